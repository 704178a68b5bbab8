using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>Whether a typed value has the shape of its field. What a number of an identity card means is for others to check.</summary>
public static partial class FieldShape
{
    public static Refusal? Refuse(FormField field, string value) => field.Type switch
    {
        FieldType.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            => new("field-not-a-date", field.Label),
        FieldType.PartialDate when ConditionValue.Of(value).AsDate().IsEmpty => new("field-not-a-partial-date", field.Label),
        FieldType.Number when !IsNumber(value) => new("field-not-a-number", field.Label),
        FieldType.Money when !IsNumber(value) || value.Contains('.', StringComparison.Ordinal) => new("field-not-money", field.Label),
        FieldType.Choice when field.Options.All(option => option.Key != value) => new("field-not-an-option", field.Label),
        FieldType.YesNo when value is not ("yes" or "no") => new("field-not-an-option", field.Label),
        FieldType.Sex when value is not ("male" or "female") => new("field-not-an-option", field.Label),
        FieldType.Phone when value.Count(char.IsAsciiDigit) is < 8 or > 15 => new("field-not-a-phone", field.Label),
        FieldType.Email when !EmailShape().IsMatch(value) => new("field-not-an-email", field.Label),
        _ => null,
    };

    private static bool IsNumber(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+$", RegexOptions.None, 1000)]
    private static partial Regex EmailShape();
}
