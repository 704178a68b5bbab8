using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>The bundled calendar and short ways to ask the clock.</summary>
internal static class Office
{
    public static CalendarFile File { get; } =
        CalendarFile.Read(System.IO.File.ReadAllText(BundledAssets.BesideProgram.PathOf("calendars", "default.json")));

    public static CalendarContent Content { get; } = File.Over(null);

    public static WorkingCalendar Bundled { get; } = WorkingCalendar.Create("default", 1, Content).Value;

    /// <summary>The bundled calendar with other overrides on some dates.</summary>
    public static WorkingCalendar With(params DateOverride[] changes) =>
        WorkingCalendar.Create("thử", 1, Content with
        {
            Overrides = [.. Content.Overrides.Where(day => !changes.Any(change => change.Date == day.Date)), .. changes],
        }).Value;

    public static DateTime At(string moment) => DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    public static Limit Limit(string limit) => limit.Split(' ') is [var amount, var unit]
        ? new(int.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), unit switch
        {
            "wd" => LimitUnit.WorkingDay,
            "cd" => LimitUnit.CalendarDay,
            "mo" => LimitUnit.Month,
            "wh" => LimitUnit.WorkingHour,
            _ => throw new ArgumentException(limit),
        })
        : new(1, LimitUnit.SameDay);

    /// <summary>History written as <c>pause@2026-11-03T08:00; resume@…</c>, a re-appointment as <c>re-appoint@decided=new</c>.</summary>
    public static List<ClockEvent> History(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part =>
        {
            var (kind, moments) = part.Split('@') is [var k, var m] ? (k, m.Split('=')) : throw new ArgumentException(part);
            return new ClockEvent(Enum.Parse<ClockEventKind>(kind.Replace("-", ""), ignoreCase: true), At(moments[0]), moments.Length > 1 ? At(moments[1]) : null);
        }),
    ];

    public static DeadlineAnswer Ask(string limit, string received, string history = "", WorkingCalendar? calendar = null) =>
        DeadlineClock.Compute(calendar ?? Bundled, Limit(limit), At(received), History(history));
}
