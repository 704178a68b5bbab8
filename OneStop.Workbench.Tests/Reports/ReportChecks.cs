using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>What reports promise on any database, asked of the whole program with its real texts of questions.</summary>
public static class ReportChecks
{
    public static async Task What_was_accepted_is_counted_and_listed(WholeProgram program)
    {
        var (clerk, desk) = (program.Clerk, program.Get<ReportDesk>());
        var today = LocalTime.Today(TimeProvider.System);
        var request = new ReportRequest(new(today.AddDays(-1), today.AddDays(1)), WholeProgram.Centre);
        var before = (await desk.Ii06a(clerk, request)).Value.Table.Total;

        var finished = await Accept(program);
        var taken = await Accept(program);
        foreach (var number in new[] { finished, taken }) Assert.False((await program.Get<EndingDesk>().Finish(clerk, number, new FinishedPayload("paper", "01"))).Refused);
        var last = (await program.Get<DossierBoard>().Find(clerk, taken)).Value.History.Max(past => past.Sequence);
        Assert.False((await program.Get<DossierDesk>().Reverse(clerk, taken, last, "Bấm nhầm")).Refused);

        var after = (await desk.Ii06a(clerk, request)).Value.Table.Total;
        Assert.Equal((2, 1, 1), (after.Received - before.Received, after.Finished - before.Finished, after.Open - before.Open));
        var listed = (await desk.Behind(clerk, request, new Ii06aCell(null, null, Ii06aColumn.Finished), 1, 50)).Value;
        Assert.Contains(finished, listed.Rows.Select(row => row.Number));
        Assert.DoesNotContain(taken, listed.Rows.Select(row => row.Number));
        Assert.Equal(after.Received, (await desk.WriteRegister(clerk, request, Stream.Null)).Value);
    }

    private static async Task<string> Accept(WholeProgram program) =>
        (await program.Get<ReceptionDesk>().Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()))).Value.Number;
}
