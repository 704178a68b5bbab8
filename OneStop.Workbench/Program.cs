using System.CommandLine;
using OneStop.Workbench.App;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Certification;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Import;
using OneStop.Workbench.Dossiers.Sample;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Messages;
using OneStop.Workbench.Payments;
using OneStop.Workbench.People;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Verification;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Supervision;

return await CommandLine.Run(args, Build, Serve, Verbs);

/// <summary>The whole program at one glance: its capabilities, its pipeline, its verbs.</summary>
public partial class Program
{
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = ContentRoot() });
        builder.AddPlatform();
        builder.AddData();
        builder.AddPeople();
        builder.AddPrinting();
        builder.AddStaff();
        builder.AddDeadlines();
        builder.AddCatalogue();
        builder.AddPayments();
        builder.AddDossiers();
        builder.AddIntake();
        builder.AddCertification();
        builder.AddReports();
        builder.AddSupervision();
        builder.AddMessages();
        builder.AddShell();
        return builder.Build();
    }

    private static async Task<int> Serve(WebApplication app, CancellationToken cancellation)
    {
        await app.Services.GetRequiredService<StartUp>().Prepare(cancellation);
        app.UseShell();
        app.MapStaff();
        app.MapIntake();
        app.MapCertification();
        app.MapDossiers();
        app.MapReports();
        app.MapCatalogue();
        app.MapDeadlines();
        app.MapShell();
        await app.RunAsync(cancellation);
        return ExitCode.Done;
    }

    private static IEnumerable<Command> Verbs(VerbHost host) =>
    [
        CatalogueVerb.Create(host),
        DeadlineVerb.Create(host),
        ImportVerb.Create(host),
        SampleVerb.Create(host),
        PrintVerb.Create(host, RegisterPaper.Draw),
        ReportVerb.Create(host),
        ScanCardVerb.Create(host),
        SearchVerb.Create(host),
        StaffVerb.Create(host),
        VerifyVerb.Create(host),
    ];

    // A published program may be started from anywhere; a project run from source has its settings in the working directory.
    private static string ContentRoot() => File.Exists("appsettings.json") ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
}
