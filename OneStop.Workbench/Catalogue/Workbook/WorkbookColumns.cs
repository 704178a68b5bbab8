namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>The sheets and columns of the procedure workbook: first the columns that everybody's workbook has, then ours.</summary>
internal static class WorkbookColumns
{
    public const string Procedures = "Thủ tục";
    public const string Papers = "Thành phần hồ sơ";
    public const string Cases = "Trường hợp";
    public const string Questions = "Câu hỏi";

    public static readonly SheetShape ProcedureSheet = new(Procedures,
    [
        "Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Cấp (Tỉnh/Huyện/Xã)", "Cơ quan thực hiện", "Mức độ", "Thời hạn luật định", "Đơn vị thời hạn",
        "Thời hạn công bố", "Phí (VND)", "Tích hợp DVCQG (x)", "Thanh toán trực tuyến (x)", "Không nhận hồ sơ giấy từ", "đến", "Hiệu lực từ", "đến",
        "Căn cứ pháp lý",
    ],
    [
        "Kết quả", "Ghi chú", "Khoá trường hợp", "Tên trường hợp", "Tên trường hợp tiếng Anh", "Điều kiện trường hợp", "Kênh", "Quy tắc phí",
        "Căn cứ của thời hạn", "Mức tin cậy", "Tỉnh cần kiểm tra (x)", "Ghi chú thời hạn",
    ],
    [14, 46, 18, 12, 24, 14, 10, 14, 10, 12, 10, 10, 13, 13, 13, 13, 46, 26, 30, 14, 20, 20, 20, 14, 30, 30, 9, 10, 40]);

    public static readonly SheetShape PaperSheet = new(Papers,
        ["Mã TTHC", "Tên giấy tờ", "Bản chính", "Bản sao", "Bắt buộc (x)", "Không yêu cầu khi có CSDL"],
        ["Khoá giấy tờ", "Loại bản", "Mức yêu cầu", "Điều kiện", "Căn cứ thay thế", "Ghi chú", "Nguồn", "Tên tiếng Anh"],
        [14, 70, 9, 9, 9, 34, 22, 28, 14, 34, 34, 40, 12, 46]);

    public static readonly SheetShape CaseSheet = new(Cases,
        ["Mã TTHC", "Kênh", "Trường hợp", "Thời hạn", "Đơn vị", "Phí"],
        ["Khoá trường hợp", "Thời hạn công bố", "Quy tắc phí", "Căn cứ pháp lý", "Mức tin cậy", "Tỉnh cần kiểm tra (x)", "Ghi chú", "Tên tiếng Anh", "Điều kiện"],
        [14, 14, 34, 9, 14, 12, 20, 10, 34, 40, 9, 10, 50, 30, 34]);

    public static readonly SheetShape QuestionSheet = new(Questions,
        ["Mã TTHC", "Khoá câu hỏi", "Câu hỏi", "Câu hỏi tiếng Anh", "Khoá trả lời", "Trả lời", "Trả lời tiếng Anh", "Mặc định (x)"],
        [],
        [14, 18, 46, 46, 18, 46, 46, 10]);
}

/// <summary>A sheet: its columns in order, the optional ones to the right of them, and how wide each is.</summary>
internal sealed record SheetShape(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Optional, IReadOnlyList<double> Widths)
{
    public IEnumerable<string> All => Columns.Concat(Optional);
}
