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
}
