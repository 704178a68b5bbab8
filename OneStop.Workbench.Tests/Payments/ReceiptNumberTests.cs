using OneStop.Workbench.Payments.Domain;

namespace OneStop.Workbench.Tests.Payments;

public class ReceiptNumberTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("EBL01 26TAA 123", "EBL01 26TAA 00000123")]
    [InlineData("ebl02-26tby-00000001", "EBL02 26TBY 00000001")]
    [InlineData("EBL01/26TAA/99999999", "EBL01 26TAA 99999999")]
    [InlineData("EBL0126TAA7", "EBL01 26TAA 00000007")]
    [InlineData("01BLP2-001 28AA-17T 0000123", "01BLP2-001 28AA-17T 0000123")]
    public void A_receipt_is_read_and_written_one_way(string typed, string kept) =>
        Assert.Equal(kept, ReceiptNumber.Parse(typed, Day).Value.ToString());

    [Theory]
    [InlineData("", "receipt-shape")]
    [InlineData("123", "receipt-shape")]
    [InlineData("EBL03 26TAA 1", "receipt-shape")]
    [InlineData("EBL01 26TAF 1", "receipt-shape")]
    [InlineData("EBL01 26TAA 123456789", "receipt-shape")]
    [InlineData("EBL01 25TAA 1", "receipt-year")]
    [InlineData("01BLP2-001 28AA-17T 123", "receipt-shape")]
    public void What_cannot_be_a_receipt_is_refused(string typed, string code) =>
        Assert.Equal(code, ReceiptNumber.Parse(typed, Day).Refusal?.Code);

    [Fact]
    public void Paper_ends_with_the_year_2026()
    {
        Assert.False(ReceiptNumber.Parse("01BLP2-001 28AA-17T 0000123", new(2026, 12, 31)).Refused);
        Assert.Equal("receipt-paper-ended", ReceiptNumber.Parse("01BLP2-001 28AA-17T 0000123", new(2027, 1, 1)).Refusal?.Code);
    }
}
