using System.Globalization;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What is typed in a form: flat, by place <c>section.field</c>, in a repeated section <c>section[0].field</c>.</summary>
public sealed class FormValues(IReadOnlyDictionary<string, string> values)
{
    public static readonly FormValues None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> All => values;

    /// <summary>The text at a place, empty where nothing is typed.</summary>
    public string this[string place] => values.GetValueOrDefault(place) ?? "";

    public static string Place(string section, string field, int? row = null) =>
        row is { } index ? string.Create(CultureInfo.InvariantCulture, $"{section}[{index}].{field}") : $"{section}.{field}";

    /// <summary>Takes a place apart; the row is null outside a repeated section.</summary>
    public static (string Section, string Field, int? Row) Split(string place)
    {
        var dot = place.LastIndexOf('.');
        if (dot < 0) return (place, "", null);
        var (section, field) = (place[..dot], place[(dot + 1)..]);
        var open = section.IndexOf('[', StringComparison.Ordinal);
        if (open < 0 || !section.EndsWith(']')) return (section, field, null);
        return int.TryParse(section.AsSpan((open + 1)..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (section[..open], field, row)
            : (section, field, null);
    }

    /// <summary>Rows of a repeated section: one more than the highest row with a value.</summary>
    public int Rows(string section) => Filled(section).Select(row => row + 1).DefaultIfEmpty(0).Max();

    /// <summary>Rows in which anything is typed; 1 for a section that is not repeated and has something typed.</summary>
    public int FilledRows(string section) => Filled(section).Distinct().Count();

    /// <summary>The same values without those at other places.</summary>
    public FormValues Only(IReadOnlySet<string> places) =>
        new(values.Where(pair => places.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal));

    /// <summary>The same values with one more, or without it where there is nothing to say.</summary>
    public FormValues With(string place, string value)
    {
        var changed = new Dictionary<string, string>(values, StringComparer.Ordinal);
        if (value.Length > 0) changed[place] = value;
        else changed.Remove(place);
        return new(changed);
    }

    private IEnumerable<int> Filled(string section) => values
        .Where(pair => !string.IsNullOrWhiteSpace(pair.Value) && pair.Key.StartsWith(section, StringComparison.Ordinal))
        .Select(pair => Split(pair.Key))
        .Where(place => place.Section == section)
        .Select(place => place.Row ?? 0);
}
