using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>Something of the sitting that the procedure chosen now has no use for; it stays in the draft.</summary>
/// <param name="Field">The journal's name.</param>
/// <param name="Text">What was typed; empty for a paper that was taken in.</param>
public sealed record LeftOver(string Field, string Label, string Text)
{
    public bool IsPaper => Field.StartsWith(Fields.PaperPrefix, StringComparison.Ordinal);

    internal static IReadOnlyList<LeftOver> Of(Sitting sitting, CatalogueContent catalogue)
    {
        if (sitting.Procedure is null) return [];
        var forms = new Lazy<List<FormDefinition>>(() => [.. catalogue.Forms]);
        var typed = Carried.Without(sitting.Facts.Form, sitting.Sheet)
            .Select(other => new LeftOver(Fields.Form(other.Place), forms.Value.Select(form => form.Field(other.Place)).FirstOrDefault(field => field is not null)?.Label.ToString() ?? other.Place, other.Text));
        var listed = sitting.Procedure.Guide.Papers.Select(paper => paper.Key).ToHashSet(StringComparer.Ordinal);
        var papers = sitting.Sheet.Under(Fields.PaperPrefix)
            .Where(entry => entry.Value == "yes" && entry.Key.EndsWith(".given", StringComparison.Ordinal) && !listed.Contains(entry.Key[..^".given".Length]))
            .Select(entry => entry.Key[..^".given".Length])
            .Select(key => new LeftOver(Fields.Paper(key, "given"), NameOf(catalogue, sitting.Facts.Today, key), ""));
        return [.. typed, .. papers];
    }

    private static string NameOf(CatalogueContent catalogue, DateOnly day, string key) =>
        catalogue.Daily(day).SelectMany(procedure => procedure.Guide.Papers).FirstOrDefault(paper => paper.Key == key)?.Name.ToString() ?? key;
}
