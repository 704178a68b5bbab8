using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Messages.Domain;

/// <summary>One message to a citizen, worded.</summary>
/// <param name="Way"><c>email</c>, <c>sms</c> or <c>zalo</c>.</param>
public sealed record PlannedMessage(string Way, string To, string Subject, string Text);

/// <summary>
/// Which event is told to the citizen, and how: only by the way they agreed to at the counter (Law 91/2025 on personal data), in the words
/// in force that day. NĐ 61/2018 Art. 19.9 and 20 ask that a re-appointment and an early result are told.
/// </summary>
public static class MessagePlan
{
    public static readonly IReadOnlyList<string> Ways = ["sms", "zalo", "email"];

    /// <summary>The wording that an event is told in; null for events that are the office's own business.</summary>
    public static string? WordingOf(DossierEvent past) => past.Kind switch
    {
        DossierEventKind.Received => "message.received",
        DossierEventKind.SupplementAsked => "message.supplement-asked",
        DossierEventKind.ReAppointed => "message.re-appointed",
        DossierEventKind.Finished => "message.finished",
        DossierEventKind.Returned when past.Read<ReturnedPayload>().How == "post" => "message.returned",
        _ => null,
    };

    /// <summary>Null where nothing is told: no consent, no address for it, or an event that was taken back meanwhile.</summary>
    /// <param name="desk">Name of the centre.</param>
    public static PlannedMessage? Of(Dossier dossier, IReadOnlyCollection<DossierEvent> history, DossierEvent past, Wordings wordings, string desk)
    {
        if (WordingOf(past) is not { } key || !DossierFold.Standing(history).Any(one => one.Sequence == past.Sequence)) return null;
        var received = DossierFold.Received(history)!;
        var to = received.Notify switch
        {
            "email" => received.Submitter.Email ?? received.Owner.Email,
            "sms" or "zalo" => received.Submitter.Phone ?? received.Owner.Phone,
            _ => null,
        };
        if (string.IsNullOrWhiteSpace(to)) return null;
        var text = wordings.Say(
            key, DateOnly.FromDateTime(LocalTime.FromUtc(past.Occurred)), ("desk", desk), ("number", dossier.Number), ("procedure", received.ProcedureName),
            ("due", Due(past, received)), ("consignment", past.Kind == DossierEventKind.Returned ? past.Read<ReturnedPayload>().Consignment ?? "" : ""));
        return new(received.Notify!, to, $"{desk}: {dossier.Number}", text);
    }

    private static string Due(DossierEvent past, ReceivedPayload received) =>
        (past.Kind == DossierEventKind.ReAppointed ? past.Read<ReAppointedPayload>().Due : received.Due)?.ToString("HH:mm dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

/// <summary>When messages go out, local: nobody is woken by an office.</summary>
public sealed record ServiceHours(TimeOnly From, TimeOnly To)
{
    public bool Holds(DateTime local) => TimeOnly.FromDateTime(local) >= From && TimeOnly.FromDateTime(local) < To;
}

/// <summary>How long to wait after a failure: one minute, then longer, six times in all.</summary>
public static class Retries
{
    private static readonly int[] Minutes = [1, 5, 15, 60, 240];

    /// <summary>Null when it has failed often enough.</summary>
    public static TimeSpan? After(int attempts) => attempts >= 1 && attempts <= Minutes.Length ? TimeSpan.FromMinutes(Minutes[attempts - 1]) : null;
}
