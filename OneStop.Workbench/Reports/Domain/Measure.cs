namespace OneStop.Workbench.Reports.Domain;

/// <summary>What can be counted about dossiers in a period; forms and indicators are made of these. The stable code is the kebab-case name.</summary>
public enum Measure
{
    /// <summary>Received in the period: (4)+(5) of II.06a.</summary>
    Received,

    /// <summary>Received online, also entered by staff for a citizen on the spot.</summary>
    Online,

    /// <summary>Received at the counter or by post.</summary>
    Direct,
    AtCounter,
    ByPost,
    Assisted,

    /// <summary>Open at the beginning, or reopened in the period.</summary>
    Carried,
    Early,
    OnTime,
    Late,

    /// <summary>Early or on time.</summary>
    InTimeFinished,
    Finished,

    /// <summary>Of those finished on time: refused after reception, withdrawn, stopped.</summary>
    Refused,
    Withdrawn,
    Stopped,
    OpenInTime,
    OpenOverdue,
    Open,

    /// <summary>Open in time because the clock stands.</summary>
    ClockStopped,

    /// <summary>Open and waiting for papers from the citizen.</summary>
    WaitsForPapers,

    /// <summary>Received under a full-process procedure, and of those online.</summary>
    FullProcess,
    FullProcessOnline,

    /// <summary>Received in the period with a fee due by its end, and of those paid online.</summary>
    WithFee,
    PaidOnline,

    /// <summary>Received under a shortened limit.</summary>
    Shortened,
    Returned,

    /// <summary>Returned on the promised day or before, or without a promise.</summary>
    ReturnedAsPromised,
    ReturnedByPost,
    ReturnedOnline,

    /// <summary>Received in the period with every paper digitised by its end.</summary>
    Digitised,

    /// <summary>Re-appointed once or more in the period.</summary>
    ReAppointed,

    /// <summary>Asked for papers a second time in the period: late in the national score.</summary>
    AskedTwice,

    /// <summary>Hundredths of a working day promised less than the law allows, over what was finished.</summary>
    SavedHundredths,

    /// <summary>VND taken in the period, and how.</summary>
    FeesTaken,
    ChargesTaken,
    TakenInCash,
    TakenByTransfer,
    TakenOnline,

    /// <summary>Payments taken.</summary>
    Payments,
}

public static class Measures
{
    public static readonly int Count = Enum.GetValues<Measure>().Length;

    private static readonly Dictionary<string, Measure> ByCode = Enum.GetValues<Measure>().ToDictionary(Code, StringComparer.Ordinal);

    public static string Code(this Measure measure) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(measure.ToString());

    public static bool TryParse(string? code, out Measure measure) => ByCode.TryGetValue(code ?? "", out measure);

    /// <summary>Money or time instead of dossiers.</summary>
    public static bool IsAmount(this Measure measure) => measure is Measure.SavedHundredths or Measure.FeesTaken or Measure.ChargesTaken
        or Measure.TakenInCash or Measure.TakenByTransfer or Measure.TakenOnline;
}
