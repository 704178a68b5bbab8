using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Supervision.Pages;

/// <summary>From a number on the board to the list that holds what it counts.</summary>
internal static class BoardLists
{
    private static readonly Light[] Shown = [Light.Overdue, Light.DueToday, Light.DueSoon, Light.InTime, Light.Paused];

    public static string Of(WorkListQuery list, Light light) => WorkListAddress.Of(list with { Tab = TabOf(light) });

    public static string Of(WorkListQuery list, WorkTab tab) => WorkListAddress.Of(list with { Tab = tab });

    public static IReadOnlyList<BarPart> Parts(BoardLine line) =>
        [.. Shown.Where(line.Open.ContainsKey).Select(light => new BarPart(light, line.Open[light], Of(line.List, light)))];

    private static WorkTab TabOf(Light light) => light switch
    {
        Light.Overdue => WorkTab.Overdue,
        Light.DueToday => WorkTab.DueToday,
        Light.DueSoon => WorkTab.DueSoon,
        Light.Paused => WorkTab.Paused,
        Light.InTime => WorkTab.InTime,
        _ => WorkTab.All,
    };
}
