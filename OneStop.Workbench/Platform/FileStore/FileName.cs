using System.Globalization;
using System.Text;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>The name a file had where it came from: kept for people to recognise it, never used as a path.</summary>
public static class FileName
{
    private const int Longest = 120;

    /// <summary>Without folders, signs that systems misread, and signs that turn the reading direction.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1].Normalize(NormalizationForm.FormC);
        var kept = new string([.. last.Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate) && !"<>:\"|?*".Contains(sign, StringComparison.Ordinal))]).Trim(' ', '.');
        return kept.Length <= Longest ? kept : kept[..(Longest - 8)] + kept[^8..];
    }
}
