using Microsoft.Extensions.Localization;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Catalogue;

/// <summary>Procedures in the search box.</summary>
internal sealed class ProceduresInPalette(CatalogueShelf shelf, IStringLocalizer<CatalogueText> words) : IPaletteSource
{
    private const int Most = 5;

    public int Order => 30;

    public Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation)
    {
        IReadOnlyList<PaletteItem> found = string.IsNullOrWhiteSpace(text)
            ? []
            : [.. shelf.Search(text, by.Centre?.Level, Most).Select(procedure => new PaletteItem(words["Title"], procedure.Name, procedure.Code, $"/procedures/{procedure.Code}", Glyph.Procedures))];
        return Task.FromResult(found);
    }
}
