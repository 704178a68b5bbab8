using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Sample;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>What rows tell of straight lives is what their events tell: any quarter, as of any moment, by either promise.</summary>
public sealed class StraightLifeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_count_as_a_recount_of_all_events_does()
    {
        await using var program = await WholeProgram.Start();
        await program.Get<SampleLoad>().Make(new SampleOrder(1500, 11, new(2026, 1, 2), new(2026, 11, 20)), new Progress<int>(), Cancellation);
        await using (var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(Cancellation))
        {
            var straight = await db.Dossiers.CountAsync(dossier => dossier.Straight, Cancellation);
            Assert.InRange(straight, 500, 1450);
        }
        var (histories, units) = (program.Get<DossierHistories>(), program.Units.All.Select(unit => unit.Code).ToArray());
        foreach (var (from, to) in new[] { ("2026-01-01", "2026-12-31"), ("2026-03-15", "2026-06-14"), ("2026-06-15", "2026-06-15"), ("2026-11-01", "2026-11-30") })
        {
            foreach (var asOf in new[] { "2026-06-01", "2026-11-10", "2027-01-01" })
            {
                foreach (var due in Enum.GetValues<DueRule>())
                {
                    var question = new Ii06aQuestion(new(DateOnly.Parse(from), DateOnly.Parse(to)), LocalTime.ToUtc(DateTime.Parse(asOf)), due);
                    var rows = await Places(HistoryDepth.Columns);
                    Assert.Equal(await Places(HistoryDepth.Everything), rows);
                    Assert.Equal(await Recount(), (await histories.Count(units, program.Units, question, Cancellation)).Table().Value.Rows);
                    Assert.True(rows.Count > 0 || asOf == "2026-06-01");

                    async Task<IEnumerable<Ii06aRow>> Recount()
                    {
                        var count = new Ii06aCount(question);
                        await foreach (var history in histories.Read(units, program.Units, question, HistoryDepth.Everything, Cancellation)) count.Add(history);
                        return count.Table().Value.Rows;
                    }

                    async Task<List<string>> Places(HistoryDepth depth)
                    {
                        var places = new List<string>();
                        await foreach (var history in histories.Read(units, program.Units, question, depth, Cancellation))
                            if (Reading.Of(history, question) is { Place.Counts: true } reading) places.Add($"{history.Id} {history.Number} {history.Unit} {history.Level} {reading.Field} {reading.Place}");
                        return places;
                    }
                }
            }
        }
    }
}
