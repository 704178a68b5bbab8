using System.Globalization;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>Dates as people at the counter say them.</summary>
internal static class Dates
{
    /// <summary><c>Thứ Hai, 23/11/2026</c>, in the screen's language.</summary>
    public static string Long(DateTime local)
    {
        var day = CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(local.DayOfWeek);
        return $"{char.ToUpper(day[0], CultureInfo.CurrentUICulture)}{day[1..]}, {local.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}";
    }

    public static string Moment(DateTime local) => local.ToString("HH:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
