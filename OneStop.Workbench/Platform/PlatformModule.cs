using OneStop.Workbench.Platform.FileStore;

namespace OneStop.Workbench.Platform;

public static class PlatformModule
{
    public static IHostApplicationBuilder AddPlatform(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(BundledAssets.BesideProgram);
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton<RefusalWords>();
        builder.Services.AddSingleton<StartUp>();
        builder.AddFileStore();
        builder.Services.AddLocalization();
        builder.Services.AddTexts<PlatformText>();
        return builder;
    }
}
