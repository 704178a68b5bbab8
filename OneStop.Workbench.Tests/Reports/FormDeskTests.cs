using ClosedXML.Excel;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Workbooks;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Reports;

public class FormDeskTests
{
    private static readonly ReportRequest Q2 = new(Histories.Q2);
    private static readonly Actor Reporter = ReportsAtWork.Acting(Role.Reporter, "H38");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_of_every_form_opens_to_as_many_dossiers()
    {
        await using var work = await ReportDeskTests.Filled();
        foreach (var form in await work.Forms.Forms(Reporter, Cancellation))
        {
            if (form.Source == FormSource.Procedures) continue;
            var table = (await work.Forms.Fill(Reporter, Q2, form.Code, Cancellation)).Value.Table;
            foreach (var (place, column) in form.Columns.Index())
            {
                if (!Measures.TryParse(column.Measure, out var measure) || measure.IsAmount() || measure == Measure.Payments) continue;
                foreach (var group in table.Groups)
                {
                    Assert.Equal(group.Subtotal.Values[place], await Opened(work, form, new FormCell(group.Name, null, column.Number)));
                    foreach (var row in group.Rows) Assert.Equal(row.Values[place], await Opened(work, form, new FormCell(group.Name, row.Name, column.Number)));
                }
                Assert.Equal(table.Total.Values[place], await Opened(work, form, new FormCell(null, null, column.Number)));
            }
        }
    }

    [Fact]
    public async Task Ii06b_says_by_unit_what_ii06a_says_by_field()
    {
        await using var work = await ReportDeskTests.Filled();
        var byField = (await work.Desk.Ii06a(Reporter, Q2, Cancellation)).Value.Table;
        var byUnit = (await work.Forms.Fill(Reporter, Q2, "ii06b", Cancellation)).Value.Table;
        Assert.Equal(Enum.GetValues<Ii06aColumn>().Select(column => (decimal?)byField.Total[column]), byUnit.Total.Values);
        Assert.Equal(byField.Levels.Select(level => (decimal?)level.Subtotal.Received), byUnit.Groups.Select(group => group.Subtotal.Values[0]));
    }

    [Fact]
    public async Task A_new_circular_is_a_new_definition_from_its_first_day_on()
    {
        await using var work = await ReportDeskTests.Filled();
        var administrator = ReportsAtWork.Acting(Role.Administrator, "H38");
        var former = work.FormShelf.Bundled.Single(form => form.Code == "07a");
        var next = former with
        {
            LegalBasis = "Thông tư số 09/2026/TT-BTP", EffectiveFrom = new(2026, 8, 1),
            Columns = [new(3, ["Tiếp nhận"], "received"), new(4, ["Trực tuyến"], "online"), new(5, ["Tỷ lệ"], Formula: "100*c4/c3", Decimals: 2)],
        };
        Assert.Equal(Actor.NotAllowed, (await work.Forms.Put(Reporter, next, Cancellation)).Refusal);
        Assert.Equal("measure-unknown", (await work.Forms.Put(administrator, next with { Columns = [new(3, ["Lạ"], "wonders")] }, Cancellation)).Refusal?.Code);
        Assert.False((await work.Forms.Put(administrator, next, Cancellation)).Refused);

        Assert.Equal(14, (await work.Forms.Fill(Reporter, Q2, "07a", Cancellation)).Value.Table.Form.Columns.Count);
        var autumn = (await work.Forms.Fill(Reporter, Q2 with { Period = new(new(2026, 1, 1), new(2026, 9, 14)) }, "07a", Cancellation)).Value.Table;
        Assert.Equal((2, 3), (autumn.Form.Version, autumn.Form.Columns.Count));
        Assert.Equal(Math.Round(100 * autumn.Total.Values[1]!.Value / autumn.Total.Values[0]!.Value, 2, MidpointRounding.AwayFromZero), autumn.Total.Values[2]);
    }

    [Fact]
    public async Task Workbooks_hold_real_formulas_with_the_same_values_and_are_the_same_every_time()
    {
        await using var work = await ReportDeskTests.Filled();
        var asked = Q2 with { AsOf = LocalTime.ToUtc(new DateTime(2026, 7, 1)) };
        foreach (var form in await work.Forms.Forms(Reporter, Cancellation))
        {
            var report = (await work.Forms.Fill(Reporter, asked, form.Code, Cancellation)).Value;
            var bytes = FormWorkbook.Write(report);
            Assert.Equal(bytes, FormWorkbook.Write((await work.Forms.Fill(Reporter, asked, form.Code, Cancellation)).Value));
            using var workbook = new XLWorkbook(new MemoryStream(bytes));
            var sheet = workbook.Worksheets.Single();
            var total = sheet.CellsUsed(cell => cell.GetString() == "Tổng cộng").Single().Address.RowNumber;
            foreach (var (place, _) in form.Columns.Index().Where(column => column.Item.Measure is not null || column.Item.Formula is not null))
            {
                var cell = sheet.Cell(total, place + ReportForm.FirstColumn);
                if (report.Table.Total.Values[place] is not { } value) continue;
                Assert.True(cell.HasFormula, $"{form.Code} ({place + 3})");
                Assert.Equal((double)value, cell.GetDouble(), 2);
            }
        }
    }

    [Fact]
    public async Task The_overdue_list_is_columns_ten_and_thirteen_with_causes()
    {
        await using var work = await ReportDeskTests.Filled();
        await work.Receive(ReportsAtWork.Here, "2026-04-01", "2026-04-05", then: ["finished 2026-04-09"]);
        var total = (await work.Desk.Ii06a(Reporter, Q2, Cancellation)).Value.Table.Total;
        var late = (await work.Overdue.Overdue(Reporter, Q2, Cancellation)).Value.Dossiers;
        Assert.Equal(total.Late + total.Overdue, late.Count);
        Assert.All(late, one => Assert.NotEmpty(one.Causes));
        Assert.Contains(late, one => one.Causes.SequenceEqual([OverdueCause.NotHandedOver]));
    }

    private static async Task<decimal?> Opened(ReportsAtWork work, ReportForm form, FormCell cell) =>
        (await work.Forms.Behind(Reporter, Q2, form.Code, cell, 1, 10, Cancellation)).Value.Total;
}
