using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>Whether stored files that records name are on the disk as they were. The same content is read once, whoever names it.</summary>
public static class FileCheck
{
    /// <param name="named">Hash, and which record names it.</param>
    public static async Task Check(this IFileStore store, IEnumerable<(string Hash, string Where)> named, Findings findings, CancellationToken cancellation)
    {
        foreach (var file in named.GroupBy(file => file.Hash, StringComparer.Ordinal))
        {
            findings.Count("files", 1);
            var state = await store.Check(file.Key, cancellation);
            if (state == FileState.Sound) continue;
            foreach (var (hash, where) in file) findings.Add(state == FileState.Missing ? "file-missing" : "file-altered", where, hash);
        }
    }
}
