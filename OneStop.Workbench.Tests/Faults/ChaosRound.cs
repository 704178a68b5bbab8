using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>
/// One clerk types 500 letters into 14 fields of a sitting while everything around breaks. What counts as lost: the browser had it for
/// 50 ms and it is not there after return. After each mishap the clerk looks at the field and goes on from what stands there.
/// </summary>
public sealed class ChaosRound(FlakyCounter counter, int seed, TimeSpan longest)
{
    private const int Fields = 14;
    private const int Letters = 36;
    private const int Chunks = 4;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    private readonly Random _random = new(seed);
    private readonly ChaosTally _tally = new();
    private readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _had = new(StringComparer.Ordinal);
    private CounterScreen _screen = null!;
    private string _path = "/intake";

    /// <param name="incidents">How often something breaks.</param>
    public async Task<ChaosTally> Run(int incidents)
    {
        await SitDown();
        var strokes = Plan();
        var breaks = Enumerable.Range(0, strokes.Count - 1).OrderBy(_ => _random.Next()).Take(incidents).ToHashSet();
        foreach (var (stroke, at) in strokes.Select((stroke, at) => (stroke, at)))
        {
            await Write(stroke);
            if (breaks.Contains(at)) await Break();
        }
        await Come("in the end");
        await Verify();
        return _tally;
    }

    private async Task SitDown()
    {
        _screen = await counter.Open(_path);
        await _screen.NewSitting();
        _path = new Uri(_screen.Page.Url).AbsolutePath;
        await _screen.Post("procedure", "1.001193");
        await _screen.Page.Locator("[data-entry='form.child.name']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var fields = await _screen.PlainFields();
        Assert.True(fields.Length >= Fields, $"Only {fields.Length} plain fields: {string.Join(' ', fields)}");
        foreach (var field in fields.OrderBy(_ => _random.Next()).Take(Fields))
        {
            _meant[field] = MadeUp.Text(_random, Letters);
            _had[field] = "";
        }
    }

    /// <summary>Each field in a few goes, the fields mixed anew each time.</summary>
    private List<(string Field, int Upto)> Plan() =>
        [.. Enumerable.Range(1, Chunks).SelectMany(go => _meant.OrderBy(_ => _random.Next()).Select(field => (field.Key, field.Value.Length * go / Chunks)))];

    private async Task Write((string Field, int Upto) stroke)
    {
        var (field, upto) = stroke;
        await _screen.Focus(field, replace: _had[field].Length == 0);
        // Whoever comes back to a field goes on after what stands there: a blank at its end may have been taken away on leaving.
        var from = _had[field].Length == 0 ? "" : await _screen.Text(field);
        _tally.Compare("on coming back", field, _had[field].TrimEnd(), from.TrimEnd());
        if (from.Length >= upto || !_meant[field].StartsWith(from, StringComparison.Ordinal)) return;
        var text = _meant[field][from.Length..upto];
        await _screen.Hands.Type(text);
        _tally.Typed += text.Length;
        await Task.Delay(Grace);
        var there = await _screen.Text(field);
        if (there != from + text)
        {
            // Keys that fell between two pages are in no field: the clerk sees it and types them again.
            if (text.StartsWith(there[Math.Min(from.Length, there.Length)..], StringComparison.Ordinal) && there.StartsWith(from, StringComparison.Ordinal)) _tally.Swallowed += from.Length + text.Length - there.Length;
            else _tally.Compare("while typing", field, from + text, there);
        }
        _had[field] = there;
        if (there.Length < upto && _tally.Clean) await Write(stroke);
    }

    private async Task Break()
    {
        var time = TimeSpan.FromSeconds(0.2 + _random.NextDouble() * (longest.TotalSeconds - 0.2));
        var incident = _random.Next(8);
        _tally.Incidents.Add(string.Create(CultureInfo.InvariantCulture, $"{incident} {time.TotalSeconds:0.0}"));
        switch (incident)
        {
            case 0 or 1:
                counter.KillServerFor(time);
                if (_random.Next(2) == 0) await Come("after the server was killed");
                break;
            case 2:
                counter.CutFor(time);
                break;
            case 3:
                counter.SilenceFor(time);
                break;
            case 4:
                counter.KillServerFor(time);
                await CloseAndReopen("after the tab was closed while the server was away");
                break;
            case 5:
                await CloseAndReopen("after the tab was closed");
                break;
            case 6:
                await counter.KillBrowser();
                _screen = await Again();
                await Look("after the browser was killed");
                break;
            default:
                await SecondTab();
                break;
        }
    }

    /// <summary>Waits until everything runs and the page has come back by itself; text, cursor and scroll must be where they were.</summary>
    private async Task Come(string when)
    {
        var cursor = await _screen.Cursor();
        var waited = Stopwatch.GetTimestamp();
        await counter.Whole();
        await _screen.Settled();
        _tally.Waits.Add(Stopwatch.GetElapsedTime(waited).TotalSeconds);
        await Look(when);
        _tally.Misplace(when, cursor, await _screen.Cursor());
    }

    private async Task CloseAndReopen(string when)
    {
        await _screen.Page.CloseAsync();
        _screen = await Again();
        await Look(when);
    }

    private async Task<CounterScreen> Again()
    {
        var waited = Stopwatch.GetTimestamp();
        var screen = await counter.Open(_path);
        _tally.Waits.Add(Stopwatch.GetElapsedTime(waited).TotalSeconds);
        return screen;
    }

    /// <summary>The same sitting twice on one screen: what is typed in either is in both.</summary>
    private async Task SecondTab()
    {
        var first = _screen;
        _screen = await counter.Open(_path);
        await Look("in a second tab");
        var (field, meant) = _meant.ElementAt(_random.Next(Fields));
        await Write((field, Math.Min(meant.Length, _had[field].Length + 5)));
        await _screen.Leave();
        _had[field] = _had[field].TrimEnd();
        if (_random.Next(2) == 0) await first.Page.CloseAsync();
        else
        {
            await _screen.Page.CloseAsync();
            _screen = first;
            await first.Page.BringToFrontAsync();
        }
        await Come("after a second tab");
    }

    private async Task Look(string when)
    {
        var there = await _screen.Texts(_had.Keys);
        // A field not begun may hold what other fields of the sitting offer.
        foreach (var (field, had) in _had.Where(field => field.Value.Length > 0).ToList())
        {
            // Blanks at the end go when a field is left.
            _tally.Compare(when, field, had.TrimEnd(), there[field].TrimEnd());
            _had[field] = there[field];
        }
    }

    private async Task Verify()
    {
        var server = await _screen.OnServer();
        foreach (var (field, meant) in _meant) _tally.Compare("on the server", field, meant, server.GetValueOrDefault(field, "").TrimEnd());
        var anew = await counter.Open(_path);
        foreach (var (field, there) in await anew.Texts(_meant.Keys)) _tally.Compare("on a new page", field, _meant[field], there);
    }
}
