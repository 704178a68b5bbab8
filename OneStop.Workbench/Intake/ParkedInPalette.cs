using Microsoft.Extensions.Localization;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Intake;

/// <summary>The clerk's own sittings that wait, by name, procedure or ticket; all of them before anything is typed.</summary>
internal sealed class ParkedInPalette(IntakeBoard board, IStringLocalizer<SittingText> words) : IPaletteSource
{
    public int Order => 5;

    public async Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation)
    {
        if (!by.Has(Role.Counter)) return [];
        var asked = SearchKey.Words(text);
        var parked = await board.Parked(by, cancellation);
        return
        [
            .. from sitting in parked
               where sitting.Ticket is not null && asked.All(SearchKey.Of($"{sitting.Name} {sitting.Procedure} {sitting.Ticket}").Contains)
               select new PaletteItem(words["Palette.Parked"], sitting.Name.Length > 0 ? sitting.Name : words["Parked.Nameless"].Value, string.Join(" · ", new[] { sitting.Procedure, sitting.Ticket }.Where(part => part is { Length: > 0 })), $"/intake/ticket/{sitting.Ticket}", Glyph.Park),
        ];
    }
}
