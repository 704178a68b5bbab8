using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>Asks a running ClamAV daemon over its own socket (command INSTREAM: lengths and pieces, ended by a length of zero).</summary>
public sealed class ClamAv(string address, ILogger<ClamAv> log) : IVirusCheck
{
    private const int Piece = 65_536;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Refusal?> Check(string path, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var answer = await Ask(path, patience.Token);
            if (answer.EndsWith("OK", StringComparison.Ordinal)) return null;
            if (answer.EndsWith("FOUND", StringComparison.Ordinal)) return new Refusal("file-infected");
            log.LogError("The virus scanner answered {Answer}", answer);
        }
        catch (Exception silent) when (silent is SocketException or IOException || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.LogError(silent, "The virus scanner does not answer");
        }
        return new Refusal("virus-check-silent");
    }

    private async Task<string> Ask(string path, CancellationToken cancellation)
    {
        using var socket = await Connect(cancellation);
        await using var line = new NetworkStream(socket, ownsSocket: false);
        await using var file = File.OpenRead(path);
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var piece = new byte[4 + Piece];
        for (var read = await file.ReadAsync(piece.AsMemory(4), cancellation); read > 0; read = await file.ReadAsync(piece.AsMemory(4), cancellation))
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await line.WriteAsync(piece.AsMemory(0, 4 + read), cancellation);
        }
        await line.WriteAsync(new byte[4], cancellation);
        using var answer = new StreamReader(line, Encoding.ASCII);
        return (await answer.ReadToEndAsync(cancellation)).TrimEnd('\0', '\n');
    }

    private async Task<Socket> Connect(CancellationToken cancellation)
    {
        var colon = address.LastIndexOf(':');
        if (address.StartsWith('/') || colon < 0)
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint(address), cancellation);
            return local;
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address[..colon], int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture), cancellation);
        return socket;
    }
}
