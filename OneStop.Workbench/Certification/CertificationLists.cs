using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Certification;

/// <summary>Books, matters and usual documents, read once from the bundled files.</summary>
public sealed class CertificationLists(BundledAssets assets)
{
    public IReadOnlyList<BookSign> Books { get; } = [.. Rows(assets, "books.csv").Select(cells => new BookSign(Enum.Parse<BookKind>(cells[0]), cells[1], cells[2]))];

    public IReadOnlyList<Matter> Matters { get; } = [.. Rows(assets, "matters.csv").Select(cells => new Matter(cells[0], cells[1], Enum.Parse<BookKind>(cells[2]), cells[3], cells[4]))];

    public IReadOnlyList<DocumentName> Documents { get; } = [.. Rows(assets, "documents.csv").Select(cells => new DocumentName(cells[0], cells[1], cells[2]))];

    public BookSign Sign(BookKind book) => Books.First(sign => sign.Book == book);

    public IEnumerable<Matter> Of(string kind) => Matters.Where(matter => matter.Kind == kind);

    /// <summary>The procedure chosen where it belongs to the kind, else the kind's usual one.</summary>
    public Matter Choose(string kind, string procedure) => Of(kind).FirstOrDefault(matter => matter.Procedure == procedure) ?? Of(kind).First();

    private static IEnumerable<string[]> Rows(BundledAssets assets, string file) =>
        File.ReadLines(assets.PathOf("certification", file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(';'));
}
