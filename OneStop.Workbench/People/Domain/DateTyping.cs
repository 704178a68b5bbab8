using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>The ways in which dates are typed at a counter and printed on cards.</summary>
internal static class DateTyping
{
    private static readonly char[] Separators = ['/', '-', '.', ' '];

    public static Outcome<PartialDate> Read(string? text, DateOnly latest)
    {
        var parts = CleanText.Of(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 3 || parts.Any(part => part.Length > 8 || !part.All(char.IsAsciiDigit)))
            return new Refusal("date-unreadable");
        return parts switch
        {
            [var run] => Run(run, latest),
            [var year, var month] when year.Length == 4 => PartialDate.Of(Number(year), Number(month)),
            [var month, var year] => Dated("0", month, year, latest),
            [var year, var month, var day] when year.Length == 4 => PartialDate.Of(Number(year), Number(month), Number(day)),
            [var day, var month, var year] => Dated(day, month, year, latest),
            _ => new Refusal("date-unreadable"),
        };
    }

    private static Outcome<PartialDate> Run(string run, DateOnly latest) => run.Length switch
    {
        4 => PartialDate.Of(Number(run)),
        // 011990 is no day of a month 19, so it can only mean January 1990.
        6 => Dated(run[..2], run[2..4], run[4..], latest) is { Refused: false } day ? day : MonthOr(run, day: Dated(run[..2], run[2..4], run[4..], latest)),
        8 => PartialDate.Of(Number(run[4..]), Number(run[2..4]), Number(run[..2])),
        _ => new Refusal("date-unreadable"),
    };

    private static Outcome<PartialDate> MonthOr(string run, Outcome<PartialDate> day) =>
        PartialDate.Of(Number(run[2..]), Number(run[..2])) is { Refused: false } month ? month : day;

    private static Outcome<PartialDate> Dated(string day, string month, string year, DateOnly latest)
    {
        if (year.Length == 4) return PartialDate.Of(Number(year), Number(month), Number(day));
        if (year.Length != 2) return new Refusal("date-unreadable");
        var recent = PartialDate.Of(latest.Year / 100 * 100 + Number(year), Number(month), Number(day));
        return !recent.Refused && recent.Value.Earliest <= latest
            ? recent
            : PartialDate.Of(latest.Year / 100 * 100 - 100 + Number(year), Number(month), Number(day));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
