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

    /// <summary>The reception as it reads with the corrections that stand.</summary>
    public static ReceivedPayload? Received(IReadOnlyCollection<DossierEvent> history)
    {
        ReceivedPayload? received = null;
        foreach (var past in Standing(history))
        {
            if (past.Kind == DossierEventKind.Received) received = past.Read<ReceivedPayload>();
            else received = received?.After(past);
        }
        return received;
    }

    /// <summary>Sets everything on the row that the history decides.</summary>
    public static void Apply(Dossier dossier, IReadOnlyCollection<DossierEvent> history)
    {
        Clear(dossier);
        ReceivedPayload? received = null;
        DossierEvent? proposed = null;
        var standing = Standing(history);
        foreach (var past in standing)
        {
            proposed = past.Kind == DossierEventKind.Proposed ? past : DossierSteps.Settles(past.Kind, proposed) ? null : proposed;
            var before = received;
            received = past.Kind == DossierEventKind.Received ? past.Read<ReceivedPayload>() : received?.After(past);
            if (past.Kind == DossierEventKind.Received) Receive(dossier, past, received!);
            else Apply(dossier, past);
            PromiseFold.Apply(dossier, past);
            if (received is not null && !ReferenceEquals(before, received)) Show(dossier, received);
        }
        dossier.Proposal = proposed?.Read<ProposedPayload>().What;
        dossier.LastSequence = history.Max(past => past.Sequence);
        dossier.LastRecorded = history.Max(past => past.Recorded);
        FiguresFold.Apply(dossier, history, standing);
    }

    /// <summary>Sets only what figures count, on a row that says the rest already.</summary>
    internal static void Figure(Dossier dossier, IReadOnlyCollection<DossierEvent> history)
    {
        dossier.ProcedureVersion = Received(history)?.ProcedureVersion ?? 0;
        FiguresFold.Apply(dossier, history, Standing(history));
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
        dossier.Proposal = null;
        dossier.Awaits = null;
        dossier.FolderUnit = null;
        dossier.FeeCharged = 0;
        dossier.FeePaid = 0;
    }

    private static void Apply(Dossier dossier, DossierEvent past)
    {
        // Whoever works on it again after its end has it open again: the end is none.
        if (Reopens(past.Kind)) (dossier.FinishedAt, dossier.FinishedOn, dossier.EndedBy) = (null, null, null);
        switch (past.Kind)
        {
            case DossierEventKind.HandedOver:
                dossier.HolderUnit = past.Read<HandedOverPayload>().To;
                dossier.HandlingUnit = dossier.HolderUnit;
                dossier.FolderUnit = null;
                (dossier.AssigneeId, dossier.AssigneeName) = (null, null);
                break;
            case DossierEventKind.Taken or DossierEventKind.Assigned:
                var taken = past.Read<TakenPayload>();
                (dossier.AssigneeId, dossier.AssigneeName) = (taken.PersonId, taken.PersonName);
                // Somebody may take what waits for its citizen: it goes on waiting.
                if (!dossier.Status.StopsClock()) dossier.Status = DossierStatus.Processing;
                break;
            case DossierEventKind.CompetentReceived:
                dossier.Awaits = null;
                break;
            case DossierEventKind.SupplementAsked:
                dossier.Status = DossierStatus.Supplement;
                break;
            case DossierEventKind.DutyAsked:
                dossier.Status = DossierStatus.Payment;
                break;
            case DossierEventKind.SupplementReceived or DossierEventKind.DutySettled:
                dossier.Status = DossierStatus.Processing;
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
            case DossierEventKind.FolderSeen:
                dossier.FolderUnit = past.Read<FolderSeenPayload>().Unit;
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

    private static bool Reopens(DossierEventKind kind) => kind is DossierEventKind.Taken or DossierEventKind.Assigned or DossierEventKind.DutyAsked
        or DossierEventKind.DutySettled or DossierEventKind.SupplementAsked or DossierEventKind.SupplementReceived;

    private static void Receive(Dossier dossier, DossierEvent past, ReceivedPayload received)
    {
        dossier.Status = DossierStatus.Received;
        dossier.HolderUnit = dossier.ReceivingUnit;
        dossier.Awaits = received.Competent;
        dossier.Channel = received.Channel;
        dossier.ReceivedAt = past.Occurred;
        dossier.ReceivedOn = DateOnly.FromDateTime(LocalTime.FromUtc(past.Occurred));
    }

    /// <summary>What lists show and searches find: the reception with its corrections.</summary>
    private static void Show(Dossier dossier, ReceivedPayload received)
    {
        dossier.ProcedureCode = received.ProcedureCode;
        dossier.ProcedureName = received.ProcedureName;
        dossier.ProcedureVersion = received.ProcedureVersion;
        dossier.Field = received.Field;
        dossier.OwnerName = received.Owner.Name;
        dossier.OwnerIdentity = received.Owner.Identity ?? received.Owner.TaxCode;
        dossier.Phone = received.Submitter.Phone ?? received.Owner.Phone;
        dossier.SubmitterName = received.Submitter.Name == received.Owner.Name ? null : received.Submitter.Name;
        dossier.SearchWords = DossierSearchKeys.Of(dossier, received.Submitter.Identity);
    }

    private static void End(Dossier dossier, DossierEvent past, DossierStatus status)
    {
        dossier.Status = status;
        dossier.FinishedAt = past.Occurred;
        dossier.FinishedOn = DateOnly.FromDateTime(LocalTime.FromUtc(past.Occurred));
        dossier.EndedBy = past.Kind;
        // The result waits, and the papers lie, where the citizen comes for them.
        if (dossier.HolderUnit != dossier.ReceivingUnit) dossier.FolderUnit = null;
        dossier.HolderUnit = dossier.ReceivingUnit;
    }
}
