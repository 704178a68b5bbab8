using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

[Collection(Browser.OneAtATime)]
public class ThemeTests(SharedOffice shared)
{
    [Fact]
    public async Task A_dark_system_stays_dark_after_signing_in()
    {
        var office = shared.Office;
        var page = await office.SignIn("quay1", "/intake", ColorScheme.Dark);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}
