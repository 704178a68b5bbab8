using System.Globalization;

namespace OneStop.Workbench.Staff.Pages;

/// <summary>Moments and dates as Vietnamese paper writes them.</summary>
internal static class Moment
{
    public static string Of(DateTime local) => local.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
