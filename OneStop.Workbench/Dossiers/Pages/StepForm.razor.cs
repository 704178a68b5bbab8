using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

public sealed partial class StepForm
{
    private Refusal? _refusal;
    private DossierStep? _step;
    private DossierStep? _landed;
    private ElementReference _form;
    private bool _busy;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private StepTaking Steps { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [Parameter, EditorRequired] public DossierStep Step { get; set; }

    [Parameter, EditorRequired] public DossierView View { get; set; } = null!;

    [Parameter, EditorRequired] public StepEntry Entry { get; set; } = null!;

    /// <summary>Tried: null when it was done, else the refusal that the form itself already shows.</summary>
    [Parameter] public EventCallback<Refusal?> Tried { get; set; }

    [Parameter] public EventCallback Closed { get; set; }

    private string Title => T[$"Step.{StepBar.Code(Step)}"];

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
            _refusal = (await Steps.Take(Actor, View, Step, Entry)).Refusal;
        }
        finally
        {
            _busy = false;
        }
        await Tried.InvokeAsync(_refusal);
    }
}
