using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>Writes entries as dossiers and events, past those that are already here.</summary>
internal sealed class RegisterRows : IDisposable
{
    public const int AtOnce = 500;

    private readonly WorkbenchDb _db;
    private readonly ImportedHistory _history;
    private readonly CountersInBulk _counters;
    private readonly BulkInsert<Dossier> _dossiers;
    private readonly BulkInsert<DossierEvent> _events;
    private readonly BulkTables? _tables;
    private readonly bool _first;
    private readonly bool _dry;
    private long _dossierId;
    private long _eventId;

    private RegisterRows(WorkbenchDb db, ImportedHistory history, CountersInBulk counters, BulkTables? tables, long dossierId, long eventId, bool dry)
    {
        (_db, _history, _counters, _tables, _dossierId, _eventId, _first, _dry) = (db, history, counters, tables, dossierId, eventId, dossierId == 0, dry);
        _dossiers = new(db);
        _events = new(db);
    }

    public int Added { get; private set; }

    public int Known { get; private set; }

    public int Events { get; private set; }

    public static async Task<RegisterRows> Open(WorkbenchDb db, ImportedHistory history, bool dry, CancellationToken cancellation)
    {
        var dossierId = await db.Dossiers.Select(dossier => dossier.Id).OrderByDescending(id => id).FirstOrDefaultAsync(cancellation);
        var eventId = await db.DossierEvents.Select(past => past.Id).OrderByDescending(id => id).FirstOrDefaultAsync(cancellation);
        var tables = dry || dossierId > 0 ? null : await BulkTables.LayAside(db, ["Dossiers", "DossierEvents"], cancellation);
        return new(db, history, await CountersInBulk.Load(db, cancellation), tables, dossierId, eventId, dry);
    }

    /// <summary>Gives back the rows whose number belongs to another dossier.</summary>
    public async Task<IReadOnlyList<(int Row, string Number)>> Add(IReadOnlyList<CheckedEntry> entries, bool write, CancellationToken cancellation)
    {
        var here = await Here(entries, cancellation);
        var strangers = new List<(int, string)>();
        foreach (var (row, entry, under) in entries)
        {
            if (!here.TryGetValue(entry.Number, out var known)) Take(entry, under, write && !_dry);
            else if (known == ImportedHistory.Identity(entry)) Known++;
            else strangers.Add((row, entry.Number));
        }
        return strangers;
    }

    public async Task Finish(CancellationToken cancellation)
    {
        await _counters.Save(_db, cancellation);
        if (_tables is not null) await _tables.PutBack(DossierSearch.Rebuild, cancellation);
    }

    public void Dispose()
    {
        _dossiers.Dispose();
        _events.Dispose();
    }

    private async Task<Dictionary<string, Guid>> Here(IReadOnlyList<CheckedEntry> entries, CancellationToken cancellation)
    {
        if (_first) return [];
        var numbers = entries.Select(one => one.Entry.Number).ToArray();
        return await _db.Dossiers.AsNoTracking().Where(dossier => numbers.Contains(dossier.Number))
            .ToDictionaryAsync(dossier => dossier.Number, dossier => dossier.DraftId, StringComparer.Ordinal, cancellation);
    }

    private void Take(RegisterEntry entry, ImportedUnder under, bool write)
    {
        Added++;
        if (!write) return;
        var book = _counters.Next(entry.Unit, DateOnly.FromDateTime(entry.Received), CountersInBulk.OfYear);
        var (dossier, events) = _history.Of(entry, under, book);
        dossier.Id = ++_dossierId;
        _dossiers.Add(dossier);
        foreach (var past in events) _events.Add(past.Under(_dossierId, ++_eventId));
        Events += events.Count;
        var parts = entry.Number.Split('-');
        _counters.AtLeast(parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
