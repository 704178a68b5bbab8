using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>A file as kept: found again by what is in it.</summary>
/// <param name="Hash">SHA-256 of the content, 64 small hexadecimal digits.</param>
public sealed record StoredFile(string Hash, FileType Type, long Size);

public enum FileState
{
    Sound,
    Missing,
    Altered,
}

/// <summary>
/// Where stored papers lie. A seam: one machine keeps them on its disk, several nodes need a place they share. The same content is kept
/// once and never changes.
/// </summary>
public interface IFileStore
{
    /// <summary>Takes a file in as it streams. Refused: empty, too large, of no accepted type, infected. Afterwards it survives a power cut.</summary>
    Task<Outcome<StoredFile>> Put(Stream content, CancellationToken cancellation = default);

    /// <summary>The content from its beginning; null when it is not there.</summary>
    Stream? Open(string hash);

    /// <summary>Reads the whole file and compares it with its hash.</summary>
    Task<FileState> Check(string hash, CancellationToken cancellation = default);
}
