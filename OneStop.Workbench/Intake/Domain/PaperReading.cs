using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>One paper of the list and what the clerk said about it.</summary>
public sealed record PaperReading(Paper Paper, DatabaseReplacement? ProvedBy, bool Given, PaperKind Kind, int Copies, string Note)
{
    /// <summary>The key under which the guide lists the declaration that section 4 of the page prints.</summary>
    public const string Declaration = "declaration";

    /// <summary>Not asked for: a database has it, and nobody decided otherwise.</summary>
    public bool Struck => ProvedBy is not null && Decision is null;

    /// <summary>Looked at and not good enough.</summary>
    public bool Failed { get; init; }

    /// <summary>Why a paper is asked for although a database should have it.</summary>
    public DataDecision? Decision { get; init; }

    /// <summary>Its scans, in the order in which they came.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>It comes out of this sitting and is signed on the spot.</summary>
    public bool FromForm { get; init; }

    /// <summary>Only its electronic form counts: the procedure takes no paper today.</summary>
    public bool ElectronicOnly { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Handed in and good: goes onto the receipt.</summary>
    public bool Taken => Given && !Struck && !Failed;

    public static IReadOnlyList<PaperReading> Read(EntrySheet sheet, SittingFacts facts, IReadOnlyDictionary<string, string> answers, FormReading form, Channel channel) =>
        facts.Procedure is not { } procedure ? [] : PaperReader.Read(sheet, facts, procedure, procedure.Guide.PapersFor(answers, form.Values, facts.Today, facts.Removals), channel);
}

/// <summary>The clerk found that the data cannot stand for the paper (NQ 66.7/2025 Art. 4: the original may be asked for, and the citizen is told to have the data corrected).</summary>
public enum DataDecision
{
    /// <summary>There are no data, or they cannot be read.</summary>
    Missing,

    /// <summary>The data are not right.</summary>
    Wrong,
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
