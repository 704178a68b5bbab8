using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>The hours of a calendar as edited: shifts per weekday and the cut-off of same-day results.</summary>
/// <param name="Week">A weekday without shifts is a day of rest.</param>
public sealed record OfficeHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> Week, TimeOnly CutOff)
{
    private static readonly string[] TimeShapes = ["H':'m", "H'h'm", "H'h'", "H':'mm", "H'h'mm", "%H"];

    /// <summary>Reads <c>07:30-11:30, 13:30-17:00</c> or <c>7h30-11h30</c>; nothing typed is a day of rest. Refuses what is no time (<c>hours-unreadable</c>).</summary>
    public static Outcome<IReadOnlyList<Shift>> ReadShifts(string? typed)
    {
        var shifts = new List<Shift>();
        foreach (var part in (typed ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(['-', '–'], StringSplitOptions.TrimEntries) is not [var from, var to] || ReadTime(from) is not { } start || ReadTime(to) is not { } end)
                return new Refusal("hours-unreadable", part);
            shifts.Add(new(start, end));
        }
        return shifts;
    }

    /// <summary>A time of day as people type it; null when it is none.</summary>
    public static TimeOnly? ReadTime(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), TimeShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static string Write(IReadOnlyList<Shift>? shifts) => shifts is null ? "" : string.Join(", ", shifts);
}
