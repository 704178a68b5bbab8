using System.Text.Json;

namespace OneStop.Workbench.Reports.Kept;

/// <summary>Holds two sets of figures, as the verb writes them, against each other.</summary>
internal static class KeptFigures
{
    private static readonly string[] Names = ["level", "group", "field", "name", "code"];

    public static IReadOnlyList<KeptDifference> Differences(string kept, string now)
    {
        var (before, after) = (Numbers(kept), Numbers(now));
        return [.. before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Select(key => new KeptDifference(key.Where, key.Column, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))];
    }

    private static Dictionary<(string Where, string Column), decimal?> Numbers(string figures)
    {
        var found = new Dictionary<(string, string), decimal?>();
        using var document = JsonDocument.Parse(figures);
        foreach (var list in new[] { "rows", "indicators" })
            if (document.RootElement.TryGetProperty(list, out var rows) && rows.ValueKind == JsonValueKind.Array)
                foreach (var row in rows.EnumerateArray()) Take(row, Where(row), found);
        if (document.RootElement.TryGetProperty("total", out var total) && total.ValueKind == JsonValueKind.Object) Take(total, "", found);
        return found;
    }

    private static string Where(JsonElement row) => string.Join(" · ", Names
        .Select(name => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "").Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));

    private static void Take(JsonElement row, string where, Dictionary<(string, string), decimal?> found)
    {
        foreach (var value in row.EnumerateObject())
            if (value.Value.ValueKind == JsonValueKind.Number) found[(where, value.Name)] = value.Value.GetDecimal();
    }
}
