using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>The papers of form 01, numbered, with the three counts of copies.</summary>
internal static class ReceiptTable
{
    public static void Fill(Table table, FormLook look, IReadOnlyList<ReceiptPaper> papers)
    {
        table.Constant(look.Body * 2.4f).Relative().Constant(look.Body * 4).Constant(look.Body * 5.2f).Constant(look.Body * 4).CellPadding(look.Body * 0.2f);
        Head(table.Header(0, 0, rows: 2), "TT");
        Head(table.Header(0, 1, rows: 2), "Thành phần hồ sơ (Tên giấy tờ)");
        Head(table.Header(0, 2, columns: 3), "Số lượng");
        Head(table.Header(1, 2), "Bản chính");
        Head(table.Header(1, 3), "Bản chứng thực");
        Head(table.Header(1, 4), "Bản photo");
        for (var index = 0; index < papers.Count; index++)
        {
            var cells = table.Row();
            cells[0].Text($"{index + 1}").AlignCenter();
            cells[1].Text(papers[index].Name);
            cells[2].Text(papers[index].Originals).AlignCenter();
            cells[3].Text(papers[index].Certified).AlignCenter();
            cells[4].Text(papers[index].Copies).AlignCenter();
        }
        if (papers.Count == 0) table.Row()[1].Text("(Không có giấy tờ phải nộp)");

        void Head(Slot slot, string text) => slot.Text().FontSize(look.Small).Bold(text).AlignCenter();
    }

    /// <summary>The certification variant: one slip for many documents, with the number that each copy carries.</summary>
    public static void Fill(Table table, FormLook look, IReadOnlyList<CertifiedRow> rows)
    {
        table.Constant(look.Body * 2.4f).Relative().Constant(look.Body * 3.4f).Constant(look.Body * 3.4f).Constant(look.Body * 3.6f).Constant(look.Body * 9.2f).Constant(look.Body * 5.4f).CellPadding(look.Body * 0.2f);
        string[] headings = ["TT", "Thành phần hồ sơ (Tên giấy tờ)", "Số trang", "Bản giấy", "Bản điện tử", "Số chứng thực", "Phí (đồng)"];
        for (var column = 0; column < headings.Length; column++) table.Header(0, column).Text().FontSize(look.Small).Bold(headings[column]).AlignCenter();
        for (var index = 0; index < rows.Count; index++)
        {
            var (cells, row) = (table.Row(), rows[index]);
            cells[0].Text($"{index + 1}").AlignCenter();
            cells[1].Text(row.Name);
            cells[2].Text(row.Pages).AlignCenter();
            cells[3].Text(row.Copies).AlignCenter();
            cells[4].Text(row.Electronic).AlignCenter();
            cells[5].Text(row.Number).AlignCenter();
            cells[6].Text(row.Fee).AlignRight();
        }
    }
}
