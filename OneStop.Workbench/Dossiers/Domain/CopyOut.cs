using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>One value as another system wants it typed.</summary>
public sealed record CopyValue(string Place, string Label, string Value);

/// <summary>The values of a dossier in the order and shape of the system they are to be typed into (copy-out); what is empty is left out.</summary>
public static class CopyOut
{
    private const string FormPrefix = "form.";

    /// <summary>What a party has that another system asks for, in the order used without one of its own.</summary>
    private static readonly (string Part, Func<Party, string?> Value)[] Parts =
    [
        ("name", party => party.Name), ("birthDate", party => party.BirthDate), ("sex", party => party.Sex), ("identity", party => party.Identity), ("taxCode", party => party.TaxCode),
        ("address", party => party.Address), ("phone", party => party.Phone), ("email", party => party.Email),
    ];

    /// <param name="form">The version that was filled in; null for a procedure without one.</param>
    /// <param name="order">Null for the order of the form.</param>
    /// <param name="labels">The word for a party's part, by <c>owner.name</c>.</param>
    public static IReadOnlyList<CopyValue> Of(ReceivedPayload received, FormDefinition? form, CopyOutOrder? order, DateOnly receivedOn, CultureInfo culture, Func<string, string> labels)
    {
        var all = Parties(received, order, labels).Concat(Fields(received, form, order, receivedOn, culture)).Where(value => value.Value.Length > 0).ToList();
        if (order is null) return all;
        var wanted = order.Order.Select(place => all.FirstOrDefault(value => value.Place == place)).OfType<CopyValue>().ToList();
        return [.. wanted, .. all.Where(value => value.Place.StartsWith(FormPrefix, StringComparison.Ordinal) && !wanted.Contains(value))];
    }

    private static IEnumerable<CopyValue> Parties(ReceivedPayload received, CopyOutOrder? order, Func<string, string> labels)
    {
        (string Key, Party Party)[] parties = received.Relation == "owner" && order is null ? [("owner", received.Owner)] : [("owner", received.Owner), ("applicant", received.Submitter)];
        return from party in parties
               from part in Parts
               select new CopyValue($"{party.Key}.{part.Part}", labels($"{party.Key}.{part.Part}"), Shaped(part.Part switch { "birthDate" => FieldType.PartialDate, "name" => FieldType.Name, _ => FieldType.Text }, part.Value(party.Party) ?? "", part.Value(party.Party) ?? "", order, part.Part));
    }

    private static IEnumerable<CopyValue> Fields(ReceivedPayload received, FormDefinition? form, CopyOutOrder? order, DateOnly receivedOn, CultureInfo culture)
    {
        if (form is null) return [];
        var values = new FormValues(received.FormValues);
        return from field in FormView.VisibleFields(form, values, received.Answers, receivedOn)
               let raw = values[field.Place]
               let shown = field.Field.Type == FieldType.Money ? raw : DeclarationReading.Shown(field.Field, raw, culture)
               select new CopyValue(FormPrefix + field.Place, $"{field.Section.Title.In(culture)} · {field.Field.Label.In(culture)}", Shaped(field.Field.Type, raw, shown, order, null));
    }

    private static string Shaped(FieldType type, string raw, string shown, CopyOutOrder? order, string? part) => type switch
    {
        FieldType.Date or FieldType.PartialDate => DateOnly.TryParseExact(raw, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString((order?.Dates ?? "dd/MM/yyyy").Replace("/", "'/'", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : DeclarationReading.Date(raw),
        FieldType.Name when order?.Capitals == true => shown.ToUpper(CultureInfo.GetCultureInfo("vi-VN")),
        _ when part == "sex" => raw switch { "male" => "Nam", "female" => "Nữ", _ => raw },
        _ => shown,
    };
}
