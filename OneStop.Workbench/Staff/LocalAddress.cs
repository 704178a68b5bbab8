namespace OneStop.Workbench.Staff;

/// <summary>Where to go on after signing in: only ever a page of our own.</summary>
internal static class LocalAddress
{
    public static string Of(string? asked, string otherwise) =>
        asked is ['/', ..] && !asked.StartsWith("//", StringComparison.Ordinal) && !asked.Contains('\\') && !asked.Any(char.IsControl) ? asked : otherwise;
}
