using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Sample;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

public sealed class FigureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_tell_what_events_tell_and_can_be_made_again()
    {
        await using var program = await WholeProgram.Start();
        await FigureChecks.Rows_tell_what_events_tell(program);
        await FigureChecks.Rows_made_again_from_events_are_the_same(program);
    }

    [Fact]
    public async Task Nearly_all_of_an_office_s_dossiers_are_summed_up()
    {
        await using var program = await WholeProgram.Start();
        await program.Get<SampleLoad>().Make(new SampleOrder(1500, 11, new(2026, 1, 2), new(2026, 11, 20)), new Progress<int>(), Cancellation);
        await using (var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(Cancellation))
            Assert.InRange(await db.Dossiers.CountAsync(dossier => dossier.Straight, Cancellation), 500, 1450);
        var (units, question) = (program.Units.All.Select(unit => unit.Code).ToArray(), new Ii06aQuestion(new(new(2026, 1, 1), new(2026, 12, 31)), LocalTime.ToUtc(new DateTime(2027, 1, 1))));
        var (expected, measures) = (new MeasureCount(question), Enum.GetValues<Measure>());
        await foreach (var history in program.Get<DossierHistories>().All(units, program.Units, question, Cancellation)) expected.Add(history);
        var counted = await program.Get<FigureCounts>().Measured(units, program.Units, question, measures, Cancellation);
        Assert.Equal(measures.Select(measure => (measure, expected[measure])), measures.Select(measure => (measure, counted[measure])));
    }
}
