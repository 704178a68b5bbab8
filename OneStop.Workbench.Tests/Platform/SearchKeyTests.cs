using System.Text;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Tests.Platform;

public class SearchKeyTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh", "dang ky khai sinh")]
    [InlineData("  GIÀNG   Thị\u00A0ỔN ", "giang thi on")]
    [InlineData("Xuân Hoà", "xuan hoa")]
    [InlineData("", "")]
    public void Folds_marks_case_and_spaces(string text, string key) => Assert.Equal(key, SearchKey.Of(text));

    [Fact]
    public void Decomposed_and_composed_text_fold_alike() =>
        Assert.Equal(SearchKey.Of("Ẩm thuỷ"), SearchKey.Of("Ẩm thuỷ".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Clean_text_is_composed_and_has_nothing_invisible() =>
        Assert.Equal("Nguyễn Văn", CleanText.Of(" Nguyê\u0303n\u200B\u00A0Văn ".Normalize(NormalizationForm.FormD)));
}
