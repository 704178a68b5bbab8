using Microsoft.AspNetCore.Localization;

namespace OneStop.Workbench.App;

/// <summary>Vietnamese is the interface's own language, English the second; dates read day first in both.</summary>
internal static class Languages
{
    public const string Vietnamese = "vi-VN";
    public const string English = "en-GB";

    public static readonly (string Culture, string Name)[] Names = [(Vietnamese, "Tiếng Việt"), (English, "English")];

    public static void Configure(RequestLocalizationOptions options)
    {
        string[] cultures = [Vietnamese, English];
        options.SetDefaultCulture(Vietnamese).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
        // The office decides, not the language that a browser happened to be installed in.
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
    }

    public static IResult Choose(HttpContext http, string to, string? back)
    {
        var culture = to == English ? English : Vietnamese;
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? path) => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal);
}
