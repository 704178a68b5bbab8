using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Tests.Benchmarks;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Supervision;

/// <summary>Two nodes watch over the same dossiers at once, each with its own write gate: nothing is told twice, whoever holds the lease.</summary>
internal static class TwoMonitorsChecks
{
    private const int Dossiers = 400;

    /// <summary>Monday 23/11/2026, 08:00 local: all calendars are open.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    public static async Task Tell_each_once(WholeProgram program)
    {
        await OpenDossiers.Make(program, Dossiers, new(2026, 11, 20));
        var contexts = program.Get<IDbContextFactory<WorkbenchDb>>();
        for (var round = 0; round < 6; round++)
        {
            // A third and a fourth node come while the lease of the first has just ended: all of them believe it is theirs to do.
            var time = new FakeTimeProvider(Now + round * 3 * DueWatch.Lease);
            await using (var db = await contexts.CreateDbContextAsync(Stop)) await db.Alerts.ExecuteDeleteAsync(Stop);
            var raised = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Node(program, contexts, time).Round(Stop))));
            await using var after = await contexts.CreateDbContextAsync(Stop);
            var told = await after.Alerts.AsNoTracking().ToListAsync(Stop);
            Assert.True(told.Count > Dossiers / 4, $"{told.Count} told");
            Assert.Equal(told.Count, raised.Sum());
            Assert.Equal(told.Count, told.DistinctBy(alert => (alert.DossierId, alert.Kind, alert.About)).Count());
            Assert.Equal(0, await Node(program, contexts, new FakeTimeProvider(time.GetUtcNow() + DueWatch.Lease + TimeSpan.FromSeconds(1))).Round(Stop));
        }
    }

    /// <summary>Everybody finds the same work at once, without a lease in between: only the table decides.</summary>
    public static async Task Do_not_need_the_lease_for_it(WholeProgram program)
    {
        var contexts = program.Get<IDbContextFactory<WorkbenchDb>>();
        var time = new FakeTimeProvider(Now);
        await using (var db = await contexts.CreateDbContextAsync(Stop))
        {
            await db.Alerts.ExecuteDeleteAsync(Stop);
            await db.WorkLeases.ExecuteDeleteAsync(Stop);
        }
        var nodes = Enumerable.Range(0, 3).Select(_ => Node(program, contexts, time)).ToList();
        var raised = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Look(time.GetUtcNow().UtcDateTime, Stop))));
        await using var after = await contexts.CreateDbContextAsync(Stop);
        Assert.Equal(await after.Alerts.CountAsync(Stop), raised.Sum());
        Assert.True(raised.Sum() > Dossiers / 4);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A node of its own: it shares the database and nothing else.</summary>
    private static DueWatch Node(WholeProgram program, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time) =>
        new(contexts, new Writer(contexts, new WriteGate(single: false), new ChangeFeed(NullLogger<ChangeFeed>.Instance)), program.Get<CalendarBook>(), time);
}
