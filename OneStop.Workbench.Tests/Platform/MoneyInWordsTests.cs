using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Tests.Platform;

public class MoneyInWordsTests
{
    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(8_000, "Tám nghìn đồng")]
    [InlineData(10, "Mười đồng")]
    [InlineData(11, "Mười một đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(21, "Hai mươi mốt đồng")]
    [InlineData(24, "Hai mươi tư đồng")]
    [InlineData(14, "Mười bốn đồng")]
    [InlineData(25, "Hai mươi lăm đồng")]
    [InlineData(105, "Một trăm lẻ năm đồng")]
    [InlineData(20_000, "Hai mươi nghìn đồng")]
    [InlineData(1_005_000, "Một triệu không trăm lẻ năm nghìn đồng")]
    [InlineData(1_000_005, "Một triệu không trăm lẻ năm đồng")]
    [InlineData(4_500_000, "Bốn triệu năm trăm nghìn đồng")]
    [InlineData(121_121_121, "Một trăm hai mươi mốt triệu một trăm hai mươi mốt nghìn một trăm hai mươi mốt đồng")]
    [InlineData(250_000_000_000, "Hai trăm năm mươi tỷ đồng")]
    [InlineData(1_000_000_000_000, "Một nghìn tỷ đồng")]
    public void Says(long amount, string words) => Assert.Equal(words, MoneyInWords.Of(amount));

    [Fact]
    public void Less_than_nothing_is_a_mistake() => Assert.Throws<ArgumentOutOfRangeException>(() => MoneyInWords.Of(-1));

    [Property(MaxTest = 2000)]
    public Property The_words_say_the_number_back() => Prop.ForAll(
        Gen.Choose(0, 999_999).Zip(Gen.Choose(0, 999_999), (high, low) => high * 1_000_000L + low).ToArbitrary(),
        amount => ReadBack(MoneyInWords.Of(amount)) == amount && MoneyInWords.Of(amount).IsNormalized(NormalizationForm.FormC));

    private static long ReadBack(string words)
    {
        string[] digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
        long total = 0, group = 0, digit = 0;
        foreach (var word in words.ToLowerInvariant().Split(' '))
        {
            var scale = word switch { "tỷ" => 1_000_000_000L, "triệu" => 1_000_000L, "nghìn" => 1_000L, _ => 0L };
            switch (word)
            {
                case "mười": (group, digit) = (group + 10, 0); break;
                case "mươi": (group, digit) = (group + digit * 10, 0); break;
                case "trăm": (group, digit) = (group + digit * 100, 0); break;
                case "mốt": digit = 1; break;
                case "tư": digit = 4; break;
                case "lăm": digit = 5; break;
                case "lẻ": break;
                case "đồng": total += group + digit; break;
                case "tỷ": (total, group, digit) = ((total + group + digit) * scale, 0, 0); break;
                default:
                    if (scale > 0) (total, group, digit) = (total + (group + digit) * scale, 0, 0);
                    else digit = Array.IndexOf(digits, word);
                    break;
            }
        }
        return total;
    }
}
