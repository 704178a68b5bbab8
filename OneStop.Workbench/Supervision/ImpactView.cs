using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

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
    /// <summary>The program ended while promises were being written; what is shown is what remains.</summary>
    public bool Interrupted { get; init; }

    public bool UnderWay => Phase is ImpactPhase.Reading or ImpactPhase.Applying or ImpactPhase.Undoing;

    public int Moving => Counts.Where(count => count.Key.Moves()).Sum(count => count.Value);

    public int Of(DueEffect effect) => Counts.GetValueOrDefault(effect);
}
