using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>The one way from a sheet to its PDF. Holds no state: forms may be printed in parallel.</summary>
public static class SheetPrinter
{
    public static byte[] Print(SheetModel sheet)
    {
        var document = new Document(sheet.Title, sheet.Made);
        sheet.Compose(document);
        return document.ToPdf();
    }
}
