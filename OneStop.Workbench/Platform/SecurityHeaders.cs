namespace OneStop.Workbench.Platform;

/// <summary>
/// Tells the browser what it may do with our pages. Everything comes from this server; inline styles are allowed because the component
/// library positions its popovers with them, inline scripts are not.
/// </summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            // Only papers may stand in a frame, and only in our own pages.
            var framed = http.Response.ContentType?.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase) is true;
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy + (framed ? "'self'" : "'none'");
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = framed ? "SAMEORIGIN" : "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        await next(http);
    });
}
