using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.App;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.App;

public sealed class ShellTests : Screen
{
    private static readonly UnitTree Units = new([new("H38.02683", "Trung tâm Phục vụ hành chính công xã Thử", "Xã Thử", UnitKind.CommuneCentre, UnitLevel.Commune, null, null, null, [])]);

    [Fact]
    public void The_rail_shows_a_counter_clerk_the_counters_places() => Assert.Equal(["Tiếp nhận", "Chứng thực", "Hồ sơ", "Thu phí", "Thủ tục", "Lịch"], Rail(Role.Counter));

    [Fact]
    public void The_rail_shows_an_administrator_no_dossiers() => Assert.Equal(["Thủ tục", "Lịch", "Quản trị"], Rail(Role.Administrator));

    [Fact]
    public void The_rail_is_empty_until_one_is_known() => Assert.Empty(Render<Rail>().FindAll("a.rail-item"));

    [Fact]
    public void The_day_begins_where_the_role_works()
    {
        Assert.Equal("/intake", RailPlaces.FirstFor(Somebody(Role.Counter)));
        Assert.Equal("/dossiers", RailPlaces.FirstFor(Somebody(Role.Officer)));
    }

    [Theory]
    [InlineData("xam", 0)]
    [InlineData("bao cao", 1)]
    [InlineData("", 9)]
    public async Task Pages_are_found_without_marks(string text, int count)
    {
        Services.AddSingleton<PagesInPalette>();
        var found = await Services.GetRequiredService<PagesInPalette>().Find(Somebody(Enum.GetValues<Role>()), text, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(count, found.Count);
    }

    private string[] Rail(params Role[] roles) =>
        [.. Render<Rail>(parameters => parameters.AddCascadingValue(Somebody(roles))).FindAll("a.rail-item").Select(link => link.TextContent.Trim())];

    private static Actor Somebody(params Role[] roles) => new(Guid.NewGuid(), "Trần Thị Mẫu", "H38.02683", [.. roles.Select(role => new RoleGrant(role, "H38.02683"))], Units);
}
