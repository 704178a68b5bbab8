using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Deadlines;

public static class DeadlinesModule
{
    public static IHostApplicationBuilder AddDeadlines(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<DeadlinesText>();
        builder.Services.AddSingleton<CalendarBook>();
        builder.Services.AddSingleton<LunarDays>();
        builder.Services.AddSingleton<CalendarDesk>();
        builder.Services.AddSingleton<IBundledData, BundledCalendars>();
        builder.Services.AddSingleton<Explanation>();
        return builder;
    }
}
