namespace OneStop.Workbench.UI;

/// <summary>Places in the frame that a page may fill with <c>SectionContent</c>.</summary>
public static class ShellSlots
{
    /// <summary>Top bar: a chip about the hour, such as the same-day cut-off.</summary>
    public static readonly object Hint = new();

    /// <summary>Top bar: how fresh the page is.</summary>
    public static readonly object Live = new();

    /// <summary>The line at the foot of the page.</summary>
    public static readonly object Strip = new();

    /// <summary>The page's own keys in the sheet that <c>?</c> opens.</summary>
    public static readonly object Shortcuts = new();
}
