using SkiaSharp;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>The four styles of the form font, read once. Typefaces are immutable and shared by all documents.</summary>
internal static class Typefaces
{
    private static readonly Lazy<Letters[]> Styles = new(() => [Read("Regular"), Read("Bold"), Read("Italic"), Read("BoldItalic")]);

    public static void Load() => _ = Styles.Value;

    public static Letters Of(bool bold, bool italic) => Styles.Value[(bold ? 1 : 0) + (italic ? 2 : 0)];

    private static Letters Read(string style)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "assets", "fonts", $"OneStopSerif-{style}.ttf");
        return new Letters(SKTypeface.FromFile(file) ?? throw new FileNotFoundException("The form font is missing.", file));
    }
}
