using System.Collections.Concurrent;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Register;

/// <summary>Writes long registers in the background, with progress and a way to stop. One a person at a time; the file is there whole or not at all.</summary>
public sealed class RegisterExportDesk(ReportDesk reports, StorageOptions storage, ChangeFeed feed, TimeProvider time, ILogger<RegisterExportDesk> log)
{
    private readonly ConcurrentDictionary<Guid, RegisterExport> _exports = new();

    public static string Topic(Guid staffId) => $"register-export:{staffId}";

    /// <summary>What the person had written last; null for nothing.</summary>
    public RegisterExport? Current(Actor by) => _exports.GetValueOrDefault(by.StaffId);

    public Outcome<Done> Start(Actor by, ReportRequest request, RegisterWish wish)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        if (Current(by) is { State: ExportState.Writing }) return new Refusal("export-under-way");
        Leave(by);
        var folder = Directory.CreateDirectory(Path.Combine(storage.Root, "exports"));
        Sweep(folder);
        var ending = wish.Format == RegisterFormat.Csv ? "csv" : "xlsx";
        var export = new RegisterExport(Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.{ending}"), ReportFiles.Name(wish.Kind == RegisterKind.File ? "tep-so-theo-doi" : "so-theo-doi", request, ending), wish);
        _exports[by.StaffId] = export;
        _ = Task.Run(() => Write(by, request with { AsOf = request.AsOf ?? time.GetUtcNow().UtcDateTime }, export));
        Tell(by);
        return default(Done);
    }

    /// <summary>Gives up what is under way; nothing of it stays.</summary>
    public void Cancel(Actor by) => Current(by)?.Stop.Cancel();

    /// <summary>Forgets the file, unless it is being written.</summary>
    public void Leave(Actor by)
    {
        if (Current(by) is null or { State: ExportState.Writing } || !_exports.TryRemove(by.StaffId, out var export)) return;
        File.Delete(export.Path);
        export.Dispose();
        Tell(by);
    }

    /// <summary>The finished file of the person themselves.</summary>
    internal Outcome<(string Path, string Name)> Fetch(Actor by, Guid id) =>
        Current(by) is { State: ExportState.Ready } export && export.Id == id ? (Path.GetFullPath(export.Path), export.Name) : new Refusal("export-gone");

    private async Task Write(Actor by, ReportRequest request, RegisterExport export)
    {
        var unfinished = export.Path + ".part";
        try
        {
            var written = default(Outcome<int>);
            await using (var file = File.Create(unfinished)) written = await reports.WriteRegister(by, request, file, export.Wish, new Steps(lines => Step(by, export, lines)), export.Stop.Token);
            if (!written.Refused) File.Move(unfinished, export.Path);
            (export.Refusal, export.State) = (written.Refusal, written.Refused ? ExportState.Failed : ExportState.Ready);
        }
        catch (OperationCanceledException)
        {
            export.State = ExportState.Cancelled;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogError(failure, "Writing a register failed");
            (export.Refusal, export.State) = (new Refusal("export-failed"), ExportState.Failed);
        }
        File.Delete(unfinished);
        Tell(by);
    }

    private void Step(Actor by, RegisterExport export, int lines)
    {
        export.Lines = lines;
        Tell(by);
    }

    /// <summary>Names and numbers of people should not lie about longer than a day.</summary>
    private void Sweep(DirectoryInfo folder)
    {
        var yesterday = time.GetUtcNow().UtcDateTime.AddDays(-1);
        var writing = _exports.Values.Where(export => export.State == ExportState.Writing).Select(export => export.Path + ".part").ToHashSet(StringComparer.Ordinal);
        foreach (var file in folder.EnumerateFiles().Where(file => file.LastWriteTimeUtc < yesterday && !writing.Contains(file.FullName))) file.Delete();
    }

    private void Tell(Actor by) => feed.Publish(new Change(Topic(by.StaffId), ""));

    private sealed class Steps(Action<int> step) : IProgress<int>
    {
        public void Report(int value) => step(value);
    }
}
