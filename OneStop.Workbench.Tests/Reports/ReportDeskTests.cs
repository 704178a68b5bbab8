using ClosedXML.Excel;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;

namespace OneStop.Workbench.Tests.Reports;

public class ReportDeskTests
{
    private static readonly ReportRequest Q2 = new(Histories.Q2);

    private static readonly Actor Reporter = ReportsAtWork.Acting(Role.Reporter, "H38");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dossiers_count_at_the_unit_and_level_that_received_them()
    {
        await using var work = await Filled();
        var table = (await work.Desk.Ii06a(Reporter, Q2, Cancellation)).Value.Table;

        Assert.Equal([UnitLevel.Province, UnitLevel.Commune], table.Levels.Select(level => level.Level));
        Assert.Equal(["Chứng thực", "Hộ tịch"], table.Levels[1].Rows.Select(row => row.Field));
        Assert.Equal(new Ii06aFigures(Online: 1, Counter: 3, Carried: 1, Early: 2, OnTime: 1, Late: 0, InTime: 0, Overdue: 2), table.Total);
        Assert.Equal(5, table.Total.Received);
        Assert.Equal(4, table.Levels[1].Subtotal.Received);

        var here = (await work.Desk.Ii06a(Reporter, Q2 with { Unit = ReportsAtWork.Here }, Cancellation)).Value;
        Assert.Equal("Trung tâm Phục vụ hành chính công phường Ví Dụ", here.UnitName);
        Assert.Equal(3, here.Table.Total.Received);
    }

    [Fact]
    public async Task Last_quarter_asked_as_of_then_does_not_know_what_came_later()
    {
        await using var work = await Filled();
        await work.Receive(ReportsAtWork.Here, "2026-06-10", "2026-06-20", then: ["finished 2026-06-13", "reversed 2026-07-02"]);
        var then = (await work.Desk.Ii06a(Reporter, Q2 with { AsOf = LocalTime.ToUtc(new DateTime(2026, 6, 20)) }, Cancellation)).Value.Table.Total;
        var now = (await work.Desk.Ii06a(Reporter, Q2, Cancellation)).Value.Table.Total;

        Assert.Equal((3, 0), (then.Early, then.InTime));
        Assert.Equal((2, 1), (now.Early, now.InTime));
    }

    [Fact]
    public async Task Every_number_opens_to_its_dossiers()
    {
        await using var work = await Filled();
        foreach (var unit in new[] { null, ReportsAtWork.Here })
        {
            var table = (await work.Desk.Ii06a(Reporter, Q2 with { Unit = unit }, Cancellation)).Value.Table;
            foreach (var row in table.Rows)
            {
                foreach (var column in Enum.GetValues<Ii06aColumn>())
                {
                    var page = (await work.Desk.Behind(Reporter, Q2 with { Unit = unit }, new Ii06aCell(row.Level, row.Field, column), 1, 50, Cancellation)).Value;
                    Assert.Equal(row.Figures[column], page.Total);
                    Assert.Equal(page.Total, page.Rows.Count);
                }
            }
        }
        var overdue = (await work.Desk.Behind(Reporter, Q2, new Ii06aCell(null, null, Ii06aColumn.Overdue), 2, 1, Cancellation)).Value;
        Assert.Equal((2, 1), (overdue.Total, overdue.Rows.Count));
    }

    [Fact]
    public async Task Only_who_reports_on_a_unit_gets_its_numbers()
    {
        await using var work = await Filled();
        var clerk = ReportsAtWork.Acting(Role.Counter, ReportsAtWork.Here);
        var director = ReportsAtWork.Acting(Role.Supervisor, ReportsAtWork.Here);

        Assert.Equal(Actor.NotAllowed, (await work.Desk.Ii06a(clerk, Q2, Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await work.Desk.Behind(clerk, Q2, default, 1, 10, Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await work.Desk.WriteRegister(clerk, Q2, Stream.Null, cancellation: Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await work.Desk.Ii06a(director, Q2 with { Unit = ReportsAtWork.There }, Cancellation)).Refusal);
        Assert.Equal("unit-unknown", (await work.Desk.Ii06a(director, Q2 with { Unit = "H38.99999" }, Cancellation)).Refusal?.Code);
        Assert.Equal(3, (await work.Desk.Ii06a(director, Q2, Cancellation)).Value.Table.Total.Received);
    }

    [Fact]
    public async Task The_workbook_holds_the_figures_under_the_official_head_and_is_the_same_each_time()
    {
        await using var work = await Filled();
        var bytes = (await work.Desk.Ii06aWorkbook(Reporter, Q2, Cancellation)).Value;
        Assert.Equal(bytes, (await work.Desk.Ii06aWorkbook(Reporter, Q2, Cancellation)).Value);

        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var sheet = workbook.Worksheets.First();
        Assert.StartsWith("Biểu số II.06a/VPCP/KSTT", sheet.Cell("A1").GetString(), StringComparison.Ordinal);
        Assert.Contains("Quý II năm 2026", sheet.Cell("C3").GetString(), StringComparison.Ordinal);
        Assert.Contains("Từ ngày 15/03/2026 đến ngày 14/06/2026", sheet.Cell("C3").GetString(), StringComparison.Ordinal);
        Assert.Equal(["(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)", "(11)=(12)+(13)", "(12)", "(13)"], sheet.Range("A8:M8").Cells().Select(cell => cell.GetString()));
        var total = sheet.RowsUsed().Single(row => row.Cell(2).GetString() == "Tổng cộng");
        Assert.Equal([5, 1, 3, 1, 3, 2, 1, 0, 2, 0, 2], Enumerable.Range(3, 11).Select(column => total.Cell(column).GetValue<int>()));
        Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
        Assert.Equal((1, 0), (sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall));
        Assert.Equal((5, 8), (sheet.PageSetup.FirstRowToRepeatAtTop, sheet.PageSetup.LastRowToRepeatAtTop));
    }

    [Fact]
    public async Task The_register_lists_what_was_received_in_order()
    {
        await using var work = await Filled();
        using var file = new MemoryStream();
        using var again = new MemoryStream();
        var request = Q2 with { Unit = ReportsAtWork.Here };

        Assert.Equal(2, (await work.Desk.WriteRegister(Reporter, request, file, cancellation: Cancellation)).Value);
        await work.Desk.WriteRegister(Reporter, request, again, cancellation: Cancellation);

        Assert.Equal(file.ToArray(), again.ToArray());
        using var workbook = new XLWorkbook(file);
        var sheet = workbook.Worksheets.First();
        Assert.Equal("SỔ THEO DÕI HỒ SƠ", sheet.Cell("A2").GetString());
        Assert.Equal(["1", "2"], new[] { 7, 8 }.Select(row => sheet.Cell(row, 1).GetString()));
        Assert.Equal("Vàng A <Thử> & Mẫu", sheet.Cell(7, 5).GetString());
        Assert.Equal("Tổ 5, phường Ví Dụ, 0912345678", sheet.Cell(7, 6).GetString());
        Assert.Equal("Tư pháp", sheet.Cell(7, 7).GetString());
        Assert.Equal("12:00\n20/03/2026", sheet.Cell(7, 8).GetString());
        Assert.Equal("17:00\n25/03/2026", sheet.Cell(7, 9).GetString());
        Assert.Equal("12:00\n25/03/2026", sheet.Cell(7, 10).GetString());
        Assert.Equal("Lý Văn Thử", sheet.Cell(7, 12).GetString());
        Assert.Equal("", sheet.Cell(9, 2).GetString());
    }

    [Fact]
    public async Task The_register_on_paper_holds_the_same_lines()
    {
        await using var work = await Filled();
        var request = Q2 with { Unit = ReportsAtWork.Here };
        using var pdf = ReadBack.Open((await work.Desk.RegisterPaper(Reporter, request, Cancellation)).Value);

        Assert.All(["SỔ THEO DÕI HỒ SƠ", "PHƯỜNG VÍ DỤ", "Vàng A <Thử> & Mẫu", "Quyển số 2026", "Từ ngày 15/03/2026 đến ngày 14/06/2026"], said => Assert.Contains(said, pdf.Words(), StringComparison.Ordinal));
        Assert.Equal("register-needs-unit", (await work.Desk.RegisterPaper(Reporter, Q2, Cancellation)).Refusal?.Code);
        Assert.Equal(Actor.NotAllowed, (await work.Desk.RegisterPaper(ReportsAtWork.Acting(Role.Counter, ReportsAtWork.Here), request, Cancellation)).Refusal);
    }

    internal static async Task<ReportsAtWork> Filled()
    {
        var work = await ReportsAtWork.Create();
        await work.Receive(ReportsAtWork.Here, "2026-03-20", "2026-03-25", name: "Vàng A <Thử> & Mẫu",
            then: ["handed-over 2026-03-20 H38.X1.1", "finished 2026-03-24", "returned 2026-03-25"]);
        await work.Receive(ReportsAtWork.Here, "2026-03-21", "2026-03-25", Channel.AssistedOnline, "Chứng thực");
        await work.Receive(ReportsAtWork.Here, "2026-02-10", "2026-04-01", then: ["finished 2026-03-31"]);
        await work.Receive(ReportsAtWork.There, "2026-05-05", "2026-05-08", then: ["withdrawn 2026-05-30"]);
        await work.Receive("H38.00", "2026-05-06", "2026-05-08", field: "Đất đai");
        await work.Receive(ReportsAtWork.Here, "2026-01-06", "2026-01-08", then: ["finished 2026-01-07"]);
        return work;
    }
}
