using System.CommandLine;
using System.CommandLine.Parsing;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Kept;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary><c>report FORM --from D --to D [--unit CODE] [--as-of T] [--due current|original] --out FILE.xlsx [--json]</c></summary>
public static class ReportVerb
{
    public static Command Create(VerbHost host)
    {
        var form = new Argument<string>("FORM") { Description = "ii06a | indicators | ii07b | overdue | workload | register | register-file, or the code of any kept form: ii06b, 07a, matrix, scorecard, fees, post …" };
        var from = new Option<DateOnly>("--from") { Description = "First day", Required = true, CustomParser = Date };
        var to = new Option<DateOnly>("--to") { Description = "Last day", Required = true, CustomParser = Date };
        var unit = new Option<string?>("--unit") { Description = "Code of a unit; all units when not given" };
        var asOf = new Option<DateTime?>("--as-of") { Description = "As known at this local moment; now when not given", CustomParser = Moment };
        var due = new Option<string>("--due") { Description = "current | original", DefaultValueFactory = _ => "current" };
        due.AcceptOnlyFromAmong("current", "original");
        var file = new Option<string?>("--out") { Description = "The workbook to write; a register also as .csv" };
        var json = new Option<bool>("--json") { Description = "The figures as one JSON object on stdout" };
        var verb = new Command("report", "A report as a workbook, as figures, or both") { form, from, to, unit, asOf, due, file, json };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(file) is null && !result.GetValue(json)) result.AddError("--out or --json is needed.");
        });
        verb.SetAction((parsed, cancellation) => host.Run((services, console, stop) =>
        {
            var period = ReportPeriod.Between(parsed.GetValue(from), parsed.GetValue(to));
            var rule = parsed.GetValue(due) == "original" ? DueRule.Original : DueRule.Current;
            var job = new ReportJob(services, console, parsed.GetValue(file), parsed.GetValue(json));
            return period.Refused
                ? job.Refuse(period.Refusal)
                : job.Run(parsed.GetValue(form)!, new ReportRequest(period.Value, parsed.GetValue(unit), parsed.GetValue(asOf), rule), stop);
        }, cancellation));
        return verb;
    }

    private static DateOnly Date(ArgumentResult result)
    {
        if (!ReportAddress.TryDate(result.Tokens[0].Value, out var date)) result.AddError($"{result.Tokens[0].Value}: yyyy-MM-dd");
        return date;
    }

    private static DateTime? Moment(ArgumentResult result)
    {
        if (!ReportAddress.TryMoment(result.Tokens[0].Value, out var utc)) result.AddError($"{result.Tokens[0].Value}: yyyy-MM-ddTHH:mm");
        return utc;
    }
}
