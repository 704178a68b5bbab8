using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.UI;

/// <summary>
/// A plain table that reads one page at a time. J and K walk the rows' first links (the shell's script), Enter opens; rows that somebody
/// else changed since the last reading are shown for a moment.
/// </summary>
public sealed partial class PagedTable<TRow> : IDisposable
    where TRow : notnull
{
    private readonly CancellationTokenSource _gone = new();
    private readonly HashSet<object> _fresh = [];
    private Page<TRow>? _page;
    private object? _query;
    private bool _started;
    private bool _loading;
    private int _reading;
    private int _fitting;
    private ElementReference _card;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    /// <summary>Reads the page with this number (from 1) and size.</summary>
    [Parameter, EditorRequired] public Func<int, int, CancellationToken, Task<Page<TRow>>> Load { get; set; } = null!;

    /// <summary>What the list is filtered by; when it changes, the page at <see cref="StartAt"/> is read.</summary>
    [Parameter] public object? Query { get; set; }

    [Parameter] public int Size { get; set; } = 20;

    /// <summary>A page takes as many one-line rows as the window has room for, and never fewer than <see cref="Size"/>.</summary>
    [Parameter] public bool FillsWindow { get; set; }

    /// <summary>The page to read first, at the beginning and when the query changes: from the address, so that going back finds it again.</summary>
    [Parameter] public int StartAt { get; set; } = 1;

    /// <summary>What the table lists, said to a screen reader.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    /// <summary>The header cells.</summary>
    [Parameter, EditorRequired] public RenderFragment Head { get; set; } = null!;

    /// <summary>The cells of one row; the first link in them is what Enter opens.</summary>
    [Parameter, EditorRequired] public RenderFragment<TRow> Row { get; set; } = null!;

    [Parameter] public RenderFragment? Foot { get; set; }

    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>What makes a row the same row after reading again.</summary>
    [Parameter] public Func<TRow, object>? Key { get; set; }

    /// <summary>What of a row counts as a change worth showing; the whole row when not given.</summary>
    [Parameter] public Func<TRow, object?>? Version { get; set; }

    /// <summary>The keys of this list, in words, at the foot.</summary>
    [Parameter] public string? Keys { get; set; }

    /// <summary>Told after each reading, for example to show the total elsewhere.</summary>
    [Parameter] public EventCallback<Page<TRow>> Loaded { get; set; }

    /// <summary>Reads the visible page again and shows what changed.</summary>
    public Task Refresh() => Read(_page?.Number ?? 1, showChanges: true);

    /// <summary>Reads another page.</summary>
    public Task Go(int number) => Read(number, showChanges: false);

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_started && Equals(_query, Query)) return;
        (_started, _query) = (true, Query);
        if (FillsWindow && _fitting == 0) return;
        await Read(StartAt, showChanges: false);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !FillsWindow) return;
        try
        {
            _fitting = Math.Max(Size, await Js.InvokeAsync<int>("workbench.rowsThatFit", _gone.Token, _card));
            await Read(StartAt, showChanges: false);
        }
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException)
        {
            // The page was left before its window was measured.
        }
    }

    private int PageSize => Math.Max(Size, _fitting);

    private object KeyOf(TRow row) => Key?.Invoke(row) ?? row;

    private async Task Read(int number, bool showChanges)
    {
        if (_gone.IsCancellationRequested) return;
        var reading = ++_reading;
        _loading = true;
        StateHasChanged();
        Page<TRow> page;
        try
        {
            page = await Load(number, PageSize, _gone.Token);
            if (page.Rows.Count == 0 && page.Total > 0 && number > 1 && reading == _reading) page = await Load(page.Pages, PageSize, _gone.Token);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            if (reading == _reading) _loading = false;
        }
        // A slow answer to an older question must not replace a newer one.
        if (reading != _reading || _gone.IsCancellationRequested) return;
        MarkFresh(page, showChanges);
        _page = page;
        StateHasChanged();
        await Loaded.InvokeAsync(page);
    }

    private void MarkFresh(Page<TRow> page, bool showChanges)
    {
        _fresh.Clear();
        if (!showChanges || _page is null) return;
        var before = new Dictionary<object, object?>();
        foreach (var row in _page.Rows) before[KeyOf(row)] = VersionOf(row);
        foreach (var row in page.Rows)
        {
            if (!before.TryGetValue(KeyOf(row), out var version) || !Equals(version, VersionOf(row))) _fresh.Add(KeyOf(row));
        }
    }

    private object? VersionOf(TRow row) => Version is null ? row : Version(row);
}
