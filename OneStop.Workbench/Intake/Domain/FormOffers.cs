using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>
/// What the sources of a declaration put into fields in which nobody has typed, by journal field. A field whose source has nothing to say
/// any more is offered nothing, so that what stood there is taken away again.
/// </summary>
internal sealed class FormOffers(FormDefinition form, PaperGuide guide, EntrySheet sheet, PartyReading applicant, PartyReading owner, string role, IReadOnlyDictionary<string, string> answers, DateOnly today)
{
    /// <summary>Sources build on one another: a relation tells the mother, the mother's address the home town.</summary>
    private const int Steps = 5;

    /// <param name="carried">What was typed for another procedure of this sitting and means the same: stronger than any source.</param>
    public Dictionary<string, string> All(IReadOnlyDictionary<string, string> carried)
    {
        var offers = new Dictionary<string, string>(carried, StringComparer.Ordinal);
        for (var step = 0; step < Steps; step++)
        {
            var next = Round(offers);
            foreach (var (field, text) in carried) next[field] = text;
            if (next.Count == offers.Count && next.All(offer => offers.GetValueOrDefault(offer.Key) == offer.Value)) break;
            offers = next;
        }
        return offers;
    }

    private Dictionary<string, string> Round(Dictionary<string, string> before)
    {
        var values = Values(before);
        var facts = new ConditionFacts(answers, values, today);
        return
            (from section in form.Sections
             from row in Rows(section)
             let here = row is { } index ? facts with { Row = (section.Key, index) } : facts
             from field in section.Fields
             where field.Source is not null
             let place = Fields.Form(FormValues.Place(section.Key, field.Key, row))
             where !sheet.Touched(place)
             select (place, text: Text(field.Source!, here, row, before)))
            .ToDictionary(offer => offer.place, offer => offer.text, StringComparer.Ordinal);
    }

    /// <summary>Rows that may be filled: those that must be there and those in which something is typed.</summary>
    private IEnumerable<int?> Rows(FormSection section)
    {
        if (section.Repeat is not { } repeat) return [null];
        var typed = new FormValues(sheet.Under(Fields.FormPrefix).ToDictionary(StringComparer.Ordinal)).Rows(section.Key);
        return Enumerable.Range(0, Math.Min(repeat.Max, Math.Max(repeat.Min, typed))).Select(row => (int?)row);
    }

    private string Text(FieldSource source, ConditionFacts facts, int? row, Dictionary<string, string> before) =>
        source.Offers.Where(offer => offer.When.Holds(facts)).Select(offer => Said(offer, row, before)).FirstOrDefault(text => text is { Length: > 0 }) ?? "";

    private string? Said(FieldOffer offer, int? row, Dictionary<string, string> before) => offer.Kind switch
    {
        OfferKind.Words => offer.Name,
        OfferKind.Today => today.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        OfferKind.Form => Typed(offer.Name, row, before),
        OfferKind.Papers => string.Join("; ", guide.Papers.Where(paper => paper.Key != PaperReading.Declaration && sheet[Fields.Paper(paper.Key, "given")] == "yes").Select(paper => paper.Name.Vi)),
        // The people of the sitting stand in the first row of a table only.
        _ when row > 0 => null,
        OfferKind.Applicant => Party(applicant, offer.Name),
        _ => Party(owner, offer.Name),
    };

    private string? Party(PartyReading party, string part) => part == "parent"
        ? party.Sex switch { Sex.Female => "Mẹ", Sex.Male => "Cha", _ => null }
        : party.Source(sheet, part);

    private string Typed(string place, int? row, Dictionary<string, string> before)
    {
        var (section, field, _) = FormValues.Split(place);
        var name = Fields.Form(FormValues.Place(section, field, form.Section(section)?.Repeat is null ? null : row ?? 0));
        return sheet.Touched(name) ? sheet[name] : before.GetValueOrDefault(name, "");
    }

    private FormValues Values(Dictionary<string, string> offers)
    {
        var texts = offers.Select(offer => KeyValuePair.Create(offer.Key[Fields.FormPrefix.Length..], offer.Value)).Concat(sheet.Under(Fields.FormPrefix));
        var kept = FormReading.Kept(form, texts, today);
        kept[$"{ConditionVocabulary.Submitter}.role"] = role;
        if (applicant.Sex is { } sex) kept[$"{ConditionVocabulary.Submitter}.sex"] = SexCode.Of(sex);
        return new(kept);
    }
}
