using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>One dated text as kept.</summary>
public sealed class WordingRow
{
    public required string Key { get; init; }

    public DateOnly From { get; init; }

    public required string Text { get; set; }

    public required string LegalBasis { get; set; }
}

/// <summary>The texts of papers and messages in memory; read again when an administrator has changed one.</summary>
public sealed class WordingBook : IBundledData, IDisposable
{
    internal const string Topic = "wordings";

    private readonly IDbContextFactory<WorkbenchDb> _contexts;
    private readonly IDisposable _heard;

    public WordingBook(IDbContextFactory<WorkbenchDb> contexts, ChangeFeed feed)
    {
        _contexts = contexts;
        _heard = feed.Subscribe(Topic, _ => Load(CancellationToken.None));
    }

    public Wordings Current { get; private set; } = Wordings.Built;

    public int Order => 35;

    public void Dispose() => _heard.Dispose();

    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        Current = new((await db.Set<WordingRow>().AsNoTracking().ToListAsync(cancellation)).Select(row => new DatedWording(row.Key, row.From, row.Text, row.LegalBasis)));
    }
}

/// <summary>What administrators do to the texts: each change is a version from a later day on, with its legal basis.</summary>
public sealed class WordingDesk(Writer writer, WordingBook book, AuditTrail audit, TimeProvider time)
{
    /// <summary>The version of a day that has not come may be worded again; what was in force stays.</summary>
    public Task<Outcome<Done>> Put(Actor by, string key, string? text, DateOnly from, string? legalBasis, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        if (Wordings.Fault(key, text, from, legalBasis, LocalTime.Today(time)) is { } fault) return fault;
        if (await db.Set<WordingRow>().SingleOrDefaultAsync(row => row.Key == key && row.From == from, cancellation) is { } row) (row.Text, row.LegalBasis) = (CleanText.Of(text), CleanText.Of(legalBasis));
        else db.Add(new WordingRow { Key = key, From = from, Text = CleanText.Of(text), LegalBasis = CleanText.Of(legalBasis) });
        audit.Add(db, by, "wording-changed", key, from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        changes.Add(WordingBook.Topic, key);
        return default(Done);
    }, cancellation);

    /// <summary>A form as it would read with a text that is not kept yet, on a made-up dossier. Refused like keeping it.</summary>
    public Outcome<byte[]> Preview(Actor by, string key, string? text, DateOnly from, string? legalBasis)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        if (Wordings.Fault(key, text, from, legalBasis, LocalTime.Today(time)) is { } fault) return fault;
        var others = Wordings.Keys.Where(one => one.Key != key).Select(one => book.Current.On(one.Key, from)).OfType<DatedWording>();
        return WordingPreview.Draw(Wordings.Key(key)!.Paper, new([.. others, new(key, from, CleanText.Of(text), CleanText.Of(legalBasis))]), from, by.Units);
    }
}
