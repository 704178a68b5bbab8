using System.Data.Common;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>
/// Each measure over the rows of straight lives in the words of both databases. With a clock that never stood, one end and one return at
/// most, nothing is left but days to compare; what is said here is what <see cref="Measuring"/> says of each row's events.
/// </summary>
internal static class MeasureSql
{
    /// <summary>
    /// The row says all that was known as of the moment, and its promise is that of the end of the period; where something was recorded
    /// later, or the clock stood or began later, the events are asked.
    /// </summary>
    public const string Straight = "d.\"Straight\" AND d.\"LastRecorded\" <= @asOf AND (d.\"ClockMovedOn\" IS NULL OR d.\"ClockMovedOn\" <= @last)";

    /// <summary>Also whose it was by the end of the period.</summary>
    public const string StraightInHand = Straight + " AND (d.\"MovedOn\" IS NULL OR d.\"MovedOn\" <= @last)";

    /// <summary>Each way in which a row does not tell, with the index that finds those few.</summary>
    public static IReadOnlyList<(string Holds, string Index)> Untold { get; } =
    [
        ("NOT d.\"Straight\"", DossierTables.NotStraight), ("d.\"LastRecorded\" > @asOf", DossierTables.ByLastRecorded), ("d.\"ClockMovedOn\" > @last", DossierTables.ByClock),
    ];

    /// <summary>Moved on to another hand after the end of the period.</summary>
    public const string MovedLater = "d.\"MovedOn\" > @last";

    /// <summary>Received by the end of the period, and not all over before it.</summary>
    public const string Concerned = "d.\"ReceivedOn\" <= @last AND (d.\"FinishedOn\" IS NULL OR d.\"FinishedOn\" >= @first OR d.\"ReturnedOn\" >= @first OR d.\"PaidOn\" >= @first)";

    private const string Received = "d.\"ReceivedOn\" >= @first";
    private const string Online = "d.\"Channel\" IN ('Online', 'AssistedOnline')";
    private const string Ended = "d.\"FinishedOn\" BETWEEN @first AND @last";
    private const string Open = "(d.\"FinishedOn\" IS NULL OR d.\"FinishedOn\" > @last)";
    private const string Result = "d.\"EndedBy\" = 'Finished'";
    private const string Returned = "d.\"ReturnedOn\" BETWEEN @first AND @last";
    private const string Paid = "d.\"PaidOn\" BETWEEN @first AND @last";
    private const string Charged = "d.\"ChargedOn\" <= @last";

    /// <summary>Families of counts of which a row is in one at most, what is most frequent first.</summary>
    public static IReadOnlyList<IReadOnlyList<Measure>> Exclusive { get; } =
        [[Measure.Direct, Measure.Online, Measure.Carried], [Measure.Early, Measure.OnTime, Measure.Late], [Measure.OpenInTime, Measure.OpenOverdue]];

    /// <summary>Beyond so many units a list in the question costs more than reading past the others.</summary>
    public const int FewUnits = 30;

    /// <summary>Counts only what was received under a procedure of full process, which the catalogue knows and the row does not.</summary>
    public static bool AsksFullProcess(Measure measure) => measure is Measure.FullProcess or Measure.FullProcessOnline;

    /// <summary>When a row counts; null where no straight life ever does. What is seldom so is asked first.</summary>
    public static string? Holds(Measure measure) => measure switch
    {
        Measure.Received or Measure.FullProcess => Received,
        Measure.Online or Measure.FullProcessOnline => $"{Online} AND {Received}",
        Measure.Direct => $"NOT {Online} AND {Received}",
        Measure.AtCounter => $"d.\"Channel\" = 'Counter' AND {Received}",
        Measure.ByPost => $"d.\"Channel\" = 'Post' AND {Received}",
        Measure.Assisted => $"d.\"Channel\" = 'AssistedOnline' AND {Received}",
        Measure.Carried => "d.\"ReceivedOn\" < @first AND (d.\"FinishedOn\" IS NULL OR d.\"FinishedOn\" >= @first)",
        Measure.Early => $"{Ended} AND {Result} AND d.\"FinishedOn\" < d.\"DueOn\"",
        Measure.OnTime => $"{Ended} AND (NOT {Result} OR d.\"DueOn\" IS NULL OR d.\"FinishedOn\" = d.\"DueOn\")",
        Measure.Late => $"{Ended} AND {Result} AND d.\"FinishedOn\" > d.\"DueOn\"",
        Measure.InTimeFinished => $"{Ended} AND (NOT {Result} OR d.\"DueOn\" IS NULL OR d.\"FinishedOn\" <= d.\"DueOn\")",
        Measure.Finished => Ended,
        Measure.Refused or Measure.Withdrawn or Measure.Stopped => $"d.\"EndedBy\" = '{measure}' AND {Ended}",
        Measure.OpenInTime => $"{Open} AND (d.\"DueOn\" IS NULL OR d.\"DueOn\" >= @judged)",
        Measure.OpenOverdue => $"{Open} AND d.\"DueOn\" < @judged",
        Measure.Open => Open,
        Measure.WithFee => $"{Charged} AND {Received}",
        Measure.PaidOnline => $"d.\"PaidWay\" = 'online' AND d.\"PaidOn\" <= @last AND d.\"FeePaid\" > 0 AND {Charged} AND {Received}",
        Measure.Shortened => $"d.\"SavedHundredths\" > 0 AND {Received}",
        Measure.Returned => Returned,
        Measure.ReturnedAsPromised => $"{Returned} AND (d.\"DueOn\" IS NULL OR d.\"ReturnedOn\" <= d.\"DueOn\")",
        Measure.ReturnedByPost => $"d.\"ReturnWay\" = 'post' AND {Returned}",
        Measure.ReturnedOnline => $"d.\"ReturnWay\" = 'online' AND {Returned}",
        Measure.Digitised => $"d.\"DigitisedOn\" <= @last AND {Received}",
        Measure.SavedHundredths => $"d.\"SavedHundredths\" > 0 AND {Ended}",
        Measure.FeesTaken => $"{Paid} AND d.\"FeesTaken\" > 0",
        Measure.ChargesTaken => $"{Paid} AND d.\"FeePaid\" > d.\"FeesTaken\"",
        Measure.TakenInCash => $"{Paid} AND d.\"PaidWay\" = 'cash' AND d.\"FeePaid\" > 0",
        Measure.TakenByTransfer => $"{Paid} AND d.\"PaidWay\" = 'transfer' AND d.\"FeePaid\" > 0",
        Measure.TakenOnline => $"{Paid} AND d.\"PaidWay\" = 'online' AND d.\"FeePaid\" > 0",
        Measure.Payments => Paid,
        _ => null,
    };

    /// <summary>How much the rows of a group add.</summary>
    public static string Sum(Measure measure) => (Holds(measure), Amount(measure)) switch
    {
        (null, _) => "0",
        ({ } holds, null) => $"COUNT(*) FILTER (WHERE {holds})",
        ({ } holds, { } amount) => $"CAST(COALESCE(SUM({amount}) FILTER (WHERE {holds}), 0) AS BIGINT)",
    };

    /// <summary>Gives the values of the question, and says the units where they are few or each is wanted.</summary>
    public static string Ask(DbCommand command, IReadOnlyCollection<string> units, Ii06aQuestion question, bool eachUnit = false)
    {
        Give(command, "@asOf", question.AsOf);
        Give(command, "@first", question.Period.From);
        Give(command, "@firstMoment", LocalTime.ToUtc(question.Period.From.ToDateTime(TimeOnly.MinValue)));
        Give(command, "@last", question.Period.To);
        Give(command, "@judged", question.Judged);
        if (units.Count > FewUnits && !eachUnit) return "";
        foreach (var (index, unit) in units.Index()) Give(command, $"@unit{index}", unit);
        return $" AND d.\"ReceivingUnit\" IN ({string.Join(", ", units.Select((_, index) => $"@unit{index}"))})";
    }

    /// <summary>Says from which to which unit, in the order of bytes as SQLite has it: in it may lie others, beyond it none of these.</summary>
    public static string Stretch(DbCommand command, IReadOnlyCollection<string> units)
    {
        Give(command, "@firstUnit", units.Min(StringComparer.Ordinal)!);
        Give(command, "@lastUnit", units.Max(StringComparer.Ordinal)!);
        return " AND d.\"ReceivingUnit\" BETWEEN @firstUnit AND @lastUnit";
    }

    public static void Give(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static string? Amount(Measure measure) => measure switch
    {
        Measure.SavedHundredths => "d.\"SavedHundredths\"",
        Measure.FeesTaken => "d.\"FeesTaken\"",
        Measure.ChargesTaken => "d.\"FeePaid\" - d.\"FeesTaken\"",
        Measure.TakenInCash or Measure.TakenByTransfer or Measure.TakenOnline => "d.\"FeePaid\"",
        Measure.Payments => "d.\"Payments\"",
        _ => null,
    };
}
