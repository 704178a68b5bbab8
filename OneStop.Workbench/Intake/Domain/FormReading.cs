using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>The declaration as typed or filled in from the people of the sitting.</summary>
public sealed record FormReading
{
    /// <summary>Values as they are kept, by place.</summary>
    public required FormValues Values { get; init; }

    /// <summary>The fields that are asked for now.</summary>
    public required IReadOnlyList<VisibleField> Visible { get; init; }

    /// <summary>What stands in fields in which nobody has typed, by journal field.</summary>
    public required IReadOnlyDictionary<string, string> Offered { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public static FormReading Read(EntrySheet sheet, SittingFacts facts, IReadOnlyDictionary<string, string> answers, string role, PartyReading applicant, PartyReading owner)
    {
        if (facts.Form is not { } form) return new() { Values = FormValues.None, Visible = [], Offered = new Dictionary<string, string>(StringComparer.Ordinal), Findings = [] };
        var offered = new FormOffers(form, facts.Procedure?.Guide ?? PaperGuide.None, sheet, applicant, owner, role, answers, facts.Today).All(Carried.Of(form, sheet));
        var texts = offered.ToDictionary(offer => offer.Key[Fields.FormPrefix.Length..], offer => offer.Value, StringComparer.Ordinal);
        foreach (var (place, text) in sheet.Under(Fields.FormPrefix)) texts[place] = text;
        var values = new FormValues(Kept(form, texts, facts.Today));
        var look = FormView.Look(form, values, answers, facts.Today);
        return new() { Values = look.Values, Visible = look.Visible, Offered = offered, Findings = [.. Check(form, values, answers, look.Visible, texts, facts.Today)] };
    }

    /// <summary>Texts as the form keeps them; what is no field of this form is left out, not lost.</summary>
    internal static Dictionary<string, string> Kept(FormDefinition form, IEnumerable<KeyValuePair<string, string>> texts, DateOnly today)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, text) in texts)
        {
            if (form.Field(place) is { } field && text.Trim().Length > 0) kept[place] = EntryText.Kept(field.Type, text, today);
            else kept.Remove(place);
        }
        return kept;
    }

    private static IEnumerable<Finding> Check(FormDefinition form, FormValues values, IReadOnlyDictionary<string, string> answers, IReadOnlyList<VisibleField> visible, IReadOnlyDictionary<string, string> texts, DateOnly today)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in visible)
        {
            if (!texts.TryGetValue(field.Place, out var text) || EntryText.Fault(field.Field.Type, text, today) is not { } fault) continue;
            said.Add(field.Place);
            yield return Finding.Wrong(Fields.Form(field.Place), fault);
        }
        foreach (var finding in FormCheck.Check(form, values, answers, today))
        {
            if (said.Contains(finding.Place) && finding.Words is null) continue;
            var kind = (finding.Level, finding.Refusal.Code) switch
            {
                (FindingLevel.Error, "field-required") => FindingKind.Missing,
                (FindingLevel.Error, _) => FindingKind.Wrong,
                (_, "field-wanted") => FindingKind.Wanted,
                _ => FindingKind.Doubt,
            };
            yield return new Finding(Fields.Form(finding.Place), kind, finding.Refusal);
        }
    }
}
