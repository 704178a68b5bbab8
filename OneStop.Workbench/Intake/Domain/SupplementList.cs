using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>Why something stands on the list that the citizen takes home.</summary>
public enum SupplementWhy
{
    /// <summary>Not brought.</summary>
    Missing,

    /// <summary>Not brought; it may follow later.</summary>
    Later,

    /// <summary>Brought, and not good enough.</summary>
    Failed,

    /// <summary>No paper: what the clerk wrote.</summary>
    Other,
}

/// <summary>One thing to bring or to mend. Vietnamese: it goes onto an official paper.</summary>
public sealed record SupplementLine(SupplementWhy Why, string Name, string Kind = "", int Copies = 0, string What = "");

/// <summary>Everything that this citizen still has to bring, once and complete (NĐ 61/2018 Art. 15.3; NĐ 309/2026 Art. 17.2a).</summary>
public static class SupplementList
{
    public const string Reason = "supplement.reason";
    public const string Other = "supplement.other";

    /// <summary>Papers in the order of the list, then what the clerk wrote, one thing a line.</summary>
    public static IReadOnlyList<SupplementLine> Of(Sitting sitting) =>
    [
        .. sitting.Papers.Select(Line).OfType<SupplementLine>(),
        .. sitting.Sheet[Other].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new SupplementLine(SupplementWhy.Other, line)),
    ];

    private static SupplementLine? Line(PaperReading paper)
    {
        if (paper.Struck) return null;
        var (name, kind) = (paper.Paper.Name.Vi, PaperKindCode.Of(paper.Kind));
        if (paper.Failed) return new(SupplementWhy.Failed, name, kind, paper.Copies, paper.Note);
        if (paper.Given) return null;
        // A paper asked for in spite of a database carries the reason with it.
        var what = paper.Decision is null ? "" : paper.Note;
        return paper.Paper.Need switch
        {
            Need.Required => new(SupplementWhy.Missing, name, kind, paper.Copies, what),
            Need.Soft => new(SupplementWhy.Later, name, kind, paper.Copies, what),
            _ => null,
        };
    }
}
