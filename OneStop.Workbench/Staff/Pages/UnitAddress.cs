namespace OneStop.Workbench.Staff.Pages;

/// <summary>Where the pages of units are.</summary>
internal static class UnitAddress
{
    public static string In(string code) => $"/admin/units?in={Uri.EscapeDataString(code)}";

    public static string Of(string code) => $"/admin/units/of?code={Uri.EscapeDataString(code)}";

    public static string NewIn(string code) => $"/admin/units/new?in={Uri.EscapeDataString(code)}";
}
