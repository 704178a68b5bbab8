using System.Globalization;

namespace OneStop.Workbench.UI;

/// <summary>A date as people type it: 05/12/2026, 5-12-2026, 05122026, 051226. The day comes first whatever language the browser has.</summary>
public static class TypedDate
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "ddMMyyyy", "ddMMyy", "d/M/yy", "yyyy-MM-dd"];

    public static bool TryRead(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        date = read;
        return true;
    }

    public static string Say(DateOnly? date) => date?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";
}
