using System.Net;
using System.Text.RegularExpressions;

namespace OneStop.Workbench.Tests.Staff;

/// <summary>A browser without a screen: keeps cookies, sends a page's form back with its hidden fields, does not follow redirects.</summary>
internal sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<string> Text(string path) => WebUtility.HtmlDecode(await _client.GetStringAsync(path, TestContext.Current.CancellationToken));

    public async Task<HttpResponseMessage> Send(string page, Dictionary<string, string> fields, string? to = null)
    {
        foreach (Match hidden in HiddenField().Matches(await Text(page))) fields.TryAdd(hidden.Groups["name"].Value, hidden.Groups["value"].Value);
        return await _client.PostAsync(to ?? page, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a body as a script does, with a header that forms cannot add where one is named.</summary>
    public async Task<HttpResponseMessage> Post(string path, byte[] body, string? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        if (header is not null) request.Headers.Add(header, "test");
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SignIn(string userName, string password, string page = "/account/login") =>
        Send(page, new() { ["userName"] = userName, ["password"] = password });

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}
