using OneStop.Workbench.Platform;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Kept;
using OneStop.Workbench.Reports.Register;

namespace OneStop.Workbench.Reports;

public static class ReportsModule
{
    public static IHostApplicationBuilder AddReports(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<ReportsText>();
        builder.Services.AddTexts<IndicatorsText>();
        builder.Services.AddSingleton<DossierHistories>();
        builder.Services.AddSingleton<FigureCounts>();
        builder.Services.AddSingleton<CellRows>();
        builder.Services.AddSingleton<AssistedTimes>();
        builder.Services.AddSingleton<ReportDesk>();
        builder.Services.AddSingleton<RegisterExportDesk>();
        builder.Services.AddSingleton<IndicatorDesk>();
        builder.Services.AddSingleton<DecidedFigureDesk>();
        builder.Services.AddSingleton<ReportFormShelf>();
        builder.Services.AddSingleton<ReportFormDesk>();
        builder.Services.AddSingleton<OverdueDesk>();
        builder.Services.AddSingleton<CellListDesk>();
        builder.Services.AddSingleton<ReportMaking>();
        builder.Services.AddSingleton<KeptReportDesk>();
        builder.Services.AddSingleton<ReportDutyDesk>();
        builder.Services.AddHostedService<ReportPreparing>();
        return builder;
    }

    public static WebApplication MapReports(this WebApplication app)
    {
        ReportFiles.Map(app);
        return app;
    }
}
