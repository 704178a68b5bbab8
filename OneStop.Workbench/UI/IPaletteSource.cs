using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.UI;

/// <summary>Something that the search box can find: dossiers, procedures, people, pages. Each capability registers its own.</summary>
public interface IPaletteSource
{
    /// <summary>Lower stands higher in the list.</summary>
    int Order { get; }

    /// <summary>The few best answers; none for a text it has nothing to say to. Authorises by <paramref name="by"/> like everything else.</summary>
    Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation);
}

/// <summary>One answer of the search box.</summary>
/// <param name="Group">The heading it stands under, in the current language.</param>
/// <param name="Icon">One of <see cref="Glyph"/>.</param>
public sealed record PaletteItem(string Group, string Title, string? Detail, string Href, string Icon);
