using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>What most official forms share: letterhead, motto, labelled lines, signatures.</summary>
internal static class FormParts
{
    public static void Office(this Slot slot, FormLook look, Letterhead letterhead) => slot.Column(column =>
    {
        if (letterhead.Authority.Length > 0)
            column.Item().Text().FontSize(look.Heading).Span(letterhead.Authority.ToUpper(Vietnamese.Culture)).AlignCenter();
        column.Item().Text().FontSize(look.Heading).Bold(letterhead.Office.ToUpper(Vietnamese.Culture)).AlignCenter().RuleBelow(0.4f);
        if (letterhead.Number.Length > 0) column.Item().Text(letterhead.Number).AlignCenter();
    });

    public static void Motto(this Slot slot, FormLook look) => slot.Column(column =>
    {
        column.Item().Text().FontSize(look.Heading).Bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").AlignCenter();
        column.Item().Text().FontSize(look.Heading + 1).Bold("Độc lập - Tự do - Hạnh phúc").AlignCenter().RuleBelow(1);
    });

    /// <summary><c>label value</c>, with dots to write on where there is no value.</summary>
    public static Text Labelled(this Slot slot, string label, string value, bool bold = false) =>
        slot.Text(value.Length > 0 ? $"{label} " : label).Span(value, bold).Leader(value.Length == 0);

    public static void Signature(this Slot slot, FormLook look, string title, string hint, string name) => slot.Column(column =>
    {
        column.Item().Text().Bold(title.ToUpper(Vietnamese.Culture)).AlignCenter();
        column.Item().MinHeight(look.Signature + look.Small).Text().FontSize(look.Small).Italic(hint).AlignCenter();
        column.Item().Text().Bold(name).AlignCenter();
    });
}
