using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Where a history counts in form II.06a. The two sides are asked independently of each other.</summary>
public static class Ii06aRule
{
    public static Ii06aPlace Of(DossierHistory history, Ii06aQuestion question) => Reading.Of(history, question)?.Place ?? default;

    internal static Ii06aPlace Of(Reading reading, Ii06aQuestion question)
    {
        var course = reading.Course;
        Ii06aColumn? entered = reading.Reception.Day >= question.Period.From ? Door(reading.Channel)
            : course.OpenBefore || course.ReopenedWithin ? Ii06aColumn.Carried : null;
        Ii06aColumn? left = course.Open ? Waiting(course, question.Judged)
            : course.EndedOn is { } ended && question.Period.Contains(ended) ? Ending(course, ended) : null;
        return new Ii06aPlace(entered, left);
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
