using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>The line between a browser and the server, which can be cut, go silent and be slow.</summary>
public sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly CancellationTokenSource _end = new();
    private readonly int _server;
    private TaskCompletionSource _flowing = Whole();
    private volatile bool _cut;

    public CutLine(Uri server)
    {
        _server = server.Port;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = Accept();
    }

    public Uri Address { get; }

    /// <summary>Added to everything in either direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Connections break, new ones are closed at once.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var client in _open.Keys) client.Close();
    }

    /// <summary>Connections stay, nothing passes: the case in which nobody is told.</summary>
    public void Silence() => _flowing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        _cut = false;
        _flowing.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Mend();
        _listener.Stop();
        foreach (var client in _open.Keys) client.Close();
        _end.Dispose();
    }

    private static TaskCompletionSource Whole()
    {
        var whole = new TaskCompletionSource();
        whole.SetResult();
        return whole;
    }

    private async Task Accept()
    {
        try
        {
            while (!_end.IsCancellationRequested) _ = Carry(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task Carry(TcpClient browser)
    {
        using var server = new TcpClient();
        try
        {
            _open[browser] = _open[server] = 0;
            if (_cut) return;
            await server.ConnectAsync(IPAddress.Loopback, _server, _end.Token);
            browser.NoDelay = server.NoDelay = true;
            await Task.WhenAny(Pass(browser.GetStream(), server.GetStream()), Pass(server.GetStream(), browser.GetStream()));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Either end has gone.
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(server, out _);
            browser.Close();
        }
    }

    private async Task Pass(NetworkStream from, NetworkStream to)
    {
        var late = new BlockingQueue();
        var writing = Write(late, to);
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, _end.Token)) > 0) late.Add((DateTime.UtcNow + Delay, buffer[..read]));
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Closed from the other side.
        }
        late.Complete();
        await writing;
    }

    private async Task Write(BlockingQueue late, NetworkStream to)
    {
        try
        {
            await foreach (var (due, bytes) in late.All(_end.Token))
            {
                if (due - DateTime.UtcNow is { Ticks: > 0 } wait) await Task.Delay(wait, _end.Token);
                await _flowing.Task.WaitAsync(_end.Token);
                await to.WriteAsync(bytes, _end.Token);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Closed from the other side.
        }
    }

    /// <summary>What is on its way, in order, with the moment at which it arrives.</summary>
    private sealed class BlockingQueue
    {
        private readonly System.Threading.Channels.Channel<(DateTime Due, byte[] Bytes)> _waiting = System.Threading.Channels.Channel.CreateUnbounded<(DateTime, byte[])>();

        public void Add((DateTime Due, byte[] Bytes) part) => _waiting.Writer.TryWrite(part);

        public void Complete() => _waiting.Writer.TryComplete();

        public IAsyncEnumerable<(DateTime Due, byte[] Bytes)> All(CancellationToken cancellation) => _waiting.Reader.ReadAllAsync(cancellation);
    }
}
