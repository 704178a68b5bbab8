namespace OneStop.Workbench.Platform.FileStore;

internal static class FileStoreModule
{
    public static void AddFileStore(this IHostApplicationBuilder builder)
    {
        var options = StorageOptions.Read(builder.Configuration);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Thumbnails>();
        if (options.ClamAv is { Length: > 0 } address) builder.Services.AddSingleton<IVirusCheck>(services => new ClamAv(address, services.GetRequiredService<ILogger<ClamAv>>()));
        builder.Services.AddSingleton<IFileStore>(services => new DiskFileStore(options, services.GetService<IVirusCheck>()));
    }
}
