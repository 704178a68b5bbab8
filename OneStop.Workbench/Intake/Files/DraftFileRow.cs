using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Intake.Files;

/// <summary>A scan taken in during a sitting. At acceptance it becomes the dossier's.</summary>
public sealed class DraftFileRow
{
    /// <summary>Given by the browser that sent it: sent twice, it is one file.</summary>
    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    /// <summary>Key of the paper that it shows; empty for any other.</summary>
    public required string Paper { get; init; }

    public required string Hash { get; init; }

    public required string Type { get; init; }

    public long Size { get; init; }

    public required string Name { get; init; }

    public DateTime AddedAt { get; init; }

    public Guid StaffId { get; init; }

    public bool Removed { get; set; }

    public AttachedFile ToFile() => new(Id, Hash, Type, Size, Name, Paper.Length > 0 ? Paper : null);
}
