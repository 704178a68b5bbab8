using System.Globalization;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>What a typing run came to.</summary>
public sealed record TypingTally(int Names, IReadOnlyList<string> Wrong, double EchoP95, double KeptP95)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Names} names typed, {Wrong.Count} wrong, key echo p95 {EchoP95:0.0} ms, kept on the server p95 {KeptP95:0} ms");
}

/// <summary>
/// Vietnamese names by composition and by keyboards that rewrite with backspace, on lines of different delay, while the page is
/// rendered again for three reasons: <c>typing --names 100 [--delay 800]</c>.
/// </summary>
public static class TypingRun
{
    private static readonly int[] Delays = [0, 50, 300, 800];

    public static async Task<int> Start(string[] wanted)
    {
        var (names, only) = (ChaosRun.Number(wanted, "--names", MadeUp.Names.Count), ChaosRun.Number(wanted, "--delay", -1));
        await using var browser = new Browser();
        await using var server = await Office.Serve(new PublishedProgram());
        var wrong = 0;
        foreach (var delay in only < 0 ? Delays : [only])
        {
            var tally = await Matrix(server, browser, [delay], names);
            Console.WriteLine($"delay {delay} ms: {tally}");
            foreach (var line in tally.Wrong) Console.WriteLine($"  {line}");
            wrong += tally.Wrong.Count;
        }
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Every way of typing and every cause of rendering on lines of these delays, each with so many names.</summary>
    public static async Task<TypingTally> Matrix(RunningServer server, Browser browser, IReadOnlyList<int> delays, int names)
    {
        await using var line = new CutLine(server.Address);
        var screen = await Sitting(line, browser);
        var wrong = new List<string>();
        var typed = 0;
        foreach (var (delay, way) in delays.SelectMany(delay => Enum.GetValues<Way>().Select(way => (delay, way))))
        {
            line.Delay = TimeSpan.FromMilliseconds(delay);
            for (var at = 0; at < names; at++)
            {
                var meant = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var cause in Enum.GetValues<Cause>())
                {
                    // Only a name can be wrong in itself.
                    var field = Fields[typed % (cause == Cause.Validation ? 2 : Fields.Length)];
                    meant[field] = MadeUp.Names[(at * 37 + typed) % MadeUp.Names.Count];
                    if (await One(screen, way, cause, field, meant[field], typed++) is { } fault) wrong.Add($"{delay} ms, {way}, {cause}, {field}: typed '{meant[field]}', {fault}");
                }
                await screen.Settled();
                var kept = await screen.OnServer();
                wrong.AddRange(from field in meant
                               where kept.GetValueOrDefault(field.Key) != field.Value
                               select $"{delay} ms, {way}, {field.Key}: typed '{field.Value}', the server has '{kept.GetValueOrDefault(field.Key)}'");
            }
        }
        return await Done(screen, typed, wrong);
    }

    /// <summary>Names written by quick hands, so many characters a second and no more: what a person waits for, without keys standing in a queue.</summary>
    public static async Task<TypingTally> AtPace(RunningServer server, Browser browser, int delay, int names, int lettersPerSecond)
    {
        await using var line = new CutLine(server.Address);
        var (screen, wrong) = (await Sitting(line, browser), new List<string>());
        line.Delay = TimeSpan.FromMilliseconds(delay);
        for (var at = 0; at < names; at++)
        {
            var (field, name) = (Fields[at % Fields.Length], MadeUp.Names[at * 37 % MadeUp.Names.Count]);
            await screen.Focus(field, replace: true);
            foreach (var letter in name)
            {
                await screen.Hands.Letter(letter.ToString());
                await Task.Delay(1000 / lettersPerSecond);
            }
            await screen.Settled();
            if (await screen.Text(field) is var there && there != name) wrong.Add($"{field}: typed '{name}', stood '{there}'");
        }
        return await Done(screen, names, wrong);
    }

    private static async Task<CounterScreen> Sitting(CutLine line, Browser browser)
    {
        var page = await browser.NewPage(line.Address);
        page.Context.SetDefaultTimeout(60_000);
        var screen = await CounterScreen.Open(page.Context, line.Address, "quay1", "/intake");
        await screen.NewSitting();
        await screen.Post("procedure", "1.001193");
        await screen.Page.Locator("[data-entry='form.child.name']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Measure(screen.Page);
        return screen;
    }

    private static async Task<TypingTally> Done(CounterScreen screen, int typed, IReadOnlyList<string> wrong)
    {
        var times = await screen.Page.EvaluateAsync<double[][]>("() => [measured.echo, measured.kept]");
        await screen.Page.Context.CloseAsync();
        return new(typed, wrong, P95(times[0]), P95(times[1]));
    }

    private enum Way
    {
        Composition,
        BackspaceRewriting,
    }

    private enum Cause
    {
        Validation,
        Neighbour,
        Autosave,
    }

    private static readonly string[] Fields = ["applicant.name", "form.child.name", "applicant.address", "note"];

    /// <summary>Types one name; null when it stood in the field exactly, else what stood there.</summary>
    private static async Task<string?> One(CounterScreen screen, Way way, Cause cause, string field, string name, int at)
    {
        await screen.Focus(field, replace: true);
        // A digit in a name is a fault that comes and goes beside the field that is being typed in.
        if (cause == Cause.Validation) await screen.Hands.Type("7");
        else await screen.Page.Keyboard.PressAsync("Backspace");
        var disturbed = Task.CompletedTask;
        // What the neighbour wrote is older than the name, though it arrives in its midst: what is later would rightly stand.
        var before = await screen.Now();
        foreach (var (word, number) in name.Split(' ').Select((word, number) => (word, number)))
        {
            if (number > 0) await screen.Hands.Letter(" ");
            if (number == 1) disturbed = Disturb(screen, cause, field, at, before);
            if (number == 0 && cause == Cause.Validation) await screen.Page.Keyboard.PressAsync("Backspace");
            if (way == Way.Composition) await Compose(screen.Hands, word);
            else await Rewrite(screen.Hands, word);
        }
        await disturbed;
        var typed = await screen.Text(field);
        await screen.Leave();
        var left = await screen.Text(field);
        return typed != name ? $"stood '{typed}'" : left != name ? $"after leaving '{left}'" : null;
    }

    /// <summary>The page is rendered again while somebody types: by what another page wrote beside, or into this very field.</summary>
    private static async Task Disturb(CounterScreen screen, Cause cause, string field, int at, long written)
    {
        var same = at / 3 % 2 == 0;
        if (cause == Cause.Neighbour) await screen.Post(same ? field : "applicant.phone", same ? $"người khác gõ {at}" : $"09{at:00000000}", written);
        else if (cause == Cause.Validation) await screen.Post("applicant.identity", $"01019000{at % 10000:0000}", written);
    }

    private static async Task Compose(Typist hands, string word)
    {
        foreach (var state in InputMethod.States(word)) await hands.Compose(state);
        await hands.Commit(word);
    }

    private static async Task Rewrite(Typist hands, string word)
    {
        var shown = "";
        foreach (var state in InputMethod.States(word))
        {
            var same = shown.Zip(state).TakeWhile(pair => pair.First == pair.Second).Count();
            await hands.Backspace(shown.Length - same);
            await hands.Type(state[same..]);
            shown = state;
        }
    }

    /// <summary>Key to the next painted frame, and input to the field's mark that it is on the server.</summary>
    private static Task Measure(IPage page) => page.EvaluateAsync(
        """
        () => {
          globalThis.measured = { echo: [], kept: [] };
          let pressed = 0;
          const typed = new Map();
          addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
          addEventListener('input', event => {
            const field = event.target.dataset?.entry;
            if (!field) return;
            typed.set(field, performance.now());
            if (!pressed) return;
            const from = pressed;
            pressed = 0;
            const frame = new MessageChannel();
            frame.port1.onmessage = () => measured.echo.push(performance.now() - from);
            requestAnimationFrame(() => frame.port2.postMessage(0));
          }, true);
          new MutationObserver(changes => {
            for (const { target } of changes) {
              const field = target.querySelector('[data-entry]')?.dataset.entry;
              if (target.dataset.mark !== 'server' || !typed.has(field)) continue;
              measured.kept.push(performance.now() - typed.get(field));
              typed.delete(field);
            }
          }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-mark'] });
        }
        """);

    private static double P95(double[] times)
    {
        Array.Sort(times);
        return times.Length == 0 ? 0 : times[(int)(0.95 * (times.Length - 1))];
    }
}
