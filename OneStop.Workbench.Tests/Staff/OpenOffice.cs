using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OneStop.Workbench.App;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Staff;

/// <summary>The sign-in side of the product on a real port with a real database file, as a browser meets it.</summary>
internal sealed class OpenOffice : IAsyncDisposable
{
    public const string Password = "Mat-Khau-Thu-2026";

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-door-").FullName;
    private readonly WebApplication _app;

    private OpenOffice(bool demo)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = "OneStop.Workbench", ContentRootPath = _folder });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Root"] = _folder,
            ["Demo:Accounts"] = demo.ToString(),
            ["Demo:Password"] = Password,
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddPlatform();
        builder.AddData();
        builder.AddStaff();
        builder.AddShell();
        // The frame of every page tells the browser how long a sitting's text is kept.
        builder.Services.AddSingleton(new IntakeOptions());
        // What the console says to an operator is of no use in a test's output.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(Welcome)));
        _app = builder.Build();
        _app.UseShell();
        _app.MapStaff();
        _app.MapRazorComponents<OneStop.Workbench.App.App>().AddInteractiveServerRenderMode();
        _app.MapGet("/trial/counter", () => "counter").RequireAuthorization(Policies.Counter);
        _app.MapGet("/trial/anybody", async (CurrentStaff current) => (await current.Get()).Name);
    }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<OpenOffice> Open(bool demo = true)
    {
        var office = new OpenOffice(demo);
        await using (var db = await office.Services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync())
        {
            await db.Database.EnsureCreatedAsync();
        }
        foreach (var data in office.Services.GetServices<IBundledData>().OrderBy(data => data.Order)) await data.Load(TestContext.Current.CancellationToken);
        await office._app.StartAsync();
        return office;
    }

    public Visitor Visit() => new(Address);

    public async Task<Guid> IdOf(string userName)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        return await db.Staff.Where(staff => staff.UserName == userName).Select(staff => staff.Id).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        TempFolder.Remove(_folder);
    }
}

/// <summary>One open office with the demonstration's people, shared by tests that each use a person of their own.</summary>
public sealed class DemoOffice : IAsyncLifetime
{
    internal OpenOffice Office { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Office = await OpenOffice.Open();

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
