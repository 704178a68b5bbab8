using System.CommandLine;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Draws the register of a unit and period (form 07): reports know how, this verb does not.</summary>
public delegate Task<Outcome<byte[]>> DrawRegister(IServiceProvider services, string unit, DateOnly from, DateOnly to, CancellationToken cancellation);

/// <summary><c>print FORM CODE --out FILE.pdf</c>: a statutory form of a dossier; <c>print m07 --unit U --from D --to D --out FILE.pdf</c>: the register.</summary>
public static class PrintVerb
{
    private static readonly string[] Forms = ["m01", "m02", "m03", "m04", "m05", "m06", "m07", "declaration", "fee-slip", "label", "result-receipt"];

    public static Command Create(VerbHost host, DrawRegister register)
    {
        var form = new Argument<string>("FORM") { Description = "m01 (the receipt), m02 (request for papers), m03 (refusal), m04 (apology), m05 (notice of stopping), m06 (the control slip), m07 (the register), declaration, fee-slip, label or result-receipt" };
        var code = new Argument<string?>("CODE") { Description = "Dossier number; none for m07", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<FileInfo>("--out") { Description = "The PDF file to write", Required = true };
        var size = new Option<string>("--size") { Description = "a5 or a4, for the receipt", DefaultValueFactory = _ => "a5" };
        size.AcceptOnlyFromAmong("a5", "a4");
        var unit = new Option<string?>("--unit") { Description = "Code of the unit, for m07" };
        var from = new Option<DateOnly?>("--from") { Description = "First day (yyyy-MM-dd), for m07" };
        var to = new Option<DateOnly?>("--to") { Description = "Last day (yyyy-MM-dd), for m07" };
        var verb = new Command("print", "A statutory form as PDF") { form, code, output, size, unit, from, to };
        verb.Validators.Add(result =>
        {
            if (!Forms.Contains(result.GetValue(form))) result.AddError($"FORM: {string.Join(" | ", Forms)}");
            if (result.GetValue(form) != "m07" && result.GetValue(code) is null) result.AddError("CODE is needed.");
            if (result.GetValue(form) == "m07" && (result.GetValue(unit) is null || result.GetValue(from) is null || result.GetValue(to) is null)) result.AddError("m07: --unit --from --to");
        });
        verb.SetAction((parsed, cancellation) => host.Run(async (services, console, stop) =>
        {
            var drawn = parsed.GetValue(form) == "m07"
                ? await register(services, parsed.GetValue(unit)!, parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value, stop)
                : await Draw(services, parsed.GetValue(form)!, parsed.GetValue(code)!.Trim().ToUpperInvariant(), parsed.GetValue(size) == "a4" ? PaperSize.A4 : PaperSize.A5, stop);
            if (drawn.Refused)
            {
                await console.Error.WriteLineAsync(services.GetRequiredService<RefusalWords>().Say(drawn.Refusal));
                return ExitCode.Refused;
            }
            await File.WriteAllBytesAsync(parsed.GetValue(output)!.FullName, drawn.Value, stop);
            return ExitCode.Done;
        }, cancellation));
        return verb;
    }

    private static Task<Outcome<byte[]>> Draw(IServiceProvider services, string form, string number, PaperSize size, CancellationToken cancellation)
    {
        var system = SystemActor.Of(services.GetRequiredService<UnitDirectory>().Current);
        var paper = services.GetRequiredService<DossierPaper>();
        return form switch
        {
            "declaration" => paper.Declaration(system, number, cancellation),
            "m02" or "m03" or "m04" or "m05" => paper.Issued(system, number, form, null, cancellation),
            "m06" => paper.ControlSlip(system, number, cancellation),
            "fee-slip" => paper.FeeSlip(system, number, cancellation),
            "result-receipt" => paper.ResultReceipt(system, number, cancellation),
            "label" => paper.Label(system, number, cancellation),
            _ => paper.Receipt(system, number, size, null, cancellation),
        };
    }
}
