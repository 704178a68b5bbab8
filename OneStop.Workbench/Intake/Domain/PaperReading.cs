using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>One paper of the list and what the clerk said about it.</summary>
public sealed record PaperReading(Paper Paper, DatabaseReplacement? ProvedBy, bool Given, PaperKind Kind, int Copies, string Note)
{
    /// <summary>The key under which the guide lists the declaration that section 4 of the page prints.</summary>
    public const string Declaration = "declaration";

    public bool Struck => ProvedBy is not null;

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public static IReadOnlyList<PaperReading> Read(EntrySheet sheet, SittingFacts facts, IReadOnlyDictionary<string, string> answers, FormReading form) =>
        facts.Procedure is not { } procedure ? [] : [.. procedure.Guide.PapersFor(answers, form.Values, facts.Today).Select(asked => Read(sheet, asked, facts.Form is not null))];

    private static PaperReading Read(EntrySheet sheet, PaperAsked asked, bool hasForm)
    {
        var paper = asked.Paper;
        string Text(string part) => sheet[Fields.Paper(paper.Key, part)].Trim();
        // The declaration is printed from this very sitting and signed on the spot.
        var given = Text("given") is { Length: > 0 } said ? said == "yes" : hasForm && paper.Key == Declaration && !asked.Struck;
        var kind = paper.Kinds.FirstOrDefault(kind => PaperKindCode.Of(kind) == Text("kind"), paper.Kinds.Count > 0 ? paper.Kinds[0] : PaperKind.Original);
        var copies = int.TryParse(Text("copies"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1000 ? count : Math.Max(paper.Copies, 1);
        var place = Fields.Paper(paper.Key, "given");
        return new(paper, asked.ProvedBy, given, kind, copies, Text("note"))
        {
            Findings = given || asked.Struck ? [] : paper.Need switch
            {
                Need.Required => [Finding.Missing(place, new Refusal("paper-missing", paper.Name))],
                Need.Soft => [Finding.Wanted(place, new Refusal("paper-wanted", paper.Name))],
                _ => [],
            },
        };
    }
}

/// <summary>The stable codes of paper kinds in drafts and dossiers.</summary>
public static class PaperKindCode
{
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Original => "original",
        PaperKind.Certified => "certified",
        PaperKind.Photocopy => "photocopy",
        PaperKind.Electronic => "electronic",
        _ => "shown",
    };
}
