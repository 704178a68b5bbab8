using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Dossiers.Pages;

public sealed partial class StepForm
{
    private Refusal? _refusal;
    private DossierStep? _step;
    private DossierStep? _landed;
    private ElementReference _form;
    private bool _busy;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private DossierDesk Desk { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [Parameter, EditorRequired] public DossierStep Step { get; set; }

    [Parameter, EditorRequired] public DossierView View { get; set; } = null!;

    [Parameter, EditorRequired] public StepEntry Entry { get; set; } = null!;

    /// <summary>Tried: null when it was done, else the refusal that the form itself already shows.</summary>
    [Parameter] public EventCallback<Refusal?> Tried { get; set; }

    [Parameter] public EventCallback Closed { get; set; }

    private string Title => T[$"Step.{StepBar.Code(Step)}"];

    private IReadOnlyList<Choice<string>> Ways => [.. new[] { "counter", "post", "online" }.Select(way => new Choice<string>(way, T[$"Return.{way}"]))];

    private DossierEvent? Last => DossierSteps.LastStep(View.History);

    private string LastStep => Last is { } last ? $"{T[$"Event.{last.Kind.Code()}"]}, {last.StaffName}, {Moments.LongOfUtc(last.Occurred)}" : "";

    protected override void OnParametersSet()
    {
        if (_step == Step) return;
        (_step, _refusal) = (Step, null);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_landed == Step) return;
        _landed = Step;
        await Js.InvokeVoidAsync("workbench.focusFirst", _form);
    }

    private async Task Submit()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            _refusal = (await Do()).Refusal;
        }
        finally
        {
            _busy = false;
        }
        await Tried.InvokeAsync(_refusal);
    }

    private async Task<Outcome<Dossier>> Do()
    {
        var number = View.Dossier.Number;
        return Step switch
        {
            DossierStep.HandOver when string.IsNullOrEmpty(Entry.To) => new Refusal("handover-place-needed") { Place = "to" },
            DossierStep.HandOver => await Desk.HandOver(Actor, number, Entry.To, Entry.Note),
            DossierStep.Finish => await Desk.Finish(Actor, number, new(Entry.ResultKind, Entry.ResultNumber, Entry.Note)),
            DossierStep.Return => await Desk.Return(Actor, number, new(CleanText.Of(Entry.ToWhom), Entry.How, Entry.How == "counter" && Entry.IdentityChecked, Entry.How == "post" ? Entry.Consignment : null)),
            DossierStep.Refuse => await Desk.Refuse(Actor, number, Entry.Reason),
            DossierStep.Withdraw => await Desk.Withdraw(Actor, number, Entry.Reason),
            DossierStep.Reverse => await Desk.Reverse(Actor, number, Last?.Sequence ?? 0, Entry.Reason),
            DossierStep.Comment => await Desk.Comment(Actor, number, Entry.Comment),
            _ => throw new InvalidOperationException($"{Step} has no form."),
        };
    }
}
