using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>From what was typed into a correction to what is kept, with the same shapes as at the reception.</summary>
public static class CorrectionText
{
    /// <summary>What kind of text a field of a party or of the return holds.</summary>
    public static FieldType TypeOf(string field) => field[(field.LastIndexOf('.') + 1)..] switch
    {
        "name" => FieldType.Name,
        "identity" => FieldType.Identity,
        "birthDate" => FieldType.PartialDate,
        "sex" => FieldType.Sex,
        "phone" => FieldType.Phone,
        "email" => FieldType.Email,
        "address" => FieldType.Address,
        _ => FieldType.Text,
    };

    /// <summary>Refused where the text has not the shape of its field; nothing for an emptied one.</summary>
    public static Outcome<string?> Read(FormDefinition? form, ReceivedPayload received, string field, string text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text)) return (string?)null;
        if (field.StartsWith(Corrections.Form, StringComparison.Ordinal)) return Declared(form, field[Corrections.Form.Length..], text, today);
        if (field.EndsWith(".taxCode", StringComparison.Ordinal)) return TaxCode.Parse(text) is { Refused: false } code ? (string?)code.Value.Value : TaxCode.Parse(text).Refusal!;
        if (field == "return.way" && text is not ("counter" or "post" or "online")) return new Refusal("correction-field-unknown", field);
        if (field == "notify" && text is not ("sms" or "zalo" or "email")) return new Refusal("correction-field-unknown", field);
        var organisation = field.StartsWith("owner.", StringComparison.Ordinal) ? received.Owner.IsOrganisation : received.Submitter.IsOrganisation;
        var type = TypeOf(field) is FieldType.Name && organisation ? FieldType.Text : TypeOf(field);
        if (TypedText.Fault(type, text, today) is { } fault) return fault;
        return (string?)TypedText.Kept(type, text, today);
    }

    private static Outcome<string?> Declared(FormDefinition? form, string place, string text, DateOnly today)
    {
        if (form?.Field(place) is not { } field) return CleanText.Of(text);
        if (TypedText.Fault(field.Type, text, today) is { } fault) return fault;
        var kept = TypedText.Kept(field.Type, text, today);
        return FieldShape.Refuse(field, kept) is { } shape ? shape : (string?)kept;
    }
}
