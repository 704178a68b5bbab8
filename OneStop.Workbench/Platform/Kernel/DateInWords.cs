using System.Globalization;
using System.Text;

namespace OneStop.Workbench.Platform.Kernel;

/// <summary>A date in Vietnamese words, as civil status papers carry it: 2026-11-02 → "Ngày mùng hai tháng mười một năm hai nghìn không trăm hai mươi sáu".</summary>
public static class DateInWords
{
    private const int LastOfFirstTen = 10;

    /// <param name="iso"><c>1990-05-17</c>, <c>1990-05</c> or <c>1990</c>; null for anything else.</param>
    public static string? Of(string iso)
    {
        var parts = iso.Split('-');
        if (parts.Length > 3 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))) return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var words = new[]
        {
            numbers.Count > 2 ? $"ngày {(numbers[2] <= LastOfFirstTen ? "mùng " : "")}{MoneyInWords.Say(numbers[2])}" : "",
            numbers.Count > 1 ? $"tháng {Month(numbers[1])}" : "",
            $"năm {MoneyInWords.Say(numbers[0])}",
        }.Where(word => word.Length > 0);
        var said = string.Join(' ', words).Normalize(NormalizationForm.FormC);
        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    /// <summary>The fourth month is called tư.</summary>
    private static string Month(int month) => month == 4 ? "tư" : MoneyInWords.Say(month);
}
