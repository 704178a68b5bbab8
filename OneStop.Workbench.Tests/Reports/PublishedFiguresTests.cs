using System.Globalization;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>
/// What the two provinces published comes out of registers and catalogues of that shape, through the published program. The largest
/// register is scaled down here; <c>published</c> on the tests' own command line takes every one at its true size.
/// </summary>
public sealed class PublishedFiguresTests(PublishedProgram program) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-published-").FullName;

    [Fact]
    public async Task Figures_of_the_catalogue()
    {
        // Three years, three catalogues, so that none stands in the other's way.
        var shapes = new[]
        {
            Catalogue(2021, 2011, index => new() { ["Cấp (Tỉnh/Huyện/Xã)"] = index < 1569 ? "Tỉnh" : index < 1869 ? "Huyện" : "Xã" }),
            Catalogue(2022, 1816, index => new() { ["Mức độ"] = index < 1051 ? "4" : index < 1202 ? "3" : "2", ["Tích hợp DVCQG (x)"] = index < 454 ? "x" : "" }),
            Catalogue(2023, 1937, index => new() { ["Mức độ"] = index < 1521 ? "Toàn trình" : "Một phần", ["Thời hạn công bố"] = index < 933 ? "6" : "10" }),
        };
        await SaveCatalogue(shapes.SelectMany(shape => shape));

        var levels = await Indicators(2021);
        Assert.Equal((2011m, 1569m, 300m, 142m), (Value(levels, "procedures"), Value(levels, "procedures-province"), Value(levels, "procedures-district"), Value(levels, "procedures-commune")));
        var services = await Indicators(2022);
        Assert.Equal((57.87m, 37.77m), (Value(services, "level-4"), Value(services, "integrated")));
        Assert.Equal((454m, 1202m), Parts(services, "integrated"));
        var limits = await Indicators(2023);
        Assert.Equal((78.52m, 48.17m), (Value(limits, "full-process"), Value(limits, "shortened-limits")));
        Assert.Equal((933m, 1937m), Parts(limits, "shortened-limits"));
    }

    [Fact]
    public async Task Figures_of_dossiers()
    {
        await SaveCatalogue(Catalogue(2023, 2, index => new() { ["Mức độ"] = index == 0 ? "Toàn trình" : "Một phần", ["Hiệu lực đến"] = "" }));
        // Full process 9,070 of 9,493; fees 8,890 of which 7,563 online: of the other procedure, so that neither disturbs the other.
        await Import("2024", 9493 + 8890, index => index < 9493
            ? new(0, Online: index < 9070)
            : new(1, Online: false, Fee: 15_000, PaidOnline: index < 9493 + 7563));
        var first = await Indicators(2024);
        Assert.Equal((95.54m, 85.07m), (Value(first, "online-full-process"), Value(first, "online-payment")));
        Assert.Equal(((9070m, 9493m), (7563m, 8890m)), (Parts(first, "online-full-process"), Parts(first, "online-payment")));

        // 214,718 of 743,828 in a hundredth of its size, which keeps both decimals.
        await Import("2025", 7438, index => new(1, Online: index < 2147));
        var whole = await Indicators(2025);
        Assert.Equal(28.87m, Value(whole, "online-reception"));
        // The difference is of the figures as shown.
        Assert.Equal(49.34m, Value(first, "online-reception"));
        Assert.Equal(-20.47m, One(whole, "online-reception").GetProperty("changePoints").GetDecimal());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<Dictionary<string, object>> Catalogue(int year, int count, Func<int, Dictionary<string, object>> shape) =>
        Enumerable.Range(0, count).Select(index =>
        {
            var row = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["Mã TTHC"] = FormattableString.Invariant($"9.{(year - 2020) * 100_000 + index:000000}"), ["Tên thủ tục"] = FormattableString.Invariant($"Thủ tục ví dụ {year}-{index}"),
                ["Lĩnh vực"] = "Lĩnh vực ví dụ", ["Cấp (Tỉnh/Huyện/Xã)"] = "Tỉnh", ["Cơ quan thực hiện"] = "Sở Ví dụ", ["Mức độ"] = "Một phần", ["Thời hạn luật định"] = "10",
                ["Đơn vị thời hạn"] = "ngày làm việc", ["Thời hạn công bố"] = "10", ["Phí (VND)"] = "0", ["Tích hợp DVCQG (x)"] = "", ["Thanh toán trực tuyến (x)"] = "",
                ["Không nhận hồ sơ giấy từ"] = "", ["Giấy đến"] = "", ["Hiệu lực từ"] = FormattableString.Invariant($"01/01/{year}"), ["Hiệu lực đến"] = FormattableString.Invariant($"31/12/{year}"),
                ["Căn cứ pháp lý"] = "Quyết định ví dụ",
            };
            foreach (var (column, value) in shape(index)) row[column] = value;
            return row;
        });

    /// <summary>The workbook's heading names two columns alike, so its first line is written as a line.</summary>
    private async Task SaveCatalogue(IEnumerable<Dictionary<string, object>> rows)
    {
        var lines = rows.Select(row => row.Values.Select(value => value.ToString()!).ToArray()).ToList();
        string[] head = ["Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Cấp (Tỉnh/Huyện/Xã)", "Cơ quan thực hiện", "Mức độ", "Thời hạn luật định", "Đơn vị thời hạn", "Thời hạn công bố", "Phí (VND)",
            "Tích hợp DVCQG (x)", "Thanh toán trực tuyến (x)", "Không nhận hồ sơ giấy từ", "đến", "Hiệu lực từ", "đến", "Căn cứ pháp lý"];
        var sheet = lines.Prepend(head).Select(line => line.Index().ToDictionary(cell => $"c{cell.Index:00}", cell => (object)cell.Item, StringComparer.Ordinal));
        await MiniExcel.SaveAsAsync(InFolder("thu-tuc.xlsx"), sheet, printHeader: false, sheetName: "Thủ tục", cancellationToken: TestContext.Current.CancellationToken);
        (await program.Run(_folder, "catalogue", "import", "thu-tuc.xlsx")).MustSucceed();
    }

    private async Task Import(string year, int count, Func<int, PublishedRow> shape)
    {
        await PublishedRegister.Write(InFolder($"{year}.csv"), year, count, shape);
        (await program.Run(_folder, "dossiers", "import", $"{year}.csv")).MustSucceed();
    }

    private async Task<JsonElement> Indicators(int year) => JsonDocument.Parse((await program.Run(
        _folder, "report", "indicators", "--from", FormattableString.Invariant($"{year}-01-01"), "--to", FormattableString.Invariant($"{year}-12-31"), "--json")).MustSucceed().Output).RootElement;

    private static JsonElement One(JsonElement report, string code) => report.GetProperty("indicators").EnumerateArray().Single(one => one.GetProperty("code").GetString() == code);

    private static decimal Value(JsonElement report, string code) => One(report, code).GetProperty("value").GetDecimal();

    private static (decimal, decimal) Parts(JsonElement report, string code) =>
        (One(report, code).GetProperty("numerator").GetDecimal(), One(report, code).GetProperty("denominator").GetDecimal());

    private string InFolder(string name) => Path.Combine(_folder, name);
}
