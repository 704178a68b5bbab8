namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>An interval of office hours within one day: closed at the start, open at the end.</summary>
public readonly record struct Shift(TimeOnly From, TimeOnly To)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");
}

/// <summary>Why a date differs from its weekday.</summary>
public enum OverrideKind
{
    /// <summary>Public holiday (Labour Code 2019, Art. 112): off.</summary>
    Holiday,

    /// <summary>Rest in place of a holiday that fell on a weekly day of rest (Art. 111.3): off.</summary>
    Compensatory,

    /// <summary>Day off in exchange for a make-up day: off, once confirmed.</summary>
    Swap,

    /// <summary>The unit itself is closed: off.</summary>
    Closure,

    /// <summary>Working day in exchange for a swapped day off, once confirmed; Monday's shifts unless it names its own.</summary>
    MakeUp,

    /// <summary>The counter is open in the named hours, but the day does not count as a working day.</summary>
    Opening,
}

/// <summary>One date of a calendar that differs from its weekday, with the name people know it by and the text it rests on.</summary>
/// <param name="Confirmed">False: a holiday is in force but marked; a swap and its make-up day stay out until confirmed.</param>
/// <param name="Shifts">Own hours of a make-up or opening day.</param>
/// <param name="ExchangedFor">The other date of an exchange: they are confirmed and removed together.</param>
public sealed record DateOverride(
    DateOnly Date, OverrideKind Kind, string Name, string Source, bool Confirmed = true, IReadOnlyList<Shift>? Shifts = null, DateOnly? ExchangedFor = null)
{
    /// <summary>The other day of an exchange, where this one names it; Vietnamese, as on the paper that decides it.</summary>
    public DateOverride? OtherDay() => (Kind, ExchangedFor) switch
    {
        (OverrideKind.Swap, { } other) => this with { Date = other, Kind = OverrideKind.MakeUp, Name = $"Làm bù cho {Date:dd'/'MM'/'yyyy}", ExchangedFor = Date, Shifts = null },
        (OverrideKind.MakeUp, { } other) => this with { Date = other, Kind = OverrideKind.Swap, Name = $"Hoán đổi (làm bù {Date:dd'/'MM'/'yyyy})", ExchangedFor = Date, Shifts = null },
        _ => null,
    };

    public bool InForce => Confirmed || Kind is not (OverrideKind.Swap or OverrideKind.MakeUp);

    public bool IsOff => Kind is OverrideKind.Holiday or OverrideKind.Compensatory or OverrideKind.Swap or OverrideKind.Closure;
}
