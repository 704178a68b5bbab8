using System.Text.Json;
using ClosedXML.Excel;
using OneStop.Workbench.Tests.Support;
using UglyToad.PdfPig;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>The verbs as other people's scripts use them: the published program as a child process, its exit code and its output.</summary>
public sealed class VerbTests(PublishedProgram program) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-verbs-").FullName;

    public void Dispose() => TempFolder.Remove(_folder);

    [Fact]
    public async Task From_a_sample_to_search_paper_and_report()
    {
        var made = JsonDocument.Parse((await Succeeds("sample", "--dossiers", "400", "--seed", "5", "--from", "2026-06-15", "--to", "2026-09-14", "--json")).Output).RootElement;
        Assert.Equal(400, made.GetProperty("dossiers").GetInt32());

        var found = (await Succeeds("search", "mau", "--limit", "3", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, found.Length);
        var first = JsonDocument.Parse(found[0]).RootElement;
        string[] shape = ["code", "procedure", "procedureName", "applicant", "unit", "status", "received", "due", "light"];
        Assert.Equal(shape, first.EnumerateObject().Select(property => property.Name));

        var number = first.GetProperty("code").GetString()!;
        await Succeeds("print", "m01", number, "--out", PathOf("m01.pdf"));
        using (var pdf = PdfDocument.Open(PathOf("m01.pdf"))) Assert.Contains(pdf.GetPages().SelectMany(page => page.GetWords()), word => word.Text.Contains(number, StringComparison.Ordinal));
        Assert.Equal(1, (await Run("print", "m01", "H38.02683-990101-0001", "--out", PathOf("none.pdf"))).ExitCode);
        Assert.False(File.Exists(PathOf("none.pdf")));

        var report = JsonDocument.Parse((await Succeeds("report", "ii06a", "--from", "2026-06-15", "--to", "2026-09-14", "--out", PathOf("ii06a.xlsx"), "--json")).Output).RootElement;
        var total = report.GetProperty("total");
        Assert.Equal(400, total.GetProperty("c3").GetInt32());
        Assert.Equal(400, total.GetProperty("c7").GetInt32() + total.GetProperty("c11").GetInt32());
        using (var workbook = new XLWorkbook(PathOf("ii06a.xlsx"))) Assert.NotEmpty(workbook.Worksheets);

        await Succeeds("report", "register", "--from", "2026-06-15", "--to", "2026-09-14", "--unit", "H38.02683", "--out", PathOf("register.xlsx"));
        Assert.True(new FileInfo(PathOf("register.xlsx")).Length > 0);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_data_and_the_same_report_the_same_bytes()
    {
        var files = new List<byte[]>();
        foreach (var name in new[] { "one", "two" })
        {
            var data = Directory.CreateDirectory(PathOf(name)).FullName;
            await program.Run(data, "sample", "--dossiers", "150", "--seed", "9", "--from", "2026-03-15", "--to", "2026-06-14");
            (await program.Run(data, "report", "ii06a", "--from", "2026-03-15", "--to", "2026-06-14", "--as-of", "2026-06-30T17:00", "--out", Path.Combine(data, "r.xlsx"))).MustSucceed();
            files.Add(await File.ReadAllBytesAsync(Path.Combine(data, "r.xlsx")));
        }
        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public async Task A_catalogue_goes_out_and_comes_in_again_unchanged()
    {
        await Succeeds("catalogue", "export", PathOf("a.xlsx"));
        await Succeeds("catalogue", "import", PathOf("a.xlsx"), "--check");
        await Succeeds("catalogue", "import", PathOf("a.xlsx"));
        await Succeeds("catalogue", "export", PathOf("b.xlsx"));
        Assert.Equal(Cells("a.xlsx"), Cells("b.xlsx"));
        Assert.True(Cells("a.xlsx").Count > 150);
    }

    [Fact]
    public async Task A_bad_catalogue_lists_every_fault_with_its_place_and_changes_nothing()
    {
        await Succeeds("catalogue", "export", PathOf("good.xlsx"));
        using (var workbook = new XLWorkbook(PathOf("good.xlsx")))
        {
            workbook.Worksheet("Thủ tục").Cell(2, 1).Value = "khong-phai-ma";
            workbook.Worksheet("Thủ tục").Cell(3, 7).Value = "ba ngày";
            workbook.SaveAs(PathOf("bad.xlsx"));
        }
        var refused = await Run("catalogue", "import", PathOf("bad.xlsx"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("trang «Thủ tục», dòng 2, cột «Mã TTHC»", refused.Error);
        Assert.Contains("trang «Thủ tục», dòng 3, cột «Thời hạn luật định»", refused.Error);
        await Succeeds("catalogue", "export", PathOf("after.xlsx"));
        Assert.Equal(Cells("good.xlsx"), Cells("after.xlsx"));
    }

    [Fact]
    public async Task A_card_is_read_and_a_web_address_refused()
    {
        var card = JsonDocument.Parse((await Succeeds("scan-card", "010203000001|063000001|Nguyễn Văn Mẫu|15082003|Nam|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024", "--json")).Output).RootElement;
        Assert.Equal("2003-08-15", card.GetProperty("birthDate").GetString());
        Assert.Equal("male", card.GetProperty("sex").GetString());
        var refused = await Run("scan-card", "https://example.test/abc", "--json");
        Assert.Equal(1, refused.ExitCode);
        Assert.True(JsonDocument.Parse(refused.Output).RootElement.TryGetProperty("error", out _));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("sample")]
    [InlineData("sample", "--dossiers", "0")]
    [InlineData("report", "ii06a", "--from", "31/02/2026", "--to", "2026-03-01", "--out", "x.xlsx")]
    [InlineData("print", "m99", "X", "--out", "x.pdf")]
    public async Task Wrong_usage_ends_with_two_and_says_why(params string[] arguments)
    {
        var ended = await Run(arguments);
        Assert.Equal(2, ended.ExitCode);
        Assert.NotEmpty(ended.Error);
        Assert.Empty(ended.Output);
    }

    [Theory]
    [InlineData("catalogue")]
    [InlineData("deadline")]
    [InlineData("dossiers")]
    [InlineData("print")]
    [InlineData("report")]
    [InlineData("sample")]
    [InlineData("scan-card")]
    [InlineData("search")]
    [InlineData("serve")]
    [InlineData("staff")]
    public async Task Every_verb_explains_itself(string verb) => Assert.Contains(verb, (await Succeeds(verb, "--help")).Output);

    private async Task<ChildResult> Succeeds(params string[] arguments) => (await Run(arguments)).MustSucceed();

    private Task<ChildResult> Run(params string[] arguments) => program.Run(_folder, arguments);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private List<string> Cells(string name)
    {
        using var workbook = new XLWorkbook(PathOf(name));
        return [.. workbook.Worksheets.SelectMany(sheet => sheet.RowsUsed().Select(row => string.Join('|', row.Cells(1, 24).Select(cell => cell.GetString()))))];
    }
}
