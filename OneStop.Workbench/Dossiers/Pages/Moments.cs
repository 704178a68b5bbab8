using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>Local moments as counters write them: the year only where it is not this one.</summary>
internal static class Moments
{
    public static string Short(DateTime local, DateTime now) =>
        local.ToString(local.Year == now.Year ? "dd'/'MM HH:mm" : "dd'/'MM'/'yy HH:mm", CultureInfo.InvariantCulture);

    public static string Long(DateTime local) => local.ToString("HH:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string LongOfUtc(DateTime utc) => Long(LocalTime.FromUtc(utc));

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Iso(DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
