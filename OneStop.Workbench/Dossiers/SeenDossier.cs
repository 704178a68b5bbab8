using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>
/// The dossier that somebody decides about, as they saw it. A number alone says nothing about what was seen; with the history's length
/// a decision is refused when somebody else has taken a step meanwhile, and the refusal says who and what.
/// </summary>
/// <param name="UpTo">Sequence of the last event that was on their screen.</param>
public readonly record struct SeenDossier(string Number, int? UpTo = null)
{
    public static implicit operator SeenDossier(string number) => new(number);

    /// <summary>Remarks, prints and looks of others overtake nobody.</summary>
    internal Refusal? Overtaken(Actor by, IReadOnlyList<DossierEvent> history)
    {
        if (UpTo is not { } upTo) return null;
        var other = history.LastOrDefault(past => past.Sequence > upTo && past.StaffId != by.StaffId && !past.Kind.LeavesNoTrace());
        return other is null ? null : new Refusal("overtaken", other.StaffName, new Worded($"Event.{other.Kind.Code()}"), LocalTime.FromUtc(other.Recorded));
    }
}
