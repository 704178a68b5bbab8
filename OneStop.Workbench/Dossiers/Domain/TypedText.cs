using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Between what stands in a field and what is kept of it. Text that cannot be read is kept as it is, for the check to say so.</summary>
public static class TypedText
{
    private const int YearsAhead = 10;

    /// <summary>As the form's values are kept: dates ISO, amounts digits only, the rest tidied.</summary>
    public static string Kept(FieldType type, string text, DateOnly today) => type switch
    {
        FieldType.Date => PartialDate.Read(text, today.AddYears(YearsAhead)) is { Refused: false, Value: var date } ? date.Iso : text.Trim(),
        FieldType.PartialDate => Birth(text, today),
        FieldType.Money => Digits(text),
        FieldType.Number => Number(text),
        FieldType.Phone => PhoneNumber.Parse(text) is { Refused: false, Value: var phone } ? phone.National : text.Trim(),
        FieldType.Identity => IdentityPaper.Parse(text) is { Refused: false, Value: var paper } ? paper.Number : CleanText.Of(text),
        FieldType.Multiline => text.Trim(),
        _ => CleanText.Of(text),
    };

    /// <summary>What was kept, as it stands in a field.</summary>
    public static string Typed(FieldType type, string kept) => type switch
    {
        FieldType.Date or FieldType.PartialDate => PartialDate.Read(kept, new DateOnly(2200, 1, 1)) is { Refused: false, Value: var date } ? date.Shown : kept,
        FieldType.Phone => PhoneNumber.Parse(kept) is { Refused: false, Value: var phone } ? phone.Shown : kept,
        _ => kept,
    };

    /// <summary>A birth date as kept; the text itself where it cannot be read.</summary>
    public static string Birth(string text, DateOnly today) =>
        PartialDate.Read(text, today) is { Refused: false, Value: var date } ? date.Iso : text.Trim();

    /// <summary>What is wrong with the text of a field of its own meaning; null when it is fine or empty.</summary>
    public static Refusal? Fault(FieldType type, string text, DateOnly today) => text.Trim().Length == 0 ? null : type switch
    {
        FieldType.Date => PartialDate.Read(text, today.AddYears(YearsAhead)) is var date && date.Refused ? date.Refusal
            : date.Value.Whole is null ? new Refusal("date-not-whole") : null,
        FieldType.PartialDate => PartialDate.Read(text, today).Refusal,
        FieldType.Phone => PhoneNumber.Parse(text).Refusal,
        FieldType.Identity => IdentityPaper.Parse(text).Refusal,
        FieldType.Name => PersonName.Parse(text).Refusal,
        FieldType.Text or FieldType.Multiline or FieldType.Address => LegacyText.Suspected(text) ? new Refusal("text-legacy") : null,
        _ => null,
    };

    /// <summary>Whole đồng from <c>75.000</c>; null when it is no amount.</summary>
    public static long? Amount(string text) =>
        long.TryParse(Digits(text), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    /// <summary>As written here, a point between thousands and a comma before decimals: <c>1.250,5</c>. A lone point with other than three digits after it is meant as a comma.</summary>
    private static string Number(string text)
    {
        var bare = text.Trim().Replace(" ", "", StringComparison.Ordinal);
        var thousands = bare.Split(',')[0].Split('.');
        var grouped = thousands.Length > 1 && thousands[0].Length is > 0 and <= 3 && thousands[0] != "0" && thousands.Skip(1).All(group => group.Length == 3);
        return (grouped ? bare.Replace(".", "", StringComparison.Ordinal) : bare).Replace(',', '.');
    }

    private static string Digits(string text)
    {
        var bare = text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim();
        return bare.Length > 0 && bare.All(char.IsAsciiDigit) ? bare : text.Trim();
    }
}
