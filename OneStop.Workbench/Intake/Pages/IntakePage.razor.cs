using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Intake.Bundles;
using OneStop.Workbench.Intake.Times;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>One citizen at the counter. What is known stands in <see cref="SittingRoom"/>, what is typed in the browser; the clerk's steps are in the other half of this class.</summary>
public sealed partial class IntakePage(
    IntakeDesk desk, IntakeBoard board, Acceptance acceptance, BundleDesk bundles, DraftPen pen, SittingTimes times, ChangeFeed feed, RefusalWords words, NavigationManager navigation, IJSRuntime script, TimeProvider time, IStringLocalizer<IntakeText> T, IStringLocalizer<SittingText> S) : IAsyncDisposable
{
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(30);

    private readonly BrowserEntries _entries = new(script, time);
    private DotNetObjectReference<IntakePage>? _self;
    private ElementReference _root;
    private IDisposable? _parkedHeard;
    private IReadOnlyList<ParkedSitting> _parked = [];
    private IReadOnlyList<ParkedSitting> _givenUp = [];
    private SittingRoom? _room;
    private Accepted? _accepted;
    private Guid? _justParked;
    private Refusal? _toSay;
    private Guid? _ready;
    private bool _landed;
    private bool _fromDoor;

    [Parameter] public Guid? DraftId { get; set; }

    /// <summary>Of a sitting put aside, as scanned from its ticket.</summary>
    [Parameter] public string? Ticket { get; set; }

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    private string? Sub => _room?.Now is { } now ? T["Sitting", LocalTime.FromUtc(now.StartedAt)].Value : null;

    /// <summary>Called by the browser when the focus leaves a part of the page: from now on what is missing in it is said.</summary>
    [JSInvokable]
    public void LeftPart(string part) => _room?.Left(part);

    protected override void OnInitialized()
    {
        _room = new SittingRoom(Actor, board, feed, words, _entries);
        _room.Changed += Reread;
        _parkedHeard = feed.Subscribe(IntakeDesk.ParkedTopic(Actor.StaffId), _ => InvokeAsync(ReadParked));
    }

    protected override async Task OnParametersSetAsync()
    {
        if (DraftId is { } id && id == _room!.Now?.DraftId) return;
        if (DraftId is not { } draft)
        {
            var opened = Ticket is { } ticket ? await desk.RecallByTicket(Actor, ticket) : await desk.Open(Actor);
            _fromDoor = Ticket is null;
            if (opened.Refused) _room!.Shut = opened.Refusal;
            else navigation.NavigateTo($"/intake/{opened.Value}", replace: true);
            return;
        }
        (_accepted, _landed) = (null, false);
        await _room!.Show(draft, InvokeAsync);
        if (await ElsewhereOn(draft)) return;
        await ReadAside();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _ = Tick();
        if (_room is not { Now: { } now, Shut: null }) return;
        if (now.State == DraftState.Accepted)
        {
            if (_landed) return;
            _landed = true;
            await _entries.LandOn("[data-next]");
            return;
        }
        if (_entries.Holds(now.DraftId)) return;
        _self ??= DotNetObjectReference.Create(this);
        await _entries.Attach(_root, now, _self);
        await _entries.Show(now);
        if (_toSay is not { } refusal) return;
        _toSay = null;
        await _room.Refuse(refusal);
        StateHasChanged();
    }

    /// <summary>A sitting of another page is shown there; whoever came for a sitting of this page gets a new one.</summary>
    private async Task<bool> ElsewhereOn(Guid draft)
    {
        var fromDoor = _fromDoor;
        _fromDoor = false;
        if (_room!.Now?.Sitting.Sheet[Fields.Lane] != Fields.CertifyLane) return false;
        if (fromDoor && _room.InHand) await Next();
        else navigation.NavigateTo($"/{Fields.CertifyLane}/{draft}", replace: true);
        return true;
    }

    private async Task ReadParked()
    {
        await ReadAside();
        StateHasChanged();
    }

    private async Task ReadAside() => (_parked, _givenUp) = (await board.Parked(Actor), await board.GivenUp(Actor));

    /// <summary>What follows from what was just read: nothing may be missing any more. That the citizen is back is said, not acted upon: hands may be typing.</summary>
    private void Reread()
    {
        StateHasChanged();
        if (_room is not { InHand: true, Now: { } now }) return;
        if (_ready != now.DraftId && now.Sitting.Procedure is not null && !now.Sitting.Blocking.Any())
        {
            _ready = now.DraftId;
            _ = times.Ready(Actor, now.DraftId);
        }
    }

    /// <summary>The promise moves with the time of day, also while nobody types.</summary>
    private async Task Tick()
    {
        using var timer = new PeriodicTimer(ClockTick, time);
        var gone = _room!.Gone;
        try
        {
            while (await timer.WaitForNextTickAsync(gone)) await InvokeAsync(_room.ReadAgain);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _parkedHeard?.Dispose();
        _room?.Dispose();
        await _entries.DisposeAsync();
        _self?.Dispose();
    }
}
