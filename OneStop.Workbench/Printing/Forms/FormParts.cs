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

    public static void Signature(this Slot slot, FormLook look, string title, string hint, string name) => slot.Signatures(look, new Signer(title, hint, name));

    /// <summary>Who signs, side by side; titles, hints and names each stand at one height, however long the others are.</summary>
    public static void Signatures(this Slot slot, FormLook look, params IReadOnlyList<Signer> signers) => slot.Column(column =>
    {
        Line(signer => signer.Title.ToUpper(Vietnamese.Culture), (place, title) => place.Text().Bold(title).AlignCenter());
        Line(signer => signer.Hint, (place, hint) => place.MinHeight(look.Signature + look.Small).Text().FontSize(look.Small).Italic(hint).AlignCenter());
        Line(signer => signer.Name, (place, name) => place.Text().Bold(name).AlignCenter());

        void Line(Func<Signer, string> said, Action<Slot, string> draw) => column.Item().Row(row =>
        {
            row.Spacing(signers.Count > 1 ? look.Gap * 2 : 0);
            foreach (var signer in signers) draw(row.RelativeItem(), said(signer));
        });
    });
}

/// <summary>One place to sign: title, how to sign below it, the printed name.</summary>
internal readonly record struct Signer(string Title, string Hint, string Name);
