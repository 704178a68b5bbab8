using OneStop.Workbench.Tests.EndToEnd;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>One clerk, two tabs of one browser: where the hands were last, that stands.</summary>
[Collection(Browser.OneAtATime)]
public class TwoTabsTests(SharedOffice shared, Browser browser)
{
    [Fact]
    public async Task A_field_left_half_written_in_one_tab_is_finished_in_another()
    {
        var server = shared.Office.Server;
        var context = (await browser.NewPage(server.Address)).Context;
        var first = await CounterScreen.Open(context, server.Address, "quay1", "/intake");
        await first.NewSitting();
        await first.Focus("note");
        await first.Hands.Type("Gõ ở trang một");

        var second = await CounterScreen.Open(context, server.Address, "quay1", new Uri(first.Page.Url).AbsolutePath);
        await second.Focus("note");
        await second.Hands.Type(", xong ở trang hai");
        await second.Leave();
        await Shows(first, "Gõ ở trang một, xong ở trang hai");
        await second.Settled();
        Assert.Equal("Gõ ở trang một, xong ở trang hai", await second.Text("note"));
        await second.Page.CloseAsync();

        // The cursor is still in the first tab's field: one goes on after what stands there.
        await first.Hands.Type(", rồi lại trang một");
        await first.Leave();
        await first.Settled();
        var kept = await first.OnServer();
        Assert.Equal("Gõ ở trang một, xong ở trang hai, rồi lại trang một", kept["note"]);
        Assert.DoesNotContain("late.note", kept.Keys);
        await context.CloseAsync();
    }

    private static Task Shows(CounterScreen screen, string text) =>
        screen.Page.WaitForFunctionAsync("text => document.querySelector(`[data-entry='note']`).value === text", text);
}
