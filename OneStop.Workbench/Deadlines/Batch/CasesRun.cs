using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Files;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Batch;

/// <summary>
/// Answers a file of cases, streaming: a case that the clock refuses is a row of the answers with its code. All or nothing for what
/// cannot be understood: every such row is told with its column, and no answers are left behind.
/// </summary>
internal sealed class CasesRun(CalendarBook book, RefusalWords words, IStringLocalizer<DeadlinesText> texts, VerbConsole console)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, WorkingCalendar?> _calendars = new(StringComparer.Ordinal);
    private readonly StringBuilder _row = new();
    private bool _refused;
    private int _answered;

    public async Task<int> Answer(string cases, string answers, DateTime at, CancellationToken cancellation)
    {
        var unfinished = $"{answers}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var output = new StreamWriter(unfinished, append: false, CsvRows.Utf8, bufferSize: 1 << 16))
            {
                await AnswerAll(cases, output, at, cancellation);
            }
            if (_refused) return ExitCode.Refused;
            File.Move(unfinished, answers, overwrite: true);
            await console.Error.WriteLineAsync(texts["Batch.Done", _answered, answers]);
            return ExitCode.Done;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task AnswerAll(string cases, StreamWriter output, DateTime at, CancellationToken cancellation)
    {
        using var input = new StreamReader(cases, CsvRows.Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        var place = new int[Question.Columns.Length];
        var header = false;
        var started = Stopwatch.GetTimestamp();
        try
        {
            await foreach (var row in CsvRows.ReadEach(input, cancellation))
            {
                if (header) await Answer(cases, row, place, output, at, cancellation);
                else if (Header(row, place) is { } fault)
                {
                    await Refuse(cases, row.Line, fault);
                    return;
                }
                else
                {
                    header = true;
                    await output.WriteAsync($"{AnswerRow.Header}\n");
                }
                if (Stopwatch.GetElapsedTime(started) < Between) continue;
                started = Stopwatch.GetTimestamp();
                await console.Error.WriteLineAsync(texts["Batch.Progress", row.Line]);
            }
            if (!header) await Refuse(cases, 1, HeaderFault());
        }
        catch (DecoderFallbackException)
        {
            await Refuse(cases, 1, new("case-encoding") { Place = Question.Columns[0] });
        }
    }

    private async Task Answer(string file, CsvRow row, int[] place, StreamWriter output, DateTime at, CancellationToken cancellation)
    {
        var question = row.Broken ? new Refusal("case-quote-open") { Place = Question.Columns[0] } : Question.Parse(row.Cells, place);
        if (question.Refused)
        {
            await Refuse(file, row.Line, question.Refusal);
            return;
        }
        if (_refused) return;
        var asked = question.Value;
        if (!_calendars.TryGetValue(asked.Calendar, out var calendar)) _calendars[asked.Calendar] = calendar = book.Find(asked.Calendar);
        _row.Clear();
        AnswerRow.Append(_row, asked, DeadlineClock.Compute(calendar, asked.Limit, asked.Received, asked.Events), calendar, at);
        await output.WriteAsync(_row, cancellation);
        _answered++;
    }

    /// <summary>Finds each column by its name, in any order; further columns are left alone.</summary>
    private static Refusal? Header(CsvRow row, int[] place)
    {
        for (var i = 0; i < place.Length; i++)
        {
            place[i] = row.Cells.FindIndex(cell => cell.Trim() == Question.Columns[i]);
            if (place[i] < 0) return HeaderFault() with { Place = Question.Columns[i] };
        }
        return null;
    }

    private static Refusal HeaderFault() => new("case-header", string.Join(',', Question.Columns)) { Place = Question.Columns[0] };

    private async Task Refuse(string file, int line, Refusal fault)
    {
        _refused = true;
        await console.Error.WriteLineAsync(texts["Batch.Fault", Path.GetFileName(file), line, fault.Place ?? "", words.Say(fault)]);
    }
}
