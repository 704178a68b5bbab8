using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Pages.Forms;

/// <summary>A section as typed.</summary>
public sealed class SectionEdit(FormSection opened)
{
    public string Key { get; set; } = opened.Key;

    public string Vi { get; set; } = opened.Title.Vi;

    public string En { get; set; } = opened.Title.En;

    public string When { get; set; } = opened.When.Text;

    public bool Repeats { get; set; } = opened.Repeat is not null;

    public string Min { get; set; } = (opened.Repeat?.Min ?? 0).ToString(CultureInfo.InvariantCulture);

    public string Max { get; set; } = (opened.Repeat?.Max ?? 10).ToString(CultureInfo.InvariantCulture);

    public List<FieldEdit> Fields { get; } = [.. opened.Fields.Select(field => new FieldEdit(field))];

    internal FormSection Read(FormSpot spot, List<FormFault> faults) => new(
        Key.Trim(), new(CleanText.Of(Vi), CleanText.Of(En)), FormEdit.When(When, spot, "when", faults),
        Repeats ? new(FormEdit.Whole(Min, spot, "repeat", faults), FormEdit.Whole(Max, spot, "repeat", faults)) : null,
        [.. Fields.Select((field, at) => field.Read(spot with { Field = at }, faults))]);
}

/// <summary>A field as typed.</summary>
public sealed class FieldEdit(FormField opened)
{
    public string Key { get; set; } = opened.Key;

    public string Vi { get; set; } = opened.Label.Vi;

    public string En { get; set; } = opened.Label.En;

    public FieldType Type { get; set; } = opened.Type;

    public Need Need { get; set; } = opened.Need;

    public string When { get; set; } = opened.When.Text;

    public string Source { get; set; } = opened.Source?.Text ?? "";

    public string Formula { get; set; } = opened.Formula?.Text ?? "";

    public string HelpVi { get; set; } = opened.Help?.Vi ?? "";

    public string HelpEn { get; set; } = opened.Help?.En ?? "";

    public bool InWords { get; set; } = opened.InWords;

    public List<OptionEdit> Options { get; } = [.. opened.Options.Select(option => new OptionEdit(option))];

    internal FormField Read(FormSpot spot, List<FormFault> faults)
    {
        var source = FieldSource.Parse(Source);
        if (source.Refused) faults.Add(new(spot, "source", source.Refusal));
        var help = new LocalText(CleanText.Of(HelpVi), CleanText.Of(HelpEn));
        var formula = FormEdit.When(Formula, spot, "formula", faults);
        return new(
            Key.Trim(), new(CleanText.Of(Vi), CleanText.Of(En)), Type, Need, FormEdit.When(When, spot, "when", faults),
            Type == FieldType.Choice ? [.. Options.Select((option, at) => option.Read(spot, $"options[{at}]", faults))] : [],
            source.Refused ? null : source.Value, help.Vi.Length + help.En.Length == 0 ? null : help, formula.Text.Length == 0 ? null : formula, InWords);
    }
}

/// <summary>An option as typed.</summary>
public sealed class OptionEdit(Choice opened)
{
    public string Key { get; set; } = opened.Key;

    public string Vi { get; set; } = opened.Label.Vi;

    public string En { get; set; } = opened.Label.En;

    public string When { get; set; } = opened.When?.Text ?? "";

    internal Choice Read(FormSpot spot, string part, List<FormFault> faults)
    {
        var when = FormEdit.When(When, spot, part, faults);
        return new(Key.Trim(), new(CleanText.Of(Vi), CleanText.Of(En)), when.Text.Length == 0 ? null : when);
    }
}

/// <summary>A rule as typed.</summary>
public sealed class RuleEdit(FormRule opened)
{
    public string Vi { get; set; } = opened.Message.Vi;

    public string En { get; set; } = opened.Message.En;

    public FindingLevel Level { get; set; } = opened.Level;

    public string Expression { get; set; } = opened.Expression.Text;

    internal FormRule Read(FormSpot spot, List<FormFault> faults) =>
        new(new(CleanText.Of(Vi), CleanText.Of(En)), Level, FormEdit.When(Expression, spot, "expression", faults));
}
