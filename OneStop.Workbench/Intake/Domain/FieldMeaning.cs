namespace OneStop.Workbench.Intake.Domain;

/// <summary>
/// What a field of a declaration says, whatever its form calls it: the mother's name is <c>mother.name</c> in every form. Two fields of the
/// same meaning hold the same thing, so that a changed procedure and a bundle need nothing typed twice.
/// </summary>
public static class FieldMeaning
{
    /// <summary>Words for people in the keys of sections and fields, with the one that stands for all of them.</summary>
    private static readonly (string Word, string Person)[] People =
    [
        ("requester", "applicant"), ("applicant", "applicant"), ("representative", "applicant"), ("rep", "applicant"), ("proxy", "applicant"),
        ("owner", "owner"), ("person", "owner"), ("subject", "owner"), ("investor", "owner"), ("user", "owner"),
        ("mother", "mother"), ("father", "father"), ("child", "child"), ("deceased", "deceased"), ("bride", "wife"), ("groom", "husband"),
        ("guardian", "guardian"), ("ward", "ward"), ("claimant", "claimant"), ("recognised", "recognised"), ("partner", "partner"), ("head", "head"),
    ];

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["residence"] = "address", ["permanent"] = "address", ["birth"] = "birthDate", ["birthYear"] = "birthDate", ["personalNo"] = "identity", ["no"] = "identity",
    };

    /// <summary>The meaning of a field by its section, key and source; a field about no person means just its place.</summary>
    public static string Of(string section, string field, string? source = null)
    {
        if (source is not null) return source;
        var (person, part) = Split(field);
        person ??= People.FirstOrDefault(known => known.Word == section).Person;
        return person is null ? $"{section}.{field}" : $"{person}.{Parts.GetValueOrDefault(part, part)}";
    }

    private static (string? Person, string Part) Split(string field)
    {
        foreach (var (word, person) in People)
        {
            if (field.Length > word.Length && field.StartsWith(word, StringComparison.Ordinal) && char.IsAsciiLetterUpper(field[word.Length]))
                return (person, char.ToLowerInvariant(field[word.Length]) + field[(word.Length + 1)..]);
        }
        return (null, field);
    }
}
