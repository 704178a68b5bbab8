namespace OneStop.Workbench.Printing.Layout;

/// <summary>Draws the letters of a line, one run for each stretch of one style; spaces are drawn too, so that copied text keeps its words.</summary>
internal static class LinePainter
{
    public static void Draw(Pen pen, Paragraph paragraph, TextLine line, float x, float baseline, float stretch)
    {
        var letters = paragraph.Letters;
        for (int from = line.From, to; from < line.To; from = to)
        {
            var style = letters[from].Style;
            for (to = from; to < line.To && letters[to].Style == style;) to++;
            x += Run(pen, paragraph, from, to, x, baseline, stretch);
        }
    }

    private static float Run(Pen pen, Paragraph paragraph, int from, int to, float x, float baseline, float stretch)
    {
        var glyphs = new ushort[to - from];
        var positions = new float[to - from];
        float width = 0;
        for (var index = from; index < to; index++)
        {
            var letter = paragraph.Letters[index];
            glyphs[index - from] = letter.Glyph;
            positions[index - from] = width;
            width += letter.Advance + (letter.Value == ' ' ? stretch : 0);
        }
        var style = paragraph.Styles[paragraph.Letters[from].Style];
        pen.Glyphs(glyphs, positions, x, baseline, style);
        if (style.Underline) pen.Rule(x, baseline + style.Size * 0.12f, x + width, baseline + style.Size * 0.12f, style.Size * 0.05f);
        return width;
    }
}
