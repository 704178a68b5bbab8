using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Intake.Bundles;
using OneStop.Workbench.Intake.Times;
using OneStop.Workbench.Intake.Files;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Verification;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Intake;

public static class IntakeModule
{
    public static IHostApplicationBuilder AddIntake(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<IntakeText>();
        builder.Services.AddTexts<PapersText>();
        builder.Services.AddTexts<SittingText>();
        builder.Services.AddSingleton(new FormPreview(typeof(Pages.FormPreviewPane)));
        builder.Services.AddSingleton<DraftJournal>();
        builder.Services.AddSingleton<ScanDesk>();
        builder.Services.AddSingleton<EarlierDesk>();
        builder.Services.AddSingleton<PersonDesk>();
        builder.Services.AddScoped<UI.IPaletteSource, PersonInPalette>();
        builder.Services.AddSingleton<ScanWords>();
        builder.Services.AddSingleton<DraftPen>();
        builder.Services.AddSingleton<IntakeDesk>();
        builder.Services.AddSingleton<SittingHandOverDesk>();
        builder.Services.AddSingleton(new IntakeOptions(builder.Configuration.GetValue("Intake:KeepDays", 30), builder.Configuration.GetValue("Intake:SameWithinDays", 30)));
        builder.Services.AddSingleton<DraftPurge>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DraftPurge>());
        builder.Services.AddSingleton<DraftFileDesk>();
        builder.Services.AddSingleton<ICheck, DraftFileCheck>();
        builder.Services.AddSingleton<DraftPaperDesk>();
        builder.Services.AddSingleton(services => ScannerFolders.Read(builder.Configuration, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IntakeBoard>();
        builder.Services.AddSingleton<ShiftBoard>();
        builder.Services.AddSingleton<Acceptance>();
        builder.Services.AddSingleton<SittingTimes>();
        builder.Services.AddSingleton<TimeBoard>();
        builder.Services.AddSingleton<BundleDesk>();
        builder.Services.AddScoped<IPaletteSource, ParkedInPalette>();
        builder.Services.AddHostedService<DraftSweep>();
        return builder;
    }

    public static WebApplication MapIntake(this WebApplication app)
    {
        EntryEndpoints.Map(app);
        DraftFileEndpoints.Map(app);
        ScanEndpoints.Map(app);
        DraftPaperEndpoints.Map(app);
        ListEndpoints.Map(app);
        TicketEndpoints.Map(app);
        BundleEndpoints.Map(app);
        return app;
    }
}
