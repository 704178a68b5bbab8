using System.CommandLine;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary><c>print FORM CODE --out FILE.pdf</c>: a statutory form of a dossier.</summary>
public static class PrintVerb
{
    public static Command Create(VerbHost host)
    {
        var form = new Argument<string>("FORM") { Description = "m01 (the receipt), m06 (the control slip), declaration, fee-slip or label" };
        form.AcceptOnlyFromAmong("m01", "m06", "declaration", "fee-slip", "label");
        var code = new Argument<string>("CODE") { Description = "Dossier number" };
        var output = new Option<FileInfo>("--out") { Description = "The PDF file to write", Required = true };
        var size = new Option<string>("--size") { Description = "a5 or a4, for the receipt", DefaultValueFactory = _ => "a5" };
        size.AcceptOnlyFromAmong("a5", "a4");
        var verb = new Command("print", "A statutory form of a dossier as PDF") { form, code, output, size };
        verb.SetAction((parsed, cancellation) => host.Run(async (services, console, stop) =>
        {
            var drawn = await Draw(services, parsed.GetValue(form)!, parsed.GetValue(code)!.Trim().ToUpperInvariant(), parsed.GetValue(size) == "a4" ? PaperSize.A4 : PaperSize.A5, stop);
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
            "m06" => paper.ControlSlip(system, number, cancellation),
            "fee-slip" => paper.FeeSlip(system, number, cancellation),
            "label" => paper.Label(system, number, cancellation),
            _ => paper.Receipt(system, number, size, cancellation),
        };
    }
}
