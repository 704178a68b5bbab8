using System.Globalization;

namespace OneStop.Workbench.Printing;

/// <summary>Dates as official papers write them: days below 10 and months 1 and 2 with a leading zero.</summary>
public static class OfficialDate
{
    /// <summary><c>ngày 05 tháng 01 năm 2026</c></summary>
    public static string Of(DateOnly date) => string.Create(CultureInfo.InvariantCulture,
        $"ngày {date.Day:00} tháng {(date.Month < 3 ? "0" : "")}{date.Month} năm {date.Year}");

    /// <summary><c>08 giờ 05 phút, ngày 05 tháng 01 năm 2026</c></summary>
    public static string Of(DateTime local) => string.Create(CultureInfo.InvariantCulture,
        $"{local.Hour:00} giờ {local.Minute:00} phút, {Of(DateOnly.FromDateTime(local))}");
}
