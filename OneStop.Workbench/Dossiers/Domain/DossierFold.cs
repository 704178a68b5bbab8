using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What a history says the dossier is now: events in order of when they were so, those taken back left out.</summary>
public static class DossierFold
{
    /// <summary>The events that stand, by occurred, then sequence.</summary>
    public static IReadOnlyList<DossierEvent> Standing(IReadOnlyCollection<DossierEvent> history)
    {
        var reversed = history.Where(past => past.Kind == DossierEventKind.Reversed).Select(past => past.Reverses!.Value).ToHashSet();
        return [.. history
            .Where(past => past.Kind != DossierEventKind.Reversed && !reversed.Contains(past.Sequence))
            .OrderBy(past => past.Occurred)
            .ThenBy(past => past.Sequence)];
    }

    /// <summary>The reception as recorded, corrections aside.</summary>
    public static ReceivedPayload? Received(IEnumerable<DossierEvent> history) =>
        history.FirstOrDefault(past => past.Kind == DossierEventKind.Received)?.Read<ReceivedPayload>();

    /// <summary>Sets everything on the row that the history decides.</summary>
    public static void Apply(Dossier dossier, IReadOnlyCollection<DossierEvent> history)
    {
        Clear(dossier);
        foreach (var past in Standing(history)) Apply(dossier, past);
        dossier.LastSequence = history.Max(past => past.Sequence);
        dossier.LastRecorded = history.Max(past => past.Recorded);
    }

    private static void Clear(Dossier dossier)
    {
        dossier.HandlingUnit = null;
        dossier.AssigneeId = null;
        dossier.AssigneeName = null;
        dossier.FinishedAt = null;
        dossier.FinishedOn = null;
        dossier.ReturnedAt = null;
        dossier.EndedBy = null;
        dossier.FeeCharged = 0;
        dossier.FeePaid = 0;
    }

    private static void Apply(Dossier dossier, DossierEvent past)
    {
        switch (past.Kind)
        {
            case DossierEventKind.Received:
                Receive(dossier, past);
                break;
            case DossierEventKind.HandedOver:
                dossier.HolderUnit = past.Read<HandedOverPayload>().To;
                dossier.HandlingUnit = dossier.HolderUnit;
                (dossier.AssigneeId, dossier.AssigneeName) = (null, null);
                break;
            case DossierEventKind.Taken or DossierEventKind.Assigned:
                var taken = past.Read<TakenPayload>();
                (dossier.Status, dossier.AssigneeId, dossier.AssigneeName) = (DossierStatus.Processing, taken.PersonId, taken.PersonName);
                break;
            case DossierEventKind.Finished:
                End(dossier, past, DossierStatus.Finished);
                break;
            case DossierEventKind.Withdrawn:
                End(dossier, past, DossierStatus.Withdrawn);
                break;
            case DossierEventKind.Refused or DossierEventKind.Stopped:
                End(dossier, past, DossierStatus.Stopped);
                break;
            case DossierEventKind.Returned:
                (dossier.Status, dossier.ReturnedAt) = (DossierStatus.Returned, past.Occurred);
                break;
            case DossierEventKind.Corrected:
                Correct(dossier, past.Read<CorrectedPayload>());
                break;
            case DossierEventKind.FeeCharged:
                dossier.FeeCharged += past.Read<FeePayload>().Amount;
                break;
            case DossierEventKind.FeePaid:
                dossier.FeePaid += past.Read<FeePayload>().Amount;
                break;
            case DossierEventKind.FeeCancelled:
                var cancelled = past.Read<FeeCancelledPayload>();
                if (cancelled.Way is null) dossier.FeeCharged -= cancelled.Amount;
                else dossier.FeePaid -= cancelled.Amount;
                break;
        }
    }

    private static void Receive(Dossier dossier, DossierEvent past)
    {
        var received = past.Read<ReceivedPayload>();
        var due = LocalTime.ToUtc(received.Due);
        dossier.Status = DossierStatus.Received;
        dossier.HolderUnit = dossier.ReceivingUnit;
        dossier.Channel = received.Channel;
        dossier.ProcedureCode = received.ProcedureCode;
        dossier.ProcedureName = received.ProcedureName;
        dossier.Field = received.Field;
        dossier.OwnerName = received.Owner.Name;
        dossier.OwnerIdentity = received.Owner.Identity ?? received.Owner.TaxCode;
        dossier.Phone = received.Submitter.Phone ?? received.Owner.Phone;
        dossier.SubmitterName = received.Submitter.Name == received.Owner.Name ? null : received.Submitter.Name;
        dossier.ReceivedAt = past.Occurred;
        dossier.ReceivedOn = DateOnly.FromDateTime(LocalTime.FromUtc(past.Occurred));
        dossier.Due = due;
        dossier.DueOn = DateOnly.FromDateTime(received.Due);
        dossier.OriginalDue = due;
        dossier.SoonFrom = received.SoonFrom;
        dossier.SearchWords = DossierSearchKeys.Of(dossier);
    }

    /// <summary>A promise recomputed before any re-appointment is the original one too: reports judge by the same.</summary>
    private static void Correct(Dossier dossier, CorrectedPayload corrected)
    {
        if (corrected.Due is not { } local) return;
        var due = LocalTime.ToUtc(local);
        (dossier.Due, dossier.DueOn, dossier.OriginalDue, dossier.SoonFrom) = (due, DateOnly.FromDateTime(local), due, corrected.SoonFrom);
    }

    private static void End(Dossier dossier, DossierEvent past, DossierStatus status)
    {
        dossier.Status = status;
        dossier.FinishedAt = past.Occurred;
        dossier.FinishedOn = DateOnly.FromDateTime(LocalTime.FromUtc(past.Occurred));
        dossier.EndedBy = past.Kind;
        // The result waits, and the papers lie, where the citizen comes for them.
        dossier.HolderUnit = dossier.ReceivingUnit;
    }
}
