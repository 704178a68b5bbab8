using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>What forms 03, 04 and 05 begin with.</summary>
internal static class LetterParts
{
    public static void LetterTop(this Slot slot, FormLook look, Letterhead letterhead) => slot.Row(row =>
    {
        row.Spacing(6);
        row.RelativeItem(look.OfficeShare).Office(look, letterhead);
        row.RelativeItem(100 - look.OfficeShare).Column(right =>
        {
            right.Item().Motto(look);
            right.Item().Padding(top: look.Gap).Text().Italic(letterhead.PlaceAndDate).AlignCenter();
        });
    });

    /// <summary>The title with the dossier's code beside it, where there is a dossier.</summary>
    public static void LetterTitle(this Slot slot, FormLook look, string code, string title) => slot.Padding(top: look.Gap, bottom: look.Gap).Row(row =>
    {
        if (code.Length > 0) row.ConstantItem(look.Code).QrCode(code, look.Code);
        row.RelativeItem().Padding(top: look.Gap).Column(middle =>
        {
            middle.Item().Text().FontSize(look.Body + 1).Bold(title).AlignCenter();
            if (code.Length > 0) middle.Item().Text("Mã hồ sơ: ").Bold(code).AlignCenter();
        });
        if (code.Length > 0) row.ConstantItem(look.Code);
    });
}
