using Microsoft.Extensions.Localization;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.App;

/// <summary>The places of the rail, found by their words; all of them before anything is typed.</summary>
internal sealed class PagesInPalette(IStringLocalizer<AppText> words) : IPaletteSource
{
    public int Order => 90;

    public Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation)
    {
        var asked = SearchKey.Words(text);
        IReadOnlyList<PaletteItem> found =
        [
            .. RailPlaces.For(by)
                .Select(place => new PaletteItem(words["Pages"], words[$"Rail.{place.Name}"], null, place.Path, place.Icon))
                .Where(item => asked.All(SearchKey.Of(item.Title).Contains)),
        ];
        return Task.FromResult(found);
    }
}
