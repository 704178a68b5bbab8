using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>A part of a filled declaration; a repeated part stands once for each row.</summary>
public sealed record DeclarationPartRead(string Key, string Title, int? Row, IReadOnlyList<FormEntry> Entries);

/// <summary>What was typed into the declaration, in the order and with the labels of the form version it was typed into.</summary>
public static class DeclarationReading
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly Dictionary<string, LocalText> Words = new(StringComparer.Ordinal)
    {
        ["yes"] = new("Có", "Yes"),
        ["no"] = new("Không", "No"),
        ["male"] = new("Nam", "Male"),
        ["female"] = new("Nữ", "Female"),
    };

    /// <param name="form">The version of the form that was filled in; without it the values stand under their keys.</param>
    /// <param name="empty">Whether fields that were left empty are named too, as on paper.</param>
    public static IReadOnlyList<DeclarationPartRead> Read(FormDefinition? form, ReceivedPayload received, DateOnly receivedOn, CultureInfo culture, bool empty = false)
    {
        if (form is null) return Unlabelled(received.FormValues);
        var values = new FormValues(received.FormValues);
        return
        [
            .. from field in FormView.VisibleFields(form, values, received.Answers, receivedOn)
               let value = values[field.Place]
               where empty || !string.IsNullOrWhiteSpace(value)
               group new FormEntry(field.Place, field.Field.Label.In(culture), Printed(field.Field, value, culture, empty), Covered(field.Field.Type)) by (field.Section, field.Row) into part
               select new DeclarationPartRead(part.Key.Section.Key, part.Key.Section.Title.In(culture), part.Key.Section.Repeat is null ? null : part.Key.Row, [.. part]),
        ];
    }

    /// <summary>A value as people read it: dates by day, options by their words.</summary>
    internal static string Shown(FormField field, string value, CultureInfo culture) => field.Type switch
    {
        _ when string.IsNullOrWhiteSpace(value) => "",
        FieldType.Date or FieldType.PartialDate => Date(value),
        FieldType.Choice => field.Options.FirstOrDefault(option => option.Key == value)?.Label.In(culture) ?? value,
        FieldType.YesNo or FieldType.Sex => Words.TryGetValue(value, out var word) ? word.In(culture) : value,
        FieldType.Number when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number.ToString("#,0.######", Vietnamese),
        FieldType.Money when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) => amount.ToString("N0", Vietnamese) + " đồng",
        _ => value,
    };

    /// <summary>On paper some answers stand in words too.</summary>
    private static string Printed(FormField field, string value, CultureInfo culture, bool onPaper)
    {
        var shown = Shown(field, value, culture);
        if (!onPaper || !field.InWords || shown.Length == 0) return shown;
        var words = field.Type == FieldType.Money && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? MoneyInWords.Of(amount) : DateInWords.Of(value);
        return words is null ? shown : $"{shown} ({words})";
    }

    private static string? Covered(FieldType type) => type switch
    {
        FieldType.Identity or FieldType.PaperNumber => "identity",
        FieldType.Phone => "phone",
        _ => null,
    };

    /// <summary><c>1990</c>, <c>1990-05</c> or <c>1990-05-17</c> the way it is written here; anything else as it stands.</summary>
    public static string Date(string iso)
    {
        var parts = iso.Split('-');
        return parts.Length is > 1 and < 4 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) ? string.Join('/', parts.Reverse()) : iso;
    }

    private static IReadOnlyList<DeclarationPartRead> Unlabelled(IReadOnlyDictionary<string, string> values) =>
        values.Count == 0 ? [] : [new("", "", null, [.. values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FormEntry(pair.Key, pair.Key, pair.Value))])];
}
