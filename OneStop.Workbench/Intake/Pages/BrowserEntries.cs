using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>The page's hand on <c>js/intake/entry.js</c>: text belongs to the browser, this only asks it to hold, show, settle and go somewhere.</summary>
public sealed class BrowserEntries(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private Guid? _held;

    /// <summary>The browser holds the text of this sitting.</summary>
    public bool Holds(Guid draft) => _held == draft;

    public async Task Attach<TPage>(ElementReference root, Guid draft, DotNetObjectReference<TPage> page)
        where TPage : class
    {
        _held = draft;
        await (await Module()).InvokeVoidAsync("attach", root, draft, page);
    }

    public async Task Detach()
    {
        _held = null;
        if (_module is not null) await _module.InvokeVoidAsync("detach");
    }

    /// <summary>What the server knows, and what other fields of the sitting put into fields in which nobody has typed.</summary>
    public async Task Show(Sitting sitting)
    {
        if (_held is null || _module is null) return;
        await _module.InvokeVoidAsync("receive", sitting.Sheet.Entries);
        await _module.InvokeVoidAsync("offer", sitting.Offers);
    }

    /// <summary>True when nothing waits in the browser; false when the server cannot be reached for it.</summary>
    public async Task<bool> Settle() => _held is null || _module is null || await _module.InvokeAsync<bool>("settle");

    /// <summary>The cursor goes to a field.</summary>
    public async Task Land(string field)
    {
        if (_module is not null) await _module.InvokeVoidAsync("land", field);
    }

    /// <summary>The cursor goes to something that is no field.</summary>
    public async Task LandOn(string selector) => await (await Module()).InvokeVoidAsync("landOn", selector);

    public async Task PrintReceipt() => await (await Module()).InvokeVoidAsync("printReceipt");

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

    private async Task<IJSObjectReference> Module() => _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./js/intake/entry.js");
}
