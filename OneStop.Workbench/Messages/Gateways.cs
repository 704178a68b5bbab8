using System.Net;
using System.Net.Mail;

namespace OneStop.Workbench.Messages;

/// <summary>A way out to citizens. A seam: e-mail by SMTP, SMS and Zalo by whatever gateway the province has.</summary>
public interface IGateway
{
    /// <summary>Which ways it serves: <c>email</c>, <c>sms</c>, <c>zalo</c>.</summary>
    bool Serves(string way);

    /// <summary>Null when it was taken; else the stable code of what went wrong.</summary>
    Task<string?> Send(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>Settings under <c>Messages</c>. Without a gateway nothing is sent and nothing waits.</summary>
public sealed record MessageOptions
{
    public SmtpOptions? Smtp { get; init; }

    public HttpGatewayOptions? Sms { get; init; }

    public HttpGatewayOptions? Zalo { get; init; }

    /// <summary>Service hours, local.</summary>
    public TimeOnly From { get; init; } = new(7, 0);

    public TimeOnly To { get; init; } = new(20, 0);

    /// <summary>How often histories and outbox are looked through.</summary>
    public int EverySeconds { get; init; } = 15;

    public bool Any => Smtp is not null || Sms is not null || Zalo is not null;

    public static MessageOptions Read(IConfiguration configuration) => configuration.GetSection("Messages").Get<MessageOptions>() ?? new();
}

/// <param name="Sender">The office's own address.</param>
public sealed record SmtpOptions(string Host, int Port, string Sender, bool Tls = true, string? User = null, string? Password = null);

/// <param name="Address">Takes <c>{"to","text","reference"}</c> as JSON by POST; any 2xx means taken.</param>
/// <param name="Token">Sent as a bearer token.</param>
public sealed record HttpGatewayOptions(string Address, string? Token = null);

/// <summary>E-mail over the office's SMTP server.</summary>
public sealed class SmtpGateway(SmtpOptions options) : IGateway
{
    public bool Serves(string way) => way == "email";

    public async Task<string?> Send(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            using var mail = new MailMessage(options.Sender, message.To, message.Subject, message.Text) { BodyEncoding = System.Text.Encoding.UTF8, SubjectEncoding = System.Text.Encoding.UTF8 };
            using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
            if (options.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, options.Password);
            await client.SendMailAsync(mail, cancellation);
            return null;
        }
        catch (FormatException)
        {
            return "address-unreadable";
        }
        catch (SmtpFailedRecipientException)
        {
            return "smtp-recipient";
        }
        catch (SmtpException)
        {
            return "smtp-failed";
        }
    }
}

/// <summary>SMS or Zalo by the province's gateway over HTTP.</summary>
public sealed class HttpGateway(string way, HttpGatewayOptions options, HttpClient http) : IGateway
{
    private const int TooMany = 429;

    public bool Serves(string asked) => asked == way;

    public async Task<string?> Send(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Address) { Content = JsonContent.Create(new { to = message.To, text = message.Text, reference = $"{message.Number}/{message.EventId}" }) };
            if (options.Token is { Length: > 0 } token) request.Headers.Authorization = new("Bearer", token);
            using var response = await http.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode ? null : (int)response.StatusCode == TooMany ? "gateway-busy" : $"gateway-{(int)response.StatusCode}";
        }
        catch (HttpRequestException)
        {
            return "gateway-unreachable";
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "gateway-slow";
        }
    }
}
