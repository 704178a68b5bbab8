using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Deadlines.Batch;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines;

/// <summary><c>deadline --in CASES.csv --out ANSWERS.csv [--at T]</c>: the clock in batch; a refused question is a row of the answer.</summary>
public static class DeadlineVerb
{
    public static Command Create(VerbHost host)
    {
        var cases = new Option<string>("--in") { Description = "Cases: id,calendar,received,amount,unit,events", Required = true };
        cases.Validators.Add(result => Check(result, file => File.Exists(file) ? null : $"--in: {file} does not exist."));
        var answers = new Option<string>("--out") { Description = "Answers: id,state,due,original_due,verdict,steps,error", Required = true };
        answers.Validators.Add(result => Check(result, file =>
            Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) && !Directory.Exists(file) ? null : $"--out: {file} cannot be written."));
        var at = new Option<string?>("--at") { Description = "The local moment asked about, yyyy-MM-ddTHH:mm[:ss]; now when left out" };
        at.Validators.Add(result => Check(result, text => Question.Moment(text) is null ? $"--at: {text} is not yyyy-MM-ddTHH:mm[:ss]." : null));
        var verb = new Command("deadline", "Due dates for a file of cases") { cases, answers, at };
        verb.SetAction((parsed, cancellation) => host.Run((services, console, stop) =>
        {
            var moment = parsed.GetValue(at) is { } text ? Question.Moment(text)!.Value : LocalTime.Now(services.GetRequiredService<TimeProvider>());
            var run = new CasesRun(
                services.GetRequiredService<CalendarBook>(),
                services.GetRequiredService<RefusalWords>(),
                services.GetRequiredService<IStringLocalizer<DeadlinesText>>(),
                console);
            return run.Answer(parsed.GetValue(cases)!, parsed.GetValue(answers)!, moment, stop);
        }, cancellation));
        return verb;
    }

    private static void Check(OptionResult result, Func<string, string?> fault)
    {
        if (result.Tokens is [var token] && fault(token.Value) is { } words) result.AddError(words);
    }
}
