using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Some text that a field takes, by its type.</summary>
internal static class Fitting
{
    public static string Text(FormDefinition? form, string field)
    {
        if (field.StartsWith("paper.", StringComparison.Ordinal)) return "yes";
        if (field is "fee.amount") return "0";
        if (!field.StartsWith("form.", StringComparison.Ordinal) || form?.Field(field["form.".Length..]) is not { } asked) return "Thử";
        return asked.Type switch
        {
            FieldType.Choice => asked.Options[0].Key,
            FieldType.YesNo => "no",
            FieldType.Sex => "female",
            FieldType.Date => "02/11/2026",
            FieldType.PartialDate => "1990",
            FieldType.Number => "1",
            FieldType.Money => "1000",
            FieldType.Identity => "010190123456",
            FieldType.Phone => "0912345678",
            FieldType.Email => "mau@example.vn",
            FieldType.Ethnicity => "Kinh",
            FieldType.Nationality => "Việt Nam",
            FieldType.Name => "Mẫu Thị Thử",
            _ => "Thử",
        };
    }
}
