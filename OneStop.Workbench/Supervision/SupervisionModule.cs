using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Supervision;

public static class SupervisionModule
{
    public static IHostApplicationBuilder AddSupervision(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<SupervisionText>();
        builder.Services.AddSingleton<SupervisionBoard>();
        builder.Services.AddSingleton<DueWatch>();
        builder.Services.AddHostedService<DueMonitor>();
        builder.Services.AddSingleton<PromiseMoves>();
        builder.Services.AddSingleton<ImpactDesk>();
        return builder;
    }
}
