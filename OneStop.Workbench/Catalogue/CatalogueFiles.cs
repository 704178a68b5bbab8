using System.Globalization;
using System.Text;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Catalogue;

/// <summary>Where the catalogue that comes with the program lies, and its guides, forms and list of papers no longer asked for.</summary>
internal sealed class CatalogueFiles(BundledAssets assets)
{
    public string Workbook => assets.PathOf("catalogue", "procedures.xlsx");

    public IEnumerable<string> All => [Workbook, .. Files("guides"), .. Files("forms")];

    public string RemovedPath => assets.PathOf("catalogue", "removed-documents.csv");

    public IReadOnlyList<GuideFile> Guides() => Read<GuideFile>("guides");

    public IReadOnlyList<FormDefinition> Forms() => [.. Read<FormDefinition>("forms").Select(CatalogueDefaults.Complete)];

    public IReadOnlyList<RemovedDocument> Removed() =>
    [
        .. from line in CsvText.Rows(File.ReadAllText(RemovedPath, Encoding.UTF8)).Skip(1)
           select new RemovedDocument(line[0], line[2], line[3], string.Join(", ", new[] { line[6], line[5] }.Where(part => part.Length > 0)))
           {
               Source = line[7],
               From = DateOnly.ParseExact(line[8], "yyyy-MM-dd", CultureInfo.InvariantCulture),
               To = line[9].Length > 0 ? DateOnly.ParseExact(line[9], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
           },
    ];

    private List<T> Read<T>(string folder) => [.. Files(folder).Select(file => CatalogueJson.Read<T>(File.ReadAllText(file, Encoding.UTF8)))];

    private IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(assets.PathOf("catalogue", folder), "*.json").Order(StringComparer.Ordinal);
}

/// <summary>The questions, cases and papers of one procedure as bundled.</summary>
internal sealed record GuideFile(
    string Code, int Version, DateOnly EffectiveFrom, IReadOnlyList<Question> Questions, IReadOnlyList<GuideCase> Cases, IReadOnlyList<Paper> Papers)
{
    public PaperGuide Guide => new(Questions, Cases, Papers);
}

/// <summary>What files may leave out: empty lists, wordings still to be written, and conditions that always hold.</summary>
internal static class CatalogueDefaults
{
    public static FormDefinition Complete(FormDefinition form) => form with
    {
        Title = Text(form.Title),
        LegalForm = form.LegalForm ?? "",
        Confidence = form.Confidence ?? "",
        Note = form.Note ?? "",
        Sections = [.. (form.Sections ?? []).Select(section => section with { Key = section.Key ?? "", Title = Text(section.Title), When = section.When ?? Condition.Always, Fields = [.. (section.Fields ?? []).Select(Field)] })],
        Rules = [.. (form.Rules ?? []).Select(rule => rule with { Message = Text(rule.Message), Expression = rule.Expression ?? Condition.Always })],
    };

    private static FormField Field(FormField field) => field with
    {
        Key = field.Key ?? "",
        Label = Text(field.Label),
        When = field.When ?? Condition.Always,
        Options = [.. (field.Options ?? []).Select(option => option with { Key = option.Key ?? "", Label = Text(option.Label) })],
        Help = field.Help is null ? null : Text(field.Help),
    };

    private static LocalText Text(LocalText? text) => new(text?.Vi ?? "", text?.En ?? "");
}
