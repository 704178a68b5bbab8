using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Where a history counts in form II.06a. The two sides are asked independently of each other.</summary>
public static class Ii06aRule
{
    public static Ii06aPlace Of(DossierHistory history, Ii06aQuestion question)
    {
        var standing = history.Standing(question.AsOf);
        if (Reception(standing) is not { } reception || DateOnly.FromDateTime(reception.Occurred) is var received && received > question.Period.To) return default;

        var course = Course.Of(reception, standing, question);
        Ii06aColumn? entered = received >= question.Period.From ? Door(history.Channel)
            : course.OpenBefore || course.ReopenedWithin ? Ii06aColumn.Carried : null;
        Ii06aColumn? left = course.Open ? Waiting(course, question.Judged)
            : course.EndedOn is { } ended && question.Period.Contains(ended) ? Ending(course, ended) : null;
        return new Ii06aPlace(entered, left);
    }

    private static PastEvent? Reception(IReadOnlyList<PastEvent> standing)
    {
        foreach (var past in standing)
            if (past.Kind == DossierEventKind.Received) return past;
        return null;
    }

    private static Ii06aColumn Door(Channel channel) =>
        channel is Channel.Online or Channel.AssistedOnline ? Ii06aColumn.Online : Ii06aColumn.Counter;

    private static Ii06aColumn Waiting(Course course, DateOnly judged) =>
        !course.ClockStopped && course.Due is { } due && due < judged ? Ii06aColumn.Overdue : Ii06aColumn.InTime;

    private static Ii06aColumn Ending(Course course, DateOnly ended)
    {
        if (!course.WithResult || course.Due is not { } due) return Ii06aColumn.OnTime;
        return ended < due ? Ii06aColumn.Early : ended == due ? Ii06aColumn.OnTime : Ii06aColumn.Late;
    }
}
