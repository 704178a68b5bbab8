using System.Security.Cryptography;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>
/// Files on the local disk, named by their content. Written under another name first and moved when complete and on the disk, so that a
/// file under its own name is whole; readable only by the account that the program runs under.
/// </summary>
public sealed class DiskFileStore(StorageOptions options, IVirusCheck? viruses = null) : IFileStore
{
    private const int Chunk = 81_920;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task<Outcome<StoredFile>> Put(Stream content, CancellationToken cancellation = default)
    {
        var buffer = new byte[Chunk];
        var read = await content.ReadAtLeastAsync(buffer, FileTypes.HeadLength, throwOnEndOfStream: false, cancellation);
        var type = FileTypes.Recognise(buffer.AsSpan(0, Math.Min(read, FileTypes.HeadLength)));
        if (type.Refused) return type.Refusal;
        var incoming = Path.Combine(Directory.CreateDirectory(Path.Combine(options.Files, ".incoming")).FullName, Guid.NewGuid().ToString("N"));
        try
        {
            var written = await Write(incoming, content, buffer, read, cancellation);
            if (written.Refused) return written.Refusal;
            if (viruses is not null && await viruses.Check(incoming, cancellation) is { } infected) return infected;
            Move(incoming, PathOf(written.Value.Hash));
            return new StoredFile(written.Value.Hash, type.Value, written.Value.Size);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    public Stream? Open(string hash)
    {
        try
        {
            return new FileStream(PathOf(hash), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public async Task<FileState> Check(string hash, CancellationToken cancellation = default)
    {
        await using var content = Open(hash);
        if (content is null) return FileState.Missing;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == hash ? FileState.Sound : FileState.Altered;
    }

    private async Task<Outcome<(string Hash, long Size)>> Write(string path, Stream content, byte[] buffer, int read, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (how, size) = (new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous }, 0L);
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = OwnerOnly;
        await using var file = new FileStream(path, how);
        while (read > 0)
        {
            if ((size += read) > options.LargestFile) return new Refusal("file-too-large", options.LargestFileMegabytes);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            read = await content.ReadAsync(buffer, cancellation);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    /// <summary>Overwrites what is there: the content is the same, or was damaged and is mended by this.</summary>
    private static void Move(string incoming, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(incoming, path, overwrite: true);
        // Flushing the file under its new name brings the name itself to the disk on journalling file systems.
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(options.Files, hash[..2], hash)
        : throw new ArgumentException("Not a SHA-256 hash.", nameof(hash));
}
