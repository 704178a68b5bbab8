using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>How many dossiers are alike in everything that tabs ask about; finished ones under <see cref="Light.Done"/>.</summary>
internal sealed record WorkShare(Light Light, bool Mine, bool Taken, bool HandedOver, bool Proposed, bool Astray, int Count);

/// <summary>What each tab of a work list holds and in which order.</summary>
internal static class WorkTabs
{
    /// <summary>The tabs that carry a number.</summary>
    public static readonly WorkTab[] Counted =
        [WorkTab.Open, WorkTab.Overdue, WorkTab.DueToday, WorkTab.DueSoon, WorkTab.InTime, WorkTab.Paused, WorkTab.Awaiting, WorkTab.Mine, WorkTab.Unassigned, WorkTab.Proposed, WorkTab.FolderAstray, WorkTab.NotHandedOver];

    public static IQueryable<Dossier> Filter(IQueryable<Dossier> rows, WorkTab tab, Actor by, DateTime utcNow)
    {
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(utcNow));
        return tab switch
        {
            WorkTab.Open => rows.Where(DossierLight.Open),
            WorkTab.Overdue => rows.Where(DossierLight.Is(Light.Overdue, utcNow)),
            WorkTab.DueToday => rows.Where(DossierLight.Is(Light.DueToday, utcNow)),
            WorkTab.DueSoon => rows.Where(DossierLight.Is(Light.DueSoon, utcNow)),
            WorkTab.InTime => rows.Where(DossierLight.Is(Light.InTime, utcNow)),
            WorkTab.Paused => rows.Where(DossierLight.Is(Light.Paused, utcNow)),
            WorkTab.Awaiting => rows.Where(dossier => dossier.Status == DossierStatus.Finished),
            WorkTab.Mine => rows.Where(DossierLight.Open).Where(dossier => dossier.AssigneeId == by.StaffId),
            WorkTab.Unassigned => rows.Where(DossierLight.Open).Where(dossier => dossier.AssigneeId == null),
            WorkTab.Proposed => rows.Where(DossierLight.Open).Where(dossier => dossier.Proposal != null),
            WorkTab.FolderAstray => rows.Where(dossier => dossier.Status != DossierStatus.Returned && dossier.FolderUnit != null && dossier.FolderUnit != dossier.HolderUnit),
            WorkTab.NotHandedOver => rows.Where(DossierLight.Open).Where(dossier => dossier.HandlingUnit == null),
            WorkTab.ReceivedToday => rows.Where(dossier => dossier.ReceivedOn == today),
            WorkTab.FinishedToday => rows.Where(dossier => dossier.FinishedOn == today),
            _ => rows,
        };
    }

    /// <summary>The same conditions as <see cref="Filter"/>, over what one grouped query has counted.</summary>
    public static bool Counts(WorkTab tab, WorkShare share) => tab switch
    {
        WorkTab.Awaiting => share.Light == Light.Done,
        WorkTab.Overdue => share.Light == Light.Overdue,
        WorkTab.DueToday => share.Light == Light.DueToday,
        WorkTab.DueSoon => share.Light == Light.DueSoon,
        WorkTab.InTime => share.Light == Light.InTime,
        WorkTab.Paused => share.Light == Light.Paused,
        WorkTab.Mine => share is { Light: not Light.Done, Mine: true },
        WorkTab.Unassigned => share is { Light: not Light.Done, Taken: false },
        WorkTab.Proposed => share is { Light: not Light.Done, Proposed: true },
        WorkTab.FolderAstray => share.Astray,
        WorkTab.NotHandedOver => share is { Light: not Light.Done, HandedOver: false },
        _ => share.Light != Light.Done,
    };

    /// <summary>Open work by its promise, the most pressing first; what is over by what happened last.</summary>
    public static IQueryable<Dossier> Ordered(IQueryable<Dossier> rows, WorkTab tab) => tab switch
    {
        WorkTab.Awaiting or WorkTab.FinishedToday => rows.OrderByDescending(dossier => dossier.FinishedAt).ThenByDescending(dossier => dossier.Id),
        WorkTab.ReceivedToday or WorkTab.All => rows.OrderByDescending(dossier => dossier.Id),
        _ => rows.OrderBy(dossier => dossier.Due == null).ThenBy(dossier => dossier.Due).ThenBy(dossier => dossier.Id),
    };
}
