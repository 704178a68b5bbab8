namespace OneStop.Workbench.Platform.FileStore;

/// <summary>Settings under <c>Storage</c>.</summary>
public sealed record StorageOptions
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Folder of database and stored papers; never below the web root.</summary>
    public string Root { get; init; } = "data";

    /// <summary>The largest file taken in.</summary>
    public int LargestFileMegabytes { get; init; } = 25;

    /// <summary>Where ClamAV listens: a socket's path, or <c>host:port</c>; none without it.</summary>
    public string? ClamAv { get; init; }

    public long LargestFile => (long)LargestFileMegabytes * Megabyte;

    public string Files => Path.Combine(Root, "files");

    public string Thumbnails => Path.Combine(Root, "thumbnails");

    public static StorageOptions Read(IConfiguration configuration) => configuration.GetSection("Storage").Get<StorageOptions>() ?? new();
}
