namespace OneStop.Workbench.Reports.Domain;

/// <summary>How an indicator's value is made.</summary>
public enum IndicatorKind
{
    /// <summary>Numerator of a hundred of the denominator, in per cent.</summary>
    Share,

    /// <summary>A number of dossiers or procedures.</summary>
    Count,

    /// <summary>Minutes, working days or đồng.</summary>
    Amount,
}

/// <summary>One indicator of serving people (QĐ 766/QĐ-TTg and the provinces' decisions), made of two measures of dossiers.</summary>
/// <param name="Code">Stable; its Vietnamese name and its rule in words are texts.</param>
/// <param name="Denominator">Null where it is a count.</param>
public sealed record Indicator(string Code, IndicatorKind Kind, Measure? Numerator = null, Measure? Denominator = null)
{
    public const string AssistedMinutes = "assisted-minutes";
    public const string AssistedMedian = "assisted-median";
    public const string DaysSaved = "days-saved";
    public const string MoneySaved = "money-saved";

    /// <summary>Those made of dossiers in a period, in the order in which they are shown.</summary>
    public static IReadOnlyList<Indicator> OfDossiers { get; } =
    [
        new("online-reception", IndicatorKind.Share, Measure.Online, Measure.Received),
        new("online-full-process", IndicatorKind.Share, Measure.FullProcessOnline, Measure.FullProcess),
        new("online-payment", IndicatorKind.Share, Measure.PaidOnline, Measure.WithFee),
        new("shortened-dossiers", IndicatorKind.Share, Measure.Shortened, Measure.Received),
        new("on-time", IndicatorKind.Share, Measure.InTimeFinished, Measure.Finished),
        new("kept-promise", IndicatorKind.Share, Measure.ReturnedAsPromised, Measure.Returned),
        new("digitised", IndicatorKind.Share, Measure.Digitised, Measure.Received),
        new("by-post", IndicatorKind.Count, Measure.ReturnedByPost),
        new("assisted-entries", IndicatorKind.Count, Measure.Assisted),
        new(AssistedMinutes, IndicatorKind.Amount),
        new(AssistedMedian, IndicatorKind.Amount),
        new(DaysSaved, IndicatorKind.Amount, Measure.SavedHundredths),
        new(MoneySaved, IndicatorKind.Amount),
    ];

    /// <summary>All that those are made of.</summary>
    public static IReadOnlyList<Measure> Measured { get; } =
        [.. OfDossiers.SelectMany(indicator => new[] { indicator.Numerator, indicator.Denominator }).OfType<Measure>().Distinct()];

    /// <summary>Those made of the catalogue on the period's last day.</summary>
    public static IReadOnlyList<Indicator> OfCatalogue { get; } =
    [
        .. new[] { "procedures", "procedures-province", "procedures-district", "procedures-commune" }.Select(code => new Indicator(code, IndicatorKind.Count)),
        .. new[] { "level-2", "level-3", "level-4", "full-process", "partial", "information", "integrated", "online-payment-configured", "shortened-limits", "paperless" }
            .Select(code => new Indicator(code, IndicatorKind.Share)),
    ];

    public static IReadOnlyList<Indicator> All { get; } = [.. OfDossiers, .. OfCatalogue];

    public static Indicator? Find(string? code) => All.FirstOrDefault(indicator => indicator.Code == code);
}

/// <summary>An indicator as it came out.</summary>
/// <param name="Value">Per cent, a number, minutes, days or đồng; null where there was nothing to measure.</param>
/// <param name="Before">The value of the same period one year before, as known at the same moment.</param>
public sealed record IndicatorFigure(Indicator Indicator, decimal? Numerator, decimal? Denominator, decimal? Value, DecidedFigure? Target = null, decimal? Before = null)
{
    /// <summary>Percentage points against the year before, of the figures as shown; only shares have them.</summary>
    public decimal? ChangePoints => Indicator.Kind == IndicatorKind.Share && Value is { } value && Before is { } before ? value - before : null;

    public static IndicatorFigure Share(Indicator indicator, decimal numerator, decimal denominator) =>
        new(indicator, numerator, denominator, Percent(numerator, denominator));

    public static IndicatorFigure Number(Indicator indicator, decimal? number) => new(indicator, number, null, number is { } value ? Rounded(value) : null);

    /// <summary>Two decimals, half away from zero; null of nothing.</summary>
    public static decimal? Percent(decimal numerator, decimal denominator) => denominator == 0 ? null : Rounded(100 * numerator / denominator);

    private static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
