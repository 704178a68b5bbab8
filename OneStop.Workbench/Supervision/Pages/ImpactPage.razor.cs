using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision.Pages;

/// <summary>What a changed calendar or limit does to the promises already given, and what is decided about them.</summary>
public sealed partial class ImpactPage
{
    private IReadOnlyList<string> _topics = [];
    private IReadOnlyList<DateOverride> _waiting = [];
    private IReadOnlyList<Unit> _centres = [];
    private IReadOnlyList<PromiseChange> _changes = [];
    private ImpactView? _view;
    private DueEffect? _only;
    private Refusal? _refusal;
    private Refusal? _refusedDecision;
    private Refusal? _refusedUndo;

    [Inject] private ImpactDesk Desk { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _topics = [ImpactDesk.Topic(Actor)];
        _waiting = Desk.Waiting(Actor);
        _centres = Desk.Centres(Actor);
        await Read();
    }

    private async Task Read()
    {
        _view = await Desk.Look(Actor);
        _changes = await Desk.Changes(Actor);
    }

    private void Choose(DueEffect? effect) => _only = effect;

    private async Task Ask(ImpactQuestion question)
    {
        (_only, _refusedDecision, _refusedUndo) = (null, null, null);
        _refusal = (await Desk.Ask(Actor, question)).Refusal;
        await Read();
    }

    private async Task Apply(string? reason)
    {
        _refusedDecision = Desk.Apply(Actor, reason).Refusal;
        await Read();
    }

    private async Task Keep(string? reason)
    {
        _refusedDecision = (await Desk.Keep(Actor, reason)).Refusal;
        await Read();
    }

    private async Task Undo((Guid Change, string? Reason) asked)
    {
        _refusedUndo = (await Desk.Undo(Actor, asked.Change, asked.Reason)).Refusal;
        await Read();
    }
}
