using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>What one dossier adds to each measure of a period.</summary>
internal static class Measuring
{
    /// <param name="into">One place for each <see cref="Measure"/>; added to.</param>
    public static void Add(Reading reading, Ii06aQuestion question, Span<long> into)
    {
        Doors(reading, into);
        Ends(reading, into);
        if (reading.ReceivedWithin) Reception(reading, into);
        Within(reading, question.Period, into);
        MoneyTaken.Add(reading, question.Period, into);
    }

    private static void Doors(Reading reading, Span<long> into)
    {
        if (reading.Place.In == Ii06aColumn.Carried) One(into, Measure.Carried);
        if (!reading.ReceivedWithin) return;
        One(into, Measure.Received);
        One(into, reading.Place.In == Ii06aColumn.Online ? Measure.Online : Measure.Direct);
        if (reading.Channel == Channel.Counter) One(into, Measure.AtCounter);
        if (reading.Channel == Channel.Post) One(into, Measure.ByPost);
        if (reading.Channel == Channel.AssistedOnline) One(into, Measure.Assisted);
    }

    private static void Ends(Reading reading, Span<long> into)
    {
        var course = reading.Course;
        switch (reading.Place.Out)
        {
            case Ii06aColumn.InTime or Ii06aColumn.Overdue:
                One(into, Measure.Open);
                One(into, reading.Place.Out == Ii06aColumn.Overdue ? Measure.OpenOverdue : Measure.OpenInTime);
                if (course.ClockStopped) One(into, Measure.ClockStopped);
                if (course.WaitsForPapers) One(into, Measure.WaitsForPapers);
                break;
            case { } end:
                One(into, Measure.Finished);
                One(into, end switch { Ii06aColumn.Early => Measure.Early, Ii06aColumn.Late => Measure.Late, _ => Measure.OnTime });
                if (end != Ii06aColumn.Late) One(into, Measure.InTimeFinished);
                if (course.EndedBy == DossierEventKind.Refused) One(into, Measure.Refused);
                if (course.EndedBy == DossierEventKind.Withdrawn) One(into, Measure.Withdrawn);
                if (course.EndedBy == DossierEventKind.Stopped) One(into, Measure.Stopped);
                into[(int)Measure.SavedHundredths] += reading.Subject()?.SavedHundredths ?? 0;
                break;
        }
    }

    private static void Reception(Reading reading, Span<long> into)
    {
        if (reading.Subject() is { } subject)
        {
            if (subject.FullProcess) One(into, Measure.FullProcess);
            if (subject.FullProcess && reading.Place.In == Ii06aColumn.Online) One(into, Measure.FullProcessOnline);
            if (subject.Shortened) One(into, Measure.Shortened);
        }
        if (MoneyTaken.HasFee(reading))
        {
            One(into, Measure.WithFee);
            if (MoneyTaken.PaidOnline(reading)) One(into, Measure.PaidOnline);
        }
        if (Digitised(reading)) One(into, Measure.Digitised);
    }

    private static void Within(Reading reading, ReportPeriod period, Span<long> into)
    {
        if (reading.Last(DossierEventKind.Returned) is { } returned && period.Contains(returned.Day))
        {
            One(into, Measure.Returned);
            if (reading.DueAt(returned) is not { } due || returned.Day <= due) One(into, Measure.ReturnedAsPromised);
            if (returned.Words?.Way == "post") One(into, Measure.ReturnedByPost);
            if (returned.Words?.Way == "online") One(into, Measure.ReturnedOnline);
        }
        if (reading.Last(DossierEventKind.ReAppointed) is { } again && period.Contains(again.Day)) One(into, Measure.ReAppointed);
        var asked = reading.ByTheEnd.Where(past => past.Kind == DossierEventKind.SupplementAsked).Skip(1);
        if (asked.Any(past => period.Contains(past.Day))) One(into, Measure.AskedTwice);
    }

    /// <summary>Every paper that stays came as data or has a file that shows it; a dossier without papers has none to digitise and does not count.</summary>
    private static bool Digitised(Reading reading)
    {
        var (papers, shown, hidden) = (new List<GivenPaper>(), new List<PastWords>(), new HashSet<Guid>());
        foreach (var past in reading.ByTheEnd)
        {
            if (past.Words is not { } words) continue;
            papers.AddRange(words.Papers);
            if (past.Kind == DossierEventKind.FileAdded) shown.Add(words);
            if (past.Kind == DossierEventKind.FileHidden && words.File is { } file) hidden.Add(file);
        }
        return papers.Count > 0 && papers.TrueForAll(paper =>
            paper.Electronic || shown.Exists(words => words.FilePaper == paper.Key && !hidden.Contains(words.File.GetValueOrDefault())));
    }

    private static void One(Span<long> into, Measure measure) => into[(int)measure]++;
}
