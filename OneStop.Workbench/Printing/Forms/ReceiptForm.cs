using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

internal static class ReceiptForm
{
    public static void Compose(Document document, ReceiptSheet sheet) => throw new NotSupportedException(sheet.Title);
}
