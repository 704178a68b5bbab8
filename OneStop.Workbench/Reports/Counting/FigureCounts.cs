using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>Counts any figure, and finds the dossiers behind it: straight lives by the database itself, the others by their events.</summary>
public sealed class FigureCounts(DossierHistories histories, IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf shelf)
{
    private static readonly Measure[] Ii06aMeasures =
    [
        Measure.Online, Measure.Direct, Measure.Carried, Measure.Early, Measure.OnTime, Measure.Late, Measure.OpenInTime, Measure.OpenOverdue,
    ];

    private readonly StraightLives _straight = new(contexts, shelf);

    /// <summary>Form II.06a.</summary>
    public async Task<Ii06aCount> Ii06a(IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, CancellationToken cancellation)
    {
        var count = new Ii06aCount(question);
        var sums = _straight.Sums(units, tree, question, Ii06aMeasures, LivesBy.Fields, cancellation);
        await foreach (var history in histories.Others(units, tree, question, HistoryDepth.Columns, LivesBy.Fields, [], cancellation)) count.Add(history);
        foreach (var (facts, adds) in await sums) count.Add(facts.Level, facts.Field, Ii06aFigures.Of(measure => adds[(int)measure]));
        return count;
    }

    /// <summary>The measures asked for, over everything in the question.</summary>
    public async Task<MeasureCount> Measured(IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, IReadOnlyList<Measure> measures, CancellationToken cancellation)
    {
        var count = new MeasureCount(question);
        var by = measures.Any(MeasureSql.AsksFullProcess) ? LivesBy.Procedures : LivesBy.Fields;
        var sums = _straight.Sums(units, tree, question, measures, by, cancellation);
        await foreach (var history in histories.Others(units, tree, question, HistoryDepth.Everything, by, [], cancellation)) count.Add(history);
        foreach (var (_, adds) in await sums) count.Add(adds);
        return count;
    }

    /// <summary>The rows of a form.</summary>
    internal async Task<FormCount> Rows(IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, ReportForm form, CancellationToken cancellation)
    {
        var (count, rule) = (new FormCount(form), new FormRowRule(form, tree, question));
        var sums = _straight.Sums(units, tree, question, rule.Measured, By(form, rule.Measured), cancellation);
        await foreach (var history in histories.Others(units, tree, question, HistoryDepth.Everything, By(form, rule.Measured), [], cancellation)) rule.Add(history, count);
        foreach (var (facts, adds) in await sums) rule.Add(facts, adds, count);
        return count;
    }

    /// <summary>The dossiers behind a number, by key.</summary>
    internal async Task<IReadOnlyList<long>> Behind(IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, NumberBehind number, CancellationToken cancellation)
    {
        var by = number.Form is { } form ? By(form, number.Measures) : number.Measures.Any(MeasureSql.AsksFullProcess) ? LivesBy.Procedures : LivesBy.Fields;
        var found = new List<long>();
        foreach (var measure in number.Measures) found.AddRange(await _straight.Behind(units, tree, question, measure, by, number.Row, cancellation));
        await foreach (var history in histories.Others(units, tree, question, number.Depth, by, [], cancellation))
            if (number.Counts(history)) found.Add(history.Id);
        found.Sort();
        return number.Measures.Count > 1 ? [.. found.Distinct()] : found;
    }

    /// <summary>A page of them, and how many they are: a number of a whole province is as long as its year, so that only the page is read where rows need no looking at.</summary>
    internal async Task<(IReadOnlyList<long> Some, int Total)> PageBehind(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, NumberBehind number, int from, int count, CancellationToken cancellation)
    {
        if (number.Row is not null || number.Measures.Any(MeasureSql.AsksFullProcess))
        {
            var found = await Behind(units, tree, question, number, cancellation);
            return ([.. found.Skip(from).Take(count)], found.Count);
        }
        var straight = Task.Run(() => _straight.CountBehind(units, question, number.Measures, cancellation), cancellation);
        var others = new List<long>();
        await foreach (var history in histories.Others(units, tree, question, number.Depth, LivesBy.Fields, [], cancellation))
            if (number.Counts(history)) others.Add(history.Id);
        others.Sort();
        // Whatever stands among the first may be pushed back by the others, at most by all of them.
        var first = Math.Max(0, from - others.Count);
        var some = await _straight.SomeBehind(units, question, number.Measures, first, from - first + count, cancellation);
        return (Merged(some, first, others, from, count), await straight + others.Count);
    }

    /// <summary>What one of the measures may count, with all that its history tells.</summary>
    internal IAsyncEnumerable<DossierHistory> Told(IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, IReadOnlyList<Measure> measures, CancellationToken cancellation) =>
        histories.Others(units, tree, question, HistoryDepth.Everything, LivesBy.Fields, measures, cancellation);

    /// <summary>A stretch of two ordered lists laid into one. Of the first only what stands from a place on is known: nothing of the stretch stands before it.</summary>
    private static List<long> Merged(IReadOnlyList<long> some, int first, List<long> others, int from, int count)
    {
        var merged = new List<long>(count);
        if (first > 0 && some.Count == 0) return merged;
        var other = first == 0 ? 0 : others.Count(id => id < some[0]);
        for (int place = first + other, next = 0; merged.Count < count && (next < some.Count || other < others.Count); place++)
        {
            var id = other >= others.Count || (next < some.Count && some[next] < others[other]) ? some[next++] : others[other++];
            if (place >= from) merged.Add(id);
        }
        return merged;
    }

    private static LivesBy By(ReportForm form, IReadOnlyList<Measure> measures) => form.Rows switch
    {
        FormRows.Handlers or FormRows.People => LivesBy.Hands,
        FormRows.Procedures => LivesBy.Procedures,
        _ => measures.Any(MeasureSql.AsksFullProcess) ? LivesBy.Procedures : LivesBy.Fields,
    };
}
