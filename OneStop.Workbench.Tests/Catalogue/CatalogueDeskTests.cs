using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public class CatalogueDeskTests
{
    private const string Birth = "1.001193";

    [Fact]
    public async Task Export_then_import_changes_nothing()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        using var first = Exported(catalogue);
        var report = (await catalogue.Desk.Import(CatalogueAtWork.Administrator, first, TestContext.Current.CancellationToken)).Value;
        Assert.Equal((0, 0, 196), (report.Added, report.Changed, report.Unchanged));
        Assert.Empty(report.Faults);
        await using var db = catalogue.Database.CreateDbContext();
        Assert.Equal(196, await db.Procedures.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_changed_cell_becomes_a_new_version_and_the_old_one_stays()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        using var workbook = Changed(Exported(catalogue), sheet =>
        {
            var row = sheet.RowsUsed().Single(row => row.Cell(1).GetString() == "1.004837");
            row.Cell(7).Value = 2;
            row.Cell(9).Value = 1;
            row.Cell(15).Value = new DateTime(2027, 1, 1);
        });
        var report = (await catalogue.Desk.Import(CatalogueAtWork.Administrator, workbook, TestContext.Current.CancellationToken)).Value;
        Assert.Empty(report.Faults);
        Assert.Equal((0, 1, 195), (report.Added, report.Changed, report.Unchanged));
        Assert.Equal(new Limit(3, LimitUnit.WorkingDay), Term(catalogue, new(2026, 12, 31)).Promised);
        Assert.Equal(new Limit(1, LimitUnit.WorkingDay), Term(catalogue, new(2027, 1, 1)).Promised);
        Assert.NotEmpty(catalogue.Shelf.Find("1.004837", new(2027, 1, 1))!.Guide.Questions);

        static CaseLimit Term(CatalogueAtWork at, DateOnly day) => at.Shelf.Find("1.004837", day)!.LimitFor("default", Channel.Counter).Value;
    }

    [Fact]
    public async Task One_fault_and_nothing_is_taken_over()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        using var workbook = Changed(Exported(catalogue), sheet =>
        {
            sheet.Cell(2, 7).Value = 99;
            sheet.Cell(2, 15).Value = new DateTime(2027, 1, 1);
            sheet.Cell(5, 6).SetValue("Chừng chừng");
        });
        var report = (await catalogue.Desk.Import(CatalogueAtWork.Administrator, workbook, TestContext.Current.CancellationToken)).Value;
        Assert.Equal(("Thủ tục", 5), (Assert.Single(report.Faults).Sheet, report.Faults[0].Row));
        await using var db = catalogue.Database.CreateDbContext();
        Assert.Equal(196, await db.Procedures.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_workbook_from_elsewhere_does_not_wipe_out_the_questions()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        using var workbook = Changed(Exported(catalogue), sheet =>
        {
            sheet.Workbook.Worksheet("Câu hỏi").Delete();
            var papers = sheet.Workbook.Worksheet("Thành phần hồ sơ");
            papers.Range(1, 7, 2000, 14).Clear();
        });
        var report = (await catalogue.Desk.Import(CatalogueAtWork.Administrator, workbook, TestContext.Current.CancellationToken)).Value;
        Assert.Empty(report.Faults);
        var birth = catalogue.Shelf.Find(Birth)!;
        Assert.Equal(5, birth.Guide.Questions.Count);
        Assert.Contains(birth.Guide.Papers, paper => paper.Key == "birthNotification" && paper.When.Text == "birthProof == 'certificate'");
    }

    [Fact]
    public async Task An_edit_is_a_new_version_with_its_own_date_and_basis()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var birth = catalogue.Shelf.Find(Birth)!;
        var edited = birth with { Result = "Giấy khai sinh mẫu mới", EffectiveFrom = new(2027, 3, 1), LegalBasis = "QĐ mẫu số 1" };
        var kept = (await catalogue.Desk.Amend(CatalogueAtWork.Administrator, edited, 1, TestContext.Current.CancellationToken)).Value;
        Assert.Equal(2, kept.Number);
        Assert.Equal(1, catalogue.Shelf.Find(Birth)!.Number);
        Assert.Equal(2, catalogue.Shelf.Find(Birth, new(2027, 3, 1))!.Number);
        Assert.Equal("Giấy khai sinh", catalogue.Shelf.Current.Version(Birth, 1)!.Result);
        await using var db = catalogue.Database.CreateDbContext();
        Assert.Equal("procedure-amended", (await db.AuditTrail.SingleAsync(row => row.Target == Birth, TestContext.Current.CancellationToken)).Action);
    }

    [Fact]
    public async Task Two_people_editing_the_same_procedure_do_not_overwrite_each_other()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var edited = catalogue.Shelf.Find(Birth)! with { Note = "một", EffectiveFrom = new(2027, 3, 1), LegalBasis = "QĐ mẫu" };
        Assert.False((await catalogue.Desk.Amend(CatalogueAtWork.Administrator, edited, 1, TestContext.Current.CancellationToken)).Refused);
        Assert.Equal("stale", (await catalogue.Desk.Amend(CatalogueAtWork.Administrator, edited with { Note = "hai" }, 1, TestContext.Current.CancellationToken)).Refusal!.Code);
    }

    [Fact]
    public async Task A_version_that_cannot_stand_is_refused_at_its_place()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var birth = catalogue.Shelf.Find(Birth)! with { EffectiveFrom = new(2027, 3, 1), LegalBasis = "QĐ mẫu", Note = "khác" };
        var limit = birth.Limits[0];
        var paper = birth.Guide.Papers[0];
        (ProcedureVersion Version, string Place)[] bad =
        [
            (birth with { Name = "" }, "name"),
            (birth with { LegalBasis = "" }, "legalBasis"),
            (birth with { EffectiveFrom = default }, "effectiveFrom"),
            (birth with { EffectiveFrom = new(2020, 1, 1) }, "effectiveFrom"),
            (birth with { EffectiveTo = new(2027, 1, 1) }, "effectiveTo"),
            (birth with { Levels = HandlingLevels.None }, "levels"),
            (birth with { Limits = [limit with { Statutory = new(3, LimitUnit.WorkingDay), Promised = new(4, LimitUnit.WorkingDay) }] }, "limits[0]"),
            (birth with { Limits = [limit, limit] }, "limits[1]"),
            (birth with { Guide = birth.Guide with { Papers = [paper with { When = Condition.Trusted("nobody == 'x'") }] } }, "papers[0]"),
        ];
        foreach (var (version, place) in bad)
            Assert.Equal(place, (await catalogue.Desk.Amend(CatalogueAtWork.Administrator, version, 1, TestContext.Current.CancellationToken)).Refusal!.Place);
        Assert.Single(catalogue.Shelf.Current.Versions(Birth));
    }

    [Theory]
    [InlineData(Role.Counter)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Auditor)]
    public async Task Only_administrators_change_the_catalogue(Role role)
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var by = CatalogueAtWork.Acting(role);
        Assert.Equal("not-allowed", (await catalogue.Desk.Amend(by, catalogue.Shelf.Find(Birth)!, 1, TestContext.Current.CancellationToken)).Refusal!.Code);
        Assert.Equal("not-allowed", (await catalogue.Desk.Import(by, Stream.Null, TestContext.Current.CancellationToken)).Refusal!.Code);
        Assert.Equal(role != Role.Auditor, catalogue.Desk.Export(by, new MemoryStream()).Refused);
    }

    [Fact]
    public async Task A_later_program_brings_new_facts_but_leaves_edits_alone()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var edited = catalogue.Shelf.Find(Birth)! with { Note = "sửa tại chỗ", LegalBasis = "QĐ mẫu" };
        Assert.False((await catalogue.Desk.Amend(CatalogueAtWork.Administrator, edited, 1, TestContext.Current.CancellationToken)).Refused);
        await using (var db = catalogue.Database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("DELETE FROM BundledLoads", TestContext.Current.CancellationToken);
        await catalogue.Bundled.Load(TestContext.Current.CancellationToken);
        Assert.Equal("sửa tại chỗ", catalogue.Shelf.Find(Birth)!.Note);
        Assert.Equal(2, catalogue.Shelf.Current.Versions(Birth).Count);
    }

    private static MemoryStream Exported(CatalogueAtWork catalogue)
    {
        var stream = new MemoryStream();
        Assert.False(catalogue.Desk.Export(CatalogueAtWork.Administrator, stream).Refused);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Changed(MemoryStream exported, Action<IXLWorksheet> change)
    {
        using var workbook = new XLWorkbook(exported);
        change(workbook.Worksheet("Thủ tục"));
        var changed = new MemoryStream();
        workbook.SaveAs(changed);
        changed.Position = 0;
        return changed;
    }
}
