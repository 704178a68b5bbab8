using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.UI;

/// <summary>How each light looks: a class for its colour and a shape of its own, so that colour is never alone.</summary>
public static class Lights
{
    /// <summary>The most pressing first.</summary>
    public static readonly IReadOnlyList<Light> InOrder = [Light.Overdue, Light.DueToday, Light.DueSoon, Light.InTime, Light.Paused, Light.Done];

    public static string Css(this Light light) => light switch
    {
        Light.Overdue => "late",
        Light.DueToday => "today",
        Light.DueSoon => "soon",
        Light.InTime => "ok",
        Light.Paused => "pause",
        _ => "done",
    };

    /// <summary>The shape's path in a 10 by 10 box.</summary>
    internal static string Shape(this Light light) => light switch
    {
        Light.Overdue => "M5 .6 9.8 9.2H.2z",
        Light.DueToday => "M5 0l5 5-5 5-5-5z",
        Light.DueSoon => "M3.2 .5a4.5 4.5 0 0 1 0 9z",
        Light.InTime => "M5 1.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z",
        Light.Paused => "M2 .8h2v8.4H2zM6 .8h2v8.4H6z",
        _ => "M1 5.2 2.4 3.8l1.7 1.7 3.6-3.7L9 3.2 4.1 8.3z",
    };
}
