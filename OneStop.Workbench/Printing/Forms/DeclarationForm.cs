using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws any filled declaration: motto, title, sections in reading order, commitment, signature.</summary>
internal static class DeclarationForm
{
    /// <summary>In the statutory size, or a little smaller where that saves a sheet.</summary>
    public static void Compose(Document document, DeclarationSheet sheet) =>
        document.Add(FormLook.Choices(sheet.Paper).Select(look => Pages(look, sheet)).MinBy(pages => pages.Pages)!);

    private static PageSequence Pages(FormLook look, DeclarationSheet sheet)
    {
        var pages = look.Pages(sheet.Code.Length > 0 ? $"Mã hồ sơ: {sheet.Code}" : sheet.Form);
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap);
            if (sheet.Source.Length > 0) column.Item().Text().FontSize(look.Small).Italic(sheet.Source).AlignRight();
            column.Item().Motto(look);
            column.Item().Padding(top: look.Body).Text().FontSize(look.Body + 1.5f).Bold(sheet.Form.ToUpper(Vietnamese.Culture)).AlignCenter();
            column.Item().Padding(top: look.Gap, bottom: look.Gap * 2).Text($"Kính gửi: {string.Join("\n", sheet.AddressedTo)}").AlignCenter();
            foreach (var section in sheet.Sections) Section(column, look, section);
            // What is promised stands on the page on which it is signed.
            column.Item().ShowEntire().Column(end =>
            {
                if (sheet.Commitment.Length > 0) end.Item().Padding(top: look.Gap).Text(sheet.Commitment).Justify().FirstLineIndent(10.Mm());
                end.Item().Padding(top: look.Gap * 2).Column(foot => Foot(foot, look, sheet));
            });
        });
        return pages;
    }

    private static void Section(Column column, FormLook look, DeclarationSection section)
    {
        var parts = section.Parts;
        if (section.Title.Length > 0)
        {
            column.Item().ShowEntire().Column(first =>
            {
                first.Spacing(look.Gap);
                first.Item().Padding(top: look.Gap).Text().Bold(section.Title);
                if (parts is [not DeclarationTable, ..]) Part(first, look, parts[0]);
            });
            if (parts is [not DeclarationTable, ..]) parts = [.. parts.Skip(1)];
        }
        foreach (var part in parts) Part(column, look, part);
    }

    private static void Part(Column column, FormLook look, DeclarationPart part)
    {
        switch (part)
        {
            case DeclarationLine line:
                column.Item().Labelled($"{line.Label}:", line.Value).Justify();
                break;
            case DeclarationRow several:
                column.Item().Row(row =>
                {
                    row.Spacing(8);
                    foreach (var line in several.Lines) row.RelativeItem().Labelled($"{line.Label}:", line.Value);
                });
                break;
            case DeclarationNote note:
                column.Item().Text().Italic(note.Text).Justify();
                break;
            case DeclarationTable table:
                if (table.Title.Length > 0) column.Item().Text($"{table.Title}:");
                column.Item().Table(grid => Grid(grid, look, table));
                break;
        }
    }

    private static void Grid(Table grid, FormLook look, DeclarationTable table)
    {
        grid.Constant(look.Body * 2.4f);
        grid.Header(0, 0).Text().FontSize(look.Small).Bold("TT").AlignCenter();
        for (var column = 0; column < table.Headings.Count; column++)
        {
            grid.Relative(ColumnWeight.Of(table, column));
            grid.Header(0, column + 1).Text().FontSize(look.Small).Bold(table.Headings[column]).AlignCenter();
        }
        for (var index = 0; index < table.Rows.Count; index++)
        {
            var cells = grid.Row();
            cells[0].Text().FontSize(look.Small).Span($"{index + 1}").AlignCenter();
            for (var column = 0; column < table.Headings.Count; column++)
                cells[column + 1].Text().FontSize(look.Small).Span(column < table.Rows[index].Count ? table.Rows[index][column] : "");
        }
        if (table.Rows.Count == 0) grid.Row()[1].Text(" ");
    }

    /// <summary>A witness signs beside whoever declares; the dossier's code stands where there is room.</summary>
    private static void Foot(Column foot, FormLook look, DeclarationSheet sheet)
    {
        var signer = new Signer(sheet.SignerTitle, sheet.SignerHint, sheet.SignerName);
        if (sheet.Witness is not null)
        {
            foot.Item().Row(row => Beside(row, _ => { }, right => right.Text().Italic(sheet.PlaceAndDate).AlignCenter()));
            foot.Item().Padding(top: look.Gap).Signatures(look, new("Người làm chứng", "(Ký, ghi rõ họ tên)", sheet.Witness), signer);
            foot.Item().Padding(top: look.Gap).Column(left => Code(left, look, sheet));
            return;
        }
        foot.Item().Row(row => Beside(row, left => left.Column(code => Code(code, look, sheet)), right => right.Column(column =>
        {
            column.Item().Text().Italic(sheet.PlaceAndDate).AlignCenter();
            column.Item().Padding(top: look.Gap).Signatures(look, signer);
        })));

        static void Beside(Row row, Action<Slot> left, Action<Slot> right)
        {
            left(row.RelativeItem(45));
            right(row.RelativeItem(55));
        }
    }

    private static void Code(Column column, FormLook look, DeclarationSheet sheet)
    {
        if (sheet.Code.Length == 0) return;
        column.Item().QrCode(sheet.Code, look.Code);
        column.Item().Padding(top: 2).Text().FontSize(look.Small).Span(sheet.Code);
    }
}
