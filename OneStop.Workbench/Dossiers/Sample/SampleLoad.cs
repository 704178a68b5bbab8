using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Sample;

/// <summary>What was asked for: so many dossiers from one seed, received within a period.</summary>
public sealed record SampleOrder(int Dossiers, int Seed, DateOnly From, DateOnly To);

/// <summary>What was made.</summary>
public sealed record SampleMade(int Dossiers, int Events, int Open, int Returned, int Units);

/// <summary>Generates dossiers with their histories in one transaction. The same seed, period, catalogue and calendar give the same data.</summary>
public sealed class SampleLoad(IDbContextFactory<WorkbenchDb> contexts, WriteGate gate, CatalogueShelf shelf, CalendarBook calendars, UnitDirectory units)
{
    public async Task<SampleMade> Make(SampleOrder order, IProgress<int> progress, CancellationToken cancellation)
    {
        var tree = units.Current;
        var calendar = calendars.For(tree.All.First(unit => unit.Receives).Code, order.To) ?? throw new InvalidOperationException("No calendar.");
        var plan = new SamplePlan(new Random(order.Seed), tree, [.. shelf.Current.InForce(order.To)], calendar).Receptions(order.Dossiers, order.From, order.To);
        var chance = new Random(order.Seed + 1);
        var end = order.To.ToDateTime(new TimeOnly(17, 0));

        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var counters = await CountersInBulk.Load(db, cancellation);
        var life = new SampleHistory(chance, new SamplePeople(chance), tree, calendar, end, (form, centre, at) =>
            SheetWords.Say($"Sheet.number.{form}", counters.Next(centre.Code, DateOnly.FromDateTime(at), $"'{form}-'yyyy")));
        var (dossierId, eventId) = (await Last(db.Dossiers.Select(dossier => dossier.Id), cancellation), await Last(db.DossierEvents.Select(past => past.Id), cancellation));
        var (events, open, returned) = (0, 0, 0);
        using (var dossierRows = new BulkInsert<Dossier>(db))
        using (var eventRows = new BulkInsert<DossierEvent>(db, dossierRows.Flush))
        {
            for (var index = 0; index < plan.Count; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                var planned = plan[index];
                var day = DateOnly.FromDateTime(planned.Local);
                var file = life.Live(planned, new DossierNumber(planned.Centre.Code, day, counters.Next(planned.Centre.Code, day, CountersInBulk.OfDay)), counters.Next(planned.Centre.Code, day, CountersInBulk.OfYear));
                file.Dossier.Id = ++dossierId;
                dossierRows.Add(file.Dossier);
                foreach (var past in file.Appended) eventRows.Add(past.Under(dossierId, ++eventId));
                events += file.Appended.Count;
                if (file.Dossier.IsOpen) open++;
                if (file.Dossier.Status == DossierStatus.Returned) returned++;
                progress.Report(index + 1);
            }
            dossierRows.Flush();
            eventRows.Flush();
        }
        await counters.Save(db, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(plan.Count, events, open, returned, plan.Select(planned => planned.Centre.Code).Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<long> Last(IQueryable<long> ids, CancellationToken cancellation) =>
        await ids.OrderByDescending(id => id).FirstOrDefaultAsync(cancellation);
}
