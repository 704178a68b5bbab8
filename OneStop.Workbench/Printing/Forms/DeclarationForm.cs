using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

internal static class DeclarationForm
{
    public static void Compose(Document document, DeclarationSheet sheet) => throw new NotSupportedException(sheet.Title);
}
