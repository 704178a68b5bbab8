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

    public static FormReading Read(EntrySheet sheet, SittingFacts facts, IReadOnlyDictionary<string, string> answers, PartyReading applicant, PartyReading owner)
    {
        if (facts.Form is not { } form) return new() { Values = FormValues.None, Visible = [], Offered = new Dictionary<string, string>(StringComparer.Ordinal), Findings = [] };
        var offered = FormOffers.Of(form, sheet, applicant, owner);
        foreach (var (field, text) in Carried.Of(form, sheet)) offered[field] = text;
        var texts = offered.ToDictionary(offer => offer.Key[Fields.FormPrefix.Length..], offer => offer.Value, StringComparer.Ordinal);
        foreach (var (place, text) in sheet.Under(Fields.FormPrefix)) texts[place] = text;
        var kept = texts.Where(text => form.Field(text.Key) is not null && text.Value.Trim().Length > 0)
            .ToDictionary(text => text.Key, text => EntryText.Kept(form.Field(text.Key)!.Type, text.Value, facts.Today), StringComparer.Ordinal);
        var values = new FormValues(kept);
        var visible = FormView.VisibleFields(form, values, answers, facts.Today);
        return new() { Values = values, Visible = visible, Offered = offered, Findings = [.. Check(form, values, answers, visible, texts, facts.Today)] };
    }

    private static IEnumerable<Finding> Check(FormDefinition form, FormValues values, IReadOnlyDictionary<string, string> answers, IReadOnlyList<VisibleField> visible, Dictionary<string, string> texts, DateOnly today)
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
