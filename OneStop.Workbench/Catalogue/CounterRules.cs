using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue;

/// <summary>The rules of the counter's own work, in memory, as of a day: bundles and the orders of copying out.</summary>
public sealed class CounterRules(IDbContextFactory<WorkbenchDb> contexts)
{
    private volatile IReadOnlyList<CounterRuleRow> _rows = [];

    /// <summary>What is in force on a day.</summary>
    public IReadOnlyList<Bundle> Bundles(DateOnly day) => [.. InForce(CounterRuleRow.Bundle, day).Select(row => CatalogueJson.Read<Bundle>(row.Content))];

    public Bundle? Bundle(string code, DateOnly day) => Bundles(day).FirstOrDefault(bundle => bundle.Code == code);

    public CopyOutOrder? CopyOut(string procedureCode, DateOnly day) =>
        InForce(CounterRuleRow.CopyOut, day).FirstOrDefault(row => row.Code == procedureCode) is { } row ? CatalogueJson.Read<CopyOutOrder>(row.Content) : null;

    public IReadOnlyList<CopyOutOrder> CopyOuts(DateOnly day) => [.. InForce(CounterRuleRow.CopyOut, day).Select(row => CatalogueJson.Read<CopyOutOrder>(row.Content))];

    /// <summary>The latest version of each, in force already or from a later day, for those who edit them.</summary>
    public IReadOnlyList<(Bundle Rule, DateOnly From)> LatestBundles() => [.. Latest(CounterRuleRow.Bundle).Select(row => (CatalogueJson.Read<Bundle>(row.Content), row.EffectiveFrom))];

    public IReadOnlyList<(CopyOutOrder Rule, DateOnly From)> LatestCopyOuts() => [.. Latest(CounterRuleRow.CopyOut).Select(row => (CatalogueJson.Read<CopyOutOrder>(row.Content), row.EffectiveFrom))];

    public async Task Refresh(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        _rows = await db.CounterRules.AsNoTracking().ToListAsync(cancellation);
    }

    private IEnumerable<CounterRuleRow> InForce(string kind, DateOnly day) => Last(_rows.Where(row => row.Kind == kind && row.EffectiveFrom <= day), row => row.EffectiveFrom);

    private IEnumerable<CounterRuleRow> Latest(string kind) => Last(_rows.Where(row => row.Kind == kind), _ => DateOnly.MinValue);

    private static IEnumerable<CounterRuleRow> Last(IEnumerable<CounterRuleRow> rows, Func<CounterRuleRow, DateOnly> first) =>
        from row in rows
        group row by row.Code into versions
        orderby versions.Key
        let last = versions.OrderByDescending(first).ThenByDescending(row => row.Version).First()
        where last.Content != CounterRuleRow.Ended
        select last;
}

/// <summary>The bundles and orders that come with the program; what an office has changed is left alone.</summary>
public sealed class BundledCounterRules(BundledAssets assets, BundledLoads loads, Writer writer, CounterRules rules, ChangeFeed feed, TimeProvider time) : IBundledData, IDisposable
{
    private const string Name = "counter-rules";
    private IDisposable? _heard;

    public int Order => 31;

    public async Task Load(CancellationToken cancellation)
    {
        string[] files = [assets.PathOf("catalogue", "bundles.json"), assets.PathOf("catalogue", "copy-out.json")];
        var hash = BundledAssets.HashOf(files);
        if (!await loads.IsCurrent(Name, hash, cancellation))
        {
            var bundles = CatalogueJson.Read<BundledRule<Bundle>[]>(await File.ReadAllTextAsync(files[0], cancellation)).Select(rule => Row(CounterRuleRow.Bundle, rule.Rule.Code, rule));
            var orders = CatalogueJson.Read<BundledRule<CopyOutOrder>[]>(await File.ReadAllTextAsync(files[1], cancellation)).Select(rule => Row(CounterRuleRow.CopyOut, rule.Rule.Procedure, rule));
            await writer.Write<Done>(async (db, _) =>
            {
                var present = await db.CounterRules.AsNoTracking().Select(row => new { row.Kind, row.Code, row.Version }).ToListAsync(cancellation);
                db.AddRange(bundles.Concat(orders).Where(row => !present.Exists(known => known.Kind == row.Kind && known.Code == row.Code && known.Version >= row.Version)));
                await loads.Remember(db, Name, hash, cancellation);
                return default(Done);
            }, cancellation);
        }
        await rules.Refresh(cancellation);
        _heard ??= feed.Subscribe(CounterRuleDesk.Topic, _ => rules.Refresh(CancellationToken.None));
    }

    public void Dispose() => _heard?.Dispose();

    private CounterRuleRow Row<TRule>(string kind, string code, BundledRule<TRule> rule) => new()
    {
        Kind = kind, Code = code, Version = rule.Version, EffectiveFrom = rule.EffectiveFrom, Content = CatalogueJson.Write(rule.Rule), RecordedAt = time.GetUtcNow().UtcDateTime,
    };

    private sealed record BundledRule<TRule>(int Version, DateOnly EffectiveFrom, TRule Rule);
}
