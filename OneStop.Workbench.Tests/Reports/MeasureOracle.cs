using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>Every measure read literally from the rules, in straight loops over the events; nothing of the product's own reading is used.</summary>
internal static class MeasureOracle
{
    public static Dictionary<Measure, long> Of(DossierHistory history, Ii06aQuestion question)
    {
        var found = new Dictionary<Measure, long>();
        var columns = Ii06aOracle.Columns(history, question).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        var (from, to) = (question.Period.From, question.Period.To);
        var known = history.Events.Where(past => past.Recorded <= question.AsOf).ToArray();
        var story = known.Where(past => past.Kind != DossierEventKind.Reversed && !TakenBack(known, past.Sequence)).OrderBy(past => past.Occurred).ThenBy(past => past.Sequence).ToArray();
        if (story.All(past => past.Kind != DossierEventKind.Received) || Day(story.First(past => past.Kind == DossierEventKind.Received)) > to) return found;
        var until = story.Where(past => Day(past) <= to).ToArray();
        var within = until.Where(past => Day(past) >= from).ToArray();

        var received = columns.Contains(4) || columns.Contains(5);
        if (received) Add(Measure.Received);
        if (columns.Contains(4)) Add(Measure.Online);
        if (columns.Contains(5)) Add(Measure.Direct);
        if (columns.Contains(6)) Add(Measure.Carried);
        if (received && history.Channel == Channel.Counter) Add(Measure.AtCounter);
        if (received && history.Channel == Channel.Post) Add(Measure.ByPost);
        if (received && history.Channel == Channel.AssistedOnline) Add(Measure.Assisted);
        foreach (var (column, measure) in new[] { (8, Measure.Early), (9, Measure.OnTime), (10, Measure.Late), (12, Measure.OpenInTime), (13, Measure.OpenOverdue) })
            if (columns.Contains(column)) Add(measure);

        var (statutory, promised, full) = (0L, 0L, false);
        foreach (var past in story)
        {
            if (past.Words?.Subject is { } subject) (statutory, promised, full) = (subject.Statutory.Amount, subject.Promised.Amount, subject.FullProcess);
            if (past.Words?.Promised is { } limit) promised = limit.Amount;
        }
        var finished = columns.Contains(8) || columns.Contains(9) || columns.Contains(10);
        if (finished)
        {
            Add(Measure.Finished);
            if (!columns.Contains(10)) Add(Measure.InTimeFinished);
            var end = until.Last(past => past.Kind is DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped).Kind;
            if (end == DossierEventKind.Refused) Add(Measure.Refused);
            if (end == DossierEventKind.Withdrawn) Add(Measure.Withdrawn);
            if (end == DossierEventKind.Stopped) Add(Measure.Stopped);
            Add(Measure.SavedHundredths, Math.Max(0, statutory - promised) * 100);
        }
        if (columns.Contains(12) || columns.Contains(13))
        {
            Add(Measure.Open);
            var papers = Last(DossierEventKind.SupplementAsked, DossierEventKind.SupplementReceived) == DossierEventKind.SupplementAsked;
            if (papers) Add(Measure.WaitsForPapers);
            if (papers || Last(DossierEventKind.Paused, DossierEventKind.Resumed) == DossierEventKind.Paused || Last(DossierEventKind.DutyAsked, DossierEventKind.DutySettled) == DossierEventKind.DutyAsked)
                Add(Measure.ClockStopped);
        }
        var cancelled = until.Where(past => past.Kind == DossierEventKind.FeeCancelled).Select(past => past.Words!.Of!.Value).ToArray();
        var charges = until.Where(past => past.Kind == DossierEventKind.FeeCharged && !cancelled.Contains(past.Sequence)).ToArray();
        var payments = until.Where(past => past.Kind == DossierEventKind.FeePaid && !cancelled.Contains(past.Sequence)).ToArray();
        if (received)
        {
            if (full) Add(Measure.FullProcess);
            if (full && columns.Contains(4)) Add(Measure.FullProcessOnline);
            if (promised < statutory) Add(Measure.Shortened);
            var due = charges.Any(past => past.Words!.Amount > 0);
            if (due) Add(Measure.WithFee);
            if (due && payments.Any(past => past.Words is { Way: "online", Amount: > 0 })) Add(Measure.PaidOnline);
            var given = until.Where(past => past.Words is not null).SelectMany(past => past.Words!.Papers).ToArray();
            var hidden = until.Where(past => past.Kind == DossierEventKind.FileHidden).Select(past => past.Words!.File).ToArray();
            var shown = until.Where(past => past.Kind == DossierEventKind.FileAdded && !hidden.Contains(past.Words!.File)).Select(past => past.Words!.FilePaper).ToArray();
            if (given.Length > 0 && given.All(paper => paper.Electronic || shown.Contains(paper.Key))) Add(Measure.Digitised);
        }
        foreach (var past in payments.Where(past => Day(past) >= from))
        {
            Add(Measure.Payments);
            Add(past.Words!.FeeKind == "phi" ? Measure.FeesTaken : Measure.ChargesTaken, past.Words.Amount);
            Add(past.Words.Way == "online" ? Measure.TakenOnline : past.Words.Way == "transfer" ? Measure.TakenByTransfer : Measure.TakenInCash, past.Words.Amount);
        }
        if (until.LastOrDefault(past => past.Kind == DossierEventKind.Returned) is { Sequence: > 0 } returned && Day(returned) >= from)
        {
            Add(Measure.Returned);
            if (returned.Words!.Way == "post") Add(Measure.ReturnedByPost);
            if (returned.Words.Way == "online") Add(Measure.ReturnedOnline);
            var before = story.TakeWhile(past => past.Sequence != returned.Sequence).Append(returned);
            if (question.Due == DueRule.Original) before = before.TakeWhile(past => past.Kind != DossierEventKind.ReAppointed);
            var promise = before.LastOrDefault(past => past.Due is not null).Due;
            if (promise is null || Day(returned) <= DateOnly.FromDateTime(promise.Value)) Add(Measure.ReturnedAsPromised);
        }
        if (within.Any(past => past.Kind == DossierEventKind.ReAppointed)) Add(Measure.ReAppointed);
        if (until.Where(past => past.Kind == DossierEventKind.SupplementAsked).Skip(1).Any(past => Day(past) >= from)) Add(Measure.AskedTwice);
        return found;

        void Add(Measure measure, long amount = 1)
        {
            if (amount != 0) found[measure] = found.GetValueOrDefault(measure) + amount;
        }

        DossierEventKind? Last(DossierEventKind one, DossierEventKind other) =>
            until.LastOrDefault(past => past.Kind == one || past.Kind == other) is { Sequence: > 0 } last ? last.Kind : null;
    }

    private static bool TakenBack(PastEvent[] known, int sequence) =>
        known.Any(past => past.Kind == DossierEventKind.Reversed && past.Reverses == sequence && !TakenBack(known, past.Sequence));

    private static DateOnly Day(PastEvent past) => DateOnly.FromDateTime(past.Occurred);
}
