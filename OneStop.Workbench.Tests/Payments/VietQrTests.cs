using FsCheck.Xunit;
using OneStop.Workbench.Payments.Domain;

namespace OneStop.Workbench.Tests.Payments;

public class VietQrTests
{
    [Fact]
    public void The_check_value_of_the_checksum() => Assert.Equal(0x29B1, VietQr.Crc("123456789"));

    [Fact]
    public void The_published_example() => Assert.Equal(
        "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E",
        VietQr.Payload(new("970403", "0011012345678"), 180000, "thanh toan don hang", "NPS6869").Value);

    [Fact]
    public void A_fee_at_the_counter() => Assert.Equal(
        "00020101021238570010A000000727012700069704050113880123456789" + "00208QRIBFTTA53037045405200005802VN62220818LP H38 261123 000163046A7C",
        VietQr.Payload(new("970405", "8801234567890"), 20000, VietQr.Note("LP H38-261123-0001")).Value);

    [Theory]
    [InlineData("Lệ phí: đăng ký / khai sinh", "LE PHI DANG KY KHAI SINH")]
    [InlineData("LP H38.02683-261123-0001 Giàng A Mẫu", "LP H38 02683 261123 0001")]
    [InlineData("", "")]
    public void Notes_are_plain(string text, string note) => Assert.Equal(note, VietQr.Note(text));

    [Fact]
    public void A_standing_code_has_no_amount() =>
        Assert.StartsWith("000201010211", VietQr.Payload(new("970405", "8801234567890"), null, "").Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("97040", "1", 1L, "x", "vietqr-bank")]
    [InlineData("970405", "", 1L, "x", "vietqr-account")]
    [InlineData("970405", "1", 0L, "x", "vietqr-amount")]
    [InlineData("970405", "1", 1L, "lệ phí", "vietqr-note")]
    public void Refuses_what_the_format_cannot_carry(string bin, string number, long amount, string note, string code) =>
        Assert.Equal(code, VietQr.Payload(new(bin, number), amount, note).Refusal!.Code);

    [Property]
    public bool Any_text_makes_a_note_that_can_be_sent(string? text) =>
        !VietQr.Payload(new("970405", "8801234567890"), 1, VietQr.Note(text ?? "")).Refused;
}
