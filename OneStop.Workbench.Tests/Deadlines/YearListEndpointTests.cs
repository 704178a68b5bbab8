using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using OneStop.Workbench.App;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Tests.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>A year's list as a browser sends it, over a real port.</summary>
public sealed class YearListEndpointTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-years-").FullName;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = global::Program.Build(
            ["--environment=Production", "--urls=http://127.0.0.1:0", $"--Storage:Root={_folder}", "--Logging:LogLevel:Default=Error", "--Demo:Accounts=true", $"--Demo:Password={OpenOffice.Password}"]);
        await _app.Services.GetRequiredService<StartUp>().Prepare(TestContext.Current.CancellationToken);
        _app.UseShell();
        _app.MapStaff();
        _app.MapDeadlines();
        _app.MapRazorComponents<OneStop.Workbench.App.App>().AddInteractiveServerRenderMode();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        TempFolder.Remove(_folder);
    }

    [Fact]
    public async Task Only_our_own_script_of_an_administrator_sends_a_list()
    {
        var address = YearListEndpoint.Path(CalendarBook.Default, 2027);
        using var nobody = Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.Post(address, Workbook("01/01/2027"), "X-Workbench")).StatusCode);

        using var clerk = Visit();
        await clerk.SignIn("quay1", OpenOffice.Password);
        Assert.NotEqual(HttpStatusCode.OK, (await clerk.Post(address, Workbook("01/01/2027"), "X-Workbench")).StatusCode);

        using var administrator = Visit();
        await administrator.SignIn("quantri", OpenOffice.Password);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Post(address, Workbook("01/01/2027"))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await administrator.Post(address, new byte[2_000_001], "X-Workbench")).StatusCode);
        Assert.True(Book.For("H38.02683")!.Content.Overrides.Count(day => day.Date.Year == 2027) > 5);

        var wrong = await administrator.Post(address, Workbook("01/01/2026"), "X-Workbench");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.StartsWith("Dòng 2, cột Ngày:", Assert.Single((await Read(wrong)).Faults), StringComparison.Ordinal);

        var right = await administrator.Post(address, Workbook("01/01/2027"), "X-Workbench");
        Assert.Equal((HttpStatusCode.OK, 1), (right.StatusCode, (await Read(right)).Taken));
        Assert.Equal([new DateOnly(2027, 1, 1)], Book.For("H38.02683")!.Content.Overrides.Where(day => day.Date.Year == 2027).Select(day => day.Date));
    }

    private CalendarBook Book => _app.Services.GetRequiredService<CalendarBook>();

    private Visitor Visit() => new(new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));

    private static async Task<YearListAnswer> Read(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<YearListAnswer>(TestContext.Current.CancellationToken))!;

    private static byte[] Workbook(string date)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { Row("Ngày", "Loại", "Tên", "Căn cứ"), Row(date, "Ngày lễ", "Tết Dương lịch", "Điều 112") }, printHeader: false);
        return stream.ToArray();
    }

    private static Dictionary<string, object> Row(params string[] cells) => cells.Index().ToDictionary(cell => $"c{cell.Index}", cell => (object)cell.Item, StringComparer.Ordinal);
}
