using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

public enum FindingKind
{
    /// <summary>Something typed cannot be right: said at once, blocks.</summary>
    Wrong,

    /// <summary>Something needed is not there: said when its section is left, blocks.</summary>
    Missing,

    /// <summary>Something wanted is not there: listed, does not block.</summary>
    Wanted,

    /// <summary>Something to look at again: said at once, does not block.</summary>
    Doubt,
}

/// <summary>What the clerk is told beside a field. <paramref name="Field"/> is the journal's name of the field to go to.</summary>
public sealed record Finding(string Field, FindingKind Kind, Refusal Refusal)
{
    public bool Blocks => Kind is FindingKind.Wrong or FindingKind.Missing;

    public static Finding Wrong(string field, Refusal refusal) => new(field, FindingKind.Wrong, refusal);

    public static Finding Missing(string field, Refusal refusal) => new(field, FindingKind.Missing, refusal);

    public static Finding Wanted(string field, Refusal refusal) => new(field, FindingKind.Wanted, refusal);

    public static Finding Doubt(string field, Refusal refusal) => new(field, FindingKind.Doubt, refusal);
}
