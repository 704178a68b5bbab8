namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>A stored file that belongs to a dossier: a scan of a paper, or a result.</summary>
/// <param name="Id">Given by whoever sent it, so that sending again gives the same file.</param>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="Type"><c>pdf</c>, <c>jpg</c> or <c>png</c>, by content.</param>
/// <param name="Name">The name it had where it came from.</param>
/// <param name="Paper">The paper of the list that it shows; null for any other.</param>
public sealed record AttachedFile(Guid Id, string Hash, string Type, long Size, string Name, string? Paper = null);

/// <summary>Why a file is no longer shown; it stays in the store.</summary>
public sealed record FileHiddenPayload(Guid File, string Reason);

/// <summary>The files that a history shows.</summary>
public static class AttachedFiles
{
    /// <summary>In the order in which they came, the hidden ones left out.</summary>
    public static IReadOnlyList<AttachedFile> Of(IReadOnlyCollection<DossierEvent> history)
    {
        var hidden = history.Where(past => past.Kind == DossierEventKind.FileHidden).Select(past => past.Read<FileHiddenPayload>().File).ToHashSet();
        return [.. All(history).Where(file => !hidden.Contains(file.Id))];
    }

    /// <summary>Every file that was ever added.</summary>
    public static IEnumerable<AttachedFile> All(IEnumerable<DossierEvent> history) =>
        history.Where(past => past.Kind == DossierEventKind.FileAdded).OrderBy(past => past.Sequence).Select(past => past.Read<AttachedFile>());
}
