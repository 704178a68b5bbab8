using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>One dossier as a question sees it: what stood as of its moment, how far it had come by the end of its period, where it counts.</summary>
internal sealed class Reading
{
    private readonly DossierHistory _history;
    private readonly Ii06aQuestion _question;

    private Reading(DossierHistory history, Ii06aQuestion question, IReadOnlyList<PastEvent> standing, PastEvent reception)
    {
        (_history, _question, Standing, Reception) = (history, question, standing, reception);
        Course = Course.Of(reception, standing, question);
        Place = Ii06aRule.Of(this, question);
    }

    public IReadOnlyList<PastEvent> Standing { get; }

    public PastEvent Reception { get; }

    public Course Course { get; }

    public Ii06aPlace Place { get; }

    public Channel Channel => _history.Channel;

    public bool ReceivedWithin => Place.In is Ii06aColumn.Online or Ii06aColumn.Counter;

    /// <summary>What happened by the end of the period.</summary>
    public IEnumerable<PastEvent> ByTheEnd => Standing.Where(past => past.Day <= _question.Period.To);

    /// <summary>Null for what was never received, or only after the period.</summary>
    public static Reading? Of(DossierHistory history, Ii06aQuestion question)
    {
        var standing = history.Standing(question.AsOf);
        foreach (var past in standing)
            if (past.Kind == DossierEventKind.Received) return past.Day > question.Period.To ? null : new Reading(history, question, standing, past);
        return null;
    }

    /// <summary>A correction says what the dossier was about all along.</summary>
    public Subject? Subject()
    {
        Subject? subject = null;
        foreach (var past in Standing)
        {
            if (past.Words is not { } words) continue;
            subject = words.Subject ?? subject;
            if (words.Promised is { } promised && subject is not null) subject = subject with { Promised = promised };
        }
        return subject;
    }

    public string Field => Subject()?.Field ?? _history.Field;

    public PastEvent? Last(DossierEventKind kind)
    {
        PastEvent? last = null;
        foreach (var past in ByTheEnd)
            if (past.Kind == kind) last = past;
        return last;
    }

    /// <summary>The promise that stood when a result was returned.</summary>
    public DateOnly? DueAt(PastEvent moment)
    {
        DateTime? due = null;
        foreach (var past in Standing)
        {
            if (past.Kind == DossierEventKind.ReAppointed && _question.Due == DueRule.Original) break;
            if (past.Due is not null) due = past.Due;
            if (past.Sequence == moment.Sequence) break;
        }
        return due is { } promised ? DateOnly.FromDateTime(promised) : null;
    }
}
