namespace OneStop.Workbench.Catalogue.Pages;

/// <summary>Moves things in a list that is being edited.</summary>
internal static class Reorder
{
    /// <summary>False where it cannot go further.</summary>
    public static bool Shift<T>(List<T> list, T item, int by)
    {
        var at = list.IndexOf(item);
        if (at < 0 || at + by < 0 || at + by >= list.Count) return false;
        (list[at], list[at + by]) = (list[at + by], list[at]);
        return true;
    }
}
