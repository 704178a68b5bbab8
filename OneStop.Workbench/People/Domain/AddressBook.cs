using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>One old unit and one present unit that took (part of) it over on 01/07/2025.</summary>
public sealed record UnitChange(string OldProvince, string OldDistrict, string OldWard, Commune Present);

/// <summary>What an address text was found to mean. Several choices: the old ward was split, a person must ask.</summary>
/// <param name="Written">True when the text already names a present unit.</param>
public sealed record AddressFinding(string Text, string Place, IReadOnlyList<Commune> Choices, bool Written)
{
    public bool Known => Choices.Count == 1;

    public bool Split => Choices.Count > 1;

    public PostalAddress Address => new(Text, Place, Known ? Choices[0] : null);
}

/// <summary>From the three levels before July 2025 to the two of today. Knows only the provinces in its list.</summary>
public sealed partial class AddressBook
{
    private readonly FrozenDictionary<string, Commune[]> _old;
    private readonly FrozenDictionary<string, Commune[]> _present;
    private readonly FrozenDictionary<Commune, string[]> _formerly;

    public AddressBook(IEnumerable<UnitChange> changes)
    {
        var all = changes.ToList();
        Communes = [.. all.Select(change => change.Present).Distinct().OrderBy(commune => commune.Code, StringComparer.Ordinal)];
        _formerly = all.GroupBy(change => change.Present).ToFrozenDictionary(group => group.Key, group => group.Select(change => change.OldWard).Distinct(StringComparer.Ordinal).ToArray());
        // A ward is looked up with its kind first, so that a town and a commune of one name stay apart, and then without.
        _old = Index(all.SelectMany(change => new[]
        {
            (Key(Folded(change.OldWard), change.OldDistrict, change.OldProvince), change.Present),
            (Key(Bare(change.OldWard), change.OldDistrict, change.OldProvince), change.Present),
        }));
        _present = Index(Communes.SelectMany(commune => new[]
        {
            ($"{Folded(commune.Name)}|{Bare(commune.Province)}", commune),
            ($"{Bare(commune.Name)}|{Bare(commune.Province)}", commune),
        }));
    }

    /// <summary>The present units that the list knows.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>The wards before July 2025 that lie in it, wholly or in part.</summary>
    public IReadOnlyList<string> Formerly(Commune commune) => _formerly.GetValueOrDefault(commune, []);

    /// <summary>Reads an address whose parts are separated by commas (or dashes), the province last.</summary>
    public AddressFinding Find(string? text)
    {
        var clean = CleanText.Of(text);
        var parts = Separator().Split(clean).Where(part => part.Length > 0).ToArray();
        if (parts.Length >= 2 && _present.TryGetValue($"{Folded(parts[^2])}|{Bare(parts[^1])}", out var present) && present.Length == 1)
        {
            // "Tam Thanh, Lạng Sơn, Lạng Sơn" ends like a present address too: three old levels are tried first.
            var threeLevels = parts.Length >= 3 ? Old(parts) : [];
            if (threeLevels.Length == 0) return new AddressFinding(clean, Place(parts, 2), present, Written: true);
        }
        if (parts.Length < 3) return new AddressFinding(clean, clean, [], Written: false);
        var choices = Old(parts);
        return new AddressFinding(clean, choices.Length == 0 ? clean : Place(parts, 3), choices, Written: false);
    }

    private Commune[] Old(string[] parts) =>
        _old.TryGetValue(Key(Folded(parts[^3]), parts[^2], parts[^1]), out var choices) ? choices : [];

    private static string Place(string[] parts, int levels) => string.Join(", ", parts[..^levels]);

    private static string Key(string ward, string district, string province) => $"{ward}|{Bare(district)}|{Bare(province)}";

    private static string Folded(string text) => Abbreviation().Replace(SearchKey.Of(text), match => match.Groups["short"].Value switch
    {
        "p" => "phuong ",
        "x" => "xa ",
        _ => "thi tran ",
    });

    private static string Bare(string text) => Kind().Replace(SearchKey.Of(text), "");

    private static FrozenDictionary<string, Commune[]> Index(IEnumerable<(string Key, Commune Present)> entries) =>
        entries.GroupBy(entry => entry.Key, entry => entry.Present, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    [GeneratedRegex(@"\s*,\s*|\s+[-–]\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<short>p|x|tt)\.\s*")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(tinh|thanh pho|thi xa|thi tran|huyen|quan|phuong|xa|tp|tx|tt|t|h|q|p|x)(\.\s*|\s+)")]
    private static partial Regex Kind();
}
