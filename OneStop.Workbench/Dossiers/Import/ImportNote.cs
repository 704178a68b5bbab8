using System.Text.Json;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>What lies beside a handed-in file, so that whoever handed it in finds it again after the server was started anew.</summary>
/// <param name="UnderWay">It was being read; unless the note was written again, that was cut off.</param>
internal sealed record ImportNote(Guid StaffId, string Name, string File, bool UnderWay, bool Create, Dictionary<RegisterColumn, string> Columns)
{
    private const string Extension = ".json";

    public static void Write(ImportRun run, Guid staffId) => System.IO.File.WriteAllText(PathOf(run.Path), JsonSerializer.Serialize(
        new ImportNote(staffId, run.Name, Path.GetFileName(run.Path), run.UnderWay, run.CreateMissing, new(run.Columns))));

    public static void Delete(ImportRun run) => System.IO.File.Delete(PathOf(run.Path));

    /// <summary>The last one of a person whose file is still here.</summary>
    public static ImportNote? Find(DirectoryInfo folder, Guid staffId) => !folder.Exists ? null : folder.EnumerateFiles("*" + Extension)
        .OrderByDescending(file => file.LastWriteTimeUtc).Select(Read)
        .FirstOrDefault(note => note?.StaffId == staffId && System.IO.File.Exists(Path.Combine(folder.FullName, note.File)));

    private static ImportNote? Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportNote>(System.IO.File.ReadAllText(file.FullName));
        }
        catch (Exception broken) when (broken is JsonException or IOException)
        {
            // Cut off while it was written: the file is handed in again.
            return null;
        }
    }

    private static string PathOf(string path) => Path.ChangeExtension(path, Extension);
}
