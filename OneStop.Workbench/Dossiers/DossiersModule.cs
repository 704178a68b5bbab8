using OneStop.Workbench.Dossiers.Files;
using OneStop.Workbench.Dossiers.Import;
using OneStop.Workbench.Dossiers.Pages;
using OneStop.Workbench.Dossiers.Sample;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Verification;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Dossiers;

public static class DossiersModule
{
    public static IHostApplicationBuilder AddDossiers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<DossiersText>();
        builder.Services.AddSingleton<WordingBook>();
        builder.Services.AddSingleton<IBundledData>(services => services.GetRequiredService<WordingBook>());
        builder.Services.AddSingleton<WordingDesk>();
        builder.Services.AddSingleton<PaperRoom>();
        builder.Services.AddSingleton<DossierWork>();
        builder.Services.AddSingleton<DossierDesk>();
        builder.Services.AddSingleton<EndingDesk>();
        builder.Services.AddSingleton<WaitDesk>();
        builder.Services.AddSingleton<OpinionDesk>();
        builder.Services.AddSingleton<ProposalDesk>();
        builder.Services.AddSingleton<ElsewhereDesk>();
        builder.Services.AddSingleton<NudgeDesk>();
        builder.Services.AddSingleton<PostBoard>();
        builder.Services.AddSingleton<CorrectionDesk>();
        builder.Services.AddSingleton<CorrectionKeeping>();
        builder.Services.AddSingleton<StepTaking>();
        builder.Services.AddSingleton<FeeDesk>();
        builder.Services.AddSingleton<DayCloseBoard>();
        builder.Services.AddSingleton<DayClosePaper>();
        builder.Services.AddSingleton<DossierFileDesk>();
        builder.Services.AddSingleton<ICheck, DossierCheck>();
        builder.Services.AddSingleton<HandOverRound>();
        builder.Services.AddSingleton<DossierPaper>();
        builder.Services.AddSingleton<WhyPaper>();
        builder.Services.AddSingleton<DossierBoard>();
        builder.Services.AddScoped<IPaletteSource, DossiersInPalette>();
        builder.Services.AddSingleton<DossierLinks>();
        builder.Services.AddSingleton<ReceptionDesk>();
        builder.Services.AddSingleton<PromiseDesk>();
        builder.Services.AddSingleton<SampleLoad>();
        builder.Services.AddSingleton<RegisterImport>();
        builder.Services.AddSingleton<ImportDesk>();
        builder.Services.AddHostedService<FiguresAgain>();
        return builder;
    }

    public static WebApplication MapDossiers(this WebApplication app)
    {
        DossierPaperEndpoints.Map(app);
        DossierFileEndpoints.Map(app);
        CorrectionEndpoints.Map(app);
        ImportEndpoints.Map(app);
        return app;
    }
}
