using System.Globalization;
using System.Text.RegularExpressions;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>The number of a sitting put aside, as it stands on its ticket: day and running number of the centre, <c>PHIEN-261122-07</c>.</summary>
public static partial class Ticket
{
    public const string Prefix = "PHIEN-";

    /// <summary>What all tickets of a day begin with.</summary>
    public static string Day(DateOnly day) => $"{Prefix}{day.ToString("yyMMdd", CultureInfo.InvariantCulture)}-";

    /// <param name="running">From 1.</param>
    public static string Of(DateOnly day, int running) => Day(day) + running.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The ticket in what was scanned or typed; null when it is none. A keyboard that composes Vietnamese may have touched the letters.</summary>
    public static string? Read(string text)
    {
        var match = Shape().Match(Platform.Kernel.SearchKey.Of(text).ToUpperInvariant().Replace(" ", "-", StringComparison.Ordinal));
        return match.Success ? $"{Prefix}{match.Groups["day"].Value}-{match.Groups["running"].Value}" : null;
    }

    [GeneratedRegex(@"^PHIEN-?(?<day>\d{6})-?(?<running>\d{2,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
