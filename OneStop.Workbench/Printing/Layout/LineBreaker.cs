namespace OneStop.Workbench.Printing.Layout;

/// <summary>One line: letters [From, To) of its paragraph, without the spaces at its end.</summary>
internal readonly record struct TextLine(int From, int To, float Width, float Indent, float Size, bool Last);

/// <summary>Breaks at spaces; a word longer than a whole line (an address of electronic mail, a run-together name) after a sign such as <c>@ . - /</c>, else anywhere.</summary>
internal static class LineBreaker
{
    private const string BreakAfter = "-/@._,;:)–—";

    public static IReadOnlyList<TextLine> Break(Paragraph paragraph, float width)
    {
        var letters = paragraph.Letters;
        var lines = new List<TextLine>();
        var from = 0;
        do
        {
            var indent = lines.Count == 0 ? paragraph.FirstLineIndent : 0;
            var to = End(letters, from, width - indent, out var next);
            lines.Add(Line(paragraph, from, to, indent, Last: next >= letters.Count || letters[next - 1].Value == '\n'));
            from = next;
        }
        while (from < letters.Count);
        return lines;
    }

    private static int End(IReadOnlyList<Letter> letters, int from, float width, out int next)
    {
        float x = 0;
        int afterSpace = -1, afterSign = -1;
        for (var index = from; index < letters.Count; index++)
        {
            var letter = letters[index];
            if (letter.Value == '\n') return next = index + 1;
            x += letter.Advance;
            if (letter.Value == ' ')
            {
                afterSpace = index + 1;
                continue;
            }
            if (x > width + 0.01f && index > from)
                return next = afterSpace > from ? afterSpace : afterSign > from ? afterSign : index;
            if (BreakAfter.Contains(letter.Value)) afterSign = index + 1;
        }
        return next = letters.Count;
    }

    private static TextLine Line(Paragraph paragraph, int from, int to, float indent, bool Last)
    {
        var letters = paragraph.Letters;
        var size = from < letters.Count ? 0 : paragraph.Styles[^1].Size;
        while (to > from && letters[to - 1].Value is ' ' or '\n') to--;
        float width = 0;
        for (var index = from; index < to; index++)
        {
            width += letters[index].Advance;
            size = Math.Max(size, paragraph.Styles[letters[index].Style].Size);
        }
        return new TextLine(from, to, width, indent, size > 0 ? size : paragraph.Styles[0].Size, Last);
    }
}
