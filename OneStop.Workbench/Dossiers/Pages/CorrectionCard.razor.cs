using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

public sealed partial class CorrectionCard : IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _script;
    private Refusal? _refusal;
    private bool _busy;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private CorrectionDesk Desk { get; set; } = null!;

    [Inject] private CatalogueShelf Shelf { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [Parameter, EditorRequired] public DossierView View { get; set; } = null!;

    /// <summary>Corrected: the new receipt is to be shown.</summary>
    [Parameter] public EventCallback Corrected { get; set; }

    [Parameter] public EventCallback Closed { get; set; }

    private IReadOnlyList<CorrectionRow> Rows => CorrectionRows.Of(View, Actor.May(Role.Supervisor, View.Dossier.ReceivingUnit), T);

    private IReadOnlyList<ProcedureVersion> Procedures => Shelf.Search(null, Actor.Units.Find(View.Dossier.ReceivingUnit)?.Level, int.MaxValue);

    public async ValueTask DisposeAsync()
    {
        if (_script is null) return;
        try
        {
            await _script.InvokeVoidAsync("close");
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it what was to be closed.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/correction.js");
        await _script.InvokeVoidAsync("open", _root, View.Dossier.Number);
    }

    private static string Id(CorrectionRow row) => $"correct-{row.Field.Replace('.', '-').Replace('[', '-').Replace(']', '-')}";

    private string Hint(CorrectionRow row) => row.Covered || row.Field == Corrections.Due ? row.Shown : T["Correct.empty"];

    private async Task Decide()
    {
        if (_busy || _script is null) return;
        _busy = true;
        try
        {
            var typed = await _script.InvokeAsync<Dictionary<string, string>>("typed") ?? [];
            _refusal = (await Desk.Correct(Actor, View.Seen, Order(typed))).Refusal;
            if (_refusal is null) await _script.InvokeVoidAsync("decided");
            else if (_refusal.Place is { } place) await _script.InvokeVoidAsync("goTo", place);
        }
        finally
        {
            _busy = false;
        }
        if (_refusal is null) await Corrected.InvokeAsync();
    }

    private static CorrectionOrder Order(Dictionary<string, string> typed)
    {
        string[] apart = [Corrections.Procedure, "case", Corrections.Due, "reason"];
        return new(
            [.. typed.Where(field => !apart.Contains(field.Key)).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new FieldCorrection(field.Key, field.Value))],
            typed.GetValueOrDefault(Corrections.Procedure)?.Trim(), typed.GetValueOrDefault("case"), typed.GetValueOrDefault(Corrections.Due), typed.GetValueOrDefault("reason"));
    }
}
