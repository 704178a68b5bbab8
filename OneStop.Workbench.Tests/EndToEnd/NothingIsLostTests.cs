using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

[Collection(Browser.OneAtATime)]
public class NothingIsLostTests(PublishedProgram program, Browser browser)
{
    [Fact]
    public async Task The_draft_is_back_after_the_server_was_killed_in_the_middle()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/intake");
        var sitting = new BirthRegistration(page);
        await sitting.NewCitizen();
        var address = page.Url;
        await sitting.Fill("applicant.name", "Sùng Thị Ẩm Thử");
        await page.Locator("[data-entry='applicant.address']").FocusAsync();
        await page.Keyboard.TypeAsync("Thôn Mẫu, xã Ví Dụ");
        await office.Server.Kill();
        // The server is gone, the clerk goes on typing.
        await page.Keyboard.TypeAsync(", gõ khi mất kết nối");
        await office.Server.Start();

        var again = await office.SignIn("quay1", "/intake");
        await page.GotoAsync(address);
        await new BirthRegistration(page).Ready();
        await Assertions.Expect(page.Locator("[data-entry='applicant.name']")).ToHaveValueAsync("Sùng Thị Ẩm Thử");
        await Assertions.Expect(page.Locator("[data-entry='applicant.address']")).ToHaveValueAsync("Thôn Mẫu, xã Ví Dụ, gõ khi mất kết nối");
        // And on the server, for the same clerk at another screen.
        await again.GotoAsync(address);
        await Assertions.Expect(again.Locator("[data-entry='applicant.address']")).ToHaveValueAsync("Thôn Mẫu, xã Ví Dụ, gõ khi mất kết nối");
    }
}
