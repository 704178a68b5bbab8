namespace OneStop.Workbench.Printing.Layout;

/// <summary>A paragraph from one of its lines on; breaks between lines.</summary>
internal sealed class TextBlock(Paragraph paragraph, int firstLine = 0) : Block
{
    public override Fitted Fit(Space space)
    {
        var lines = paragraph.Lines(space.Width);
        var to = Fitting(lines, space);
        if (to == firstLine) return new Fitted(null, this);
        float height = 0, width = 0;
        for (var index = firstLine; index < to; index++)
        {
            height += Height(lines, index);
            width = Math.Max(width, lines[index].Indent + lines[index].Width);
        }
        return new Fitted(
            new Placed(width, height, (pen, x, y) => Draw(pen, x, y, lines, to, space.Width)),
            to < lines.Count ? new TextBlock(paragraph, to) : null);
    }

    /// <summary>First line that does not fit. A paragraph never leaves one line alone at the foot or the head of a page.</summary>
    private int Fitting(IReadOnlyList<TextLine> lines, Space space)
    {
        float height = 0;
        var to = firstLine;
        for (; to < lines.Count && height + Height(lines, to) <= space.Height + Slack; to++) height += Height(lines, to);
        if (to == lines.Count || space.Fresh) return to;
        if (lines.Count - to == 1) to--;
        return to - firstLine < 2 ? firstLine : to;
    }

    private float Height(IReadOnlyList<TextLine> lines, int index) =>
        lines[index].Size * paragraph.LineHeight + (paragraph.RuleBelow > 0 && index == lines.Count - 1 ? 3.5f : 0);

    private void Draw(Pen pen, float x, float y, IReadOnlyList<TextLine> lines, int to, float width)
    {
        for (var index = firstLine; index < to; index++)
        {
            var line = lines[index];
            var letters = paragraph.Styles[0].Letters;
            var leading = paragraph.LineHeight - letters.Ascent - letters.Descent;
            var baseline = y + line.Size * (leading / 2 + letters.Ascent);
            var start = x + line.Indent + Offset(line, width);
            LinePainter.Draw(pen, paragraph, line, start, baseline, Stretch(line, width));
            if (line.Last && paragraph.Leader && width - line.Indent - line.Width > 6)
                pen.Dots(start + line.Width + 3, x + width, baseline);
            y += Height(lines, index);
            if (index == lines.Count - 1 && paragraph.RuleBelow > 0)
            {
                var inset = line.Width * (1 - paragraph.RuleBelow) / 2;
                pen.Rule(start + inset, y - 2.2f, start + line.Width - inset, y - 2.2f, 0.7f);
            }
        }
    }

    private float Offset(TextLine line, float width) => paragraph.Align switch
    {
        TextAlign.Centre => (width - line.Indent - line.Width) / 2,
        TextAlign.Right => width - line.Indent - line.Width,
        _ => 0,
    };

    /// <summary>How much wider each space of a justified line becomes.</summary>
    private float Stretch(TextLine line, float width)
    {
        if (paragraph.Align != TextAlign.Justified || line.Last) return 0;
        var spaces = 0;
        for (var index = line.From; index < line.To; index++)
            if (paragraph.Letters[index].Value == ' ') spaces++;
        return spaces == 0 ? 0 : (width - line.Indent - line.Width) / spaces;
    }
}
