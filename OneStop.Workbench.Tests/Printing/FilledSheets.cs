using OneStop.Workbench.Printing;

namespace OneStop.Workbench.Tests.Printing;

/// <summary>Every kind of paper, filled with made-up people; long names and many rows on request.</summary>
internal static class FilledSheets
{
    public const string LongName = "Công ty trách nhiệm hữu hạn một thành viên Thương mại, Dịch vụ và Xây dựng Nguyễn Ễ Ổn Ẩm Quỳnh Đỗ Ví Dụ";

    public const string PlaceAndDate = "Ví Dụ, ngày 22 tháng 11 năm 2026";

    private const string Code = "H38.02683-261122-0001";
    private const string Request = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con cho trẻ em có quốc tịch Việt Nam đang cư trú ở trong nước";
    private static readonly DateTime Made = new(2026, 11, 22, 8, 5, 0);
    private static readonly Letterhead Office = new("Ủy ban nhân dân phường Ví Dụ", "Trung tâm Phục vụ hành chính công", PlaceAndDate) { Number = "Số: 12/MẪU" };

    public static IEnumerable<(string Name, SheetModel Sheet)> All(string person = "Giàng Thị Ổn Mẫu", int rows = 3) =>
    [
        ("receipt", SampleSheets.Receipt(papers: rows) with { Submitter = person, Witness = "Vàng A Chứng", ReceiverHint = "(Thay Trần Thị Ví Dụ, theo ủy quyền; ký và ghi rõ họ tên)", SubmitterName = person }),
        ("m02", SupplementSheetTests.Form() with { Person = person, Items = [.. Enumerable.Range(1, rows).Select(row => new SupplementItem($"Giấy tờ thử số {row}", "1", "", "2", $"chưa rõ ở trang {row}"))] }),
        ("m03", new RefusalSheet { Title = "Mẫu 03", Made = Made, Letterhead = Office, Code = Code, Desk = "Trung tâm Ví Dụ", Person = person, Address = "Thôn Mẫu, xã Thử Nghiệm", Phone = "0912 345 678", Email = "mau@vidu.example", Request = Request, Received = OfficialDate.Of(Made), Reason = "Không thuộc thẩm quyền giải quyết của cơ quan này", SubmitterName = person, OfficerName = "Trần Thị Ví Dụ" }),
        ("m04", new ApologySheet { Title = "Mẫu 04", Made = Made, Letterhead = Office, Code = Code, Person = person, Address = "Thôn Mẫu, xã Thử Nghiệm", Phone = "0912 345 678", Request = Request, Desk = "Trung tâm Ví Dụ", Handler = "Tư pháp - Hộ tịch", Received = OfficialDate.Of(new DateOnly(2026, 11, 22)), Was = OfficialDate.Of(Made.AddDays(3)), Due = OfficialDate.Of(Made.AddDays(17)), Reason = "Phải xác minh ở nơi thường trú trước đây", SignerName = "Phạm Văn Mẫu Duyệt" }),
        ("m05", new StopNoticeSheet { Title = "Mẫu 05", Made = Made, Letterhead = Office, Code = Code, Person = person, Address = "Thôn Mẫu, xã Thử Nghiệm", Request = Request, Desk = "Trung tâm Ví Dụ", Received = OfficialDate.Of(Made), From = OfficialDate.Of(new DateOnly(2026, 11, 23)), Reason = "Đơn đề nghị dừng ngày 22/11/2026", Handling = "Trả lại bản chính, không thu phí", SignerName = "Phạm Văn Mẫu Duyệt" }),
        ("m06", Slip(person, rows)),
        ("m07", Register(person, rows)),
        ("result", new ResultReceiptSheet { Title = "Biên nhận", Made = Made, Letterhead = Office, Code = Code, Request = Request, Owner = person, Receiver = person, Authority = "Giấy ủy quyền số 5/2026", How = "Qua dịch vụ bưu chính công ích, số hiệu bưu gửi RM123456789VN", Result = "Giấy khai sinh, Số: 07/2026", At = OfficialDate.Of(Made), Originals = ["Giấy chứng sinh"], Statement = "Người nhận cam đoan đã làm mất giấy hẹn.", ReceiverHint = "(Điểm chỉ)", Witness = "Vàng A Chứng", GiverName = "Trần Thị Ví Dụ", GiverHint = "(Ký và ghi rõ họ tên)" }),
        ("list", new ListSheet { Title = "Danh sách", Made = Made, Letterhead = Office, Heading = "Danh sách bàn giao hồ sơ", About = ["Từ Trung tâm Ví Dụ đến Tư pháp - Hộ tịch"], Columns = [new("TT", 1, Centred: true), new("Mã hồ sơ", 4), new("Họ và tên chủ hồ sơ", 5)], Rows = [.. Enumerable.Range(1, rows).Select(row => new[] { $"{row}", $"H38.02683-261122-{row:0000}", person })], Total = $"Tổng số: {rows} hồ sơ", Giver = "Bên giao", GiverName = "Trần Thị Ví Dụ", Taker = "Bên nhận" }),
        ("day-close", new DayCloseSheet { Title = "Kết sổ", Made = Made, Letterhead = Office, Heading = "Bảng kê thu phí, lệ phí", Day = "Ngày 22/11/2026", Sums = [.. Enumerable.Range(1, rows).Select(row => new DayCloseSum(person, "Tiền mặt", "Lệ phí", $"{row}", "8.000"))], Total = "24.000", TotalWords = "Hai mươi bốn nghìn đồng", Cancelled = ["Lệ phí hộ tịch, 8.000 đồng, thu nhầm"] }),
        ("book", new CertificationBookSheet { Title = "Sổ chứng thực", Made = Made, Letterhead = Office, Name = "Sổ chứng thực bản sao từ bản chính", Book = "Quyển số 01/2026-SCT/BS", Period = "Từ ngày 01/11/2026 đến ngày 30/11/2026", CountHeading = "Số bản", Lines = [.. Enumerable.Range(1, rows).Select(row => new CertificationBookLine($"{row}", "22/11/2026", person, "Bằng tốt nghiệp", "Phạm Văn Mẫu Duyệt", "3", "6.000", "bản giấy"))], Sum = "Cộng: 3 việc, 9 bản, 18.000 đồng" }),
        ("fee-slip", new FeeSlipSheet { Title = "Phiếu thu", Made = Made, Letterhead = Office, Code = Code, Payer = person, Address = "Thôn Mẫu", Request = Request, Lines = [.. Enumerable.Range(1, rows).Select(row => new FeeLine($"Khoản thử số {row}", "Lệ phí", "8.000", "Nghị quyết Mẫu"))], Total = "24.000", TotalWords = "Hai mươi bốn nghìn đồng", Payment = "đã thanh toán bằng tiền mặt", CashierName = "Lê Thị Thử Phí" }),
        ("why", new WhySheet { Title = "Vì sao", Made = Made, Letterhead = Office, Heading = "Vì sao hẹn ngày này", About = [("Hồ sơ:", Code), ("Chủ hồ sơ:", person)], PromiseLabel = "Hẹn trả kết quả", Promise = OfficialDate.Of(Made), Steps = ["Thời hạn là 3 ngày làm việc.", "Ngày nhận không tính."] }),
        ("large", new LargeTypeSheet { Title = "Chữ to", Made = Made, Heading = "Ông/Bà cần mang thêm", Person = person, Request = "Đăng ký khai sinh", Items = [new("Giấy chứng sinh", "1 bản chính")], Advice = ["Mang đến quầy số 1."], Number = "Số: 12/HDHS" }),
        ("ticket", new TicketSheet { Title = "Phiếu chờ", Made = Made, Ticket = "PHIEN-2683-0012", Place = "Quầy 1", Request = "Đăng ký khai sinh", At = "08:05 22/11/2026" }),
    ];

    public static ControlSlipSheet Slip(string person, int hops) => new()
    {
        Title = "Mẫu 06", Made = Made, Letterhead = Office, Code = Code, Owner = person, Request = Request, Received = OfficialDate.Of(Made), Due = OfficialDate.Of(Made.AddDays(3)),
        Handler = "Tư pháp - Hộ tịch", Cooperating = "Công an xã", Book = "2026", BookNumber = "1234",
        Hops = [.. Enumerable.Range(1, hops).Select(hop => new ControlHop($"Trung tâm số {hop} xã Thử Nghiệm", $"Phòng số {hop} phường Ví Dụ", OfficialDate.Of(Made.AddHours(hop)), "Đúng hạn", $"Lần chuyển {hop}", person, $"Người nhận {hop}"))],
    };

    public static RegisterSheet Register(string person, int rows) => new()
    {
        Title = "Mẫu 07", Made = Made, Letterhead = Office, Period = "Từ ngày 15/06/2026 đến ngày 14/09/2026", Book = "2026",
        Entries = [.. Enumerable.Range(1, rows).Select(row => new RegisterEntry($"H38.02683-261122-{row:0000}", Request, "1", person, "Thôn Mẫu, xã Thử Nghiệm, 0912 345 678", "Tư pháp - Hộ tịch", "08:05 22/11/2026", "17:00 25/11/2026", "09:10 25/11/2026", "Tại quầy", $"ghi chú {row}"))],
    };
}
