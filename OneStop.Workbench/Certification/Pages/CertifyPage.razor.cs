using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification.Pages;

/// <summary>One citizen who wants things certified. What is typed stands in the browser; this reads the draft again whenever the journal has added to it.</summary>
public sealed partial class CertifyPage(
    CertificationDesk desk, CertificationBoard board, IntakeDesk sittings, IntakeBoard intake, ChangeFeed feed, RefusalWords words, NavigationManager navigation, IJSRuntime script, TimeProvider time, IStringLocalizer<CertificationText> T) : IAsyncDisposable
{
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(30);

    private readonly BrowserEntries _entries = new(script, time);
    private DotNetObjectReference<CertifyPage>? _self;
    private ElementReference _root;
    private SittingRoom? _room;
    private CertificationNow? _now;
    private Voice? _voice;
    private IReadOnlyList<WaitingCertification> _waiting = [];
    private Refusal? _waitingFault;
    private bool _landed;

    [Parameter] public Guid? DraftId { get; set; }

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    private SittingRoom Room => _room!;

    private string? Sub => _room?.Now is { } now ? T["Since", LocalTime.FromUtc(now.StartedAt)].Value : null;

    /// <summary>Called by the browser when the focus leaves a part of the page: from now on what is missing in it is said.</summary>
    [JSInvokable]
    public void LeftPart(string part) => _room?.Left(part);

    protected override void OnInitialized()
    {
        _room = new SittingRoom(Actor, intake, feed, words, _entries);
        _room.Changed += () => _ = InvokeAsync(ReadAgain);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (DraftId is { } id && id == Room.Now?.DraftId) return;
        if (DraftId is not { } draft)
        {
            var opened = await desk.Open(Actor);
            if (opened.Refused) Room.Shut = opened.Refusal;
            else navigation.NavigateTo($"/certify/{opened.Value}", replace: true);
            return;
        }
        _landed = false;
        await Room.Show(draft, InvokeAsync);
        await See();
        _waiting = await board.Waiting(Actor);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _ = Tick();
        if (_now is null || Room.Shut is not null) return;
        if (_now.Sitting.State == DraftState.Accepted)
        {
            if (_landed) return;
            _landed = true;
            await _entries.LandOn("[data-next]");
            return;
        }
        if (_entries.Holds(_now.Sitting.DraftId)) return;
        _self ??= DotNetObjectReference.Create(this);
        await _entries.Attach(_root, _now.Sitting, _self);
        await _entries.Show(_now.Sitting);
    }

    private async Task ReadAgain()
    {
        await See();
        StateHasChanged();
    }

    private async Task See()
    {
        if (Room.Now is not { } sitting) return;
        var seen = await board.See(Actor, sitting, Room.Gone);
        if (seen.Refused)
        {
            Room.Shut = seen.Refusal;
            return;
        }
        _now = seen.Value;
        _voice = new Voice(_now.Reading.Findings, words, Room.Asked);
    }

    private async Task ReadWaiting()
    {
        _waiting = await board.Waiting(Actor);
        StateHasChanged();
    }

    /// <summary>The promise moves with the time of day, also while nobody types.</summary>
    private async Task Tick()
    {
        using var timer = new PeriodicTimer(ClockTick, time);
        var gone = Room.Gone;
        try
        {
            while (await timer.WaitForNextTickAsync(gone)) await InvokeAsync(Room.ReadAgain);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _room?.Dispose();
        await _entries.DisposeAsync();
        _self?.Dispose();
    }
}
