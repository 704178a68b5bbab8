using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>The form's rules read literally and slowly: every question replays the story up to a day.</summary>
internal static class Ii06aOracle
{
    private static readonly DossierEventKind[] Ends = [DossierEventKind.Finished, DossierEventKind.Refused, DossierEventKind.Withdrawn, DossierEventKind.Stopped];

    private static readonly DossierEventKind[] Work =
    [
        DossierEventKind.Received, DossierEventKind.Taken, DossierEventKind.Assigned, DossierEventKind.DutyAsked, DossierEventKind.DutySettled,
        DossierEventKind.SupplementAsked, DossierEventKind.SupplementReceived,
    ];

    public static string Columns(DossierHistory history, Ii06aQuestion question)
    {
        var known = history.Events.Where(past => past.Recorded <= question.AsOf).ToArray();
        var story = known.Where(past => past.Kind != DossierEventKind.Reversed && !TakenBack(known, past.Sequence)).OrderBy(past => past.Occurred).ThenBy(past => past.Sequence).ToArray();
        var (from, to) = (question.Period.From, question.Period.To);
        if (story.All(past => past.Kind != DossierEventKind.Received)) return "";
        var received = Day(story.First(past => past.Kind == DossierEventKind.Received));
        if (received > to) return "";

        var columns = new List<int>();
        if (received >= from) columns.Add(history.Channel is Channel.Online or Channel.AssistedOnline ? 4 : 5);
        else if (IsOpen(story, from.AddDays(-1)) || Reopens(story, from, to)) columns.Add(6);

        if (IsOpen(story, to)) columns.Add(OverdueAt(story, question) ? 13 : 12);
        else if (story.Last(past => Ends.Contains(past.Kind) && Day(past) <= to) is var end && Day(end) >= from)
            columns.Add(DueAt(story, Day(end), end, question) is { } due && end.Kind == DossierEventKind.Finished ? Day(end) < due ? 8 : Day(end) > due ? 10 : 9 : 9);
        return string.Join(' ', columns);
    }

    private static bool TakenBack(PastEvent[] known, int sequence) =>
        known.Any(past => past.Kind == DossierEventKind.Reversed && past.Reverses == sequence && !TakenBack(known, past.Sequence));

    private static bool IsOpen(PastEvent[] story, DateOnly day) =>
        story.Where(past => Day(past) <= day).LastOrDefault(past => Ends.Contains(past.Kind) || Work.Contains(past.Kind)) is { Sequence: > 0 } last && !Ends.Contains(last.Kind);

    private static bool Reopens(PastEvent[] story, DateOnly from, DateOnly to)
    {
        var moves = story.Where(past => Ends.Contains(past.Kind) || Work.Contains(past.Kind)).ToArray();
        return moves.Zip(moves.Skip(1)).Any(pair => Ends.Contains(pair.First.Kind) && Work.Contains(pair.Second.Kind) && Day(pair.Second) >= from && Day(pair.Second) <= to);
    }

    private static bool OverdueAt(PastEvent[] story, Ii06aQuestion question)
    {
        var judged = new[] { question.Period.To, DateOnly.FromDateTime(LocalTime.FromUtc(question.AsOf)) }.Min();
        var until = story.Where(past => Day(past) <= question.Period.To).ToArray();
        bool Stopped(DossierEventKind stop, DossierEventKind run) => until.LastOrDefault(past => past.Kind == stop || past.Kind == run) is { Sequence: > 0 } last && last.Kind == stop;
        var stopped = Stopped(DossierEventKind.Paused, DossierEventKind.Resumed)
            || Stopped(DossierEventKind.SupplementAsked, DossierEventKind.SupplementReceived)
            || Stopped(DossierEventKind.DutyAsked, DossierEventKind.DutySettled);
        return !stopped && DueAt(story, question.Period.To, null, question) < judged;
    }

    private static DateOnly? DueAt(PastEvent[] story, DateOnly day, PastEvent? before, Ii06aQuestion question)
    {
        var promises = story.Where(past => Day(past) <= day && (before is null || Array.IndexOf(story, past) <= Array.IndexOf(story, before.Value))).ToArray();
        if (question.Due == DueRule.Original) promises = [.. promises.TakeWhile(past => past.Kind != DossierEventKind.ReAppointed)];
        return promises.LastOrDefault(past => past.Due is not null).Due is { } due ? DateOnly.FromDateTime(due) : null;
    }

    private static DateOnly Day(PastEvent past) => DateOnly.FromDateTime(past.Occurred);
}
