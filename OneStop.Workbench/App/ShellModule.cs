using MudBlazor;
using MudBlazor.Services;
using OneStop.Workbench.Platform;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.App;

public static class ShellModule
{
    public static IHostApplicationBuilder AddShell(this IHostApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10));
        builder.Services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            options.SnackbarConfiguration.VisibleStateDuration = 5000;
        });
        builder.Services.AddScoped<IPaletteSource, PagesInPalette>();
        builder.Services.AddTexts<AppText>();
        builder.Services.AddTexts<UiText>();
        builder.Services.Configure<RequestLocalizationOptions>(Languages.Configure);
        return builder;
    }

    /// <summary>The way of every request: errors in our words, headers, language, who is asking. Comes before anything is mapped.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseSecurityHeaders();
        // A refused form post keeps its own status: shown again as a page it would be taken for a post to that page.
        app.UseWhen(http => HttpMethods.IsGet(http.Request.Method), pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    /// <summary>Static files, the pages and the choice of language.</summary>
    public static WebApplication MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/language", Languages.Choose).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
