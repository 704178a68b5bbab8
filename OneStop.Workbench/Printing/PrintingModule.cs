using OneStop.Workbench.Platform.Verification;
using OneStop.Workbench.Printing.Layout;
using OneStop.Workbench.Printing.Signing;

namespace OneStop.Workbench.Printing;

public static class PrintingModule
{
    /// <summary>A missing font and a certificate that cannot be opened are told at start, not at the counter.</summary>
    public static IHostApplicationBuilder AddPrinting(this IHostApplicationBuilder builder)
    {
        Typefaces.Load();
        var signature = OfficeSignature.Read(builder.Configuration.GetSection("Signing").Get<SigningOptions>() ?? new());
        builder.Services.AddSingleton(signature);
        builder.Services.AddSingleton<ICheck, SigningCheck>();
        return builder;
    }
}
