using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>The page's hand on <c>js/intake/entry.js</c>: text belongs to the browser, this only asks it to hold, show, settle and go somewhere.</summary>
public sealed class BrowserEntries(IJSRuntime script, TimeProvider time) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private Guid? _held;

    /// <summary>The browser holds the text of this sitting.</summary>
    public bool Holds(Guid draft) => _held == draft;

    /// <summary>The browser takes the sitting up with what the server knows and with the server's clock, and lets the clerk type.</summary>
    public async Task Attach<TPage>(ElementReference root, SittingNow now, DotNetObjectReference<TPage> page)
        where TPage : class
    {
        _held = now.DraftId;
        try
        {
            // On its way the screen may have gone on to another sitting: then that one is taken up with its own render.
            if (!await (await Module()).InvokeAsync<bool>("attach", root, now.DraftId, page, now.Sitting.Sheet.Entries, Entry.Stamp(time.GetUtcNow().UtcDateTime)) && _held == now.DraftId) _held = null;
        }
        catch (Exception failure) when (Away(failure))
        {
            // The line broke in this moment: taken up with the next render.
            _held = null;
        }
    }

    public async Task Detach()
    {
        _held = null;
        if (_module is not null) await _module.InvokeVoidAsync("detach");
    }

    /// <summary>What the server knows, and what other fields of the sitting put into fields in which nobody has typed.</summary>
    public async Task Show(SittingNow now)
    {
        if (_held != now.DraftId || _module is null) return;
        try
        {
            await _module.InvokeVoidAsync("receive", now.DraftId, now.Sitting.Sheet.Entries);
            await _module.InvokeVoidAsync("offer", now.DraftId, now.Sitting.Offers);
        }
        catch (Exception failure) when (Away(failure))
        {
            // The browser asks for it itself when it is back.
        }
    }

    /// <summary>True when nothing waits in the browser; false when the server cannot be reached for it.</summary>
    public async Task<bool> Settle() => _held is null || _module is null || await _module.InvokeAsync<bool>("settle");

    /// <summary>The cursor goes to a field.</summary>
    public async Task Land(string field)
    {
        if (_module is not null) await _module.InvokeVoidAsync("land", field);
    }

    /// <summary>The cursor goes to something that is no field.</summary>
    public async Task LandOn(string selector) => await script.InvokeVoidAsync("workbench.landBeside", selector);

    public async Task PrintReceipt() => await script.InvokeVoidAsync("workbench.printPaper");

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Detach();
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone; its journal keeps what it had.
        }
    }

    /// <summary>Nobody hears at this moment: the line is down, the circuit itself goes on.</summary>
    private static bool Away(Exception failure) => failure is JSDisconnectedException or InvalidOperationException or OperationCanceledException;

    private async Task<IJSObjectReference> Module() => _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./js/intake/entry.js");
}
