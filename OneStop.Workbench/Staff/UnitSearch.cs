using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Finds units by code or by words of the name, without marks, in any order.</summary>
public static class UnitSearch
{
    public static IEnumerable<Unit> Find(UnitTree units, string? text, bool history)
    {
        var wanted = CleanText.Of(text);
        var words = SearchKey.Words(wanted);
        if (words.Length == 0) return [];
        return units.All
            .Where(unit => history || unit.To is null)
            .Where(unit => unit.Code.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || Holds(SearchKey.Of(unit.Name), words))
            .OrderBy(unit => unit.To is not null).ThenBy(unit => unit.Kind == UnitKind.Department).ThenBy(unit => unit.Code, StringComparer.Ordinal);
    }

    private static bool Holds(string name, string[] words) => words.All(word => name.Contains(word, StringComparison.Ordinal));
}
