using Microsoft.Extensions.Localization;
using OneStop.Workbench.Dossiers.Domain;
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
        // A receipt that was scanned opens its dossier and is told whether it still holds.
        if (ReceiptMark.TryParse(text, out var mark))
        {
            var marked = await board.Search(by, mark.Number, 1, cancellation);
            return [.. marked.Select(row => new PaletteItem(words["Dossiers"], $"{row.OwnerName} · {row.Number}", row.ProcedureName, $"{WorkListAddress.Path}/{mark}", Glyph.Dossiers))];
        }
        var found = await board.Search(by, text, Shown, cancellation);
        return [.. found.Select(row => new PaletteItem(words["Dossiers"], $"{row.OwnerName} · {row.Number}", row.ProcedureName, WorkListAddress.OfOne(row.Number), Glyph.Dossiers))];
    }
}
