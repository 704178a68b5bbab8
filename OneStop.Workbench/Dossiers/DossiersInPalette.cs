using Microsoft.Extensions.Localization;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Dossiers;

/// <summary>Dossiers in the search box: by name without marks, number, identity number or part of a phone.</summary>
internal sealed class DossiersInPalette(DossierBoard board, IStringLocalizer<DossiersText> words) : IPaletteSource
{
    private const int Shown = 7;

    public int Order => 10;

    public async Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation)
    {
        if (text.Length < 2) return [];
        var found = await board.Search(by, text, Shown, cancellation);
        return [.. found.Select(row => new PaletteItem(words["Dossiers"], $"{row.OwnerName} · {row.Number}", row.ProcedureName, WorkListAddress.OfOne(row.Number), Glyph.Dossiers))];
    }
}
