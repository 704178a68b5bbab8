using SkiaSharp;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>Glyph and advance of each letter of one typeface, read once: measuring text is then arithmetic.</summary>
internal sealed class Letters
{
    private const int Last = 0x2600;
    private const int Em = 1000;
    private readonly ushort[] _glyphs = new ushort[Last];
    private readonly float[] _advances = new float[Last];

    public Letters(SKTypeface typeface)
    {
        Typeface = typeface;
        using var font = new SKFont(typeface, Em) { LinearMetrics = true, Hinting = SKFontHinting.None };
        var all = new char[Last];
        for (var letter = 0; letter < Last; letter++) all[letter] = (char)letter;
        font.GetGlyphs(all, _glyphs);
        font.GetGlyphWidths(_glyphs, _advances, default);
        Ascent = -font.Metrics.Ascent / Em;
        Descent = font.Metrics.Descent / Em;
    }

    public SKTypeface Typeface { get; }

    /// <summary>Height above the base line, in parts of the font size.</summary>
    public float Ascent { get; }

    public float Descent { get; }

    /// <summary>A letter that the font does not have is shown as an empty box, never dropped in silence.</summary>
    public (ushort Glyph, float Advance) this[char letter]
    {
        get
        {
            var index = letter < Last && _glyphs[letter] != 0 ? letter : letter is '\u00A0' or '\u202F' or '\t' ? ' ' : letter is '\u00AD' ? '-' : '□';
            return (_glyphs[index], _advances[index] / Em);
        }
    }
}
