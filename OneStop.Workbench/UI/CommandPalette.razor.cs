using System.Globalization;
using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.UI;

public sealed partial class CommandPalette : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);
    private List<IGrouping<string, PaletteItem>> _groups = [];
    private CancellationTokenSource? _asking;
    private string _text = "";
    private bool _busy = true;

    [Inject] private IEnumerable<IPaletteSource> Sources { get; set; } = [];

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private ILogger<CommandPalette> Log { get; set; } = null!;

    [CascadingParameter] private Actor? Actor { get; set; }

    private string AllHref => "/dossiers?q=";

    public void Dispose()
    {
        _asking?.Cancel();
        _asking?.Dispose();
    }

    private Task Open() => Ask("", TimeSpan.Zero);

    private Task Type(ChangeEventArgs typed) => Ask(CleanText.Of(Convert.ToString(typed.Value, CultureInfo.InvariantCulture)), Pause);

    private async Task Ask(string text, TimeSpan after)
    {
        if (Actor is not { } by) return;
        // Swapped before anything is awaited: of two texts typed at once exactly the later is asked for.
        var older = _asking;
        _asking = new CancellationTokenSource();
        var stop = _asking.Token;
        older?.Cancel();
        older?.Dispose();
        try
        {
            _busy = true;
            if (after > TimeSpan.Zero) await Task.Delay(after, Time, stop);
            var answers = await Task.WhenAll(Sources.OrderBy(source => source.Order).Select(source => FindIn(source, by, text, stop)));
            if (stop.IsCancellationRequested) return;
            (_text, _busy) = (text, false);
            _groups = [.. answers.SelectMany(items => items).GroupBy(item => item.Group, StringComparer.Ordinal)];
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // A newer text is being asked for.
        }
    }

    private async Task<IReadOnlyList<PaletteItem>> FindIn(IPaletteSource source, Actor by, string text, CancellationToken stop)
    {
        try
        {
            return await source.Find(by, text, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.LogWarning(failure, "{Source} could not answer", source.GetType().Name);
            return [];
        }
    }

    private static string IdOf(PaletteItem item) => $"palette-{(uint)StringComparer.Ordinal.GetHashCode(item.Href + item.Title):x}";
}
