using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>One citizen at the counter. The page never holds what is typed: it reads the draft again whenever the journal has added to it.</summary>
public sealed partial class IntakePage(
    IntakeDesk desk, IntakeBoard board, Acceptance acceptance, ChangeFeed feed, RefusalWords words, NavigationManager navigation, IJSRuntime script, TimeProvider time, IStringLocalizer<IntakeText> T) : IAsyncDisposable
{
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _gone = new();
    private DotNetObjectReference<IntakePage>? _self;
    private IJSObjectReference? _entry;
    private ElementReference _root;
    private List<IDisposable> _heard = [];
    private IReadOnlyList<ParkedSitting> _parked = [];
    private SittingNow? _now;
    private Voice? _voice;
    private Refusal? _refusal;
    private Refusal? _fault;
    private Accepted? _accepted;
    private Guid? _attached;
    private bool _all;
    private bool _landed;

    [Parameter] public Guid? DraftId { get; set; }

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    private string? Sub => _now is null ? null : T["Sitting", LocalTime.FromUtc(_now.StartedAt)].Value;

    /// <summary>Called by the browser when the focus leaves a part of the page: from now on what is missing in it is said.</summary>
    [JSInvokable]
    public void LeftPart(string part)
    {
        if (_left.Add(part)) StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (DraftId is { } id && id == _now?.DraftId) return;
        if (DraftId is not { } draft)
        {
            var opened = await desk.Open(Actor);
            if (opened.Refused) _refusal = opened.Refusal;
            else navigation.NavigateTo($"/intake/{opened.Value}", replace: true);
            return;
        }
        await Show(draft);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _ = Tick();
        if (_now is null || _refusal is not null) return;
        _entry ??= await script.InvokeAsync<IJSObjectReference>("import", "./js/intake/entry.js");
        if (_now.State == DraftState.Accepted)
        {
            if (_landed) return;
            _landed = true;
            await _entry.InvokeVoidAsync("landOn", "[data-next]");
            return;
        }
        if (_attached == _now.DraftId) return;
        _attached = _now.DraftId;
        _self ??= DotNetObjectReference.Create(this);
        await _entry.InvokeVoidAsync("attach", _root, _now.DraftId, _self);
        await Offer();
    }

    private async Task Show(Guid draft)
    {
        (_refusal, _fault, _accepted, _all, _landed) = (null, null, null, false, false);
        _left.Clear();
        Unsubscribe();
        _heard = [feed.Subscribe(DraftJournal.Topic(draft), _ => InvokeAsync(ReadAgain)), feed.Subscribe(IntakeDesk.ParkedTopic(Actor.StaffId), _ => InvokeAsync(ReadParked))];
        await Read(draft);
        _parked = await board.Parked(Actor);
    }

    private async Task Read(Guid draft)
    {
        var look = await board.Look(Actor, draft, _gone.Token);
        if (look.Refused)
        {
            _refusal = look.Refusal;
            return;
        }
        _now = look.Value;
        _voice = new Voice(_now.Sitting, words, Asked);
    }

    private async Task ReadAgain()
    {
        if (_now is null || _now.State == DraftState.Accepted) return;
        await Read(_now.DraftId);
        StateHasChanged();
        await Offer();
    }

    private async Task ReadParked()
    {
        _parked = await board.Parked(Actor);
        StateHasChanged();
    }

    /// <summary>What other fields of the sitting say goes into fields in which nobody has typed.</summary>
    private async Task Offer()
    {
        if (_entry is null || _now is null) return;
        await _entry.InvokeVoidAsync("receive", _now.Sitting.Sheet.Entries);
        await _entry.InvokeVoidAsync("offer", _now.Sitting.Offers);
    }

    /// <summary>Missing things are said once their part was left, or all of them once acceptance was tried.</summary>
    private bool Asked(string field) => _all || _left.Contains(Parts.Of(field));

    private async Task Accept()
    {
        if (_now is null) return;
        _fault = null;
        if (_entry is not null && !await _entry.InvokeAsync<bool>("settle"))
        {
            _fault = new Refusal("entries-waiting");
            return;
        }
        var accepted = await acceptance.Accept(Actor, _now.DraftId, _gone.Token);
        if (accepted.Refused)
        {
            await Refused(accepted.Refusal);
            return;
        }
        _accepted = accepted.Value;
        _now = _now with { State = DraftState.Accepted, DossierNumber = accepted.Value.Number };
        await Detach();
    }

    private async Task Refused(Refusal refusal)
    {
        _all = true;
        await Read(_now!.DraftId);
        _fault = refusal;
        if (_entry is not null && (refusal.Place ?? _now.Sitting.Blocking.FirstOrDefault()?.Field) is { } place) await _entry.InvokeVoidAsync("land", place);
    }

    private async Task Park()
    {
        if (_now is null || !await Settled()) return;
        var parked = await desk.Park(Actor, _now.DraftId);
        if (parked.Refused) _fault = parked.Refusal;
        else await Next();
    }

    private async Task Next()
    {
        if (!await Settled()) return;
        var next = await desk.Next(Actor);
        if (next.Refused) _fault = next.Refusal;
        else navigation.NavigateTo($"/intake/{next.Value}");
    }

    private async Task Recall(Guid draft)
    {
        if (!await Settled()) return;
        var recalled = await desk.Recall(Actor, draft);
        if (recalled.Refused) _fault = recalled.Refusal;
        else navigation.NavigateTo($"/intake/{draft}");
    }

    private async Task Discard(Guid draft)
    {
        var discarded = await desk.Discard(Actor, draft);
        if (discarded.Refused) _fault = discarded.Refusal;
    }

    private async Task Print()
    {
        if (_entry is not null) await _entry.InvokeVoidAsync("printReceipt");
    }

    /// <summary>Nothing is left behind in the browser when this sitting gives way to another.</summary>
    private async Task<bool> Settled()
    {
        if (_entry is null || _now?.State == DraftState.Accepted || await _entry.InvokeAsync<bool>("settle")) return true;
        _fault = new Refusal("entries-waiting");
        return false;
    }

    /// <summary>The promise moves with the time of day, also while nobody types.</summary>
    private async Task Tick()
    {
        using var timer = new PeriodicTimer(ClockTick, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token)) await InvokeAsync(ReadAgain);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task Detach()
    {
        _attached = null;
        if (_entry is not null) await _entry.InvokeVoidAsync("detach");
    }

    private void Unsubscribe()
    {
        foreach (var subscription in _heard) subscription.Dispose();
        _heard = [];
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        Unsubscribe();
        try
        {
            await Detach();
            if (_entry is not null) await _entry.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone; its journal keeps what it had.
        }
        _self?.Dispose();
        _gone.Dispose();
    }
}
