namespace OneStop.Workbench.Supervision;

/// <summary>One dossier of a decision; <see cref="Sequence"/> is the event that moved its promise.</summary>
public sealed class PromiseChangeLine
{
    public required Guid ChangeId { get; init; }

    public required long DossierId { get; init; }

    public required int Sequence { get; init; }
}
