using System.Globalization;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>Puts "why this date" into words, one sentence a step, in the current interface language.</summary>
public sealed class Explanation(IStringLocalizer<DeadlinesText> texts)
{
    public IReadOnlyList<string> Sentences(DeadlineAnswer answer) => [.. answer.Steps.Select(step => Sentence(step, answer.Unit))];

    /// <summary>The sentences in a named language, as papers need them whatever the screen speaks.</summary>
    public IReadOnlyList<string> Sentences(DeadlineAnswer answer, CultureInfo culture)
    {
        var screen = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return Sentences(answer);
        }
        finally
        {
            CultureInfo.CurrentUICulture = screen;
        }
    }

    /// <summary>A date as official paper writes it: Thứ Hai, 23/11/2026.</summary>
    public static string Day(DateTime date) => Capital(date.ToString("dddd, dd'/'MM'/'yyyy", CultureInfo.CurrentUICulture));

    /// <summary>A moment: 17:00 Thứ Hai, 23/11/2026.</summary>
    public static string Moment(DateTime moment) => $"{moment:HH\\:mm} {Day(moment)}";

    private string Sentence(ExplanationStep step, LimitUnit unit) => step.Code switch
    {
        Rule.Received or Rule.Restart or Rule.Supplement or Rule.Due => texts[$"Step.{step.Code}", Moment(step.From)],
        Rule.RolledToShift => texts["Step.rolled-to-shift", Moment(step.From), Moment(step.To!.Value)],
        Rule.FirstDayExcluded => texts["Step.first-day-excluded", Day(step.From)],
        Rule.MonthTarget => texts["Step.month-target", step.Count, Day(step.From), Day(step.To!.Value)],
        Rule.CountHours => texts["Step.count-hours", Moment(step.From), Moment(step.To!.Value), Time(step.Count)],
        Rule.CountWorking or Rule.CountCalendar => Ranged(step),
        Rule.SkipHoliday or Rule.SkipSwap or Rule.UnconfirmedHoliday => Ranged(step),
        Rule.SkipWeekend => Weekend(step),
        Rule.MakeUpDay or Rule.OpeningDay => texts[$"Step.{step.Code}", Day(step.From), step.Name, step.Source],
        Rule.SameDayBeforeCutOff when step.From.Date > step.To!.Value.Date => texts["Step.same-day-before-cut-off.next", Hour(step.To.Value)],
        Rule.SameDayBeforeCutOff or Rule.SameDayAfterCutOff => texts[$"Step.{step.Code}", Hour(step.To!.Value)],
        Rule.Paused => Pause(step, unit),
        Rule.TooLateToStop => texts["Step.too-late-to-stop", Moment(step.From), Moment(step.To!.Value)],
        Rule.RollForward => texts["Step.roll-forward", Day(step.From), Day(step.To!.Value)],
        Rule.ReAppoint => texts["Step.re-appoint", Moment(step.From), Moment(step.To!.Value)],
        Rule.ExtraDays => texts["Step.extra-days", step.Count, step.Source],
        _ => throw new ArgumentException($"No words for {step.Code}.", nameof(step)),
    };

    private string Ranged(ExplanationStep step) => step.From == step.To
        ? texts[$"Step.{step.Code}.one", Day(step.From), step.Name, step.Source]
        : texts[$"Step.{step.Code}", Day(step.From), Day(step.To!.Value), step.Count, step.Name, step.Source];

    private string Weekend(ExplanationStep step) => (step.Count, (step.To!.Value - step.From).Days) switch
    {
        (1, _) => texts["Step.skip-weekend.one", Day(step.From)],
        (2, 1) => texts["Step.skip-weekend.two", Day(step.From), Day(step.To.Value)],
        _ => texts["Step.skip-weekend", step.Count],
    };

    private string Pause(ExplanationStep step, LimitUnit unit)
    {
        if (step.To is not { } to) return texts["Step.paused.open", Moment(step.From)];
        if (step.Count == 0) return texts["Step.paused.nothing", Moment(step.From), Moment(to)];
        var time = unit switch
        {
            LimitUnit.WorkingHour => Time(step.Count),
            LimitUnit.CalendarDay or LimitUnit.Month => texts["Days", step.Count],
            _ => texts["WorkingDays", step.Count].Value,
        };
        return texts["Step.paused", Moment(step.From), Moment(to), time];
    }

    private string Time(long ticks)
    {
        var minutes = (long)Math.Round(TimeSpan.FromTicks(ticks).TotalMinutes);
        return (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => texts["Minutes", rest],
            (var hours, 0) => texts["Hours", hours],
            var (hours, rest) => texts["HoursAndMinutes", hours, rest],
        };
    }

    private static string Hour(DateTime moment) => moment.ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];
}
