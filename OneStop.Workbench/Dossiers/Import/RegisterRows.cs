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
    private List<(Dossier Dossier, IReadOnlyList<DossierEvent> Events)> _made = [];
    private long _dossierId;
    private long _eventId;

    private RegisterRows(WorkbenchDb db, ImportedHistory history, CountersInBulk counters, BulkTables? tables, long dossierId, long eventId, bool dry)
    {
        (_db, _history, _counters, _tables, _dossierId, _eventId, _first, _dry) = (db, history, counters, tables, dossierId, eventId, dossierId == 0, dry);
        _dossiers = new(db);
        _events = new(db, _dossiers.Flush);
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
        var (fresh, strangers) = (new List<CheckedEntry>(), new List<(int, string)>());
        foreach (var one in entries)
        {
            if (!here.TryGetValue(one.Entry.Number, out var known)) fresh.Add(one);
            else if (known == ImportedHistory.Identity(one.Entry)) Known++;
            else strangers.Add((one.Row, one.Entry.Number));
        }
        Added += fresh.Count;
        if (write && !_dry) await Take(fresh);
        return strangers;
    }

    public async Task Finish(CancellationToken cancellation)
    {
        await Take([]);
        _dossiers.Flush();
        _events.Flush();
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

    /// <summary>One hand makes histories while the other writes those made before.</summary>
    private async Task Take(IReadOnlyList<CheckedEntry> fresh)
    {
        var making = Task.Run(() => fresh.Select(Made).ToList());
        try
        {
            foreach (var (dossier, events) in _made) Write(dossier, events);
        }
        finally
        {
            _made = await making;
        }
    }

    private (Dossier, IReadOnlyList<DossierEvent>) Made(CheckedEntry one)
    {
        var entry = one.Entry;
        var book = _counters.Next(entry.Unit, DateOnly.FromDateTime(entry.Received), CountersInBulk.OfYear);
        var parts = entry.Number.Split('-');
        _counters.AtLeast(parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
        return _history.Of(entry, one.Under, book);
    }

    private void Write(Dossier dossier, IReadOnlyList<DossierEvent> events)
    {
        dossier.Id = ++_dossierId;
        _dossiers.Add(dossier);
        foreach (var past in events) _events.Add(past.Under(_dossierId, ++_eventId));
        Events += events.Count;
    }
}
