using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

public sealed partial class DossierPage
{
    private const int NewsShown = 3;

    private DossierView? _view;
    private Refusal? _refusal;
    private (string Number, string? Step)? _read;
    private bool _printing;
    private bool _correcting;
    private bool _corrected;
    private int _seen;

    [Inject] private DossierBoard Board { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [Parameter] public string Number { get; set; } = "";

    /// <summary>Version of the receipt whose code led here.</summary>
    [SupplyParameterFromQuery(Name = "v")] public int? Version { get; set; }

    [SupplyParameterFromQuery(Name = "h")] public string? Hash { get; set; }

    /// <summary>A step to begin with: <c>correct</c> from the receipt that was just printed.</summary>
    [SupplyParameterFromQuery(Name = "step")] public string? Step { get; set; }

    private ReceiptMark? Mark => Version is { } version && Hash is { Length: > 0 } hash ? new ReceiptMark(Number, version, hash.ToUpperInvariant()) : null;

    /// <summary>What others have done since this page was opened or last said to be seen.</summary>
    private IEnumerable<DossierEvent> News => _view!.History
        .Where(past => past.Sequence > _seen && past.StaffId != Actor.StaffId && past.Kind is not (DossierEventKind.Read or DossierEventKind.Printed))
        .TakeLast(NewsShown);

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (Number, Step)) return;
        var another = _read?.Number != Number;
        _read = (Number, Step);
        if (another)
        {
            (_view, _refusal, _printing, _correcting) = (null, null, false, false);
            await ReadAgain();
            _seen = _view?.Dossier.LastSequence ?? 0;
        }
        if (Step == "correct" && _view?.Steps.Contains(DossierStep.Correct) == true) (_correcting, _printing) = (true, false);
    }

    private async Task ShowNewReceipt()
    {
        await ReadAgain();
        (_correcting, _printing, _corrected) = (false, true, true);
    }

    private async Task ReadAgain()
    {
        var found = await Board.Find(Actor, Number);
        _refusal = found.Refusal;
        _view = found.Refused ? null : found.Value;
    }
}
