using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>Saves a workbook so that the same content is the same file: no moments and no random names are left inside.</summary>
internal static partial class WorkbookFile
{
    private const string Properties = "docProps/core.psmdcp";

    private const string NoProperties =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><coreProperties xmlns=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>OneStop Workbench</dc:creator></coreProperties>";

    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Save(XLWorkbook workbook, Stream to)
    {
        using var parts = new WorkbookParts(workbook);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in parts.Names) Write(target, name, parts.Read(name));
    }

    /// <summary>Saves a workbook whose sheets somebody else writes, given number and text of each: for more rows than fit in memory.</summary>
    public static async Task Save(XLWorkbook workbook, Stream to, Func<int, string, TextWriter, Task> writeSheet)
    {
        var sheets = workbook.Worksheets.Count;
        using var parts = new WorkbookParts(workbook);
        await using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var written = Enumerable.Range(1, sheets).Select(number => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml")).ToArray();
        foreach (var name in parts.Names.Except(written, StringComparer.Ordinal)) Write(target, name, parts.Read(name));
        foreach (var (number, name) in written.Index())
        {
            await using var sheet = new StreamWriter(Entry(target, name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
            await writeSheet(number, parts.Read(name), sheet);
        }
    }

    private static void Write(ZipArchive target, string name, string text)
    {
        using var writer = new StreamWriter(Entry(target, name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(text);
    }

    private static ZipArchiveEntry Entry(ZipArchive target, string name)
    {
        var entry = target.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Fixed;
        return entry;
    }

    /// <summary>The parts that the library made, under names that stay the same.</summary>
    private sealed partial class WorkbookParts : IDisposable
    {
        private readonly MemoryStream _file = new();
        private readonly ZipArchive _archive;
        private readonly SortedDictionary<string, ZipArchiveEntry> _entries;

        public WorkbookParts(XLWorkbook workbook)
        {
            workbook.SaveAs(_file, new SaveOptions { EvaluateFormulasBeforeSaving = true });
            _file.Position = 0;
            _archive = new ZipArchive(_file, ZipArchiveMode.Read);
            _entries = new(_archive.Entries.ToDictionary(entry => RandomName().Replace(entry.FullName, Properties)), StringComparer.Ordinal);
        }

        public IReadOnlyList<string> Names => [.. _entries.Keys];

        public string Read(string name)
        {
            if (name == Properties) return NoProperties;
            using var reader = new StreamReader(_entries[name].Open(), Encoding.UTF8);
            var text = reader.ReadToEnd();
            // The library writes rows to repeat without $, which printing then ignores.
            if (name == "xl/workbook.xml") return RepeatedRows().Replace(text, "!$$${from}:$$${to}<");
            if (name != "_rels/.rels") return text;
            var relation = 0;
            return RandomRelation().Replace(RandomName().Replace(text, Properties), _ => $"Id=\"part{++relation}\"");
        }

        public void Dispose()
        {
            _archive.Dispose();
            _file.Dispose();
        }

        [GeneratedRegex(@"package/services/metadata/core-properties/[0-9a-f]+\.psmdcp", RegexOptions.CultureInvariant, 5000)]
        private static partial Regex RandomName();

        [GeneratedRegex("!(?<from>[0-9]+):(?<to>[0-9]+)<", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
        private static partial Regex RepeatedRows();

        [GeneratedRegex(@"Id=""R[0-9a-f]{8,32}""", RegexOptions.CultureInvariant, 5000)]
        private static partial Regex RandomRelation();
    }
}
