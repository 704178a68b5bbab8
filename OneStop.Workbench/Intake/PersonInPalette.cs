using Microsoft.Extensions.Localization;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Intake;

/// <summary>People in the search box, by name. Their dossiers are shown on a page of their own, where the reason is asked for.</summary>
internal sealed class PersonInPalette(PersonDesk people, IStringLocalizer<IntakeText> words) : IPaletteSource
{
    private const int Most = 4;

    public int Order => 20;

    public async Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation)
    {
        if (!by.Opens(Policies.Counter)) return [];
        var title = words["Person.LookUp"].Value;
        var found = (await people.Named(by, text, Most, cancellation))
            .Select(person => new PaletteItem(words["Person.Group"], person.Name, person.Covered, $"/people?of={Uri.EscapeDataString(person.Dossier)}", Glyph.Person)).ToList();
        var meant = SearchKey.Words(text).All(SearchKey.Of(title).Contains) || text.Length >= 9 && text.All(char.IsAsciiDigit);
        if (meant) found.Add(new PaletteItem(words["Person.Group"], title, words["Person.LookUp.Hint"], "/people", Glyph.Person));
        return found;
    }
}
