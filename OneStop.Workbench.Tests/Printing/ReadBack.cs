using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace OneStop.Workbench.Tests.Printing;

/// <summary>What a printed file says, as a reader copies it.</summary>
internal static partial class ReadBack
{
    public static PdfDocument Open(byte[] pdf) => PdfDocument.Open(pdf);

    /// <summary>The page's words in drawing order, single spaces.</summary>
    public static string Words(this Page page) => Spaces().Replace(ContentOrderTextExtractor.GetText(page), " ").Trim();

    public static string Words(this PdfDocument document) => string.Join(' ', document.GetPages().Select(Words));

    public static string Words(byte[] pdf)
    {
        using var document = Open(pdf);
        return document.Words();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
