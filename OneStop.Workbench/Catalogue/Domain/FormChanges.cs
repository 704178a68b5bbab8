namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>How a field differs between two versions.</summary>
public enum FormChangeKind
{
    Added,
    Removed,

    /// <summary>Other words, another type or other options.</summary>
    Reworded,

    /// <summary>Now required, or no longer.</summary>
    Need,

    /// <summary>Asked for under another condition, or filled or worked out differently.</summary>
    Condition,

    /// <summary>Rules of the whole form.</summary>
    Rules,
}

/// <summary>One difference, by the label that a clerk knows the field by.</summary>
public sealed record FormChange(FormChangeKind Kind, LocalText Label);

/// <summary>What a clerk has to know when a form that is being filled in gets a new version.</summary>
public static class FormChanges
{
    public static IReadOnlyList<FormChange> Between(FormDefinition before, FormDefinition after)
    {
        var (old, now) = (Fields(before), Fields(after));
        return
        [
            .. now.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => new FormChange(FormChangeKind.Added, pair.Value.Field.Label)),
            .. old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => new FormChange(FormChangeKind.Removed, pair.Value.Field.Label)),
            .. now.Where(pair => old.ContainsKey(pair.Key)).SelectMany(pair => Of(old[pair.Key], pair.Value)),
            .. before.Rules.SequenceEqual(after.Rules) ? Array.Empty<FormChange>() : [new FormChange(FormChangeKind.Rules, after.Title)],
        ];
    }

    private static IEnumerable<FormChange> Of((FormSection Section, FormField Field) old, (FormSection Section, FormField Field) now)
    {
        var (was, field) = (old.Field, now.Field);
        if (was.Label != field.Label || was.Type != field.Type || !was.Options.SequenceEqual(field.Options)) yield return new(FormChangeKind.Reworded, field.Label);
        if (was.Need != field.Need) yield return new(FormChangeKind.Need, field.Label);
        if (!was.When.Equals(field.When) || !old.Section.When.Equals(now.Section.When) || !Equals(was.Source, field.Source) || !Equals(was.Formula, field.Formula)) yield return new(FormChangeKind.Condition, field.Label);
    }

    private static Dictionary<string, (FormSection Section, FormField Field)> Fields(FormDefinition form) =>
        form.Sections.SelectMany(section => section.Fields.Select(field => (section, field)))
            .ToDictionary(pair => $"{pair.section.Key}.{pair.field.Key}", StringComparer.Ordinal);
}
