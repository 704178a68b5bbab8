using System.Globalization;
using System.Text;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Files;

namespace OneStop.Workbench.Deadlines.Batch;

/// <summary>Writes one row of the answers file.</summary>
internal static class AnswerRow
{
    public const string Header = "id,state,due,original_due,verdict,steps,error";

    public static void Append(StringBuilder row, Question question, DeadlineAnswer answer, WorkingCalendar? calendar, DateTime at)
    {
        row.Append(CsvCells.Write(question.Id)).Append(',').Append(State(answer.State)).Append(',');
        Moment(row, answer.Due).Append(',');
        Moment(row, answer.OriginalDue).Append(',');
        row.Append(Verdict(answer, calendar, at)).Append(',');
        for (var i = 0; i < answer.Steps.Count; i++) row.Append(i == 0 ? "" : "|").Append(answer.Steps[i].Code);
        row.Append(',').Append(answer.Refusal?.Code).Append('\n');
    }

    private static StringBuilder Moment(StringBuilder row, DateTime? moment) =>
        moment is { } known ? row.Append(CultureInfo.InvariantCulture, $"{known:yyyy-MM-dd}T{known:HH\\:mm}") : row;

    private static string State(ClockState state) => state switch
    {
        ClockState.Running => "running",
        ClockState.Paused => "paused",
        ClockState.Finished => "finished",
        _ => "refused",
    };

    private static string Verdict(DeadlineAnswer answer, WorkingCalendar? calendar, DateTime at) => answer.State switch
    {
        ClockState.Finished => answer.Verdict switch
        {
            Domain.Verdict.Early => "early",
            Domain.Verdict.Late => "late",
            _ => "on-time",
        },
        ClockState.Running => DeadlineClock.Light(answer, calendar!, at) switch
        {
            Light.Overdue => "overdue",
            Light.DueToday => "due-today",
            Light.DueSoon => "due-soon",
            _ => "in-time",
        },
        _ => "",
    };
}
