namespace OneStop.Workbench.Printing.Layout;

/// <summary>Builds a paragraph of spans: <c>slot.Text("Mã hồ sơ: ").Span(code, bold: true)</c>.</summary>
internal sealed class Text(float size) : Block
{
    private readonly List<Letter> _letters = [];
    private readonly List<TextStyle> _styles = [new TextStyle(size)];
    private TextAlign _align;
    private float _size = size, _indent, _lineHeight = 1.2f, _rule;
    private bool _leader;
    private Paragraph? _paragraph;

    public Text FontSize(float points)
    {
        _size = points;
        if (_letters.Count == 0) _styles[0] = new TextStyle(points);
        return this;
    }

    public Text Span(string text, bool bold = false, bool italic = false, bool underline = false)
    {
        var style = new TextStyle(_size, bold, italic, underline);
        if (_letters.Count == 0) _styles[0] = style;
        else if (_styles[^1] != style) _styles.Add(style);
        _letters.AddRange(Paragraph.Set(text, style, (byte)(_styles.Count - 1)));
        return this;
    }

    public Text Bold(string text) => Span(text, bold: true);

    public Text Italic(string text) => Span(text, italic: true);

    public Text AlignCenter() => Align(TextAlign.Centre);

    public Text AlignRight() => Align(TextAlign.Right);

    public Text Justify() => Align(TextAlign.Justified);

    public Text FirstLineIndent(float points)
    {
        _indent = points;
        return this;
    }

    public Text LineHeight(float factor)
    {
        _lineHeight = factor;
        return this;
    }

    /// <summary>Dots to the right edge after the text; used where a value is to be written by hand.</summary>
    public Text Leader(bool leader = true)
    {
        _leader = leader;
        return this;
    }

    /// <summary>Solid line under the text, as part of its length: 1 under the motto, a third to a half under an office's name.</summary>
    public Text RuleBelow(float part)
    {
        _rule = part;
        return this;
    }

    public override Fitted Fit(Space space)
    {
        _paragraph ??= new Paragraph
        {
            Letters = _letters, Styles = _styles, Align = _align, FirstLineIndent = _indent,
            LineHeight = _lineHeight, Leader = _leader, RuleBelow = _rule,
        };
        return new TextBlock(_paragraph).Fit(space);
    }

    private Text Align(TextAlign align)
    {
        _align = align;
        return this;
    }
}
