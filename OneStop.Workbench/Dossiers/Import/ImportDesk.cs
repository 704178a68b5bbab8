using System.Collections.Concurrent;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>What reporters do to bring a register over by the screen: hand a file in, say what its columns are, look, import. One file a person at a time.</summary>
public sealed class ImportDesk(RegisterImport import, StorageOptions storage, ChangeFeed feed, TimeProvider time, ILogger<ImportDesk> log)
{
    /// <summary>A province's year of half a kilobyte a row.</summary>
    public const long Largest = 512L << 20;

    private const int SampleRows = 3;

    private readonly ConcurrentDictionary<Guid, ImportRun> _runs = new();

    private DirectoryInfo Folder => new(Path.Combine(storage.Root, "imports"));

    public static string Topic(Guid staffId) => $"register-import:{staffId}";

    /// <summary>The file that the person handed in last; null for none.</summary>
    public ImportRun? Current(Actor by) => _runs.GetValueOrDefault(by.StaffId);

    /// <summary>After a start of the server: the file that it had, and whether its reading was cut off.</summary>
    public async Task<ImportRun?> Recall(Actor by, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Reporter) || Current(by) is not null || ImportNote.Find(Folder, by.StaffId) is not { } note) return Current(by);
        var path = Path.Combine(Folder.FullName, note.File);
        var lines = await Head(path, cancellation);
        if (lines.Refused || lines.Value.Count == 0) return null;
        var run = new ImportRun(note.Name, path, lines.Value[0], [.. lines.Value.Skip(1)])
        {
            Columns = note.Columns, CreateMissing = note.Create, State = note.UnderWay ? ImportState.CutOff : ImportState.Waiting,
        };
        return _runs.GetOrAdd(by.StaffId, run);
    }

    /// <summary>Takes a file in and reads its header. Refused while another one of the same person is under way.</summary>
    public async Task<Outcome<Done>> Take(Actor by, string name, Stream content, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Reporter)) return Actor.NotAllowed;
        if (Current(by) is { UnderWay: true }) return new Refusal("import-under-way");
        Folder.Create();
        Sweep();
        var path = Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}{(RegisterFile.IsWorkbook(name) ? ".xlsx" : ".csv")}");
        await using (var file = File.Create(path)) await content.CopyToAsync(file, cancellation);
        var lines = await Head(path, cancellation);
        if (lines.Refused || lines.Value.Count == 0)
        {
            File.Delete(path);
            return lines.Refused ? lines.Refusal : new Refusal("register-no-header");
        }
        Leave(by);
        var run = new ImportRun(FileName.Clean(name), path, lines.Value[0], [.. lines.Value.Skip(1)]);
        ImportNote.Write(run, by.StaffId);
        _runs[by.StaffId] = run;
        Tell(by);
        return default(Done);
    }

    /// <summary>Looks (<paramref name="check"/>) or imports, in the background. New units and procedures are made only for who administers too.</summary>
    internal Outcome<Done> Start(Actor by, IReadOnlyDictionary<RegisterColumn, string> columns, bool check, bool createMissing)
    {
        if (!by.Has(Role.Reporter) || (createMissing && !by.Has(Role.Administrator))) return Actor.NotAllowed;
        if (Current(by) is not { } run) return new Refusal("import-no-file");
        if (run.UnderWay) return new Refusal("import-under-way");
        (run.Columns, run.CreateMissing) = (columns, createMissing);
        run.Begin(check ? ImportState.Checking : ImportState.Importing);
        ImportNote.Write(run, by.StaffId);
        _ = Task.Run(() => Run(by, run, new(run.Path, check, createMissing) { Columns = columns }));
        Tell(by);
        return default(Done);
    }

    /// <summary>Gives up what is under way; nothing of it stays.</summary>
    public void Cancel(Actor by) => Current(by)?.Stop?.Cancel();

    /// <summary>Forgets the file, unless it is under way.</summary>
    public void Leave(Actor by)
    {
        if (Current(by) is not { UnderWay: false } run || !_runs.TryRemove(by.StaffId, out _)) return;
        ImportNote.Delete(run);
        File.Delete(run.Path);
        run.Dispose();
        Tell(by);
    }

    /// <summary>What a stopped server left behind: names and numbers of people should not lie about.</summary>
    private void Sweep()
    {
        var yesterday = time.GetUtcNow().UtcDateTime.AddDays(-1);
        var known = _runs.Values.Select(run => Path.GetFileNameWithoutExtension(run.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Folder.EnumerateFiles().Where(file => file.LastWriteTimeUtc < yesterday && !known.Contains(Path.GetFileNameWithoutExtension(file.Name)))) file.Delete();
    }

    private static async Task<Outcome<List<IReadOnlyList<string>>>> Head(string path, CancellationToken cancellation)
    {
        var lines = new List<IReadOnlyList<string>>();
        try
        {
            await foreach (var line in RegisterFile.Read(path, cancellation))
            {
                if (line.Cells is null) return new Refusal("register-quote-open");
                lines.Add([.. line.Cells]);
                if (lines.Count > SampleRows) break;
            }
        }
        catch (RegisterUnreadableException unreadable)
        {
            return unreadable.Refusal;
        }
        return lines;
    }

    private async Task Run(Actor by, ImportRun run, ImportOrder order)
    {
        try
        {
            var made = await import.Run(by, order, run.Add, new Steps(rows => Step(by, run, rows)), run.Stop!.Token);
            (run.Made, run.Refusal) = (made.Refused ? null : made.Value, made.Refusal);
            run.State = made.Refused ? ImportState.Refused : order.Check ? ImportState.Sound : ImportState.Imported;
        }
        catch (OperationCanceledException)
        {
            run.State = ImportState.Cancelled;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogError(failure, "An import failed");
            (run.State, run.Refusal) = (ImportState.Refused, new Refusal("import-failed"));
        }
        ImportNote.Write(run, by.StaffId);
        Tell(by);
    }

    private void Step(Actor by, ImportRun run, int rows)
    {
        run.Rows = rows;
        Tell(by);
    }

    private void Tell(Actor by) => feed.Publish(new Change(Topic(by.StaffId), ""));

    private sealed class Steps(Action<int> step) : IProgress<int>
    {
        public void Report(int value) => step(value);
    }
}
