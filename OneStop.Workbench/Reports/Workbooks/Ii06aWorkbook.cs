using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>Form II.06a/VPCP/KSTT as Thông tư 01/2020/TT-VPCP lays it out. Its words are the form's own, whatever the language of the screen.</summary>
internal static class Ii06aWorkbook
{
    private const string Received = "Số lượng hồ sơ tiếp nhận";
    private const string Finished = "Số lượng hồ sơ đã giải quyết";
    private const string Open = "Số lượng hồ sơ đang giải quyết";

    private static readonly ReportForm Form = new()
    {
        Code = "ii06a",
        Number = "Biểu số II.06a/VPCP/KSTT",
        Title = ["TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"],
        LegalBasis = "Thông tư số 01/2020/TT-VPCP ngày 21/10/2020",
        EffectiveFrom = new(2020, 12, 10),
        Rows = FormRows.Fields,
        RowHead = "Lĩnh vực, công việc giải quyết theo cấp",
        CountedIn = "Số hồ sơ TTHC",
        Columns =
        [
            new(3, [Received, "Tổng số"], Formula: "c4+c5+c6"),
            new(4, [Received, "Trong kỳ", "Trực tuyến"], "online"),
            new(5, [Received, "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"], "direct"),
            new(6, [Received, "Từ kỳ trước"], "carried"),
            new(7, [Finished, "Tổng số"], Formula: "c8+c9+c10"),
            new(8, [Finished, "Trước hạn"], "early"),
            new(9, [Finished, "Đúng hạn"], "on-time"),
            new(10, [Finished, "Quá hạn"], "late"),
            new(11, [Open, "Tổng số"], Formula: "c12+c13"),
            new(12, [Open, "Trong hạn"], "open-in-time"),
            new(13, [Open, "Quá hạn"], "open-overdue"),
        ],
    };

    public static byte[] Write(Ii06aReport report) => FormWorkbook.Write(new FormReport(report.Request, report.AsOf, report.UnitName, Table(report.Table)));

    private static FormTable Table(Ii06aTable table) => new(
        Form,
        [.. table.Levels.Select(level => new FormGroup(
            FormRowRule.LevelName(level.Level),
            [.. level.Rows.Select(row => Row(row.Field, row.Figures))],
            Row(FormRowRule.LevelName(level.Level), level.Subtotal)))],
        Row("Tổng cộng", table.Total));

    private static FormRow Row(string name, Ii06aFigures figures) => new(name, [.. Enum.GetValues<Ii06aColumn>().Select(column => (decimal?)figures[column])]);
}
