using Bunit;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.UI;

public sealed class LightTests : Screen
{
    [Theory]
    [InlineData(Light.Overdue, 2, "Quá 2 ngày")]
    [InlineData(Light.Overdue, null, "Quá hạn")]
    [InlineData(Light.Overdue, 0, "Quá hạn")]
    [InlineData(Light.DueToday, 0, "Hôm nay")]
    [InlineData(Light.DueToday, 3, "Hôm nay")]
    [InlineData(Light.DueSoon, 1, "Còn 1 ngày")]
    [InlineData(Light.InTime, 6, "Còn 6 ngày")]
    [InlineData(Light.InTime, null, "Trong hạn")]
    [InlineData(Light.Paused, 4, "Tạm dừng")]
    [InlineData(Light.Done, null, "Đã xong")]
    public void Says_the_light_in_words(Light light, int? days, string words) => Assert.Equal(words, Render<LightChip>(parameters => parameters
        .Add(chip => chip.Light, light).Add(chip => chip.Days, days)).Find(".chip").TextContent);

    [Fact]
    public void Every_light_has_a_shape_and_a_colour_of_its_own()
    {
        var lights = Enum.GetValues<Light>();
        Assert.Equal(lights.Length, lights.Select(light => Render<LightShape>(parameters => parameters.Add(shape => shape.Of, light)).Find("path").GetAttribute("d")).Distinct().Count());
        Assert.Equal(lights.Length, lights.Select(light => light.Css()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_status_has_a_name() => Assert.All(
        Enum.GetValues<DossierStatus>(),
        status => Assert.DoesNotContain("Status.", Render<StatusChip>(parameters => parameters.Add(chip => chip.Status, status)).Find(".chip").TextContent, StringComparison.Ordinal));

    [Fact]
    public void Each_part_of_a_bar_is_a_link_that_says_what_it_opens()
    {
        var bar = Render<StackBar>(parameters => parameters
            .Add(shown => shown.Label, "Địa chính")
            .Add(shown => shown.Parts, [new(Light.Overdue, 3, "/dossiers?tab=overdue"), new(Light.DueToday, 0, "/none"), new(Light.InTime, 9, "/dossiers?tab=open")]));
        Assert.Equal(["Địa chính: Quá hạn, 3", "Địa chính: Trong hạn, 9"], bar.FindAll("a").Select(link => link.GetAttribute("aria-label")));
        Assert.Equal(["flex:0 1 25%", "flex:0 1 75%"], bar.FindAll("a").Select(link => link.GetAttribute("style")));
    }

    [Fact]
    public void A_tile_opens_its_list() => Assert.Equal("/dossiers?tab=overdue", Render<StatTile>(parameters => parameters
        .Add(tile => tile.Label, "Quá hạn").Add(tile => tile.Value, "3").Add(tile => tile.Light, Light.Overdue).Add(tile => tile.Href, "/dossiers?tab=overdue")).Find("a").GetAttribute("href"));
}
