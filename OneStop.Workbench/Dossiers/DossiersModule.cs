using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Dossiers;

public static class DossiersModule
{
    public static IHostApplicationBuilder AddDossiers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<DossiersText>();
        builder.Services.AddSingleton<DossierDesk>();
        builder.Services.AddSingleton<HandOverRound>();
        builder.Services.AddSingleton<DossierBoard>();
        return builder;
    }
}
