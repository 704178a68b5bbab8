using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Dossiers;

/// <summary>The number counters during a bulk load: read once, counted in memory, written back once, all in the load's transaction.</summary>
internal sealed class CountersInBulk
{
    public const string OfDay = "yyMMdd";
    public const string OfYear = "yyyy";

    private readonly Dictionary<(string Unit, string Period), int> _last;

    private CountersInBulk(Dictionary<(string, string), int> last) => _last = last;

    public static async Task<CountersInBulk> Load(WorkbenchDb db, CancellationToken cancellation) =>
        new(await db.Set<DossierCounter>().AsNoTracking().ToDictionaryAsync(counter => (counter.UnitCode, counter.Period), counter => counter.Last, cancellation));

    public int Next(string unit, DateOnly day, string period)
    {
        var key = (unit, day.ToString(period, CultureInfo.InvariantCulture));
        return _last[key] = _last.GetValueOrDefault(key) + 1;
    }

    /// <summary>A number given out elsewhere is never given out again.</summary>
    public void AtLeast(string unit, string period, int last)
    {
        if (_last.GetValueOrDefault((unit, period)) < last) _last[(unit, period)] = last;
    }

    public async Task Save(WorkbenchDb db, CancellationToken cancellation)
    {
        await db.Set<DossierCounter>().ExecuteDeleteAsync(cancellation);
        using var rows = new BulkInsert<DossierCounter>(db);
        foreach (var ((unit, period), last) in _last) rows.Add(new DossierCounter { UnitCode = unit, Period = period, Last = last });
        rows.Flush();
    }
}
