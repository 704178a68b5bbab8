using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>Something typed that the card would replace.</summary>
public sealed record CardConflict(string Part, string Typed, string Card);

/// <summary>Whose block a scanned card fills.</summary>
/// <param name="Block">Null when a person must say whose card it is.</param>
/// <param name="Choices">The free ones first.</param>
/// <param name="Conflicts">Not empty when a person must say whether what is typed gives way.</param>
public sealed record CardPlacement(PersonBlock? Block, IReadOnlyList<PersonBlock> Choices, IReadOnlyList<CardConflict> Conflicts)
{
    /// <summary>How many of the choices are free.</summary>
    public int Free { get; init; }

    /// <summary>The first card is who sits here; the next fills the owner, the representative or the other parent where only one can be meant.</summary>
    /// <param name="offered">What stands in fields of the declaration in which nobody has typed.</param>
    /// <param name="wanted">A block's key, or a field of it: said by the clerk.</param>
    public static CardPlacement Of(EntrySheet sheet, IReadOnlyList<PersonBlock> blocks, IReadOnlyDictionary<string, string> offered, CardText card, string original, string? wanted)
    {
        string Text(string field) => (sheet.Touched(field) ? sheet[field] : offered.GetValueOrDefault(field, "")).Trim();
        bool Taken(PersonBlock other) => Text(other.Identity).Length > 0 || Text(other.Name).Length > 0;
        var said = wanted is null ? null : blocks.FirstOrDefault(block => block.Key == wanted || block.Places.Values.Contains(wanted));
        var block = said ?? Meant(sheet, blocks, Text, card);
        return new(block, [.. blocks.OrderBy(Taken)], block is null ? [] : [.. Conflicting(sheet, block, CardFilling.Values(card, original))]) { Free = blocks.Count(other => !Taken(other)) };
    }

    private static PersonBlock? Meant(EntrySheet sheet, IReadOnlyList<PersonBlock> blocks, Func<string, string> text, CardText card)
    {
        if (blocks.FirstOrDefault(block => Digits(text(block.Identity)) == card.Number.Digits) is { } same) return same;
        var free = blocks.Where(block => text(block.Identity).Length == 0).ToList();
        if (card.Name is { } name && free.Where(block => SearchKey.Of(text(block.Name)) == SearchKey.Of(name)).ToList() is [var named]) return named;
        var empty = free.Where(block => text(block.Name).Length == 0).ToList();
        if (empty.FirstOrDefault(block => block.Title is null) is { } person) return person;
        // The applicant may be one of the two parents: a free section for their own sex is then probably theirs.
        var applicant = SexCode.Read(sheet[Fields.Of(Fields.Applicant, "sex")]);
        var other = empty.Where(block => block.Sex == card.Number.Sex && block.Sex != applicant).ToList();
        return other is [var only] ? only : null;
    }

    /// <summary>What a person typed stays unless a person says otherwise; what an earlier card filled in gives way only to the same person's.</summary>
    private static IEnumerable<CardConflict> Conflicting(EntrySheet sheet, PersonBlock block, IReadOnlyDictionary<string, string> values)
    {
        var another = Digits(sheet[block.Identity]) is { Length: > 0 } number && number != values["identity"];
        foreach (var (part, field) in block.Places)
        {
            if (part is CardFilling.CardPart or "oldIdentity" || !values.TryGetValue(part, out var said) || sheet.Find(field) is not { } known) continue;
            if (known.Text.Trim().Length == 0 || Alike(part, known.Text, said) || (known.Pen == Entry.DeskPen && !another)) continue;
            yield return new CardConflict(part, known.Text, said);
        }
    }

    private static bool Alike(string part, string typed, string said) => part switch
    {
        "identity" or "birthDate" => Digits(typed) == Digits(said),
        "name" => string.Equals(CleanText.Of(typed), said, StringComparison.OrdinalIgnoreCase),
        _ => SearchKey.Of(typed) == SearchKey.Of(said),
    };

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
