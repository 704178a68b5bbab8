using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>Reads histories one after the other, only events that count, only dossiers that can be in the period.</summary>
public sealed class DossierHistories(IDbContextFactory<WorkbenchDb> contexts)
{
    public async IAsyncEnumerable<DossierHistory> Read(
        IReadOnlyList<string> units, UnitTree tree, Ii06aQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        DossierHistory? history = null;
        var events = new List<PastEvent>();
        await foreach (var row in Rows(db, units, question).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (history?.Id != row.Id)
            {
                if (history is not null) yield return history;
                events = [];
                history = new DossierHistory(row.Id, row.Number, row.Unit, tree.Find(row.Unit)?.Level ?? UnitLevel.Commune, "", Channel.Counter, events);
            }
            var said = row.Payload is null ? default : ReceptionSummary.Of(row.Payload);
            if (row.Kind == DossierEventKind.Received) history = history with { Field = said.Field, Channel = said.Channel };
            events.Add(new PastEvent(row.Sequence, row.Kind, LocalTime.FromUtc(row.Occurred), row.Recorded, row.Reverses, said.Due));
        }
        if (history is not null) yield return history;
    }

    /// <summary>A dossier may be left out by its row only when the row already says all that the as-of moment knows and nothing was ever taken back.</summary>
    private static IQueryable<Row> Rows(WorkbenchDb db, IReadOnlyList<string> units, Ii06aQuestion question)
    {
        var (first, last, asOf) = (question.Period.From, question.Period.To, question.AsOf);
        var kinds = DossierHistory.KindsThatCount;
        var (dossiers, events) = (db.Dossiers.AsNoTracking(), db.DossierEvents.AsNoTracking());
        return
            from dossier in dossiers
            where units.Contains(dossier.ReceivingUnit)
            where dossier.LastRecorded > asOf
                || (dossier.ReceivedOn <= last && (dossier.FinishedOn == null || dossier.FinishedOn >= first))
                || events.Any(past => past.DossierId == dossier.Id && past.Kind == DossierEventKind.Reversed)
            join past in events on dossier.Id equals past.DossierId
            where past.Recorded <= asOf && kinds.Contains(past.Kind)
            orderby dossier.Id, past.Sequence
            select new Row(
                dossier.Id, dossier.Number, dossier.ReceivingUnit, past.Sequence, past.Kind, past.Occurred, past.Recorded, past.Reverses,
                past.Kind == DossierEventKind.Received || past.Kind == DossierEventKind.CompetentReceived || past.Kind == DossierEventKind.ReAppointed
                    || past.Kind == DossierEventKind.Resumed || past.Kind == DossierEventKind.SupplementReceived || past.Kind == DossierEventKind.DutySettled
                    || past.Kind == DossierEventKind.Corrected
                        ? past.Payload : null);
    }

    private sealed record Row(
        long Id, string Number, string Unit, int Sequence, DossierEventKind Kind, DateTime Occurred, DateTime Recorded, int? Reverses, string? Payload);
}
