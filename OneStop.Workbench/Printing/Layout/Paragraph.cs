using System.Text;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>One letter ready to be laid: its glyph, how far it moves the pen, and its style's place in the paragraph.</summary>
internal readonly record struct Letter(char Value, ushort Glyph, float Advance, byte Style);

/// <summary>A finished paragraph: its letters in order, and how its lines are set.</summary>
internal sealed class Paragraph
{
    private readonly Dictionary<float, IReadOnlyList<TextLine>> _lines = [];

    public required IReadOnlyList<Letter> Letters { get; init; }

    public required IReadOnlyList<TextStyle> Styles { get; init; }

    public required TextAlign Align { get; init; }

    public required float FirstLineIndent { get; init; }

    /// <summary>Line height as a multiple of the font size.</summary>
    public required float LineHeight { get; init; }

    /// <summary>Dots from the end of the text to the right edge, to write on.</summary>
    public required bool Leader { get; init; }

    /// <summary>Solid line below the last line, as part of its length; 0 for none.</summary>
    public required float RuleBelow { get; init; }

    public IReadOnlyList<TextLine> Lines(float width)
    {
        if (!_lines.TryGetValue(width, out var lines)) _lines[width] = lines = Align == TextAlign.Centre ? Balanced(width) : LineBreaker.Break(this, width);
        return lines;
    }

    /// <summary>Centred headings of several lines are set in lines of like length, not with one word left over.</summary>
    private IReadOnlyList<TextLine> Balanced(float width)
    {
        var lines = LineBreaker.Break(this, width);
        float narrow = width / 2, wide = width;
        while (lines.Count > 1 && wide - narrow > 2)
        {
            var middle = (narrow + wide) / 2;
            var tried = LineBreaker.Break(this, middle);
            if (tried.Count > lines.Count || tried.Any(line => line.Width > middle)) narrow = middle;
            else (lines, wide) = (tried, middle);
        }
        return lines;
    }

    public static IEnumerable<Letter> Set(string text, TextStyle style, byte index)
    {
        var letters = style.Letters;
        foreach (var value in text.Normalize(NormalizationForm.FormC))
        {
            if (value is '\r' || char.IsLowSurrogate(value)) continue;
            var (glyph, advance) = letters[value is '\n' ? ' ' : value];
            yield return new Letter(value, glyph, advance * style.Size, index);
        }
    }
}
