using OneStop.Workbench.Printing;
using UglyToad.PdfPig.Content;

namespace OneStop.Workbench.Tests.Printing;

public class LayoutTests
{
    public static TheoryData<string> Awkward { get; } =
    [
        "NGUYỄN" + new string('Ễ', 200),
        "mot.dia.chi.thu.dien.tu.rat.dai.khong.co.khoang.trang@mot-ten-mien-con-dai-hon-nua.vidu.example.example.example",
        string.Join(' ', Enumerable.Repeat("Ẩm Ổn Ễ ọ g Quỳnh Đỗ", 40)),
        "Dòng một\nDòng hai\n\nDòng bốn",
        "   \u00A0  ", "", "a", "日本 emoji 😀 và chữ không có trong phông",
    ];

    [Theory]
    [MemberData(nameof(Awkward))]
    public void Nothing_leaves_the_margins_and_no_letter_lies_on_another(string text)
    {
        foreach (var paper in Enum.GetValues<PaperSize>())
        {
            Check(SampleSheets.Receipt(paper) with
            {
                Submitter = text, Address = text, Email = text, Request = text, Fee = text, ReceiverName = text, Owner = text,
                Letterhead = new Letterhead(text, text, text), Papers = [new ReceiptPaper(text, "1", "2", "3"), new ReceiptPaper("Giấy khác", "1", "", "")],
            });
            Check(SampleSheets.Declaration(paper) with
            {
                Form = text, AddressedTo = [text, text], SignerName = text,
                Sections = [new DeclarationSection(text,
                [
                    new DeclarationLine(text, text), new DeclarationRow([new("Nhãn", text), new(text, "Giá trị")]),
                    new DeclarationTable(text, ["Một", text], [[text, "x"], ["y", text]]), new DeclarationNote(text),
                ])],
            });
        }
    }

    internal static void Check(SheetModel sheet)
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(sheet));
        Assert.InRange(pdf.NumberOfPages, 1, 60);
        foreach (var page in pdf.GetPages())
        {
            var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToArray();
            Assert.All(letters, letter => Assert.True(
                letter.StartBaseLine.X >= 20 && letter.EndBaseLine.X <= page.Width - 20 && letter.StartBaseLine.Y > 5 && letter.StartBaseLine.Y < page.Height - 5,
                $"'{letter.Value}' at {letter.StartBaseLine} leaves page {page.Number} of {sheet.Title}"));
            Assert.Null(FirstOverlap(letters));
        }
    }

    /// <summary>Two letters whose boxes on their base lines share more than a trace of space.</summary>
    private static string? FirstOverlap(Letter[] letters)
    {
        var lines = letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).OrderBy(line => line.Key).ToArray();
        foreach (var line in lines)
        {
            var inOrder = line.OrderBy(letter => letter.StartBaseLine.X).ToArray();
            for (var index = 1; index < inOrder.Length; index++)
                if (inOrder[index].StartBaseLine.X < inOrder[index - 1].EndBaseLine.X - 0.3)
                    return $"'{inOrder[index - 1].Value}' and '{inOrder[index].Value}' at {inOrder[index].StartBaseLine}";
        }
        for (var index = 1; index < lines.Length; index++)
        {
            var gap = lines[index].Key - lines[index - 1].Key;
            var size = lines[index - 1].Max(letter => letter.PointSize);
            if (gap < size * 0.8 && lines[index].Any(above => lines[index - 1].Any(below =>
                    above.StartBaseLine.X < below.EndBaseLine.X - 0.3 && below.StartBaseLine.X < above.EndBaseLine.X - 0.3)))
                return $"lines at {lines[index - 1].Key} and {lines[index].Key}: '{lines[index].First().Value}' over '{lines[index - 1].First().Value}'";
        }
        return null;
    }
}
