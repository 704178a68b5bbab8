using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>The one way from a sheet to its PDF. Holds no state: forms may be printed in parallel.</summary>
public static class SheetPrinter
{
    public static byte[] Print(SheetModel sheet) => Print([sheet]);

    /// <summary>Several sheets in one file, each with its own page numbers; title and moment are the first one's.</summary>
    public static byte[] Print(IReadOnlyList<SheetModel> sheets)
    {
        var document = new Document(sheets[0].Title, sheets[0].Made);
        foreach (var sheet in sheets) sheet.Compose(document);
        return document.ToPdf();
    }
}
