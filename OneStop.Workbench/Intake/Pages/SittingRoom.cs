using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>
/// The sitting on screen, as its draft says now: read again whenever the journal has added to it and with the time of day. It never holds
/// what is typed. Sections get it as a cascading value, for what they need beyond <see cref="Now"/> and <see cref="Voice"/>.
/// </summary>
public sealed class SittingRoom(Actor by, IntakeBoard board, ChangeFeed feed, RefusalWords words, BrowserEntries entries) : IDisposable
{
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _heard;
    private Guid _draft;

    public Actor By => by;

    public SittingNow? Now { get; private set; }

    public Voice? Voice { get; private set; }

    /// <summary>Why there is nothing to show.</summary>
    public Refusal? Shut { get; set; }

    /// <summary>Why the last step was not taken.</summary>
    public Refusal? Fault { get; set; }

    /// <summary>Acceptance was tried: everything that is missing is said.</summary>
    public bool Tried { get; private set; }

    /// <summary>There is a sitting in hand that still takes entries.</summary>
    public bool InHand => Now is { State: not DraftState.Accepted };

    public CancellationToken Gone => _gone.Token;

    /// <summary>What is shown has changed.</summary>
    public event Action? Changed;

    /// <summary>Another sitting comes on screen.</summary>
    /// <param name="onScreen">Runs work where the screen may be touched.</param>
    public async Task Show(Guid draft, Func<Func<Task>, Task> onScreen)
    {
        (_draft, Shut, Fault, Tried) = (draft, null, null, false);
        _left.Clear();
        _heard?.Dispose();
        _heard = feed.Subscribe(DraftJournal.Topic(draft), _ => onScreen(ReadAgain));
        await Read(draft);
    }

    /// <summary>Reads the draft again and shows it.</summary>
    public async Task ReadAgain()
    {
        var draft = _draft;
        // Another sitting is just coming on screen: news of the one that leaves must not bring it back.
        if (!InHand || Now!.DraftId != draft) return;
        await Read(draft);
        if (_draft != draft) return;
        // Offers first: once the screen says that it has seen an input, what follows from it stands in its fields.
        await entries.Show(Now!);
        if (_draft == draft) Changed?.Invoke();
    }

    /// <summary>From now on what is missing in this part is said.</summary>
    public void Left(string part)
    {
        if (_left.Add(part)) Changed?.Invoke();
    }

    /// <summary>Nothing of this sitting waits in the browser; otherwise the reason is said and false given.</summary>
    public async Task<bool> Settled()
    {
        if (!InHand || await entries.Settle()) return true;
        Fault = new Refusal("entries-waiting");
        return false;
    }

    /// <summary>The cursor goes to a field.</summary>
    public Task GoTo(string field) => entries.Land(field);

    /// <summary>Says why it was not accepted and goes to the first thing in the way.</summary>
    public async Task Refuse(Refusal refusal)
    {
        Tried = true;
        await Read(Now!.DraftId);
        Fault = refusal;
        if ((refusal.Place ?? Now.Sitting.Blocking.FirstOrDefault()?.Field) is { } place) await GoTo(place);
    }

    /// <summary>It has become a dossier.</summary>
    public void Close(string number) => Now = Now! with { State = DraftState.Accepted, DossierNumber = number };

    /// <summary>All parts of its bundle have become dossiers.</summary>
    public Task Close() => Read(Now!.DraftId);

    public void Dispose()
    {
        _gone.Cancel();
        _heard?.Dispose();
        _gone.Dispose();
    }

    private async Task Read(Guid draft)
    {
        var look = await board.Look(by, draft, _gone.Token);
        if (_draft != draft) return;
        if (look.Refused)
        {
            Shut = look.Refusal;
            return;
        }
        Now = look.Value;
        Voice = new Voice(Now.Sitting, words, Asked);
    }

    /// <summary>Missing things are said once their part was left, or all of them once acceptance was tried.</summary>
    public bool Asked(string field) => Tried || _left.Contains(Parts.Of(field));
}
