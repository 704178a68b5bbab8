namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>The entry form of a procedure, in the order and words of the official declaration. A version never changes.</summary>
public sealed record FormDefinition
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The printed form and the act that issued it.</summary>
    public required string LegalForm { get; init; }

    /// <summary>How sure we are of it: <c>S</c> seen, <c>S*</c> seen in part, <c>K80</c> known with 80 %.</summary>
    public required string Confidence { get; init; }

    public required string Note { get; init; }

    /// <summary>The act by which an office changed the form; null for the form that comes with the program.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>When an office kept this version (UTC); null for the form that comes with the program.</summary>
    public DateTime? RecordedAt { get; init; }

    public required IReadOnlyList<FormSection> Sections { get; init; }

    public required IReadOnlyList<FormRule> Rules { get; init; }

    public FormSection? Section(string key) => Sections.FirstOrDefault(section => section.Key == key);

    /// <summary>The field at <c>section.field</c> or <c>section[3].field</c>.</summary>
    public FormField? Field(string place)
    {
        var (section, field, _) = FormValues.Split(place);
        return Section(section)?.Fields.FirstOrDefault(candidate => candidate.Key == field);
    }
}

/// <summary>A part of the form; with <paramref name="Repeat"/> a table of rows.</summary>
public sealed record FormSection(string Key, LocalText Title, Condition When, Repeat? Repeat, IReadOnlyList<FormField> Fields);

/// <summary>Fewest and most rows of a repeated section.</summary>
public sealed record Repeat(int Min, int Max);

/// <summary>One field.</summary>
/// <param name="Source">Where its text comes from while nobody has typed in it.</param>
/// <param name="Formula">Worked out from other fields, shown and printed but never typed: <c>sum(parcels.area)</c>.</param>
/// <param name="InWords">Printed in words too, as official forms ask of birth dates and amounts.</param>
public sealed record FormField(
    string Key,
    LocalText Label,
    FieldType Type,
    Need Need,
    Condition When,
    IReadOnlyList<Choice> Options,
    FieldSource? Source,
    LocalText? Help,
    Condition? Formula = null,
    bool InWords = false)
{
    /// <summary>Nobody types in it.</summary>
    public bool Computed => Formula is { Text.Length: > 0 };
}

/// <summary>What a field holds. Values are texts: dates ISO (<c>2026-11-22</c>), partial dates also <c>1990</c> or <c>1990-05</c>, yes/no <c>yes</c> or <c>no</c>, sex <c>male</c> or <c>female</c>, choices the option's key, numbers with a point.</summary>
public enum FieldType
{
    Text,
    Multiline,
    Name,
    Identity,
    Address,
    Date,
    PartialDate,
    Number,
    Money,
    Choice,
    YesNo,
    Sex,
    Ethnicity,
    Nationality,
    Relation,
    PaperNumber,
    Phone,
    Email,
}

/// <summary>What must hold for the form as a whole; a warning does not block.</summary>
public sealed record FormRule(LocalText Message, FindingLevel Level, Condition Expression);

public enum FindingLevel
{
    Error,
    Warning,
}
