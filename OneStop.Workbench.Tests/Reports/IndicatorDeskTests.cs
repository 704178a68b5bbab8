using ClosedXML.Excel;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Workbooks;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Reports;

public class IndicatorDeskTests
{
    private static readonly ReportRequest Q2 = new(Histories.Q2);
    private static readonly Actor Reporter = ReportsAtWork.Acting(Role.Reporter, "H38");
    private static readonly Actor Administrator = ReportsAtWork.Acting(Role.Administrator, "H38");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(90_975, 164_044, 55.46)]
    [InlineData(1, 800, 0.13)]
    [InlineData(106_264, 151_376, 70.20)]
    public void Shares_are_rounded_half_away_from_zero(int numerator, int denominator, double value) => Assert.Equal((decimal)value, IndicatorFigure.Percent(numerator, denominator));

    [Fact]
    public void Of_nothing_there_is_no_share() => Assert.Null(IndicatorFigure.Percent(0, 0));

    [Fact]
    public async Task Every_indicator_is_told_with_the_year_before_and_its_dossiers()
    {
        await using var work = await ReportDeskTests.Filled();
        await work.Receive(ReportsAtWork.Here, "2025-04-10", "2025-04-20", Channel.Online, then: ["finished 2025-04-15"]);
        await work.Receive(ReportsAtWork.Here, "2025-04-10", "2025-04-20", then: ["finished 2025-04-25"]);
        var report = (await work.Indicators.Indicators(Reporter, Q2, Cancellation)).Value;

        Assert.Equal(Indicator.All.Select(indicator => indicator.Code), report.Figures.Select(figure => figure.Indicator.Code));
        var online = Of(report, "online-reception");
        Assert.Equal((1m, 4m, 25m, 50m, -25m), (online.Numerator, online.Denominator, online.Value, online.Before, online.ChangePoints));
        Assert.Equal(50m, Of(report, "on-time").Before);
        foreach (var figure in report.Figures.Where(figure => figure.Indicator is { Kind: IndicatorKind.Share, Numerator: not null }))
        {
            foreach (var (whole, number) in new[] { (false, figure.Numerator), (true, figure.Denominator) })
                Assert.Equal(number, (await work.Indicators.Behind(Reporter, Q2, new(figure.Indicator.Code, whole), 1, 50, Cancellation)).Value.Total);
        }
        Assert.Equal("indicator-without-dossiers", (await work.Indicators.Behind(Reporter, Q2, new("procedures", false), 1, 50, Cancellation)).Refusal?.Code);
        Assert.Equal(Actor.NotAllowed, (await work.Indicators.Indicators(ReportsAtWork.Acting(Role.Counter, "H38"), Q2, Cancellation)).Refusal);
    }

    [Fact]
    public async Task A_units_own_target_wins_over_the_one_above_and_holds_between_its_days()
    {
        await using var work = await ReportDeskTests.Filled();
        await Put(work, "H38", 80, new(2026, 1, 1), null);
        await Put(work, ReportsAtWork.Here, 90, new(2026, 1, 1), new(2026, 6, 30));

        Assert.Equal(80, Of((await work.Indicators.Indicators(Reporter, Q2, Cancellation)).Value, "online-reception").Target?.Value);
        Assert.Equal(90, Of((await work.Indicators.Indicators(Reporter, Q2 with { Unit = ReportsAtWork.Here }, Cancellation)).Value, "online-reception").Target?.Value);
        Assert.Equal(80, Of((await work.Indicators.Indicators(Reporter, Q2 with { Unit = ReportsAtWork.There }, Cancellation)).Value, "online-reception").Target?.Value);
        var autumn = new ReportRequest(new(new(2026, 9, 15), new(2026, 12, 14)), ReportsAtWork.Here);
        Assert.Equal(80, Of((await work.Indicators.Indicators(Reporter, autumn, Cancellation)).Value, "online-reception").Target?.Value);
    }

    [Theory]
    [InlineData("online-reception", "H38", 101, "Q", "target-out-of-range")]
    [InlineData("happiness", "H38", 50, "Q", "indicator-unknown")]
    [InlineData("on-time", "H38", 50, " ", "decision-needed")]
    [InlineData("on-time", "H99", 50, "Q", "unit-unknown")]
    public async Task Targets_that_cannot_be_are_refused(string code, string unit, int value, string decision, string refusal)
    {
        await using var work = await ReportsAtWork.Create();
        var figure = new DecidedFigure { Code = code, UnitCode = unit, Value = value, Decision = decision, DecidedOn = new(2026, 1, 5), From = new(2026, 1, 1) };
        Assert.Equal(refusal, (await work.Targets.Put(Administrator, figure, Cancellation)).Refusal?.Code);
        Assert.Empty(await work.Targets.List(Administrator, Cancellation));
    }

    [Fact]
    public async Task Only_administrators_of_the_unit_set_targets()
    {
        await using var work = await ReportsAtWork.Create();
        var figure = new DecidedFigure { Code = "on-time", UnitCode = ReportsAtWork.Here, Value = 98, Decision = "123/QĐ-UBND", DecidedOn = new(2026, 1, 5), From = new(2026, 1, 1) };
        Assert.Equal(Actor.NotAllowed, (await work.Targets.Put(Reporter, figure, Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await work.Targets.Put(ReportsAtWork.Acting(Role.Administrator, ReportsAtWork.There), figure, Cancellation)).Refusal);
        Assert.False((await work.Targets.Put(Administrator, figure, Cancellation)).Refused);
        Assert.False((await work.Targets.Put(Administrator, figure with { Value = 98.5m }, Cancellation)).Refused);
        Assert.Equal(98.5m, Assert.Single(await work.Targets.List(Reporter, Cancellation)).Value);
        Assert.False((await work.Targets.Remove(Administrator, figure.Id, Cancellation)).Refused);
        Assert.Empty(await work.Targets.List(Reporter, Cancellation));
    }

    [Fact]
    public async Task The_workbook_reckons_the_shares_itself_and_is_the_same_every_time()
    {
        await using var work = await ReportDeskTests.Filled();
        var asked = Q2 with { AsOf = LocalTime.ToUtc(new DateTime(2026, 7, 1)) };
        var report = (await work.Indicators.Indicators(Reporter, asked, Cancellation)).Value;
        var bytes = IndicatorWorkbook.Write(report);
        Assert.Equal(bytes, IndicatorWorkbook.Write((await work.Indicators.Indicators(Reporter, asked, Cancellation)).Value));
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var share = workbook.Worksheet("Chỉ tiêu").CellsUsed(cell => cell.HasFormula).First();
        Assert.StartsWith("ROUND(100*C", share.FormulaA1, StringComparison.Ordinal);
        Assert.Equal((double)report.Figures[0].Value!, share.GetDouble());
    }

    private static IndicatorFigure Of(IndicatorReport report, string code) => report.Figures.Single(figure => figure.Indicator.Code == code);

    private static async Task Put(ReportsAtWork work, string unit, decimal value, DateOnly from, DateOnly? to) => Assert.False((await work.Targets.Put(
        Administrator, new DecidedFigure { Code = "online-reception", UnitCode = unit, Value = value, Decision = "123/QĐ-UBND", DecidedOn = from, From = from, To = to }, Cancellation)).Refused);
}
