using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>What an earlier dossier can say for this sitting: only fields in which nothing stands, in the words in which they are typed.</summary>
public static class EarlierCopy
{
    /// <summary>People whom every dossier names anew: nobody is born or dies twice.</summary>
    private static readonly string[] Once = ["child.", "deceased."];

    /// <summary>By journal field. Fields of the same form by their place, those of another by what they mean.</summary>
    /// <param name="sitting">Read with the procedure for which is copied.</param>
    /// <param name="from">The form of the earlier dossier, in the version that was filled in.</param>
    public static IReadOnlyDictionary<string, string> Of(Sitting sitting, ReceivedPayload earlier, FormDefinition? from)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Owner(sitting, earlier, texts);
        if (earlier.Submitter.Identity == sitting.Applicant.Identity && earlier.Submitter.Address is { } home) Put(sitting, texts, Fields.Of(Fields.Applicant, "address"), home);
        if (sitting.Facts.Form is { } form && from is not null) Form(sitting, form, from, earlier, texts);
        return texts;
    }

    /// <summary>Whoever comes again for somebody else usually comes for the same person.</summary>
    private static void Owner(Sitting sitting, ReceivedPayload earlier, Dictionary<string, string> texts)
    {
        var sheet = sitting.Sheet;
        if (earlier.Relation == Relations.Owner || sheet.Touched(Fields.Role) || earlier.Submitter.Identity != sitting.Applicant.Identity || earlier.ProcedureCode != sitting.Procedure?.Code) return;
        texts[Fields.Role] = earlier.Relation;
        foreach (var (part, text) in new[]
        {
            ("name", earlier.Owner.Name), ("identity", earlier.Owner.Identity), ("taxCode", earlier.Owner.TaxCode), ("sex", earlier.Owner.Sex), ("address", earlier.Owner.Address),
            ("birthDate", earlier.Owner.BirthDate is { } born ? EntryText.Typed(FieldType.PartialDate, born) : null), ("phone", earlier.Owner.Phone is { } phone ? EntryText.Typed(FieldType.Phone, phone) : null),
        })
            Put(sitting, texts, Fields.Of(Fields.Owner, part), text);
    }

    private static void Form(Sitting sitting, FormDefinition form, FormDefinition from, ReceivedPayload earlier, Dictionary<string, string> texts)
    {
        foreach (var (place, kept) in earlier.FormValues)
        {
            var (section, key, row) = FormValues.Split(place);
            if (Once.Any(once => FieldMeaning.Of(section, key).StartsWith(once, StringComparison.Ordinal))) continue;
            var target = form.Code == from.Code ? form.Field(place) is null ? null : place : row is null ? Same(form, FieldMeaning.Of(section, key, from.Field(place)?.Source?.Party)) : null;
            if (target is not null && from.Field(place)?.Type == form.Field(target)!.Type) Put(sitting, texts, Fields.Form(target), EntryText.Typed(form.Field(target)!.Type, kept));
        }
    }

    private static string? Same(FormDefinition form, string meaning) =>
        (from section in form.Sections
         where section.Repeat is null
         from field in section.Fields
         where FieldMeaning.Of(section.Key, field.Key, field.Source?.Party) == meaning
         select FormValues.Place(section.Key, field.Key)).FirstOrDefault();

    private static void Put(Sitting sitting, Dictionary<string, string> texts, string field, string? text)
    {
        if (text is not { Length: > 0 } || sitting.Sheet[field].Trim().Length > 0 || sitting.Offers.GetValueOrDefault(field, "").Length > 0) return;
        texts[field] = text;
    }
}
