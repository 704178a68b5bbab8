using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>
/// A number that an authority decided for a unit between two dates: an indicator's target (NĐ 309/2026/NĐ-CP Art. 28, QĐ 766/QĐ-TTg),
/// or what a saved working day is worth.
/// </summary>
public sealed record DecidedFigure
{
    /// <summary>Stands for the đồng that one saved working day is worth.</summary>
    public const string DayValue = "day-value";

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>An indicator's code, or <see cref="DayValue"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The unit and all below, unless one of those has its own.</summary>
    public required string UnitCode { get; init; }

    /// <summary>In the indicator's own unit: per cent for a share.</summary>
    public required decimal Value { get; init; }

    /// <summary>Number of the decision.</summary>
    public required string Decision { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? To { get; init; }

    public bool InForce(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>What keeps it from being kept: an unknown indicator, no decision, a value that cannot be, dates that run backwards.</summary>
    public Refusal? Fault()
    {
        if (Code != DayValue && Indicator.Find(Code) is null) return new("indicator-unknown", Code) { Place = nameof(Code) };
        if (Decision.Length == 0) return new("decision-needed") { Place = nameof(Decision) };
        if (Value < 0 || (Indicator.Find(Code) is { Kind: IndicatorKind.Share } && Value > 100)) return new("target-out-of-range") { Place = nameof(Value) };
        return To < From ? new("target-dates-reversed") { Place = nameof(To) } : null;
    }

    /// <summary>The one that holds for a unit on a day: its own, else the nearest above; of several the latest begun.</summary>
    public static DecidedFigure? For(IEnumerable<DecidedFigure> figures, string code, IReadOnlyList<string> unitAndAbove, DateOnly day)
    {
        var holding = figures.Where(figure => figure.Code == code && figure.InForce(day)).OrderByDescending(figure => figure.From).ThenByDescending(figure => figure.DecidedOn).ToList();
        return unitAndAbove.Select(unit => holding.Find(figure => figure.UnitCode == unit)).FirstOrDefault(figure => figure is not null);
    }
}
