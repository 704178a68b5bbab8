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
        var offered = Offers(form, sheet, applicant, owner);
        var texts = offered.ToDictionary(offer => offer.Key[Fields.FormPrefix.Length..], offer => offer.Value, StringComparer.Ordinal);
        foreach (var (place, text) in sheet.Under(Fields.FormPrefix)) texts[place] = text;
        var kept = texts.Where(text => form.Field(text.Key) is not null && text.Value.Trim().Length > 0)
            .ToDictionary(text => text.Key, text => EntryText.Kept(form.Field(text.Key)!.Type, text.Value, facts.Today), StringComparer.Ordinal);
        var values = new FormValues(kept);
        var visible = FormView.VisibleFields(form, values, answers, facts.Today);
        return new() { Values = values, Visible = visible, Offered = offered, Findings = [.. Check(form, values, answers, visible, texts, facts.Today)] };
    }

    /// <summary>A source names a party and one of its fields; where the owner sits here both parties are the same person.</summary>
    private static Dictionary<string, string> Offers(FormDefinition form, EntrySheet sheet, PartyReading applicant, PartyReading owner)
    {
        var offers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in form.Sections.Where(section => section.Repeat is null))
        {
            foreach (var field in section.Fields)
            {
                var place = Fields.Form(FormValues.Place(section.Key, field.Key));
                if (sheet.Touched(place) || Offer(field, sheet, applicant, owner) is not { Length: > 0 } text) continue;
                offers[place] = text;
            }
        }
        return offers;
    }

    private static string? Offer(FormField field, EntrySheet sheet, PartyReading applicant, PartyReading owner)
    {
        // Nearly everybody at the counter is a citizen; the field stays open to anything else.
        if (field.Source is null) return field.Type == FieldType.Nationality && field.Need != Need.Optional ? "Việt Nam" : null;
        var parts = field.Source.Split('.');
        if (parts.Length != 2) return null;
        var party = parts[0] == Fields.Owner ? owner : applicant;
        return party.Source(sheet, parts[1]) is { Length: > 0 } text ? text : parts[1] == "nationality" ? "Việt Nam" : null;
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
