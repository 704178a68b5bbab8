using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.App;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>The papers as a browser asks for them, over a real port.</summary>
public sealed class PaperEndpointTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-papers-").FullName;
    private WebApplication _app = null!;
    private string _number = "";

    public async ValueTask InitializeAsync()
    {
        _app = global::Program.Build(
            ["--environment=Production", "--urls=http://127.0.0.1:0", $"--Storage:Root={_folder}", "--Logging:LogLevel:Default=Error", "--Demo:Accounts=true", $"--Demo:Password={OpenOffice.Password}"]);
        await _app.Services.GetRequiredService<StartUp>().Prepare(TestContext.Current.CancellationToken);
        _app.UseShell();
        _app.MapStaff();
        _app.MapDossiers();
        _app.MapRazorComponents<OneStop.Workbench.App.App>().AddInteractiveServerRenderMode();
        await _app.StartAsync();
        var units = _app.Services.GetRequiredService<UnitDirectory>().Current;
        var clerk = new Actor(Guid.NewGuid(), "Trần Thị Mẫu", WholeProgram.Centre, [new(Role.Counter, WholeProgram.Centre)], units);
        _number = (await _app.Services.GetRequiredService<ReceptionDesk>().Accept(clerk, WholeProgram.Request(Guid.NewGuid()))).Value.Number;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        TempFolder.Remove(_folder);
    }

    [Fact]
    public async Task Why_this_date_prints_on_one_small_page()
    {
        using var nobody = Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.Get(DossierPaperAddress.Why(_number))).StatusCode);

        using var clerk = Visit();
        await clerk.SignIn("quay1", OpenOffice.Password);
        var shown = await clerk.Get(DossierPaperAddress.Why(_number));
        using var pdf = ReadBack.Open(await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Equal((148 / 25.4 * 72, 210 / 25.4 * 72), (pdf.GetPage(1).Width, pdf.GetPage(1).Height), (want, have) => Math.Abs(want.Item1 - have.Item1) < 1 && Math.Abs(want.Item2 - have.Item2) < 1);
        Assert.Contains("GIẢI THÍCH NGÀY HẸN TRẢ KẾT QUẢ", pdf.Words(), StringComparison.Ordinal);
        Assert.Contains(_number, pdf.Words(), StringComparison.Ordinal);
        Assert.Contains("Hẹn trả kết quả chậm nhất lúc", pdf.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(DossierPaperAddress.Why("H38.02683-200101-9999"))).StatusCode);
    }

    [Fact]
    public async Task A_paper_is_for_those_who_may_see_the_dossier_and_for_no_cache()
    {
        using var nobody = Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.Get(DossierPaperAddress.Receipt(_number))).StatusCode);

        using var clerk = Visit();
        await clerk.SignIn("quay1", OpenOffice.Password);
        var shown = await clerk.Get(DossierPaperAddress.Receipt(_number, "a4"));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("application/pdf", shown.Content.Headers.ContentType?.MediaType);
        Assert.True(shown.Headers.CacheControl?.NoStore);
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("%PDF"u8.ToArray(), (await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(DossierPaperAddress.Receipt("H38.02683-200101-9999"))).StatusCode);

        using var elsewhere = Visit();
        await elsewhere.SignIn("quaylangson", OpenOffice.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.Get(DossierPaperAddress.Receipt(_number))).StatusCode);

        using var administrator = Visit();
        await administrator.SignIn("quantri", OpenOffice.Password);
        var denied = await administrator.Get(DossierPaperAddress.Receipt(_number));
        Assert.NotEqual("application/pdf", denied.Content.Headers.ContentType?.MediaType);
    }

    private Visitor Visit() => new(new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
}
