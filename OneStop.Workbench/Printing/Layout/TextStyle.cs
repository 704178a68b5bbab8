using SkiaSharp;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>How a span looks; size in points.</summary>
internal readonly record struct TextStyle(float Size, bool Bold = false, bool Italic = false, bool Underline = false)
{
    public Letters Letters => Typefaces.Of(Bold, Italic);

    public SKFont Font() => new(Letters.Typeface, Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
}

internal enum TextAlign
{
    Left,
    Centre,
    Right,
    Justified,
}
