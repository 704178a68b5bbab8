using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws form 07.</summary>
internal static class RegisterForm
{
    private const float Body = 8.5f;

    private static readonly (string Heading, float Width)[] Columns =
    [
        ("TT", 4), ("Mã hồ sơ", 11), ("Tên thủ tục hành chính", 19), ("Số bộ", 4), ("Tên cá nhân, tổ chức", 13), ("Địa chỉ, số điện thoại", 15),
        ("Cơ quan chủ trì giải quyết", 11), ("Nhận hồ sơ", 8), ("Hẹn trả kết quả", 8), ("Trả kết quả", 8), ("Phương thức nhận", 8), ("Ký nhận", 9), ("Ghi chú", 10),
    ];

    public static void Compose(Document document, RegisterSheet sheet)
    {
        var pages = new PageSequence(297.Mm(), 210.Mm(), Body)
            .Margin(15.Mm(), 15.Mm(), 12.Mm(), 15.Mm())
            .Footer((slot, number, total) => slot.Text($"{number}/{total}").AlignRight());
        document.Add(pages);
        pages.Content().Column(column =>
        {
            column.Spacing(3);
            column.Item().Row(row =>
            {
                row.RelativeItem().Office(new FormLook(PaperSize.A4, 10.5f), sheet.Letterhead);
                row.RelativeItem().Motto(new FormLook(PaperSize.A4, 10.5f));
            });
            column.Item().Padding(top: 6).Text().FontSize(14).Bold("SỔ THEO DÕI HỒ SƠ").AlignCenter();
            column.Item().Text().FontSize(10).Italic(sheet.Book.Length > 0 ? $"Quyển số {sheet.Book} – {sheet.Period}" : sheet.Period).AlignCenter();
            column.Item().Padding(top: 4).Table(table => Fill(table, sheet.Entries));
        });
    }

    private static void Fill(Table table, IReadOnlyList<RegisterEntry> entries)
    {
        table.CellPadding(2);
        for (var index = 0; index < Columns.Length; index++)
        {
            table.Relative(Columns[index].Width);
            if (index is < 7 or > 11) Head(table.Header(0, index, rows: 2), Columns[index].Heading);
            else Head(table.Header(1, index), Columns[index].Heading);
        }
        Head(table.Header(0, 7, columns: 5), "Nhận và trả kết quả");
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            string[] values =
            [
                $"{index + 1}", entry.Number, entry.Procedure, entry.Sets, entry.Person, entry.Contact, entry.Handler,
                entry.Received, entry.Due, entry.Returned, entry.ReturnWay, "", entry.Note,
            ];
            var cells = table.Row();
            for (var column = 0; column < values.Length; column++)
            {
                var text = cells[column].Text(values[column]);
                if (column is 0 or 3 or 7 or 8 or 9) text.AlignCenter();
            }
        }

        static void Head(Slot slot, string text) => slot.Text().Bold(text).AlignCenter();
    }
}
