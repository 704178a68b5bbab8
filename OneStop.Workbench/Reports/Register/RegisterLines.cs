using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Register;

/// <summary>Makes a line of a dossier's history; null where the history has none.</summary>
internal delegate TLine? RegisterTelling<out TLine>(string number, string unit, IReadOnlyCollection<DossierEvent> history)
    where TLine : class;

/// <summary>A register read from the event history as of a moment: what was received in the period, in order of reception.</summary>
internal static class RegisterLines
{
    private const int AtOnce = 1000;

    /// <summary>The days of reception with how many dossiers each has: at most so many lines.</summary>
    public static async Task<IReadOnlyList<(DateOnly Day, int Dossiers)>> Days(WorkbenchDb db, IReadOnlyList<string> units, Ii06aQuestion question, CancellationToken cancellation)
    {
        var (first, last) = (question.Period.From, question.Period.To);
        var days = await db.Dossiers.Where(dossier => units.Contains(dossier.ReceivingUnit) && dossier.ReceivedOn >= first && dossier.ReceivedOn <= last)
            .GroupBy(dossier => dossier.ReceivedOn).Select(day => new { Day = day.Key, Dossiers = day.Count() }).OrderBy(day => day.Day).ToListAsync(cancellation);
        return [.. days.Select(day => (day.Day, day.Dossiers))];
    }

    /// <summary>Day by day, so that no more than a day is ever sorted.</summary>
    public static async IAsyncEnumerable<TLine> Read<TLine>(
        WorkbenchDb db, IReadOnlyList<string> units, Ii06aQuestion question, IEnumerable<DateOnly> days, RegisterTelling<TLine> tell, [EnumeratorCancellation] CancellationToken cancellation)
        where TLine : class
    {
        foreach (var day in days)
            await foreach (var line in Read(db, units, question.AsOf, day, tell, cancellation)) yield return line;
    }

    /// <summary>Dossiers first, then their events by key: asked in one, SQLite looks through all events of a kind for every day.</summary>
    private static async IAsyncEnumerable<TLine> Read<TLine>(
        WorkbenchDb db, IReadOnlyList<string> units, DateTime asOf, DateOnly day, RegisterTelling<TLine> tell, [EnumeratorCancellation] CancellationToken cancellation)
        where TLine : class
    {
        var dossiers = await db.Dossiers.Where(dossier => units.Contains(dossier.ReceivingUnit) && dossier.ReceivedOn == day)
            .OrderBy(dossier => dossier.ReceivedAt).ThenBy(dossier => dossier.Id).Select(dossier => new { dossier.Id, dossier.Number, dossier.ReceivingUnit }).ToListAsync(cancellation);
        foreach (var some in dossiers.Chunk(AtOnce))
        {
            var ids = some.Select(dossier => dossier.Id).ToArray();
            var events = (await db.DossierEvents.AsNoTracking().Where(past => ids.Contains(past.DossierId)).ToListAsync(cancellation))
                .Where(past => past.Recorded <= asOf).ToLookup(past => past.DossierId);
            foreach (var dossier in some)
                if (events.Contains(dossier.Id) && tell(dossier.Number, dossier.ReceivingUnit, [.. events[dossier.Id].OrderBy(past => past.Sequence)]) is { } line) yield return line;
        }
    }
}
