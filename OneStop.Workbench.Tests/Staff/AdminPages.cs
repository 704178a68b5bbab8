using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.Staff;

/// <summary>The administration pages over the bundled units and a real database.</summary>
internal sealed class AdminPages : IAsyncDisposable
{
    private readonly BunitContext _browser = new();
    private readonly UnitsAtWork _units;

    private AdminPages(UnitsAtWork units)
    {
        _units = units;
        var database = units.Database;
        var services = _browser.Services;
        services.AddLocalization();
        services.AddSingleton<RefusalWords>();
        services.AddTexts<StaffText>();
        services.AddTexts<PlatformText>();
        services.AddTexts<UiText>();
        services.AddSingleton<TimeProvider>(database.Time);
        services.AddSingleton(database.Feed);
        services.AddSingleton(database.Writer);
        services.AddSingleton<IDbContextFactory<WorkbenchDb>>(database);
        services.AddSingleton(units.Directory);
        services.AddSingleton(units.Desk);
        services.AddSingleton(units.Audit);
        services.AddSingleton<IPasswordHasher<StaffAccount>, PasswordHasher<StaffAccount>>();
        services.AddSingleton<NewAccount>();
        services.AddSingleton<StaffDesk>();
        services.AddSingleton<RoleDesk>();
        services.AddSingleton<StaffBoard>();
        services.AddSingleton<AuditBoard>();
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public TestDatabase Database => _units.Database;

    public UnitsAtWork Units => _units;

    public string At => _browser.Services.GetRequiredService<NavigationManager>().Uri;

    public T Get<T>()
        where T : notnull => _browser.Services.GetRequiredService<T>();

    public static async Task<AdminPages> Open() => new(await UnitsAtWork.Create());

    public IRenderedComponent<TPage> Show<TPage>(Actor? by = null, string? address = null, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        if (address is not null) _browser.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return _browser.Render<TPage>(page =>
        {
            page.AddCascadingValue(by ?? _units.Administrator);
            foreach (var (name, value) in parameters) page.TryAdd(name, value!);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _units.DisposeAsync();
    }
}
