using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

[Collection(Browser.OneAtATime)]
public class SittingsInTurnTests(SharedOffice shared, Browser browser)
{
    private const int Sittings = 5;
    private const int Turns = 20;

    [Fact]
    public async Task Five_sittings_taken_up_by_turns_each_keep_their_own_text()
    {
        var server = shared.Office.Server;
        await using var line = new CutLine(server.Address);
        var page = await browser.NewPage(line.Address);
        var screen = await CounterScreen.Open(page.Context, line.Address, "quay1", "/intake");
        var random = new Random(5);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var sitting = 0; sitting < Sittings; sitting++)
        {
            await screen.NewSitting();
            await Type(screen, typed, $"phiên {sitting}:");
        }
        var drafts = typed.Keys.ToList();
        for (var turn = 0; turn < Turns; turn++)
        {
            var draft = drafts[random.Next(Sittings)];
            // Straight from the last letter into another sitting, on a line that is slow to answer.
            line.Delay = TimeSpan.FromMilliseconds(random.Next(3) * 60);
            await screen.Page.EvaluateAsync("draft => Blazor.navigateTo(`/intake/${draft}`)", draft);
            await screen.Page.WaitForURLAsync($"**/intake/{draft}");
            await screen.Ready();
            Assert.Equal(typed[draft], await screen.Text("note"));
            await Type(screen, typed, $" {turn}");
        }
        line.Delay = TimeSpan.Zero;
        foreach (var (draft, text) in typed)
        {
            await screen.Page.EvaluateAsync("draft => Blazor.navigateTo(`/intake/${draft}`)", draft);
            await screen.Ready();
            await screen.Settled();
            var kept = await screen.OnServer();
            Assert.Equal(text, kept["note"]);
            Assert.Equal(["note"], kept.Where(entry => entry.Value.Length > 0 && entry.Key != "place").Select(entry => entry.Key));
        }
        await page.Context.CloseAsync();
    }

    private static async Task Type(CounterScreen screen, Dictionary<string, string> typed, string text)
    {
        await screen.Focus("note");
        await screen.Hands.Type(text);
        typed[screen.Draft] = typed.GetValueOrDefault(screen.Draft, "") + text;
    }
}
