using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Intake;

public static class IntakeModule
{
    public static IHostApplicationBuilder AddIntake(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<IntakeText>();
        builder.Services.AddSingleton<DraftJournal>();
        builder.Services.AddSingleton<DraftPen>();
        builder.Services.AddSingleton<IntakeDesk>();
        builder.Services.AddSingleton<IntakeBoard>();
        builder.Services.AddSingleton<Acceptance>();
        return builder;
    }

    public static WebApplication MapIntake(this WebApplication app)
    {
        EntryEndpoints.Map(app);
        ListEndpoints.Map(app);
        return app;
    }
}
