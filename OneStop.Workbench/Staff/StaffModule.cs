using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Staff;

public static class StaffModule
{
    public static IHostApplicationBuilder AddStaff(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddTexts<StaffText>();
        services.AddSingleton<UnitDirectory>();
        services.AddSingleton<UnitWatch>();
        services.AddSingleton<UnitDesk>();
        services.AddSingleton<IBundledData, BundledUnits>();
        services.AddSingleton<ActingStaff>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<ICheck, AuditCheck>();
        services.AddScoped<CurrentStaff>();
        services.AddScoped<FrontDoor>();
        services.AddSingleton<IPasswordHasher<StaffAccount>, PasswordHasher<StaffAccount>>();
        services.AddSingleton<NewAccount>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<StaffDesk>();
        services.AddSingleton<RoleDesk>();
        services.AddSingleton<StaffBoard>();
        services.AddSingleton<AuditBoard>();
        AddDemo(builder);
        services.AddHostedService<Welcome>();
        services.AddHttpContextAccessor();
        AddSignIn(services);
        return builder;
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddIdentityCore<StaffAccount>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            // The rules are our own (PasswordRules), because they depend on the second factor.
            options.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddUserStore<StaffStore>().AddPasswordValidator<PasswordRules>().AddSignInManager();

        services.AddScoped<StaffCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = "onestop";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = StaffCookie.Idle;
            options.SlidingExpiration = true;
            options.LoginPath = StaffCookie.SignIn;
            options.AccessDeniedPath = StaffCookie.Denied;
            options.ReturnUrlParameter = "returnUrl";
            options.EventsType = typeof(StaffCookie);
        });
        services.AddAuthorization(Policies.Define);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaffAuthenticationState>();
    }

    private static void AddDemo(IHostApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetSection("Demo");
        builder.Services.AddSingleton(new DemoOptions(demo.GetValue("Accounts", builder.Environment.IsDevelopment()), demo["Password"]));
        builder.Services.AddSingleton<DemoAccounts>();
        builder.Services.AddSingleton<IBundledData>(services => services.GetRequiredService<DemoAccounts>());
    }

    public static WebApplication MapStaff(this WebApplication app)
    {
        app.MapPost(StaffCookie.SignOut, async (HttpContext http, [FromForm] string? returnUrl) =>
        {
            await FrontDoor.SignOut(http);
            return Results.LocalRedirect(LocalAddress.Of(returnUrl, StaffCookie.SignIn));
        }).AllowAnonymous();
        // Work in a circuit makes no requests; the browser asks here while somebody is typing, so that the session does not end under their hands.
        app.MapPost(StaffCookie.Stay, () => Results.NoContent()).RequireAuthorization(Policies.SignedIn);
        return app;
    }
}
