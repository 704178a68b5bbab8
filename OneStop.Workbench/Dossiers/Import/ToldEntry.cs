using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>
/// A dossier's history as an entry of a register file, the way back of <see cref="ImportedHistory"/>. A row has room for one stop of the
/// clock: the last one is told.
/// </summary>
internal static class ToldEntry
{
    /// <summary>Null where no reception stands.</summary>
    public static RegisterEntry? Of(string number, string unit, IReadOnlyCollection<DossierEvent> history)
    {
        if (DossierFold.Received(history) is not { } received) return null;
        var dossier = new Dossier { DraftId = Guid.Empty, Number = number, ReceivingUnit = unit };
        DossierFold.Apply(dossier, history);
        var standing = DossierFold.Standing(history);
        var returned = standing.LastOrDefault(past => past.Kind == DossierEventKind.Returned)?.Read<ReturnedPayload>();
        var (pausedFrom, pausedTo) = LastStop(standing);
        return new()
        {
            Number = number,
            Procedure = dossier.ProcedureCode,
            Unit = unit,
            Channel = dossier.Channel,
            Owner = dossier.OwnerName,
            Identity = dossier.OwnerIdentity,
            Address = received.Owner.Address,
            Phone = dossier.Phone,
            Received = Minute(dossier.ReceivedAt)!.Value,
            Due = Minute(dossier.Due),
            OriginalDue = dossier.OriginalDue == dossier.Due ? null : Minute(dossier.OriginalDue),
            Finished = Minute(dossier.FinishedAt),
            Returned = dossier.FinishedAt is null ? null : Minute(dossier.ReturnedAt),
            Ending = dossier.EndedBy ?? DossierEventKind.Finished,
            PausedFrom = Minute(pausedFrom),
            PausedTo = Minute(pausedTo),
            Fee = dossier.FeeCharged,
            Paid = dossier is { FeeCharged: > 0, FeePaid: > 0 } ? standing.LastOrDefault(past => past.Kind == DossierEventKind.FeePaid)?.Read<FeePayload>().Way : null,
            ReturnWay = returned?.How ?? received.Return.Way,
        };
    }

    private static (DateTime? From, DateTime? To) LastStop(IReadOnlyList<DossierEvent> standing)
    {
        var (from, to) = (default(DateTime?), default(DateTime?));
        foreach (var past in standing)
        {
            if (past.Kind is DossierEventKind.Paused or DossierEventKind.SupplementAsked or DossierEventKind.DutyAsked && (from is null || to is not null)) (from, to) = (past.Occurred, null);
            else if (past.Kind is DossierEventKind.Resumed or DossierEventKind.SupplementReceived or DossierEventKind.DutySettled && from is not null) to = past.Occurred;
        }
        return (from, to);
    }

    /// <summary>Local, as registers write it.</summary>
    private static DateTime? Minute(DateTime? utc) => utc is { } moment && LocalTime.FromUtc(moment) is var local ? local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)) : null;
}
