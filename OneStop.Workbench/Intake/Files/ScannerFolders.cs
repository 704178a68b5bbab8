using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Files;

/// <summary>A counter's scanner: it puts its sheets into a folder. Settings under <c>Scanners</c>.</summary>
/// <param name="Name">What clerks call it: <c>Quầy 1</c>.</param>
/// <param name="Unit">The centre whose clerks may take from it.</param>
public sealed record Scanner(string Name, string Unit, string Folder);

/// <summary>The sheets that wait in a scanner's folder, the newest first.</summary>
public sealed record ScannerSheets(string Name, IReadOnlyList<ScannerSheet> Sheets);

/// <param name="At">Local time of the scan.</param>
public sealed record ScannerSheet(string File, DateTime At, long Size);

/// <summary>Looks into the folders of the scanners of a clerk's centre.</summary>
public sealed class ScannerFolders(IReadOnlyList<Scanner> scanners, TimeProvider time)
{
    private const int MostOffered = 5;

    /// <summary>A sheet that is still being written grows; one that has been left alone so long is whole.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    public static ScannerFolders Read(IConfiguration configuration, TimeProvider time) =>
        new(configuration.GetSection("Scanners").Get<Scanner[]>() ?? [], time);

    public IReadOnlyList<ScannerSheets> Newest(Actor by) =>
        [.. scanners.Where(scanner => by.May(Role.Counter, scanner.Unit)).Select(scanner => new ScannerSheets(scanner.Name, [.. Sheets(scanner).Take(MostOffered).Select(Offer)]))];

    /// <summary>A sheet by its name; null when the clerk may not take it or it is gone. Only names that lie in the folder are known, so none leads out of it.</summary>
    public FileInfo? Find(Actor by, string scanner, string file) =>
        scanners.FirstOrDefault(known => known.Name == scanner && by.May(Role.Counter, known.Unit)) is { } mine ? Sheets(mine).FirstOrDefault(sheet => sheet.Name == file) : null;

    private IEnumerable<FileInfo> Sheets(Scanner scanner)
    {
        var folder = new DirectoryInfo(scanner.Folder);
        if (!folder.Exists) return [];
        var before = time.GetUtcNow().UtcDateTime - Settled;
        return folder.EnumerateFiles().Where(file => file is { Length: > 0, LinkTarget: null } && !file.Name.StartsWith('.') && file.LastWriteTimeUtc <= before).OrderByDescending(file => file.LastWriteTimeUtc);
    }

    private static ScannerSheet Offer(FileInfo file) => new(file.Name, LocalTime.FromUtc(file.LastWriteTimeUtc), file.Length);
}
