namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What figures count of a dossier, so that a year of them is summed up without reading histories. Days are local.</summary>
public sealed partial class Dossier
{
    /// <summary>
    /// Received, ended and returned at most once, asked for papers at most once, paid on one day in one way: every figure of any day since
    /// <see cref="ClockMovedOn"/> can be told from the row. False while a clock stands, and where a dossier was re-appointed or something was
    /// taken back, corrected, cancelled or hidden: there the history has to be read.
    /// </summary>
    public bool Straight { get; internal set; }

    /// <summary>The version of the procedure that it was received under.</summary>
    public int ProcedureVersion { get; internal set; }

    /// <summary>Hundredths of a working day that were promised less than the law allows.</summary>
    public long SavedHundredths { get; internal set; }

    public DateOnly? ReturnedOn { get; internal set; }

    /// <summary><c>counter</c>, <c>post</c> or <c>online</c>.</summary>
    public string? ReturnWay { get; internal set; }

    /// <summary>First day on which every paper that stays was there as data or as a file; empty where there is none to stay.</summary>
    public DateOnly? DigitisedOn { get; internal set; }

    /// <summary>First day on which something was to be paid.</summary>
    public DateOnly? ChargedOn { get; internal set; }

    public DateOnly? PaidOn { get; internal set; }

    /// <summary><c>cash</c>, <c>transfer</c> or <c>online</c>.</summary>
    public string? PaidWay { get; internal set; }

    public int Payments { get; internal set; }

    /// <summary>VND of <see cref="FeePaid"/> that were paid for a service (<c>phi</c>).</summary>
    public long FeesTaken { get; internal set; }

    /// <summary>Last day on which its clock stopped, ran on or began: from then on the row tells the promise. Empty where it ran from the reception.</summary>
    public DateOnly? ClockMovedOn { get; internal set; }

    /// <summary>Last day on which it went to another unit or another hand: from then on the row tells whose it was.</summary>
    public DateOnly? MovedOn { get; internal set; }
}
