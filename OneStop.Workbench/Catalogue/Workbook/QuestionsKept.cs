using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>
/// A workbook from elsewhere knows no questions and no conditions. It must not wipe out those in force: papers and cases that are
/// still named keep theirs.
/// </summary>
internal static class QuestionsKept
{
    public static ProcedureVersion In(ProcedureVersion read, ProcedureVersion? present)
    {
        if (present is null || present.Guide.Questions.Count == 0) return read;
        var cases = read.CaseKeys.All(key => present.Guide.Cases.Any(known => known.Key == key)) ? present.Guide.Cases : null;
        if (cases is null) return read;
        var papers = read.Guide.Papers.Count == 0 ? present.Guide.Papers : [.. read.Guide.Papers.Select(paper => Like(paper, present.Guide.Papers))];
        return read with { Guide = present.Guide with { Papers = papers } };
    }

    private static Paper Like(Paper paper, IReadOnlyList<Paper> present) =>
        present.FirstOrDefault(known => SearchKey.Of(known.Name.Vi) == SearchKey.Of(paper.Name.Vi)) is { } known
            ? known with { Need = paper.Need == Need.Required ? Need.Required : known.Need, Copies = paper.Copies, ReplacedBy = known.ReplacedBy ?? paper.ReplacedBy }
            : paper;
}
