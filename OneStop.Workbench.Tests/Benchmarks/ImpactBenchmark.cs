using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Supervision.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>The preview over all open dossiers beside plain reading of the same rows, and acceptance while it runs.</summary>
internal static class ImpactBenchmark
{
    public static async Task Run(WholeProgram program, DateOnly closed)
    {
        var (desk, contexts) = (program.Get<ImpactDesk>(), program.Get<IDbContextFactory<WorkbenchDb>>());
        var director = new Actor(
            Guid.NewGuid(), "Sùng Văn Thử", "H38", [.. program.Units.All.Where(unit => unit is { Kind: UnitKind.Province, To: null }).Select(unit => new RoleGrant(Role.Supervisor, unit.Code))], program.Units);
        var question = new ImpactQuestion(Supposed: closed);
        var plain = await Measurement.Of("open dossiers and receptions read plainly", 5, async _ =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            var open = db.Dossiers.AsNoTracking().Where(DossierLight.Open);
            var rows = from dossier in open
                       join past in db.DossierEvents.AsNoTracking() on dossier.Id equals past.DossierId
                       where past.Kind == DossierEventKind.Received
                       select new { dossier.Number, dossier.Due, past.Payload };
            await foreach (var row in rows.AsAsyncEnumerable()) _ = row.Payload.Length;
        });
        Write(plain, plain);
        var preview = await Measurement.Of("impact of a closed day, all open dossiers", 5, async _ =>
        {
            await desk.Ask(director, question);
            await desk.Settled(director);
        });
        Write(preview, plain);
        var view = (await desk.Look(director))!;
        Console.WriteLine($"{view.Seen} open dossiers, {view.Moving} move, {view.Of(DueEffect.Stopped)} stand still, {view.Of(DueEffect.Unanswered)} without answer");

        // Clerks accept while somebody looks: the preview takes no turn at writing.
        var reception = program.Get<ReceptionDesk>();
        var alone = await Measurement.Of("acceptance, nothing beside it", 100, _ => reception.Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid())));
        Write(alone, alone);
        var beside = await Measurement.Of("acceptance beside a running preview", 100, async _ =>
        {
            if (await desk.Look(director) is { UnderWay: false }) await desk.Ask(director, question);
            await reception.Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()));
        });
        Write(beside, alone);
        await desk.Settled(director);
    }

    private static void Write(Measurement measured, Measurement yardstick) => Console.WriteLine(measured.Line(yardstick));
}
