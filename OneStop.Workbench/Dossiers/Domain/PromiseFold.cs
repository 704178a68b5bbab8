using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// What each event does to the promise. While the clock stands there is none; a promise that was broken before stays broken, and
/// after the one re-appointment the promise before it stays beside the new one: lateness may be judged by either.
/// </summary>
internal static class PromiseFold
{
    public static void Apply(Dossier dossier, DossierEvent past)
    {
        switch (past.Kind)
        {
            case DossierEventKind.Received:
                var received = past.Read<ReceivedPayload>();
                (dossier.Due, dossier.DueOn, dossier.OriginalDue, dossier.SoonFrom, dossier.StoppedSince) = (null, null, null, null, null);
                Promise(dossier, received.Due, received.SoonFrom);
                break;
            case DossierEventKind.CompetentReceived:
                var begun = past.Read<CompetentReceivedPayload>();
                Promise(dossier, begun.Due, begun.SoonFrom);
                break;
            case DossierEventKind.SupplementAsked or DossierEventKind.DutyAsked or DossierEventKind.Paused:
                if (dossier.Due < past.Occurred) break;
                (dossier.Due, dossier.DueOn, dossier.OriginalDue, dossier.SoonFrom) = (null, null, null, null);
                dossier.StoppedSince ??= past.Occurred;
                break;
            case DossierEventKind.SupplementReceived:
                dossier.StoppedSince = null;
                var answered = past.Read<SupplementReceivedPayload>();
                Promise(dossier, answered.Due, answered.SoonFrom);
                break;
            case DossierEventKind.DutySettled:
                dossier.StoppedSince = null;
                var settled = past.Read<DutySettledPayload>();
                Promise(dossier, settled.Due, settled.SoonFrom);
                break;
            case DossierEventKind.Resumed:
                dossier.StoppedSince = null;
                var resumed = past.Read<ResumedPayload>();
                Promise(dossier, resumed.Due, resumed.SoonFrom);
                break;
            case DossierEventKind.ReAppointed:
                var again = past.Read<ReAppointedPayload>();
                (dossier.Due, dossier.DueOn, dossier.SoonFrom) = (LocalTime.ToUtc(again.Due), DateOnly.FromDateTime(again.Due), again.SoonFrom);
                break;
            case DossierEventKind.Corrected:
                var corrected = past.Read<CorrectedPayload>();
                Promise(dossier, corrected.Due, corrected.SoonFrom);
                break;
        }
    }

    /// <summary>A promise moved before any re-appointment is the original one too: reports judge by the same.</summary>
    private static void Promise(Dossier dossier, DateTime? local, DateOnly? soonFrom)
    {
        if (local is not { } moment) return;
        var due = LocalTime.ToUtc(moment);
        (dossier.Due, dossier.DueOn, dossier.OriginalDue, dossier.SoonFrom) = (due, DateOnly.FromDateTime(moment), due, soonFrom);
    }
}
