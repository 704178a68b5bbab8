using System.Security.Cryptography;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Kept;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Reports;

public class KeptReportTests
{
    private static readonly ReportRequest Q2 = new(Histories.Q2, ReportsAtWork.Here);
    private static readonly Actor Reporter = ReportsAtWork.Acting(Role.Reporter, "H38");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ii06a")]
    [InlineData("indicators")]
    [InlineData("07a")]
    [InlineData("overdue")]
    public async Task What_is_sealed_stays_and_now_stands_beside_it_with_the_dossiers_that_differ(string form)
    {
        await using var work = await ReportDeskTests.Filled();
        var id = (await work.Kept.Prepare(Reporter, Q2, form, Cancellation)).Value;
        Assert.Equal(id, (await work.Kept.Prepare(Reporter, Q2, form, Cancellation)).Value);
        Assert.False((await work.Kept.Seal(Reporter, id, Cancellation)).Refused);
        Assert.Equal("report-sealed", (await work.Kept.Seal(Reporter, id, Cancellation)).Refusal?.Code);
        var line = Assert.Single(await work.Kept.List(Reporter, Cancellation));
        var file = (await work.Kept.Workbook(Reporter, id, Cancellation)).Value;
        Assert.Equal(line.Hash, Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Empty((await work.Kept.Compare(Reporter, id, Cancellation)).Value.Differences);

        // A dossier of that quarter, late to its end, becomes known only afterwards.
        work.Database.Time.Advance(TimeSpan.FromDays(1));
        var number = await work.Receive(ReportsAtWork.Here, "2026-03-20", "2026-03-25", known: work.Database.Time.GetUtcNow().UtcDateTime, then: ["finished 2026-04-20"]);
        var comparison = (await work.Kept.Compare(Reporter, id, Cancellation)).Value;
        Assert.Equal([number], comparison.Dossiers.Select(dossier => dossier.Number));
        if (form == "ii06a") Assert.Contains(comparison.Differences, one => one is { Where: "", Column: "c10", Kept: 0, Now: 1 });
        if (form != "overdue") Assert.NotEmpty(comparison.Differences);
        Assert.Equal(file, (await work.Kept.Workbook(Reporter, id, Cancellation)).Value);
        // Preparing again makes another one; the sealed one is left alone.
        Assert.NotEqual(id, (await work.Kept.Prepare(Reporter, Q2, form, Cancellation)).Value);
    }

    [Fact]
    public async Task Only_who_reports_on_the_unit_prepares_and_seals_and_only_what_is_over()
    {
        await using var work = await ReportDeskTests.Filled();
        var director = ReportsAtWork.Acting(Role.Supervisor, ReportsAtWork.Here);
        Assert.Equal(Actor.NotAllowed, (await work.Kept.Prepare(director, Q2, "ii06a", Cancellation)).Refusal);
        var id = (await work.Kept.Prepare(Reporter, Q2, "ii06a", Cancellation)).Value;
        Assert.Equal(Actor.NotAllowed, (await work.Kept.Seal(director, id, Cancellation)).Refusal);
        Assert.Single(await work.Kept.List(director, Cancellation));
        var stranger = ReportsAtWork.Acting(Role.Reporter, ReportsAtWork.There);
        Assert.Empty(await work.Kept.List(stranger, Cancellation));
        Assert.Equal(Actor.NotAllowed, (await work.Kept.Workbook(stranger, id, Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await work.Kept.Compare(stranger, id, Cancellation)).Refusal);
        Assert.Equal("register-needs-unit", (await work.Kept.Prepare(Reporter, Q2 with { Unit = null }, "ii06a", Cancellation)).Refusal?.Code);
        Assert.Equal("period-not-over", (await work.Kept.Prepare(Reporter, Q2 with { Period = new(new(2026, 9, 15), new(2026, 12, 14)) }, "ii06a", Cancellation)).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_owed_is_prepared_once_after_the_cut_off_and_waits()
    {
        await using var work = await ReportDeskTests.Filled();
        var duty = new DutyEntry(Guid.NewGuid(), "ii06a", ReportsAtWork.Here, PeriodLength.Quarter, Reckoning.Statutory, 3, "Nghị định 09/2019/NĐ-CP", new(2026, 1, 1));
        Assert.Equal("duty-days", (await work.Duties.Put(Reporter, duty with { DaysToHandIn = 90 }, Cancellation)).Refusal?.Code);
        Assert.Equal(Actor.NotAllowed, (await work.Duties.Put(ReportsAtWork.Acting(Role.Supervisor, "H38"), duty, Cancellation)).Refusal);
        Assert.False((await work.Duties.Put(Reporter, duty, Cancellation)).Refused);

        // 23/11/2026: the third quarter ended on 14/9.
        var owed = Assert.Single(await work.Duties.Owed(Reporter, Cancellation));
        Assert.Equal((new DateOnly(2026, 9, 17), (Guid?)null, true), (owed.Owed.HandInBy, owed.Kept, owed.Late(new(2026, 11, 23))));
        Assert.Equal(1, await work.Duties.Prepare(Reporter, Cancellation));
        Assert.Equal(0, await work.Duties.Prepare(Reporter, Cancellation));
        var line = Assert.Single(await work.Kept.List(Reporter, Cancellation));
        Assert.Null(line.SealedAt);
        Assert.False((await work.Kept.Seal(Reporter, line.Id, Cancellation)).Refused);
        Assert.False(Assert.Single(await work.Duties.Owed(Reporter, Cancellation)).Late(new(2026, 11, 23)));

        // The year turns the page: on 15/12 the fourth quarter is owed.
        work.Database.Time.SetUtcNow(new DateTimeOffset(2026, 12, 15, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal(new NamedPeriod(PeriodLength.Quarter, Reckoning.Statutory, 2026, 4), Assert.Single(await work.Duties.Owed(Reporter, Cancellation)).Owed.Period);
        Assert.False((await work.Duties.Remove(Reporter, duty.Id, Cancellation)).Refused);
        Assert.Empty(await work.Duties.Owed(Reporter, Cancellation));
    }
}
