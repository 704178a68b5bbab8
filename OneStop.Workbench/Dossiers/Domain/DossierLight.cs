using System.Linq.Expressions;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>The traffic light of a dossier at a moment, for one dossier and as conditions that a database can count by.</summary>
public static class DossierLight
{
    public static Light Of(Dossier dossier, DateTime utcNow)
    {
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(utcNow));
        if (!dossier.IsOpen) return Light.Done;
        if (dossier.StoppedSince is not null) return Light.Paused;
        if (dossier.Due is null) return Light.InTime;
        if (utcNow > dossier.Due) return Light.Overdue;
        if (dossier.DueOn == today) return Light.DueToday;
        return dossier.SoonFrom <= today ? Light.DueSoon : Light.InTime;
    }

    public static Expression<Func<Dossier, bool>> Open => dossier =>
        dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing
        || dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment;

    public static Expression<Func<Dossier, bool>> Is(Light light, DateTime utcNow)
    {
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(utcNow));
        return light switch
        {
            Light.Overdue => dossier => (dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing || dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment)
                && dossier.Due < utcNow,
            Light.DueToday => dossier => (dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing || dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment)
                && dossier.Due >= utcNow && dossier.DueOn == today,
            Light.DueSoon => dossier => (dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing || dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment)
                && dossier.DueOn > today && dossier.SoonFrom <= today,
            Light.InTime => dossier => (dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing || dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment)
                && dossier.StoppedSince == null && (dossier.Due == null || (dossier.DueOn > today && (dossier.SoonFrom == null || dossier.SoonFrom > today))),
            Light.Paused => dossier => (dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing || dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment)
                && dossier.StoppedSince != null,
            _ => dossier => dossier.Status != DossierStatus.Received && dossier.Status != DossierStatus.Processing
                && dossier.Status != DossierStatus.Supplement && dossier.Status != DossierStatus.Payment,
        };
    }
}
