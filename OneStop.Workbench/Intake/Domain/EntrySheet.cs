using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>
/// All fields of a draft: of each the latest entry. Folding is idempotent and free of order, so batches may be repeated,
/// delayed and mixed.
/// </summary>
public sealed class EntrySheet
{
    private readonly Dictionary<string, Entry> _latest;

    public EntrySheet(IEnumerable<Entry> entries)
    {
        _latest = new(StringComparer.Ordinal);
        foreach (var entry in entries) Take(entry);
    }

    public IReadOnlyCollection<Entry> Entries => _latest.Values;

    /// <summary>The number of the last entry that says anything about the sitting.</summary>
    public long Latest => _latest.Values.Where(entry => !Fields.IsQuiet(entry.Field)).Select(entry => entry.Sequence).DefaultIfEmpty().Max();

    /// <summary>The text of a field; empty where nothing was ever typed.</summary>
    public string this[string field] => _latest.TryGetValue(field, out var entry) ? entry.Text : "";

    public Entry? Find(string field) => _latest.GetValueOrDefault(field);

    /// <summary>Whether somebody has typed in the field, if only to clear it.</summary>
    public bool Touched(string field) => _latest.ContainsKey(field);

    /// <summary>Fields below a prefix, without it: <c>answer.</c> → <c>childCase</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string prefix) =>
        _latest.Values.Where(entry => entry.Field.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => KeyValuePair.Create(entry.Field[prefix.Length..], entry.Text));

    /// <summary>True when it is later than what is known and was taken.</summary>
    public bool Take(Entry entry)
    {
        var clean = entry with { Text = entry.Text.Normalize(System.Text.NormalizationForm.FormC) };
        if (_latest.TryGetValue(clean.Field, out var known) && !clean.IsLaterThan(known)) return false;
        _latest[clean.Field] = clean;
        return true;
    }

    /// <summary>
    /// What follows from another entry, in the server's own pen: as old as that, so that what somebody typed after it stands, in
    /// whatever order both arrive.
    /// </summary>
    public static Entry Following(Entry cause, string field, string text) => new(field, CleanText.Of(text), Entry.DeskPen, cause.Sequence + 1);
}
