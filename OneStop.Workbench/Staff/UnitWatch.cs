using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Keeps the <see cref="UnitDirectory"/> as the database has it: read at start, and again whenever units change on any node.</summary>
public sealed class UnitWatch : IDisposable
{
    public const string Topic = "units";

    private readonly IDbContextFactory<WorkbenchDb> _contexts;
    private readonly UnitDirectory _directory;
    private readonly IDisposable _subscription;

    public UnitWatch(IDbContextFactory<WorkbenchDb> contexts, UnitDirectory directory, ChangeFeed feed)
    {
        (_contexts, _directory) = (contexts, directory);
        _subscription = feed.Subscribe(Topic, _ => Refresh(CancellationToken.None));
    }

    public async Task Refresh(CancellationToken cancellation)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Units.AsNoTracking().OrderBy(unit => unit.Code).ToListAsync(cancellation);
        _directory.Replace(new UnitTree(rows.Select(row => row.ToUnit())));
    }

    public void Dispose() => _subscription.Dispose();
}
