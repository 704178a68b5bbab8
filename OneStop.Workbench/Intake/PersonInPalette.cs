using Microsoft.Extensions.Localization;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Intake;

/// <summary>The look-up of a person in the search box. The number itself is typed on its page, where the reason is asked for.</summary>
internal sealed class PersonInPalette(IStringLocalizer<IntakeText> words) : IPaletteSource
{
    public int Order => 95;

    public Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation)
    {
        var title = words["Person.LookUp"].Value;
        var meant = by.Opens(Policies.Counter) && (SearchKey.Words(text).All(SearchKey.Of(title).Contains) || text.Length >= 9 && text.All(char.IsAsciiDigit));
        return Task.FromResult<IReadOnlyList<PaletteItem>>(meant ? [new PaletteItem(words["Person.Group"], title, words["Person.LookUp.Hint"], "/people", Glyph.Person)] : []);
    }
}
