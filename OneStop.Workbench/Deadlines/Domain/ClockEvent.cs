namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>What can happen to a running clock. The order of the members is the order of events of one moment.</summary>
public enum ClockEventKind
{
    /// <summary>Missing papers were asked for: the clock stands until <see cref="Restart"/>.</summary>
    Supplement,

    /// <summary>The citizen owes something that legally stops the clock.</summary>
    Pause,
    Resume,

    /// <summary>The missing papers came in full: counted again from zero (Decree 61/2018, Art. 19.4).</summary>
    Restart,

    /// <summary>The one lawful re-appointment, with its new promise.</summary>
    ReAppoint,

    /// <summary>The result exists.</summary>
    Finish,
}

/// <summary>One event of a dossier's history as the clock sees it.</summary>
/// <param name="At">Local moment at which it was so.</param>
/// <param name="Promise">The new due moment, for <see cref="ClockEventKind.ReAppoint"/> only.</param>
public sealed record ClockEvent(ClockEventKind Kind, DateTime At, DateTime? Promise = null)
{
    /// <summary>Sorts by moment, then kind, then the earlier promise: any order of recording gives the same answer.</summary>
    public static int InOrder(ClockEvent left, ClockEvent right)
    {
        var byMoment = left.At.CompareTo(right.At);
        if (byMoment != 0) return byMoment;
        var byKind = left.Kind.CompareTo(right.Kind);
        return byKind != 0 ? byKind : Nullable.Compare(left.Promise, right.Promise);
    }
}
