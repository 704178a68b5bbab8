using System.Globalization;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers.Import;

/// <summary><c>dossiers import</c> of the published program, and that what it brought counts like our own.</summary>
public sealed class ImportVerbTests(PublishedProgram program) : IDisposable
{
    private const string Header = "Mã hồ sơ,Mã TTHC,Đơn vị tiếp nhận,Kênh,Chủ hồ sơ,Số định danh,Địa chỉ,Điện thoại,Nhận,Hẹn trả,Hẹn trả ban đầu,Xong,Trả,Kết thúc,Tạm dừng từ,Tạm dừng đến,Phí,Thanh toán,Cách trả";

    private static readonly string[] Rows =
    [
        // Early, on time, late; refused, withdrawn, stopped; open in time, open late, paused, without a promise; re-appointed and then in time.
        Row(1, "Trực tuyến", "2026-03-02 08:00", "2026-03-06 17:00", finished: "2026-03-04 09:00", returned: "2026-03-05 09:00"),
        Row(2, "Hỗ trợ trực tuyến", "2026-03-02 08:00", "2026-03-06 17:00", finished: "2026-03-06 18:00"),
        Row(3, "Trực tiếp", "02/03/2026 08:00", "06/03/2026 17:00", finished: "09/03/2026 08:00"),
        Row(4, "Bưu chính", "2026-03-02 08:00", "2026-03-06 17:00", finished: "2026-03-20 08:00", ending: "Từ chối"),
        Row(5, "Trực tiếp", "2026-03-02 08:00", "2026-03-06 17:00", finished: "2026-03-20 08:00", ending: "Rút"),
        Row(6, "Trực tiếp", "2026-03-02 08:00", "2026-03-06 17:00", finished: "2026-03-20 08:00", ending: "Dừng"),
        Row(7, "Trực tiếp", "2026-03-02 08:00", "2026-06-30 17:00"),
        Row(8, "Trực tiếp", "2026-03-02 08:00", "2026-03-06 17:00"),
        Row(9, "Trực tiếp", "2026-03-02 08:00", "2026-03-06 17:00", pausedFrom: "2026-03-04 10:00"),
        Row(10, "Trực tiếp", "2026-03-02 08:00", ""),
        Row(11, "Trực tiếp", "2026-03-02 08:00", "2026-03-13 17:00", original: "2026-03-06 17:00", finished: "2026-03-12 10:00"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-import-").FullName;

    [Fact]
    public async Task A_register_is_taken_over_once_and_counts_like_our_own()
    {
        Write("so.csv", [Header, .. Rows]);
        var looked = (await Run("dossiers", "import", PathOf("so.csv"), "--check")).MustSucceed();
        Assert.Contains("11 hồ sơ sẽ được nhập", looked.Output);
        Assert.Equal(0, (await Ii06a()).GetProperty("c3").GetInt32());

        Assert.Contains("11 hồ sơ đã nhập", (await Run("dossiers", "import", PathOf("so.csv"))).MustSucceed().Output);
        var total = await Ii06a();
        Assert.Equal([11, 2, 9, 0, 7, 2, 4, 1, 4, 3, 1], Enumerable.Range(3, 11).Select(column => total.GetProperty($"c{column}").GetInt32()));
        // By the promise before the apology the last one is late.
        Assert.Equal(2, (await Ii06a("--due", "original")).GetProperty("c10").GetInt32());

        var found = JsonDocument.Parse((await Run("search", "H38.02683-260302-0009", "--json")).MustSucceed().Output).RootElement;
        Assert.Equal("paused", found.GetProperty("light").GetString());
        Assert.Contains("0 hồ sơ đã nhập (0 sự kiện), 11 hồ sơ đã có", (await Run("dossiers", "import", PathOf("so.csv"))).MustSucceed().Output);
        Assert.Equal(11, (await Ii06a()).GetProperty("c3").GetInt32());
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_row_and_column_and_nothing_is_written()
    {
        Write("so.csv", [Header, Rows[0],
            Row(0, "Trực tiếp", "2026-03-02 08:00", ""),
            Row(1, "Trực tiếp", "2026-03-02 08:00", ""),
            Row(21, "Fax", "2026-03-02 08:00", "hôm nào đó"),
            Row(22, "Trực tiếp", "2026-03-02 08:00", "", returned: "2026-03-03 08:00"),
            Row(23, "Trực tiếp", "2026-03-02 08:00", "2026-02-02 08:00", finished: "2026-03-01 08:00"),
            Row(24, "Trực tiếp", "2999-03-02 08:00", ""),
            Row(25, "Trực tiếp", "2026-03-02 08:00", "", unit: "H99.01", procedure: "9.999999"),
            Row(26, "Trực tiếp", "2026-03-02 08:00", "", fee: "nhiều")]);
        var refused = await Run("dossiers", "import", PathOf("so.csv"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Empty(refused.Output);
        foreach (var (row, column) in new[]
        {
            (3, "Mã hồ sơ"), (4, "Mã hồ sơ"), (5, "Kênh"), (5, "Hẹn trả"), (6, "Xong"), (7, "Hẹn trả"), (7, "Xong"), (8, "Nhận"), (9, "Đơn vị tiếp nhận"), (9, "Mã TTHC"), (10, "Phí"),
        }) Assert.Contains($"so.csv, dòng {row}, cột «{column}»", refused.Error);
        Assert.DoesNotContain("dòng 2,", refused.Error);
        Assert.Equal(0, (await Ii06a()).GetProperty("c3").GetInt32());
    }

    [Fact]
    public async Task A_number_that_is_here_with_other_content_is_a_fault()
    {
        Write("so.csv", [Header, Rows[0]]);
        (await Run("dossiers", "import", PathOf("so.csv"))).MustSucceed();
        Write("khac.csv", [Header, Rows[0].Replace("Mẫu 1", "Mẫu Khác", StringComparison.Ordinal), Rows[1]]);
        var refused = await Run("dossiers", "import", PathOf("khac.csv"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("khac.csv, dòng 2, cột «Mã hồ sơ»", refused.Error);
        Assert.Equal(1, (await Ii06a()).GetProperty("c3").GetInt32());
    }

    [Fact]
    public async Task Unknown_units_and_procedures_are_made_when_asked_for()
    {
        Write("so.csv", [Header, Row(1, "Trực tiếp", "2026-03-02 08:00", "", unit: "H38.98765", procedure: "9.999999")]);
        Assert.Contains("1 đơn vị và 1 thủ tục mới", (await Run("dossiers", "import", PathOf("so.csv"), "--create-missing")).MustSucceed().Output);
        Assert.Equal(1, (await Ii06a("--unit", "H38.98765")).GetProperty("c3").GetInt32());
    }

    [Fact]
    public async Task A_workbook_says_the_same_as_a_csv()
    {
        var names = Header.Split(',');
        MiniExcel.SaveAs(PathOf("so.xlsx"), Rows.Select(row => names.Zip(row.Split(',')).ToDictionary(cell => cell.First, cell => (object)cell.Second)), sheetName: "Sổ theo dõi");
        Assert.Contains("11 hồ sơ đã nhập", (await Run("dossiers", "import", PathOf("so.xlsx"))).MustSucceed().Output);
        Write("so.csv", [Header, .. Rows]);
        Assert.Contains("11 hồ sơ đã có", (await Run("dossiers", "import", PathOf("so.csv"))).MustSucceed().Output);
    }

    [Fact]
    public async Task Published_figures_come_out_of_a_register_of_that_shape()
    {
        // One in a hundred of 164,044 dossiers, 90,975 of them online.
        Write("so.csv", [Header, .. Enumerable.Range(1, 1640).Select(at => Row(at, at <= 910 ? "Trực tuyến" : "Trực tiếp", "2026-03-02 08:00", "2026-03-06 17:00", finished: "2026-03-04 08:00"))]);
        (await Run("dossiers", "import", PathOf("so.csv"))).MustSucceed();
        var total = await Ii06a();
        Assert.Equal((1640, 910), (total.GetProperty("c3").GetInt32(), total.GetProperty("c4").GetInt32()));
    }

    public void Dispose() => TempFolder.Remove(_folder);

    private static string Row(
        int running, string channel, string received, string due, string original = "", string finished = "", string returned = "", string ending = "",
        string pausedFrom = "", string unit = "H38.02683", string procedure = "1.004873", string fee = "") => string.Create(CultureInfo.InvariantCulture,
            $"{(running == 0 ? "không phải mã" : $"{unit}-260302-{running:0000}")},{procedure},{unit},{channel},Nguyễn Văn Mẫu {running},0102{running:00000000},Thôn Mẫu,0900000123,{received},{due},{original},{finished},{returned},{ending},{pausedFrom},,{fee},,");

    private async Task<JsonElement> Ii06a(params string[] more) => JsonDocument.Parse(
        (await Run(["report", "ii06a", "--from", "2026-03-01", "--to", "2026-05-31", "--out", PathOf("bieu.xlsx"), "--json", .. more])).MustSucceed().Output).RootElement.GetProperty("total");

    private void Write(string name, IEnumerable<string> lines) => File.WriteAllLines(PathOf(name), lines, Encoding.UTF8);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private Task<ChildResult> Run(params string[] arguments) => program.Run(_folder, arguments);
}
