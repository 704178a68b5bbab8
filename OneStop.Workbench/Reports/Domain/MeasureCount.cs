namespace OneStop.Workbench.Reports.Domain;

/// <summary>Adds up the measures of any number of dossiers.</summary>
public sealed class MeasureCount(Ii06aQuestion question)
{
    private readonly long[] _totals = new long[Measures.Count];
    private readonly List<long> _assisted = [];

    public long this[Measure measure] => _totals[(int)measure];

    /// <summary>The dossiers entered by staff for citizens on the spot, of those whose histories were read.</summary>
    public IReadOnlyList<long> Assisted => _assisted;

    public void Add(DossierHistory history)
    {
        if (Reading.Of(history, question) is not { } reading) return;
        var before = this[Measure.Assisted];
        Measuring.Add(reading, question, _totals);
        if (this[Measure.Assisted] > before) _assisted.Add(history.Id);
    }

    /// <summary>Dossiers that were counted together.</summary>
    /// <param name="adds">One place for each <see cref="Measure"/>.</param>
    public void Add(IReadOnlyList<long> adds)
    {
        for (var measure = 0; measure < _totals.Length; measure++) _totals[measure] += adds[measure];
    }

    /// <summary>How much one dossier adds to a measure.</summary>
    public static long Of(DossierHistory history, Ii06aQuestion question, Measure measure)
    {
        if (Reading.Of(history, question) is not { } reading) return 0;
        Span<long> into = stackalloc long[Measures.Count];
        into.Clear();
        Measuring.Add(reading, question, into);
        return into[(int)measure];
    }

    /// <summary>All that it adds in one text, to hold one moment against another; null for nothing.</summary>
    public static string? Standing(DossierHistory history, Ii06aQuestion question)
    {
        if (Reading.Of(history, question) is not { } reading) return null;
        var adds = new long[Measures.Count];
        Measuring.Add(reading, question, adds);
        return adds.All(value => value == 0) ? null : string.Join(' ', adds);
    }

    /// <param name="minutes">What the assisted entries took, each; empty where none is known.</param>
    /// <param name="dayValue">Đồng for a saved working day; null while nobody decided it.</param>
    public IReadOnlyList<IndicatorFigure> Figures(IReadOnlyList<decimal> minutes, decimal? dayValue)
    {
        var days = this[Measure.SavedHundredths] / 100m;
        return [.. Indicator.OfDossiers.Select(indicator => indicator.Code switch
        {
            Indicator.AssistedMinutes => IndicatorFigure.Number(indicator, minutes.Count == 0 ? null : minutes.Sum()),
            Indicator.AssistedMedian => IndicatorFigure.Number(indicator, Median(minutes)),
            Indicator.DaysSaved => IndicatorFigure.Number(indicator, days),
            Indicator.MoneySaved => IndicatorFigure.Number(indicator, days * dayValue),
            _ when indicator is { Numerator: { } numerator, Denominator: { } denominator } => IndicatorFigure.Share(indicator, this[numerator], this[denominator]),
            _ => IndicatorFigure.Number(indicator, this[indicator.Numerator!.Value]),
        })];
    }

    private static decimal? Median(IReadOnlyList<decimal> values)
    {
        if (values.Count == 0) return null;
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
