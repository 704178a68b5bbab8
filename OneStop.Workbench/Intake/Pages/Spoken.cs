using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>A finding in the words of the screen's language.</summary>
public sealed record Spoken(string Words, bool Blocks);

/// <summary>Which findings are said beside which field: what is missing only once its part was left or acceptance was tried.</summary>
public sealed class Voice(IReadOnlyList<Finding> findings, RefusalWords words, Func<string, bool> asked)
{
    public Voice(Sitting sitting, RefusalWords words, Func<string, bool> asked)
        : this(sitting.Findings, words, asked)
    {
    }


    /// <summary>What to say beside a field.</summary>
    public IReadOnlyList<Spoken> About(string field) =>
        [.. findings.Where(finding => finding.Field == field && Aloud(finding)).Select(finding => new Spoken(words.Say(finding.Refusal), finding.Blocks)).Distinct()];

    public string Say(Finding finding) => words.Say(finding.Refusal);

    private bool Aloud(Finding finding) => finding.Kind switch
    {
        FindingKind.Missing => asked(finding.Field),
        // A rule speaks about several fields: only when its part was left are they all as meant.
        _ when finding.Refusal.Code == "form-rule" => asked(finding.Field),
        FindingKind.Wanted => false,
        _ => true,
    };
}
