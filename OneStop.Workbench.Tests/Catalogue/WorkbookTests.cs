using ClosedXML.Excel;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Workbook;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public class WorkbookTests
{
    private static readonly string[] Header =
    [
        "Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Cấp", "Cơ quan thực hiện", "Mức độ", "Thời hạn luật định", "Đơn vị thời hạn", "Thời hạn công bố", "Phí (VND)",
        "Tích hợp DVCQG", "Thanh toán trực tuyến", "Không nhận hồ sơ giấy từ", "đến", "Hiệu lực từ", "đến", "Căn cứ pháp lý",
    ];

    private static readonly object?[] Good =
        ["9.000001", "Thủ tục mẫu", "Lĩnh vực mẫu", "Tỉnh/Xã", "Cơ quan mẫu", "3", 10, "ngày làm việc", 8, 15000, "x", null, null, null, new DateTime(2025, 7, 1), null, "QĐ mẫu"];

    private static WorkbookContent Read(Action<XLWorkbook> make)
    {
        using var workbook = new XLWorkbook();
        make(workbook);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        stream.Position = 0;
        return WorkbookReader.Read(stream, _ => null);
    }

    private static void Sheet(XLWorkbook workbook, string name, params object?[][] rows)
    {
        var sheet = workbook.AddWorksheet(name);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var cell = sheet.Cell(row + 1, column + 1);
                if (rows[row][column] is string text) cell.SetValue(text);
                else if (rows[row][column] is { } value) cell.Value = value;
            }
        }
    }

    private static object?[] With(params (int Column, object? Value)[] changes)
    {
        var row = (object?[])Good.Clone();
        foreach (var (column, value) in changes) row[column] = value;
        return row;
    }

    private static ProcedureVersion One(params object?[] row)
    {
        var content = Read(workbook => Sheet(workbook, "Thủ tục", Header, row));
        Assert.Empty(content.Faults);
        return content.Procedures.Single();
    }

    [Fact]
    public void A_plain_row_is_read()
    {
        var procedure = One(Good);
        Assert.Equal("9.000001", procedure.Code);
        Assert.Equal(HandlingLevels.Province | HandlingLevels.Commune, procedure.Levels);
        Assert.Equal(ServiceLevel.Partial, procedure.ServiceLevel);
        Assert.True(procedure.Integrated);
        Assert.False(procedure.OnlinePayment);
        Assert.Equal(new DateOnly(2025, 7, 1), procedure.EffectiveFrom);
        var limit = procedure.LimitFor("default", Channel.Online).Value;
        Assert.Equal((new Limit(10, LimitUnit.WorkingDay), new Limit(8, LimitUnit.WorkingDay)), (limit.Statutory, limit.Promised));
        Assert.Equal("flat;amount=15000", limit.Fee.ToString());
    }

    [Theory]
    [InlineData("ngày làm việc", LimitUnit.WorkingDay)]
    [InlineData("Ngày", LimitUnit.CalendarDay)]
    [InlineData("giờ làm việc", LimitUnit.WorkingHour)]
    [InlineData("tháng", LimitUnit.Month)]
    [InlineData("trong ngày", LimitUnit.SameDay)]
    public void Every_unit_is_known(string word, LimitUnit unit) => Assert.Equal(unit, One(With((7, word))).Limits.Single().Statutory.Unit);

    [Theory]
    [InlineData("2", ServiceLevel.Information)]
    [InlineData("3", ServiceLevel.Partial)]
    [InlineData("4", ServiceLevel.Full)]
    [InlineData("toan trinh", ServiceLevel.Full)]
    [InlineData("Cung cấp thông tin", ServiceLevel.Information)]
    public void Every_service_level_is_known(string word, ServiceLevel level) => Assert.Equal(level, One(With((5, word))).ServiceLevel);

    [Fact]
    public void A_level_typed_as_a_number_is_known() => Assert.Equal(ServiceLevel.Full, One(With((5, 4))).ServiceLevel);

    [Fact]
    public void A_code_that_Excel_made_a_number_of_gets_its_zeros_back() => Assert.Equal("1.001190", One(With((0, 1.00119))).Code);

    [Fact]
    public void Without_a_term_there_is_no_limit() => Assert.Empty(One(With((6, "không quy định"), (7, null), (8, null))).Limits);

    [Fact]
    public void Same_day_needs_no_number() => Assert.Equal(LimitUnit.SameDay, One(With((6, null), (7, "trong ngày"), (8, null))).Limits.Single().Statutory.Unit);

    [Fact]
    public void Cases_and_channels_have_their_own_limits_and_a_question_chooses()
    {
        var content = Read(workbook =>
        {
            Sheet(workbook, "Thủ tục", Header, Good);
            Sheet(workbook, "Trường hợp", ["Mã TTHC", "Kênh", "Trường hợp", "Thời hạn", "Đơn vị", "Phí"],
                ["9.000001", "Trực tuyến", "", 6, "ngày làm việc", 7000], ["9.000001", "", "Phải xác minh", 20, "ngày", 0]);
        });
        Assert.Empty(content.Faults);
        var procedure = content.Procedures.Single();
        Assert.Equal(6, procedure.LimitFor("default", Channel.AssistedOnline).Value.Promised.Amount);
        Assert.Equal(8, procedure.LimitFor("default", Channel.Post).Value.Promised.Amount);
        Assert.Equal(20, procedure.LimitFor("phai-xac-minh", Channel.Online).Value.Statutory.Amount);
        Assert.Equal("no-limit-for-case", procedure.LimitFor("khac", Channel.Counter).Refusal!.Code);
        Assert.Equal("phai-xac-minh", procedure.Guide.ChooseCase(new Dictionary<string, string>(StringComparer.Ordinal) { ["case"] = "phai-xac-minh" }));
        Assert.Equal("default", procedure.Guide.ChooseCase(procedure.Guide.Defaults));
    }

    [Theory]
    [InlineData(0, null, "cell-empty")]
    [InlineData(0, "1.2.3", "cell-code")]
    [InlineData(1, " ", "cell-empty")]
    [InlineData(3, "Làng", "cell-unknown-word")]
    [InlineData(5, "5", "cell-unknown-word")]
    [InlineData(6, null, "cell-limit-missing")]
    [InlineData(6, "mười", "cell-not-whole")]
    [InlineData(6, 0, "cell-limit-range")]
    [InlineData(7, "tuần", "cell-unknown-word")]
    [InlineData(7, null, "cell-empty")]
    [InlineData(8, 12, "cell-promised-longer")]
    [InlineData(9, "-5", "cell-not-whole")]
    [InlineData(10, "y", "cell-not-ticked")]
    [InlineData(14, null, "cell-empty")]
    [InlineData(14, "31/02/2026", "cell-not-a-date")]
    [InlineData(15, "01/01/2025", "dates-reversed")]
    public void A_fault_is_told_with_its_cell(int column, object? value, string code)
    {
        var content = Read(workbook => Sheet(workbook, "Thủ tục", Header, With((column, value))));
        Assert.Empty(content.Procedures);
        Assert.Contains(content.Faults, fault => fault.Refusal.Code == code && fault is { Sheet: "Thủ tục", Row: 2 } && fault.Column.StartsWith(Header[column], StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_not_only_the_first()
    {
        var content = Read(workbook =>
        {
            Sheet(workbook, "Thủ tục", Header, Good, Good, With((0, "9.000002"), (5, "9"), (14, "x")));
            Sheet(workbook, "Trường hợp", ["Mã TTHC", "Kênh", "Trường hợp", "Thời hạn", "Đơn vị", "Phí"], ["9.000009", "", "A", 1, "ngày", 0], ["9.000001", "Điện thoại", "", 1, "ngày", 0]);
            Sheet(workbook, "Thành phần hồ sơ", ["Mã TTHC", "Tên giấy tờ", "Bản chính", "Bản sao", "Bắt buộc", "Không yêu cầu khi có CSDL"], ["9.000001", "", 1, "x", "x", ""]);
        });
        Assert.Equal(
            ["Thành phần hồ sơ 2 cell-empty", "Thành phần hồ sơ 2 cell-not-whole", "Thủ tục 3 cell-code-twice", "Thủ tục 4 cell-not-a-date", "Thủ tục 4 cell-unknown-word",
             "Trường hợp 2 cell-unknown-procedure", "Trường hợp 3 cell-case-twice", "Trường hợp 3 cell-unknown-word"],
            content.Faults.Select(fault => $"{fault.Sheet} {fault.Row} {fault.Refusal.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Columns_must_stand_in_their_order()
    {
        string[] swapped = [Header[1], Header[0], .. Header[2..]];
        var faults = Read(workbook => Sheet(workbook, "Thủ tục", swapped, Good)).Faults;
        Assert.Equal(["Mã TTHC", "Tên thủ tục"], faults.Select(fault => fault.Column));
        Assert.All(faults, fault => Assert.Equal("workbook-column", fault.Refusal.Code));
    }

    [Fact]
    public void A_missing_sheet_and_a_file_that_is_no_workbook_are_told()
    {
        Assert.Equal("workbook-sheet-missing", Read(workbook => workbook.AddWorksheet("Khác")).Faults.Single().Refusal.Code);
        using var text = new MemoryStream("không phải Excel"u8.ToArray());
        Assert.Equal("workbook-unreadable", WorkbookReader.Read(text, _ => null).Faults.Single().Refusal.Code);
    }

    [Fact]
    public void A_condition_with_an_unknown_name_is_a_fault_of_its_cell()
    {
        var content = Read(workbook =>
        {
            Sheet(workbook, "Thủ tục", Header, Good);
            Sheet(workbook, "Thành phần hồ sơ", ["Mã TTHC", "Tên giấy tờ", "Bản chính", "Bản sao", "Bắt buộc", "Không yêu cầu khi có CSDL", "Điều kiện"], ["9.000001", "Giấy mẫu", 1, "", "x", "", "ai == 'x'"]);
            Sheet(workbook, "Câu hỏi", ["Mã TTHC", "Khoá câu hỏi", "Câu hỏi", "Câu hỏi tiếng Anh", "Khoá trả lời", "Trả lời", "Trả lời tiếng Anh", "Mặc định"], ["9.000001", "agent", "Ai?", "Who?", "self", "Tôi", "Me", "x"]);
        });
        var fault = Assert.Single(content.Faults);
        Assert.Equal(("Thành phần hồ sơ", 2, "Điều kiện", "condition-unknown-name"), (fault.Sheet, fault.Row, fault.Column, fault.Refusal.Code));
    }

    [Fact]
    public void Writing_and_reading_back_loses_nothing()
    {
        var procedures = new BundledCatalogueTests.Content().Procedures;
        using var stream = new MemoryStream();
        WorkbookWriter.Write(procedures, stream);
        stream.Position = 0;
        var back = WorkbookReader.Read(stream, _ => null);
        Assert.Empty(back.Faults);
        Assert.Equal(procedures.Select(CatalogueJson.Write), back.Procedures.Select(CatalogueJson.Write));
    }
}
