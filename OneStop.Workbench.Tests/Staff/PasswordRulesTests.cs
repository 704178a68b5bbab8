using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Tests.Staff;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("Mat-Khau-2026x", false, null)]
    [InlineData("Mat-Khau-2026", false, "password-too-short")]
    [InlineData("matkhauratdai-2026", false, "password-too-plain")]
    [InlineData("MatKhauRatDai2026", false, "password-too-plain")]
    [InlineData("Mat-Khau-Rat-Dai", false, "password-too-plain")]
    [InlineData("Mật khẩu rất dài 2026", false, null)]
    [InlineData("Xin-Quay1-Mo-2026", false, "password-holds-user-name")]
    [InlineData("tamchucc", true, null)]
    [InlineData("baychuc", true, "password-too-short")]
    [InlineData(null, true, "password-too-short")]
    public void Length_and_classes_depend_on_the_second_factor(string? password, bool secondFactor, string? code) =>
        Assert.Equal(code, PasswordRules.Check("quay1", secondFactor, password)?.Code);
}
