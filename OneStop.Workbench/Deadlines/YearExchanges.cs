using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines;

/// <summary>
/// Links the swapped days off of a list with their make-up days, so that confirming one confirms the other: by the date that a row
/// names, in its own column or in its name ("làm bù 22/08/2026"), or where one of each is left over.
/// </summary>
internal static partial class YearExchanges
{
    private const string Column = "Đổi cho ngày";

    /// <summary>The days with their links; a named date that is no counterpart in the list is a fault.</summary>
    public static List<DateOverride> Link(List<DateOverride> days, List<YearListFault> faults)
    {
        var pairs = new Dictionary<DateOnly, DateOnly>();
        foreach (var day in days.Where(Exchanged))
        {
            var named = day.ExchangedFor ?? Named(day, days);
            if (named is not { } other) continue;
            if (Counterpart(day, days.Find(candidate => candidate.Date == other)) && pairs.GetValueOrDefault(day.Date, other) == other && pairs.GetValueOrDefault(other, day.Date) == day.Date)
                (pairs[day.Date], pairs[other]) = (other, day.Date);
            else faults.Add(new(days.IndexOf(day) + 2, Column, new Refusal("year-list-exchange", day.Date, other)));
        }
        faults.AddRange(days.Where(day => !Exchanged(day) && day.ExchangedFor is not null).Select(day => new YearListFault(days.IndexOf(day) + 2, Column, new Refusal("year-list-exchange", day.Date, day.ExchangedFor!))));
        var left = days.Where(day => Exchanged(day) && !pairs.ContainsKey(day.Date)).ToList();
        if (left is [var first, var second] && Counterpart(first, second)) (pairs[first.Date], pairs[second.Date]) = (second.Date, first.Date);
        return days.ConvertAll(day => pairs.TryGetValue(day.Date, out var other) ? day with { ExchangedFor = other } : day);
    }

    private static bool Exchanged(DateOverride day) => day.Kind is OverrideKind.Swap or OverrideKind.MakeUp;

    private static bool Counterpart(DateOverride day, DateOverride? other) => other is not null && Exchanged(other) && other.Kind != day.Kind;

    /// <summary>The counterpart whose date the name says, with or without its year.</summary>
    private static DateOnly? Named(DateOverride day, List<DateOverride> days)
    {
        foreach (Match said in DayInName().Matches(day.Name))
        {
            var year = said.Groups["year"] is { Success: true, Value: var written } ? int.Parse(written, CultureInfo.InvariantCulture) : day.Date.Year;
            var text = string.Create(CultureInfo.InvariantCulture, $"{said.Groups["day"].Value}/{said.Groups["month"].Value}/{year}");
            if (DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date != day.Date
                && Counterpart(day, days.Find(candidate => candidate.Date == date))) return date;
        }
        return null;
    }

    [GeneratedRegex(@"(?<day>\d{1,2})/(?<month>\d{1,2})(/(?<year>\d{4}))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayInName();
}
