using System.Globalization;
using System.Text;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>What differs between rows of a generated register.</summary>
/// <param name="Procedure">0 for the full-process one, 1 for the other.</param>
internal readonly record struct PublishedRow(int Procedure, bool Online, long Fee = 0, bool PaidOnline = false);

/// <summary>Registers of any size in the shape that a province published, of made-up people.</summary>
internal static class PublishedRegister
{
    private const string Header = "Mã hồ sơ,Mã TTHC,Đơn vị tiếp nhận,Kênh,Chủ hồ sơ,Số định danh,Địa chỉ,Điện thoại,Nhận,Hẹn trả,Hẹn trả ban đầu,Xong,Trả,Kết thúc,Tạm dừng từ,Tạm dừng đến,Phí,Thanh toán,Cách trả";

    public static async Task Write(string path, string year, int count, Func<int, PublishedRow> shape)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await file.WriteLineAsync(Header);
        var first = new DateTime(int.Parse(year, CultureInfo.InvariantCulture), 1, 1, 8, 0, 0, DateTimeKind.Unspecified);
        for (var index = 0; index < count; index++)
        {
            var (row, received) = (shape(index), first.AddDays(index % 360));
            var paid = row.Fee == 0 ? "" : row.PaidOnline ? "Trực tuyến" : "Tiền mặt";
            await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"H38.02683-{received:yyMMdd}-{index / 360 + 1:0000},{(row.Procedure == 0 ? "9.300000" : "9.300001")},H38.02683,{(row.Online ? "Trực tuyến" : "Trực tiếp")},Người Ví Dụ {index},,Thôn Ví Dụ,,{received:yyyy-MM-dd HH:mm},{received.AddDays(3):yyyy-MM-dd} 17:00,,{received.AddDays(2):yyyy-MM-dd HH:mm},{received.AddDays(3):yyyy-MM-dd HH:mm},,,,{row.Fee},{paid},Tại quầy"));
        }
    }
}
