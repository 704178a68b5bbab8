namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>One sentence of "why this date", as data.</summary>
/// <param name="Code">A rule code of <see cref="Rule"/>.</param>
/// <param name="From">Local moment (or date at midnight) that it speaks of, or the first of a range.</param>
/// <param name="To">The last of the range (inclusive for dates), the target of a move, or null while open.</param>
/// <param name="Count">Days, or for an hour limit ticks of working time.</param>
/// <param name="Name">The holiday's name, or the kind of event that came too late.</param>
/// <param name="Source">The text that a holiday or swap rests on.</param>
public readonly record struct ExplanationStep(
    string Code, DateTime From, DateTime? To = null, long Count = 0, string Name = "", string Source = "")
{
    /// <summary>What this step adds to the count that makes up the limit; the steps since the last reception or restart sum to it.</summary>
    public long Counted => Rule.Counts(Code) ? Count : 0;
}

/// <summary>The stable rule codes of an explanation.</summary>
public static class Rule
{
    public const string Received = "received";
    public const string RolledToShift = "rolled-to-shift";
    public const string FirstDayExcluded = "first-day-excluded";
    public const string CountWorking = "count-working";
    public const string CountCalendar = "count-calendar";
    public const string CountHours = "count-hours";
    public const string MonthTarget = "month-target";
    public const string SameDayBeforeCutOff = "same-day-before-cut-off";
    public const string SameDayAfterCutOff = "same-day-after-cut-off";
    public const string SkipWeekend = "skip-weekend";
    public const string SkipHoliday = "skip-holiday";
    public const string SkipSwap = "skip-swap";
    public const string MakeUpDay = "make-up-day";
    public const string OpeningDay = "opening-day";
    public const string Paused = "paused";
    public const string Supplement = "supplement";
    public const string Restart = "restart";
    public const string TooLateToStop = "too-late-to-stop";
    public const string RollForward = "roll-forward";
    public const string ReAppoint = "re-appoint";
    public const string UnconfirmedHoliday = "unconfirmed-holiday";
    public const string Due = "due";

    /// <summary>Days that a rule adds; only where one was given, never in the answers of the verb.</summary>
    public const string ExtraDays = "extra-days";

    /// <summary>True for the codes whose count is part of the limit.</summary>
    public static bool Counts(string code) =>
        code is CountWorking or MakeUpDay or CountCalendar or CountHours or SameDayBeforeCutOff or SameDayAfterCutOff;
}
