using System.Globalization;
using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Supervision.Pages;

public sealed partial class BoardPage
{
    private IReadOnlyList<Unit> _centres = [];
    private IReadOnlyList<string> _topics = [];
    private BoardView? _view;
    private string? _asked;

    [Inject] private SupervisionBoard Board { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "centre")] private string? Centre { get; set; }

    /// <summary>Everything on the board as a list.</summary>
    private WorkListQuery All => new() { CentreCode = Centre };

    private string Where => Actor.Units.NameOf(Centre ?? Actor.Centre?.Code);

    protected override void OnInitialized()
    {
        _centres = Board.Centres(Actor);
        _topics = Actor.Topics();
    }

    protected override async Task OnParametersSetAsync()
    {
        // A centre that this person may not watch is not asked for.
        if (Centre is not null && _centres.All(unit => unit.Code != Centre)) Centre = null;
        if (_view is not null && _asked == Centre) return;
        _asked = Centre;
        await Read();
    }

    private async Task Read() => _view = await Board.Look(Actor, Centre);

    private void Choose(ChangeEventArgs chosen) =>
        Navigation.NavigateTo(chosen.Value as string is { Length: > 0 } centre ? $"/board?centre={Uri.EscapeDataString(centre)}" : "/board");

    private static string N(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
