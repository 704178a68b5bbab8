using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>Which tabs stand above a work list for whom, and in which light.</summary>
internal static class WorkListTabs
{
    public static IReadOnlyList<WorkTab> For(Actor by, WorkTab shown)
    {
        List<WorkTab> tabs = [WorkTab.Open, WorkTab.Overdue, WorkTab.DueToday, WorkTab.DueSoon, WorkTab.Paused, WorkTab.Awaiting];
        if (by.Has(Role.Approver)) tabs.Add(WorkTab.Proposed);
        if (by.Has(Role.Officer) || by.Has(Role.Approver)) tabs.AddRange([WorkTab.Unassigned, WorkTab.Mine]);
        if (by.Has(Role.Counter)) tabs.Add(WorkTab.NotHandedOver);
        if (by.Has(Role.Counter) || by.Has(Role.Supervisor)) tabs.Add(WorkTab.FolderAstray);
        tabs.Add(WorkTab.All);
        if (!tabs.Contains(shown)) tabs.Add(shown);
        return tabs;
    }

    public static Light? LightOf(WorkTab tab) => tab switch
    {
        WorkTab.Overdue => Light.Overdue,
        WorkTab.DueToday => Light.DueToday,
        WorkTab.DueSoon => Light.DueSoon,
        WorkTab.InTime => Light.InTime,
        WorkTab.Paused => Light.Paused,
        _ => null,
    };
}
