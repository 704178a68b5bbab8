using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OneStop.Workbench.Tests.Messages;

/// <summary>A small SMTP server on loopback (RFC 5321): takes letters in, or turns recipients away while told to.</summary>
internal sealed class SmtpPost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly Task _accepting;

    public SmtpPost()
    {
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<(string From, string To, string Data)> Letters { get; } = [];

    public bool TurnsAway { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _listener.Stop();
        await _accepting;
        _closed.Dispose();
    }

    private async Task Accept()
    {
        while (!_closed.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_closed.Token);
                await Talk(client.GetStream());
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The caller hung up, or the test is over.
            }
        }
    }

    private async Task Talk(NetworkStream line)
    {
        using var reader = new StreamReader(line, Encoding.ASCII);
        await using var writer = new StreamWriter(line, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 localhost");
        var (from, to) = ("", "");
        while (await reader.ReadLineAsync(_closed.Token) is { } said)
        {
            var word = said.Split(' ', ':')[0].ToUpperInvariant();
            switch (word)
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250 localhost");
                    break;
                case "MAIL":
                    from = said[(said.IndexOf('<', StringComparison.Ordinal) + 1)..said.IndexOf('>', StringComparison.Ordinal)];
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "RCPT":
                    to = said[(said.IndexOf('<', StringComparison.Ordinal) + 1)..said.IndexOf('>', StringComparison.Ordinal)];
                    await writer.WriteLineAsync(TurnsAway ? "451 try later" : "250 OK");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var data = new StringBuilder();
                    while (await reader.ReadLineAsync(_closed.Token) is { } row && row != ".") data.Append(row).Append('\n');
                    Letters.Enqueue((from, to, data.ToString()));
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }
}
