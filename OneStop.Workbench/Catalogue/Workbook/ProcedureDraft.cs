using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>A procedure while its rows are gathered from the sheets.</summary>
internal sealed record ProcedureDraft(WorkbookRow Row, ProcedureVersion Version)
{
    public List<CaseLimit> Limits { get; } = [];

    public List<GuideCase> Cases { get; } = [];

    public List<Question> Questions { get; } = [];

    public List<Paper> Papers { get; } = [];

    /// <summary>Where each condition stands, to tell what is wrong with it.</summary>
    public List<(WorkbookRow Row, int Column, Condition Condition)> Conditions { get; } = [];

    public void Know(WorkbookRow row, int column, Condition condition) => Conditions.Add((row, column, condition));

    public ProcedureVersion Finish(FormDefinition? form, bool checkConditions)
    {
        var guide = new PaperGuide(Questions, Cases, Papers);
        if (Questions.Count == 0 && Cases.All(one => one.When.Text.Length == 0)) guide = guide.AskingForTheCase();
        if (checkConditions)
        {
            var known = new ConditionVocabulary(guide.Questions, form);
            foreach (var (row, column, condition) in Conditions)
            {
                foreach (var refusal in condition.Check(known)) row.Fault(column, refusal);
            }
        }
        return Version with { Limits = Limits, Guide = guide };
    }
}
