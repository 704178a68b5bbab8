using System.Globalization;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>The overdue list as it is handed in: one line a dossier, with its causes in words.</summary>
internal static class OverdueWorkbook
{
    public static byte[] Write(OverdueReport report) => FormalWorkbook.Write(new FormalSheet
    {
        Name = "Hồ sơ quá hạn",
        Number = "Phụ lục hồ sơ quá hạn",
        LegalBasis = "Nghị định số 309/2026/NĐ-CP",
        Title = ["DANH SÁCH HỒ SƠ QUÁ HẠN VÀ NGUYÊN NHÂN"],
        Period = FormalSheet.PeriodOf(report.Request),
        UnitName = report.UnitName,
        CountedIn = "Hồ sơ TTHC",
        Columns =
        [
            new(["TT"], "(1)", 5, Centred: true), new(["Mã hồ sơ"], "(2)", 16), new(["Thủ tục hành chính"], "(3)", 30), new(["Tên cá nhân, tổ chức"], "(4)", 20),
            new(["Cơ quan, người giải quyết"], "(5)", 24), new(["Nhận hồ sơ"], "(6)", 11, Centred: true), new(["Hẹn trả kết quả"], "(7)", 11, Centred: true),
            new(["Có kết quả"], "(8)", 11, Centred: true), new(["Số ngày làm việc quá hạn"], "(9)", 10, "#,##0"), new(["Nguyên nhân"], "(10)", 36),
        ],
        Lines = _ => [.. report.Dossiers.Select((one, place) => new FormalLine(
        [
            (place + 1).ToString(CultureInfo.InvariantCulture), one.Number, one.Procedure, one.Owner,
            one.Person == FormRowRule.Nobody ? one.Handler : $"{one.Handler} – {one.Person}",
            PeriodWords.Date(DateOnly.FromDateTime(one.Received)), PeriodWords.Date(one.Due), one.Finished is { } finished ? PeriodWords.Date(finished) : "chưa có",
            one.DaysLate, Why(one),
        ]))],
        Notes =
        [
            "Gồm hồ sơ giải quyết xong quá hạn trong kỳ (cột 10 của biểu II.06a) và hồ sơ đang giải quyết đã quá hạn vào ngày cuối kỳ (cột 13).",
            "Nguyên nhân đọc từ lịch sử xử lý của từng hồ sơ; lý do trên phiếu xin lỗi ghi sau dấu gạch ngang.",
        ],
    });

    public static string Why(OverdueDossier one) =>
        string.Join("; ", one.Causes.Select(Words)) + (one.Reason is { Length: > 0 } reason ? $" – {reason}" : "");

    public static string Words(OverdueCause cause) => cause switch
    {
        OverdueCause.NotHandedOver => "Chưa chuyển hồ sơ đến nơi giải quyết",
        OverdueCause.NotTaken => "Đã chuyển nhưng chưa có người thụ lý",
        OverdueCause.BegunLate => "Chuyển hoặc thụ lý chậm",
        OverdueCause.OpinionOutstanding => "Chờ ý kiến cơ quan phối hợp",
        OverdueCause.AskedTwice => "Yêu cầu bổ sung nhiều lần",
        OverdueCause.LateAfterApology => "Đã xin lỗi, hẹn lại",
        OverdueCause.Reopened => "Phải giải quyết lại sau khi đã có kết quả",
        _ => "Thời gian giải quyết kéo dài",
    };
}
