namespace OneStop.Workbench.Intake.Domain;

/// <summary>
/// What one field held after one input. <paramref name="Sequence"/> only grows: the server's time of the input in milliseconds
/// (<see cref="Stamp"/>), at least one more than what it replaces, so that of two pages the later keystroke stands.
/// <paramref name="Pen"/> names the page in which it was typed, so that two tabs never mean the same entry.
/// </summary>
public sealed record Entry(string Field, string Text, string Pen, long Sequence)
{
    /// <summary>The pen of the server itself: what a scanned card fills in.</summary>
    public const string DeskPen = "desk";

    /// <summary>The number of an input made at a moment.</summary>
    public static long Stamp(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    /// <summary>Whether this entry is the later one; ties between pens fall the same way everywhere.</summary>
    public bool IsLaterThan(Entry other) =>
        Sequence > other.Sequence || (Sequence == other.Sequence && string.CompareOrdinal(Pen, other.Pen) > 0);
}

/// <summary>Which entries may be kept at all.</summary>
public static class EntryLimits
{
    public const int MostInBatch = 500;
    public const int LongestField = 120;
    public const int LongestPen = 40;
    public const int LongestText = 20_000;

    public static bool Allows(Entry entry) =>
        entry.Field.Length is > 0 and <= LongestField && entry.Text.Length <= LongestText
        && entry.Pen.Length is > 0 and <= LongestPen && entry.Sequence > 0
        && entry.Field.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '[' or ']');
}
