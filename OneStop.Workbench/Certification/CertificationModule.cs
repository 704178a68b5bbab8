using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Certification;

public static class CertificationModule
{
    public static IHostApplicationBuilder AddCertification(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<CertificationText>();
        builder.Services.AddSingleton<CertificationLists>();
        builder.Services.AddSingleton<CertificationBoard>();
        builder.Services.AddSingleton<CertificationDesk>();
        builder.Services.AddSingleton<BookBoard>();
        builder.Services.AddSingleton<BookDesk>();
        builder.Services.AddSingleton<BookPaper>();
        return builder;
    }

    public static WebApplication MapCertification(this WebApplication app)
    {
        CertificationEndpoints.Map(app);
        return app;
    }
}
