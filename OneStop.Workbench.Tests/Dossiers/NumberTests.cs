using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Tests.Dossiers;

public class NumberTests
{
    [Theory]
    [InlineData("H38.02683-261123-0014", "H38.02683-261123-0014")]
    [InlineData("  h38.02683-261123-0014 ", "H38.02683-261123-0014")]
    [InlineData("000.00.15.H38.02683-210305-0007", "000.00.15.H38.02683-210305-0007")]
    [InlineData("H37-261123-12345678", "H37-261123-12345678")]
    [InlineData("H38.00.TTHC-261123-10000", "H38.00.TTHC-261123-10000")]
    public void A_number_typed_or_scanned_is_read(string text, string number)
    {
        Assert.True(DossierNumber.TryParse(text, out var read));
        Assert.Equal(number, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Z38.02683-261123-0014")]
    [InlineData("H38.02683-261123-014")]
    [InlineData("H38.02683-2611233-0014")]
    [InlineData("H38.02683-261123-123456789")]
    [InlineData("00.00.15.H38-210305-0007")]
    [InlineData("H38.02683 261123 0014")]
    [InlineData("Giàng Thị Mẫu")]
    public void Anything_else_is_no_number(string? text) => Assert.False(DossierNumber.TryParse(text, out _));

    [Fact]
    public void Running_numbers_have_four_digits_and_grow_beyond() =>
        Assert.Equal(["H38.02683-260105-0001", "H38.02683-260105-12345"],
            new[] { 1, 12345 }.Select(running => new DossierNumber("H38.02683", new(2026, 1, 5), running).ToString()));

    [Fact]
    public void There_is_no_number_zero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DossierNumber("H38.02683", new(2026, 1, 5), 0));

    [Theory]
    [InlineData("giang mau", true)]
    [InlineData("MẪU  Giàng", true)]
    [InlineData("khai sinh giang", true)]
    [InlineData("261123", true)]
    [InlineData("H38.02683-261123-0001", true)]
    [InlineData("1.001193", true)]
    [InlineData("010190000001", true)]
    [InlineData("0101 9000", true)]
    [InlineData("5678", true)]
    [InlineData("345 678", true)]
    [InlineData("0912345678", true)]
    [InlineData("mau thu", false)]
    [InlineData("H38.02683-261123-0002", false)]
    [InlineData("9999", false)]
    public void Each_typed_word_must_begin_one_of_the_words_kept(string typed, bool found)
    {
        var kept = Lives.In(Standing.Received).Dossier.SearchWords.Split(' ');
        var words = DossierSearchKeys.Query(typed);
        Assert.NotEmpty(words);
        Assert.Equal(found, words.All(word => kept.Any(other => other.StartsWith(word, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-*\"()")]
    public void Nothing_to_look_for_is_no_question(string typed) => Assert.Empty(DossierSearchKeys.Query(typed));
}
