using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Deadlines.Pages;

/// <summary>How each kind of day looks: a class for its colour and a shape of its own, so that colour is never alone.</summary>
internal static class DayMark
{
    public static readonly IReadOnlyList<OverrideKind> InLegend = Enum.GetValues<OverrideKind>();

    public static string Css(this OverrideKind kind) => kind switch
    {
        OverrideKind.Holiday => "holiday",
        OverrideKind.Compensatory => "compensatory",
        OverrideKind.Swap => "swap",
        OverrideKind.Closure => "closure",
        OverrideKind.MakeUp => "make-up",
        _ => "open-day",
    };

    /// <summary>The shape's path in a 10 by 10 box.</summary>
    public static string Shape(this OverrideKind kind) => kind switch
    {
        OverrideKind.Holiday => "M5 .2l1.5 3.1 3.4.5-2.4 2.4.5 3.4L5 8 2 9.6l.5-3.4L.1 3.8l3.4-.5z",
        OverrideKind.Compensatory => "M5 1.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z",
        OverrideKind.Swap => "M3.2 0 4.4 1.2 3.2 2.4H10v2H3.2l1.2 1.2-1.2 1.2L0 3.4zM6.8 10 5.6 8.8l1.2-1.2H0v-1.4h6.8",
        OverrideKind.Closure => "M1.4 0 5 3.6 8.6 0 10 1.4 6.4 5 10 8.6 8.6 10 5 6.4 1.4 10 0 8.6 3.6 5 0 1.4z",
        OverrideKind.MakeUp => "M4 .5h2V4h3.5v2H6v3.5H4V6H.5V4H4z",
        _ => "M3.2 .5a4.5 4.5 0 0 1 0 9z",
    };

    /// <summary>In force, in force though not confirmed, or only proposed.</summary>
    public static string State(this DateOverride day) => day.Confirmed ? "Confirmed" : day.InForce ? "Unconfirmed" : "Proposed";
}
