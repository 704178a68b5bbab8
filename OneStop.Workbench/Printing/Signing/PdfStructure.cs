using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OneStop.Workbench.Printing.Signing;

/// <summary>As much of a file that we have drawn as a signature needs to know: its catalogue, its first page, where its table of objects lies.</summary>
/// <param name="Size">The first object number that is free.</param>
/// <param name="Start">Where the table of objects begins.</param>
/// <param name="Kept">Entries of the trailer that an update repeats.</param>
internal sealed partial record PdfStructure(int Size, long Start, int Root, string RootEntries, int Page, string PageEntries, string Kept)
{
    public static PdfStructure Read(byte[] pdf)
    {
        // One char a byte, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var start = int.Parse(Found(StartOfTable(), text[text.LastIndexOf("startxref", StringComparison.Ordinal)..]), CultureInfo.InvariantCulture);
        var places = Places(text, start);
        var trailer = text[text.IndexOf("trailer", start, StringComparison.Ordinal)..text.LastIndexOf("startxref", StringComparison.Ordinal)];
        var root = Number(trailer, "Root");
        var page = Number(Entries(root), "Pages");
        while (FirstKid().Match(Entries(page)) is { Success: true } kid) page = int.Parse(kid.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return new(int.Parse(Found(SizeOf(), trailer), CultureInfo.InvariantCulture), start, root, Entries(root), page, Entries(page), string.Concat(KeptOf().Matches(trailer).Select(kept => $" {kept.Value}")));

        string Entries(int number)
        {
            var place = places[number];
            var open = text.IndexOf("<<", place, StringComparison.Ordinal);
            return text[open..text.IndexOf("endobj", open, StringComparison.Ordinal)].TrimEnd();
        }
    }

    private static Dictionary<int, int> Places(string text, int start)
    {
        var head = TableHead().Match(text, start);
        if (!head.Success || head.Index != start) throw new InvalidOperationException("The drawn file has no plain table of objects.");
        var first = int.Parse(head.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var count = int.Parse(head.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        const int Line = 20;
        return Enumerable.Range(0, count).ToDictionary(index => first + index, index => int.Parse(text.AsSpan(head.Index + head.Length + (index * Line), 10), CultureInfo.InvariantCulture));
    }

    private static int Number(string entries, string key) =>
        int.Parse(Found(new Regex($@"/{key}\s+(?<found>\d+)\s+0\s+R", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience), entries), CultureInfo.InvariantCulture);

    private static string Found(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? match.Groups["found"].Value : throw new InvalidOperationException($"The drawn file is not as expected: {pattern}.");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [GeneratedRegex(@"^startxref\s+(?<found>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Size\s+(?<found>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SizeOf();

    [GeneratedRegex(@"/Kids\s*\[\s*(?<number>\d+)\s+0\s+R", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstKid();

    [GeneratedRegex(@"/Info\s+\d+\s+0\s+R|/ID\s*\[[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeptOf();

    [GeneratedRegex(@"xref\s+(?<first>\d+)\s+(?<count>\d+)\s*\n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableHead();
}
