using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Files;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Batch;

/// <summary>Answers a file of cases, streaming. All or nothing: with a fault anywhere every fault is told and no answers are left behind.</summary>
internal sealed class CasesRun(CalendarBook book, RefusalWords words, IStringLocalizer<DeadlinesText> texts, VerbConsole console)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, WorkingCalendar?> _calendars = new(StringComparer.Ordinal);
    private readonly StringBuilder _row = new();
    private int _faults;
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
            if (_faults > 0) return ExitCode.Refused;
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
            await foreach (var (line, cells) in CsvRows.Read(input, cancellation))
            {
                if (cells is null)
                {
                    await Tell(cases, line, new("case-quote-open") { Place = Question.Columns[0] });
                }
                else if (!header)
                {
                    if (Header(cells, place) is { } fault)
                    {
                        await Tell(cases, line, fault);
                        return;
                    }
                    header = true;
                    await output.WriteAsync($"{AnswerRow.Header}\n");
                }
                else
                {
                    var question = Question.Parse(cells, place);
                    if (question.Refused) await Tell(cases, line, question.Refusal);
                    else if (_faults == 0) await Write(output, question.Value, at, cancellation);
                }
                if (Stopwatch.GetElapsedTime(started) < Between) continue;
                started = Stopwatch.GetTimestamp();
                await console.Error.WriteLineAsync(texts["Batch.Progress", line]);
            }
            if (!header && _faults == 0) await Tell(cases, 1, HeaderFault());
        }
        catch (DecoderFallbackException)
        {
            await Tell(cases, 1, new("case-encoding") { Place = Question.Columns[0] });
        }
    }

    private async Task Write(StreamWriter output, Question question, DateTime at, CancellationToken cancellation)
    {
        if (!_calendars.TryGetValue(question.Calendar, out var calendar)) _calendars[question.Calendar] = calendar = book.Find(question.Calendar);
        var answer = DeadlineClock.Compute(calendar, question.Limit, question.Received, question.Events);
        _row.Clear();
        AnswerRow.Append(_row, question, answer, calendar, at);
        await output.WriteAsync(_row, cancellation);
        _answered++;
    }

    private static Refusal? Header(List<string> cells, int[] place)
    {
        for (var i = 0; i < place.Length; i++)
        {
            place[i] = cells.FindIndex(cell => cell.Trim() == Question.Columns[i]);
            if (place[i] < 0) return HeaderFault() with { Place = Question.Columns[i] };
        }
        return cells.Count == place.Length ? null : HeaderFault();
    }

    private static Refusal HeaderFault() => new("case-header", string.Join(',', Question.Columns)) { Place = Question.Columns[0] };

    private async Task Tell(string file, int line, Refusal fault)
    {
        _faults++;
        await console.Error.WriteLineAsync(texts["Batch.Fault", Path.GetFileName(file), line, fault.Place ?? "", words.Say(fault)]);
    }
}
