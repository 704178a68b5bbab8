using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.App;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Dossiers.Files;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Files;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Verification;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Platform.FileStore;
using OneStop.Workbench.Tests.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Scans over a real port, as the browser's script sends them and as anybody else might try.</summary>
public sealed class FileEndpointTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-files-").FullName;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = global::Program.Build(
        [
            "--environment=Production", "--urls=http://127.0.0.1:0", $"--Storage:Root={_folder}", "--Storage:LargestFileMegabytes=1", "--Logging:LogLevel:Default=Error", "--Demo:Accounts=true", $"--Demo:Password={OpenOffice.Password}",
            "--Scanners:0:Name=Quầy 1", $"--Scanners:0:Unit={WholeProgram.Centre}", $"--Scanners:0:Folder={Path.Combine(_folder, "scanner")}",
        ]);
        await _app.Services.GetRequiredService<StartUp>().Prepare(Stop);
        _app.UseShell();
        _app.MapStaff();
        _app.MapIntake();
        _app.MapDossiers();
        _app.MapRazorComponents<OneStop.Workbench.App.App>().AddInteractiveServerRenderMode();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        TempFolder.Remove(_folder);
    }

    [Fact]
    public async Task A_scan_goes_up_once_however_often_it_is_sent_and_comes_back_safely()
    {
        using var clerk = await SignIn("quay1");
        var (address, scan) = (DraftFileAddress.Of(await Draft(), Guid.NewGuid()), Scans.Jpeg());
        var first = await Put(clerk, $"{address}?paper=birthNotification&name=Gi%E1%BA%A5y.exe", scan);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await (await Put(clerk, address, scan)).Content.ReadAsStringAsync(Stop));

        var back = await clerk.GetAsync(address, Stop);
        Assert.Equal(scan, await back.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("image/jpeg", back.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", back.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Giấy.jpg", back.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(back.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(back.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(back.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("attachment", (await clerk.GetAsync($"{address}?download=true", Stop)).Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("image/jpeg", (await clerk.GetAsync($"{address}/thumbnail", Stop)).Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("heic", HttpStatusCode.UnsupportedMediaType, "Tương thích nhất")]
    [InlineData("html", HttpStatusCode.UnsupportedMediaType, "Chỉ nhận PDF")]
    [InlineData("large", HttpStatusCode.RequestEntityTooLarge, "lớn hơn 1 MB")]
    [InlineData("empty", HttpStatusCode.UnsupportedMediaType, "không có nội dung")]
    public async Task What_is_refused_says_so_in_words(string what, HttpStatusCode status, string words)
    {
        using var clerk = await SignIn("quay1");
        byte[] content = what switch { "heic" => Scans.Heic(), "html" => "<html>"u8.ToArray(), "large" => [.. "%PDF-1.4"u8, .. new byte[1024 * 1024]], _ => [] };
        var refused = await Put(clerk, DraftFileAddress.Of(await Draft(), Guid.NewGuid()), content);
        Assert.Equal(status, refused.StatusCode);
        using var answer = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Stop));
        Assert.Contains(words, answer.RootElement.GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sends_or_sees()
    {
        var address = DraftFileAddress.Of(await Draft(), Guid.NewGuid());
        using (var clerk = await SignIn("quay1"))
        {
            Assert.Equal(HttpStatusCode.OK, (await Put(clerk, address, Scans.Jpeg())).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await Put(clerk, DraftFileAddress.Of(await Draft(), Guid.NewGuid()), Scans.Jpeg(), own: false)).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await clerk.DeleteAsync(address, Stop)).StatusCode);
        }
        using var colleague = await SignIn("quay2");
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.GetAsync(address, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.GetAsync($"{address}/thumbnail", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(colleague, DraftFileAddress.Of(await Draft(), Guid.NewGuid()), Scans.Jpeg())).StatusCode);
        using var nobody = Client();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync(address, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Put(nobody, address, Scans.Jpeg())).StatusCode);
    }

    [Fact]
    public async Task A_sheet_leaves_the_scanners_folder_when_it_is_kept_and_no_name_leads_out_of_it()
    {
        var scanner = Directory.CreateDirectory(Path.Combine(_folder, "scanner")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(scanner, "quet-1.jpg"), Scans.Jpeg(), Stop);
        File.SetLastWriteTimeUtc(Path.Combine(scanner, "quet-1.jpg"), DateTime.UnixEpoch.AddDays(20_000));
        await File.WriteAllBytesAsync(Path.Combine(scanner, "loi.txt"), "không phải ảnh"u8.ToArray(), Stop);
        File.SetLastWriteTimeUtc(Path.Combine(scanner, "loi.txt"), DateTime.UnixEpoch.AddDays(19_000));
        using var clerk = await SignIn("quay1");
        clerk.DefaultRequestHeaders.Add("X-Workbench", "files");
        Assert.Contains("quet-1.jpg", await clerk.GetStringAsync("/intake/scanners", Stop), StringComparison.Ordinal);
        var draft = await Draft();
        string Take(string file) => $"{DraftFileAddress.Of(draft, Guid.NewGuid())}/scanned?scanner={Uri.EscapeDataString("Quầy 1")}&paper=p&file={Uri.EscapeDataString(file)}";
        Assert.Equal(HttpStatusCode.OK, (await clerk.PostAsync(Take("quet-1.jpg"), null, Stop)).StatusCode);
        Assert.False(File.Exists(Path.Combine(scanner, "quet-1.jpg")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await clerk.PostAsync(Take("loi.txt"), null, Stop)).StatusCode);
        Assert.True(File.Exists(Path.Combine(scanner, "loi.txt")));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.PostAsync(Take("../onestop.db"), null, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_dossiers_file_is_for_its_readers_opening_it_is_kept_and_verify_names_what_is_missing_or_altered()
    {
        using var clerk = await SignIn("quay1");
        var by = await Acting("quay1");
        var number = (await _app.Services.GetRequiredService<ReceptionDesk>().Accept(by, WholeProgram.Request(Guid.NewGuid()), cancellation: Stop)).Value.Number;
        var (one, two) = (DossierFileAddress.Of(number, Guid.NewGuid()), DossierFileAddress.Of(number, Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.OK, (await Put(clerk, $"{one}?name=a.pdf", Scans.ScannedPdf())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Put(clerk, $"{two}?name=b.png", Scans.Png())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"{one}/thumbnail", Stop)).StatusCode);
        var shown = await clerk.GetAsync(one, Stop);
        Assert.Contains("frame-ancestors 'self'", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var view = (await _app.Services.GetRequiredService<DossierBoard>().Find(by, number, Stop)).Value;
        Assert.Single(view.History, past => past.Kind == DossierEventKind.Read);

        using var elsewhere = await SignIn("quaylangson");
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.GetAsync(one, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.GetAsync($"{one}/thumbnail", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(elsewhere, DossierFileAddress.Of(number, Guid.NewGuid()), Scans.Png())).StatusCode);

        Assert.Empty((await Verify()).Faults);
        var files = AttachedFiles.Of(view.History);
        File.Delete(PathOf(files[0].Hash));
        await File.AppendAllTextAsync(PathOf(files[1].Hash), "x", Stop);
        var faults = (await Verify()).Faults;
        Assert.Equal([("file-missing", $"{number} {files[0].Id}"), ("file-altered", $"{number} {files[1].Id}")], faults.Select(fault => (fault.Kind, fault.Where)));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(one, Stop)).StatusCode);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string PathOf(string hash) => Path.Combine(_folder, "files", hash[..2], hash);

    private async Task<Findings> Verify()
    {
        var findings = new Findings();
        foreach (var check in _app.Services.GetServices<ICheck>()) await check.Run(findings, Stop);
        return findings;
    }

    private async Task<Actor> Acting(string userName)
    {
        var standing = await _app.Services.GetRequiredService<ActingStaff>().Find(await IdOf(userName), Stop);
        return standing!.Actor;
    }

    private async Task<Guid> IdOf(string userName)
    {
        await using var db = await _app.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<OneStop.Workbench.Data.WorkbenchDb>>().CreateDbContextAsync(Stop);
        return db.Staff.Where(staff => staff.UserName == userName).Select(staff => staff.Id).Single();
    }

    private async Task<Guid> Draft() => (await _app.Services.GetRequiredService<IntakeDesk>().Open(await Acting("quay1"), Stop)).Value;

    private static Task<HttpResponseMessage> Put(HttpClient client, string address, byte[] content, bool own = true)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } } };
        if (own) request.Headers.Add("X-Workbench", "files");
        return client.SendAsync(request, Stop);
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
    };

    private async Task<HttpClient> SignIn(string account)
    {
        var client = Client();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["userName"] = account, ["password"] = OpenOffice.Password };
        foreach (System.Text.RegularExpressions.Match hidden in System.Text.RegularExpressions.Regex.Matches(await client.GetStringAsync("/account/login", Stop), "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
            fields.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync("/account/login", new FormUrlEncodedContent(fields), Stop)).StatusCode);
        return client;
    }
}
