using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Pages.Forms;

/// <summary>A definition as typed in the editor: whatever was typed stays, readable or not, until it makes a version.</summary>
public sealed class FormEdit
{
    private readonly FormDefinition _opened;

    public FormEdit(FormDefinition opened)
    {
        _opened = opened;
        (TitleVi, TitleEn, LegalForm, Note) = (opened.Title.Vi, opened.Title.En, opened.LegalForm, opened.Note);
        Sections = [.. opened.Sections.Select(section => new SectionEdit(section))];
        Rules = [.. opened.Rules.Select(rule => new RuleEdit(rule))];
    }

    public string TitleVi { get; set; }

    public string TitleEn { get; set; }

    public string LegalForm { get; set; }

    public string Note { get; set; }

    /// <summary>Empty on purpose: a new version needs its own legal basis and date.</summary>
    public string LegalBasis { get; set; } = "";

    public DateOnly? From { get; set; }

    public List<SectionEdit> Sections { get; }

    public List<RuleEdit> Rules { get; }

    /// <summary>The definition as far as it can be read, and everything that is wrong in it. What cannot be read counts as not written.</summary>
    public FormRead Read(PaperGuide guide)
    {
        var faults = new List<FormFault>();
        var form = _opened with
        {
            Title = new(CleanText.Of(TitleVi), CleanText.Of(TitleEn)), LegalForm = CleanText.Of(LegalForm), Note = CleanText.Of(Note),
            LegalBasis = CleanText.Of(LegalBasis), EffectiveFrom = From ?? default,
            Sections = [.. Sections.Select((section, at) => section.Read(new FormSpot(at), faults))],
            Rules = [.. Rules.Select((rule, at) => rule.Read(new FormSpot(Rule: at), faults))],
        };
        return new(form, [.. faults, .. FormFaults.Of(form, guide)]);
    }

    /// <summary>What stands at a spot: a section, field or rule, or the form itself.</summary>
    public object At(FormSpot spot) => spot switch
    {
        { Rule: { } rule } when rule < Rules.Count => Rules[rule],
        { Section: { } section, Field: { } field } when section < Sections.Count && field < Sections[section].Fields.Count => Sections[section].Fields[field],
        { Section: { } section } when section < Sections.Count => Sections[section],
        _ => this,
    };

    /// <summary>Where something stands.</summary>
    public FormSpot SpotOf(object node)
    {
        if (node is RuleEdit rule) return new(Rule: Rules.IndexOf(rule));
        if (node is SectionEdit section) return new(Sections.IndexOf(section));
        var home = Sections.FindIndex(candidate => node is FieldEdit field && candidate.Fields.Contains(field));
        return home < 0 ? new() : new(home, Sections[home].Fields.IndexOf((FieldEdit)node));
    }

    /// <summary>Moves something one place up or down; a field leaves its section at the end. False where it cannot go further.</summary>
    public bool Move(object node, int by)
    {
        switch (node)
        {
            case SectionEdit section:
                return Shift(Sections, section, by);
            case RuleEdit rule:
                return Shift(Rules, rule, by);
            case FieldEdit field:
                var home = Sections.FindIndex(candidate => candidate.Fields.Contains(field));
                if (Shift(Sections[home].Fields, field, by)) return true;
                if (home + by < 0 || home + by >= Sections.Count) return false;
                Sections[home].Fields.Remove(field);
                if (by > 0) Sections[home + 1].Fields.Insert(0, field);
                else Sections[home - 1].Fields.Add(field);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes something out; gives what stands nearest to it.</summary>
    public object Remove(object node)
    {
        var spot = SpotOf(node);
        switch (node)
        {
            case SectionEdit section:
                Sections.Remove(section);
                return Sections.Count == 0 ? this : Sections[Math.Min(spot.Section!.Value, Sections.Count - 1)];
            case RuleEdit rule:
                Rules.Remove(rule);
                return Rules.Count == 0 ? this : Rules[Math.Min(spot.Rule!.Value, Rules.Count - 1)];
            case FieldEdit field:
                var home = Sections[spot.Section!.Value];
                home.Fields.Remove(field);
                return home.Fields.Count == 0 ? home : home.Fields[Math.Min(spot.Field!.Value, home.Fields.Count - 1)];
            default:
                return this;
        }
    }

    public SectionEdit AddSection(object after)
    {
        var section = new SectionEdit(new("", new("", ""), Condition.Always, null, []));
        Sections.Insert(SpotOf(after).Section is { } at ? at + 1 : Sections.Count, section);
        return section;
    }

    public FieldEdit? AddField(object after)
    {
        var spot = SpotOf(after);
        if (Sections.Count == 0) return null;
        var home = Sections[spot.Section ?? Sections.Count - 1];
        var field = new FieldEdit(new("", new("", ""), FieldType.Text, Need.Required, Condition.Always, [], null, null));
        home.Fields.Insert(spot.Field is { } at ? at + 1 : home.Fields.Count, field);
        return field;
    }

    public RuleEdit AddRule()
    {
        var rule = new RuleEdit(new(new("", ""), FindingLevel.Error, Condition.Always));
        Rules.Add(rule);
        return rule;
    }

    internal static Condition When(string text, FormSpot spot, string part, List<FormFault> faults)
    {
        var condition = Condition.Parse(text);
        if (condition.Refused) faults.Add(new(spot, part, condition.Refusal));
        return condition.Refused ? Condition.Always : condition.Value;
    }

    internal static int Whole(string text, FormSpot spot, string part, List<FormFault> faults)
    {
        if (int.TryParse(CleanText.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        faults.Add(new(spot, part, new Refusal("cell-not-whole", text)));
        return 0;
    }

    private static bool Shift<T>(List<T> list, T item, int by)
    {
        var at = list.IndexOf(item);
        if (at + by < 0 || at + by >= list.Count) return false;
        (list[at], list[at + by]) = (list[at + by], list[at]);
        return true;
    }
}

/// <summary>What the editor says at this moment.</summary>
public sealed record FormRead(FormDefinition Form, IReadOnlyList<FormFault> Faults)
{
    /// <summary>With doubled or unwritten keys nothing can be shown yet.</summary>
    public bool CanBeShown => Form.Sections.Count > 0 && Faults.All(fault => fault.Part != "key") && Form.Sections.All(section => section.Key.Length > 0 && section.Fields.All(inner => inner.Key.Length > 0));
}
