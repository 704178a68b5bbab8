using System.CommandLine;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Catalogue.Workbook;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary><c>catalogue import FILE [--check]</c> and <c>catalogue export FILE</c>: the procedure workbook from the shell.</summary>
public static class CatalogueVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command("catalogue", "Procedures as a workbook");
        verb.Add(Import(host));
        verb.Add(Export(host));
        return verb;
    }

    private static Command Import(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The workbook (.xlsx)" };
        var check = new Option<bool>("--check") { Description = "Only report, write nothing" };
        var verb = new Command("import", "Takes procedures over, all or nothing") { file, check };
        verb.SetAction((parsed, cancellation) => host.Run((services, console, stop) => Import(services, console, parsed.GetValue(file)!, parsed.GetValue(check), stop), cancellation));
        return verb;
    }

    private static Command Export(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the workbook (.xlsx)" };
        var verb = new Command("export", "Writes the procedures in force") { file };
        verb.SetAction((parsed, cancellation) => host.Run((services, console, _) => Export(services, console, parsed.GetValue(file)!), cancellation));
        return verb;
    }

    private static async Task<int> Import(IServiceProvider services, VerbConsole console, string file, bool check, CancellationToken cancellation)
    {
        var words = services.GetRequiredService<IStringLocalizer<CatalogueText>>();
        var refusals = services.GetRequiredService<RefusalWords>();
        var desk = services.GetRequiredService<CatalogueDesk>();
        if (!File.Exists(file))
        {
            await console.Error.WriteLineAsync(words["Verb.NoFile", file]);
            return ExitCode.Refused;
        }
        await using var workbook = File.OpenRead(file);
        var shell = Shell(services);
        var outcome = check ? desk.Check(shell, workbook) : await desk.Import(shell, workbook, cancellation);
        if (outcome.Refused)
        {
            await console.Error.WriteLineAsync(refusals.Say(outcome.Refusal));
            return ExitCode.Refused;
        }
        var report = outcome.Value;
        foreach (var fault in report.Faults) await console.Error.WriteLineAsync(Line(words, refusals, file, fault));
        if (report.Faults.Count > 0)
        {
            await console.Error.WriteLineAsync(words["Verb.FaultsFound", report.Faults.Count]);
            return ExitCode.Refused;
        }
        await console.Out.WriteLineAsync(words[check ? "Verb.WouldImport" : "Verb.Imported", report.Added, report.Changed, report.Unchanged]);
        return ExitCode.Done;
    }

    private static async Task<int> Export(IServiceProvider services, VerbConsole console, string file)
    {
        var words = services.GetRequiredService<IStringLocalizer<CatalogueText>>();
        using var workbook = new MemoryStream();
        services.GetRequiredService<CatalogueDesk>().Export(Shell(services), workbook);
        try
        {
            await File.WriteAllBytesAsync(file, workbook.ToArray());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(words["Verb.Unwritable", file, failure.Message]);
            return ExitCode.Refused;
        }
        await console.Out.WriteLineAsync(words["Verb.Exported", services.GetRequiredService<CatalogueShelf>().Search("", limit: int.MaxValue).Count, file]);
        return ExitCode.Done;
    }

    private static string Line(IStringLocalizer<CatalogueText> words, RefusalWords refusals, string file, WorkbookFault fault) =>
        fault.Row == 0
            ? $"{Path.GetFileName(file)}: {refusals.Say(fault.Refusal)}"
            : words["Verb.Fault", Path.GetFileName(file), fault.Sheet, fault.Row, fault.Column, refusals.Say(fault.Refusal)];

    /// <summary>Whoever may run the program on the server may do what an administrator may.</summary>
    private static Actor Shell(IServiceProvider services) =>
        new(Guid.Empty, Environment.UserName, "", [new RoleGrant(Role.Administrator, "")], services.GetRequiredService<UnitDirectory>().Current);
}
