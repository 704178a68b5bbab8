using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>One citizen at the counter. What is known stands in <see cref="SittingRoom"/>, what is typed in the browser; the clerk's steps are in the other half of this class.</summary>
public sealed partial class IntakePage(
    IntakeDesk desk, IntakeBoard board, Acceptance acceptance, ChangeFeed feed, RefusalWords words, NavigationManager navigation, IJSRuntime script, TimeProvider time, IStringLocalizer<IntakeText> T) : IAsyncDisposable
{
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(30);

    private readonly BrowserEntries _entries = new(script);
    private DotNetObjectReference<IntakePage>? _self;
    private ElementReference _root;
    private IDisposable? _parkedHeard;
    private IReadOnlyList<ParkedSitting> _parked = [];
    private SittingRoom? _room;
    private Accepted? _accepted;
    private bool _landed;

    [Parameter] public Guid? DraftId { get; set; }

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    private string? Sub => _room?.Now is { } now ? T["Sitting", LocalTime.FromUtc(now.StartedAt)].Value : null;

    /// <summary>Called by the browser when the focus leaves a part of the page: from now on what is missing in it is said.</summary>
    [JSInvokable]
    public void LeftPart(string part) => _room?.Left(part);

    protected override void OnInitialized()
    {
        _room = new SittingRoom(Actor, board, feed, words, _entries);
        _room.Changed += StateHasChanged;
        _parkedHeard = feed.Subscribe(IntakeDesk.ParkedTopic(Actor.StaffId), _ => InvokeAsync(ReadParked));
    }

    protected override async Task OnParametersSetAsync()
    {
        if (DraftId is { } id && id == _room!.Now?.DraftId) return;
        if (DraftId is not { } draft)
        {
            var opened = await desk.Open(Actor);
            if (opened.Refused) _room!.Shut = opened.Refusal;
            else navigation.NavigateTo($"/intake/{opened.Value}", replace: true);
            return;
        }
        (_accepted, _landed) = (null, false);
        await _room!.Show(draft, InvokeAsync);
        _parked = await board.Parked(Actor);
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
        await _entries.Attach(_root, now.DraftId, _self);
        await _entries.Show(_room.Now.Sitting);
    }

    private async Task ReadParked()
    {
        _parked = await board.Parked(Actor);
        StateHasChanged();
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
