using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>One dossier whose promise would move. Moments local.</summary>
public sealed record ImpactLine(long DossierId, string Number, string OwnerName, string ProcedureName, string Unit, DateTime Before, DateTime After, DueEffect Effect);

public enum ImpactPhase
{
    Reading,
    Read,
    Applying,
    Applied,
    Undoing,
    Undone,
    Kept,
    Failed,
}

/// <summary>Where somebody's question stands: how far the work is and what was found so far.</summary>
/// <param name="MayList">Whether this person may see and decide about the dossiers themselves; an administrator sees only how many.</param>
public sealed record ImpactView(
    ImpactQuestion Question, ImpactPhase Phase, int Seen, int InAll, IReadOnlyDictionary<DueEffect, int> Counts, int Done, bool MayList)
{
    public bool UnderWay => Phase is ImpactPhase.Reading or ImpactPhase.Applying or ImpactPhase.Undoing;

    public int Moving => Counts.Where(count => count.Key.Moves()).Sum(count => count.Value);

    public int Of(DueEffect effect) => Counts.GetValueOrDefault(effect);
}
