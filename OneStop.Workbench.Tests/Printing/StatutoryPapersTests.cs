using System.Collections;
using System.Reflection;
using System.Text;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Tests.Support;
using UglyToad.PdfPig.Content;

namespace OneStop.Workbench.Tests.Printing;

/// <summary>Every paper says all it was given, in letters that a reader can copy, whatever the length of names and lists.</summary>
public class StatutoryPapersTests
{
    /// <summary>What a form draws otherwise than as text, or in the file's properties.</summary>
    private static readonly string[] NotText = [nameof(SheetModel.Title), nameof(ReceiptSheet.Mark), nameof(SupplementSheet.Ticket), nameof(SupplementSheet.Contact), nameof(SupplementSheet.ContactPhone), nameof(SupplementSheet.Closing)];

    /// <summary>Books and the slip that travels with the papers carry no place and date of their own.</summary>
    private static readonly string[] Undated = ["m06", "m07", "book"];

    public static TheoryData<string, string, int> Papers { get; } =
        [.. from rows in new[] { 1, 30 } from person in new[] { "Giàng Thị Ổn Mẫu", FilledSheets.LongName } from paper in FilledSheets.All() select (paper.Name, person, rows)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void All_that_was_given_reads_back(string name, string person, int rows)
    {
        var sheet = FilledSheets.All(person, rows).Single(paper => paper.Name == name).Sheet;
        using var pdf = ReadBack.Open(SheetPrinter.Print(sheet));
        var words = pdf.Words();
        Assert.True(words.IsNormalized(NormalizationForm.FormC));
        var said = Given(sheet).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(said);
        if (Undated.Contains(name)) said = [.. said.Where(value => value != FilledSheets.PlaceAndDate)];
        Assert.Empty(said.Where(value => !Bare(words).Contains(Bare(value), StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Nothing_leaves_its_page(string name, string person, int rows)
    {
        // A label's margins are its own.
        if (name is "ticket") return;
        LayoutTests.Check(FilledSheets.All(person, rows).Single(paper => paper.Name == name).Sheet);
    }

    [Theory]
    [InlineData("receipt", "Thành phần hồ sơ")]
    [InlineData("m02", "Giấy tờ, nội dung cần bổ sung")]
    [InlineData("m06", "TÊN CƠ QUAN")]
    [InlineData("m07", "Tên cá nhân, tổ chức")]
    [InlineData("book", "Tên giấy tờ, văn bản, giao dịch")]
    public void Thirty_rows_with_long_names_repeat_their_head(string name, string head)
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(FilledSheets.All(FilledSheets.LongName, 30).Single(paper => paper.Name == name).Sheet));
        var pages = pdf.GetPages().Select(page => page.Words()).ToArray();
        Assert.True(pages.Count(page => page.Contains(head, StringComparison.Ordinal)) >= 2, $"{pages.Length} pages");
    }

    /// <summary>A hop is two rows: who gave and who took stand on one page.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(30)]
    public void A_hop_of_the_control_slip_is_not_torn_apart(int hops)
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(FilledSheets.Slip(FilledSheets.LongName, hops)));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.Equal(Times(page, "1. Giao:"), Times(page, "2. Nhận:")));
        Assert.Equal(hops, pdf.GetPages().Sum(page => Times(page, "2. Nhận:")));
    }

    [Theory]
    [InlineData("receipt", "Mẫu", "Chứng", "Dụ")]
    [InlineData("result", "Mẫu", "Chứng", "Dụ")]
    public void Names_of_those_who_sign_stand_at_one_height(string name, params string[] last)
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(FilledSheets.All().Single(paper => paper.Name == name).Sheet));
        var lowest = last.Select(word => pdf.GetPage(1).GetWords().Where(found => found.Text == word).Min(found => found.Letters[0].StartBaseLine.Y)).ToArray();
        Assert.All(lowest, height => Assert.Equal(lowest[0], height, 0.01));
    }

    [Fact]
    public void The_national_motto_is_never_broken()
    {
        SheetModel[] sheets = [.. FilledSheets.All().Where(paper => paper.Name is not ("large" or "ticket")).Select(paper => paper.Sheet), SampleSheets.Receipt(PaperSize.A4), SampleSheets.Declaration()];
        Assert.All(sheets, sheet =>
        {
            using var pdf = ReadBack.Open(SheetPrinter.Print(sheet));
            var words = pdf.GetPage(1).GetWords().ToArray();
            Assert.Equal(words.First(word => word.Text == "CỘNG").BoundingBox.Bottom, words.First(word => word.Text == "NAM").BoundingBox.Bottom, 3.0);
        });
    }

    [Fact]
    public async Task Every_letter_is_in_the_file()
    {
        var tool = await SystemPackage.Program("poppler-utils", "/usr/bin/pdffonts");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, SheetPrinter.Print([.. FilledSheets.All().Select(paper => paper.Sheet)]), TestContext.Current.CancellationToken);
            var fonts = (await Child.Run(tool, [file])).MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
            Assert.NotEmpty(fonts);
            // Columns: emb, sub, uni, object.
            Assert.All(fonts, font => Assert.Matches(@"\s(yes)\s+(yes|no)\s+(yes)\s+\d+\s+0\s*$", font));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Times(Page page, string words) => page.Words().Split(words).Length - 1;

    /// <summary>Where a line breaks is the printer's affair.</summary>
    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static IEnumerable<string> Given(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => many.Cast<object>().SelectMany(Given),
        ValueTuple<string, string> pair => [pair.Item1, pair.Item2],
        _ when value.GetType().IsPrimitive || value is Enum or DateTime => [],
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !NotText.Contains(property.Name)).SelectMany(property => Given(property.GetValue(value))),
    };
}
