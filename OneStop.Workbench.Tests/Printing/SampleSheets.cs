using OneStop.Workbench.Printing;

namespace OneStop.Workbench.Tests.Printing;

/// <summary>Filled forms of made-up people.</summary>
internal static class SampleSheets
{
    public static ReceiptSheet Receipt(PaperSize paper = PaperSize.A5, int papers = 4) => new()
    {
        Title = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả H38.02683-261122-0001",
        Made = new DateTime(2026, 11, 22, 8, 5, 0),
        Paper = paper,
        Letterhead = new Letterhead("Ủy ban nhân dân phường Ví Dụ", "Trung tâm Phục vụ hành chính công", "Ví Dụ, ngày 22 tháng 11 năm 2026"),
        Code = "H38.02683-261122-0001",
        Desk = "Trung tâm Phục vụ hành chính công phường Ví Dụ",
        Submitter = "GIÀNG THỊ MẪU ỔN ẨM",
        Address = "Tổ 5, phường Ví Dụ, tỉnh Lào Cai",
        Phone = "0912 345 678",
        Email = "giang.thi.mau@vidu.example",
        Identity = "Số định danh cá nhân: 010190000001",
        Owner = "NGUYỄN VĂN THỬ",
        OwnerAddress = "Thôn Mẫu, xã Thử Nghiệm, tỉnh Lào Cai",
        Request = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con cho trẻ em có quốc tịch Việt Nam đang cư trú ở trong nước",
        Papers = [.. Enumerable.Range(1, papers).Select(index => new ReceiptPaper(
            index % 3 == 0 ? $"Giấy tờ, tài liệu số {index} chứng minh về nơi cư trú của cha, mẹ trong thời gian trước khi đăng ký (nếu có)" : $"Giấy chứng sinh hoặc văn bản thay thế số {index}",
            index % 2 == 1 ? "1" : "", index % 2 == 0 ? "2" : "", ""))],
        TimeLimit = "Trong ngày làm việc; trường hợp cần xác minh không quá 03 ngày làm việc",
        Received = OfficialDate.Of(new DateTime(2026, 11, 22, 8, 5, 0)),
        Due = OfficialDate.Of(new DateTime(2026, 11, 25, 17, 0, 0)),
        ReturnAt = "Trung tâm Phục vụ hành chính công phường Ví Dụ",
        Fee = "75.000 đồng (Bảy mươi lăm nghìn đồng) – đã thanh toán bằng tiền mặt",
        Book = "01",
        BookNumber = "1234",
        Notes = ["Khi đến nhận kết quả, mang theo giấy này và giấy tờ tùy thân; người nhận thay mang thêm giấy ủy quyền."],
        ReceiverName = "Trần Thị Ví Dụ",
    };

    public static DeclarationSheet Declaration(PaperSize paper = PaperSize.A4) => new()
    {
        Title = "Tờ khai đăng ký khai sinh H38.02683-261122-0001",
        Made = new DateTime(2026, 11, 22, 8, 5, 0),
        Paper = paper,
        Form = "Tờ khai đăng ký khai sinh",
        Source = "Mẫu ban hành kèm theo Thông tư số 04/2020/TT-BTP",
        AddressedTo = ["Ủy ban nhân dân phường Ví Dụ, tỉnh Lào Cai"],
        Sections =
        [
            new DeclarationSection("Người yêu cầu",
            [
                new DeclarationLine("Họ, chữ đệm, tên người yêu cầu", "GIÀNG THỊ MẪU"),
                new DeclarationLine("Nơi cư trú", "Tổ 5, phường Ví Dụ, tỉnh Lào Cai"),
                new DeclarationLine("Giấy tờ tùy thân", "Căn cước số 010190000001, Cục Cảnh sát QLHC về TTXH cấp ngày 01/02/2022"),
                new DeclarationLine("Quan hệ với người được khai sinh", ""),
            ]),
            new DeclarationSection("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây",
            [
                new DeclarationLine("Họ, chữ đệm, tên", "NGUYỄN ẨM ỔN"),
                new DeclarationRow([new("Ngày, tháng, năm sinh", "20/11/2026"), new("Giới tính", "Nữ")]),
                new DeclarationRow([new("Dân tộc", "H'Mông"), new("Quốc tịch", "Việt Nam")]),
                new DeclarationLine("Nơi sinh", "Bệnh viện Đa khoa Thử Nghiệm, phường Ví Dụ, tỉnh Lào Cai"),
                new DeclarationTable("Người làm chứng", ["Họ và tên", "Năm sinh", "Nơi cư trú"],
                [
                    ["Vàng A Mẫu", "1980", "Thôn Mẫu, xã Thử Nghiệm, tỉnh Lào Cai"],
                    ["Lý Thị Thử", "1985", "Thôn Ví Dụ, xã Thử Nghiệm, tỉnh Lào Cai"],
                ]),
                new DeclarationNote("Các giấy tờ kèm theo được ghi trong Giấy tiếp nhận hồ sơ và hẹn trả kết quả."),
            ]),
        ],
        PlaceAndDate = "Ví Dụ, ngày 22 tháng 11 năm 2026",
        SignerTitle = "Người yêu cầu",
        SignerName = "Giàng Thị Mẫu",
        Code = "H38.02683-261122-0001",
    };
}
