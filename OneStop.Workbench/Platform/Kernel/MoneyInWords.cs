using System.Text;

namespace OneStop.Workbench.Platform.Kernel;

/// <summary>An amount of đồng in Vietnamese words, as receipts must carry it: 8000 → "Tám nghìn đồng".</summary>
public static class MoneyInWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>Refuses negative amounts by throwing: nobody pays less than nothing.</summary>
    public static string Of(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        var words = Say(amount);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} đồng".Normalize(NormalizationForm.FormC);
    }

    /// <summary>A number from 0 on, in small letters.</summary>
    internal static string Say(long number) => number == 0 ? Digits[0] : string.Join(' ', Number(number, leading: true));

    private static IEnumerable<string> Number(long number, bool leading)
    {
        const long billion = 1_000_000_000;
        if (number >= billion)
        {
            foreach (var word in Number(number / billion, leading)) yield return word;
            yield return "tỷ";
            leading = false;
            number %= billion;
        }
        foreach (var (scale, name) in new[] { (1_000_000L, "triệu"), (1_000L, "nghìn"), (1L, "") })
        {
            var group = (int)(number / scale % 1000);
            if (group == 0) continue;
            foreach (var word in Group(group, leading)) yield return word;
            if (name.Length > 0) yield return name;
            leading = false;
        }
    }

    /// <summary>Three digits; inside a number hundreds are always said: "không trăm lẻ năm".</summary>
    private static IEnumerable<string> Group(int group, bool leading)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        if (hundreds > 0 || !leading)
        {
            yield return Digits[hundreds];
            yield return "trăm";
        }
        if (tens == 0 && ones > 0 && (hundreds > 0 || !leading)) yield return "lẻ";
        if (tens == 1) yield return "mười";
        if (tens > 1)
        {
            yield return Digits[tens];
            yield return "mươi";
        }
        if (ones > 0) yield return One(tens, ones);
    }

    private static string One(int tens, int ones) => (tens, ones) switch
    {
        ( > 1, 1) => "mốt",
        ( > 1, 4) => "tư",
        ( > 0, 5) => "lăm",
        _ => Digits[ones],
    };
}
