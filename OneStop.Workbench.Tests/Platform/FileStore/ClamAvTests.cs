using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Platform.FileStore;

/// <summary>The real daemon on a socket of its own, with signatures of our own making: it needs no network.</summary>
public sealed class ClamAvTests : IAsyncLifetime
{
    private const string Eicar = """X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*""";

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-clam-").FullName;
    private Process? _daemon;

    private string Socket => Path.Combine(_folder, "clamd.socket");

    private ClamAv Scanner => new(Socket, NullLogger<ClamAv>.Instance);

    public async ValueTask InitializeAsync()
    {
        var clamd = await SystemPackage.Program("clamav-daemon", "/usr/sbin/clamd");
        var marked = Scans.Jpeg(shade: 13);
        await File.WriteAllTextAsync(Path.Combine(_folder, "own.hdb"), $"44d88612fea8a8f36de82e1278abb02f:68:Eicar\n{Convert.ToHexStringLower(MD5.HashData(marked))}:{marked.Length}:Marked\n", Stop);
        await File.WriteAllTextAsync(Path.Combine(_folder, "clamd.conf"), $"LocalSocket {Socket}\nDatabaseDirectory {_folder}\nForeground yes\nOfficialDatabaseOnly no\n", Stop);
        _daemon = Child.Start(clamd, ["--config-file", Path.Combine(_folder, "clamd.conf")]);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!File.Exists(Socket) && await tick.WaitForNextTickAsync(limit.Token)) Assert.False(_daemon.HasExited);
    }

    public async ValueTask DisposeAsync()
    {
        if (_daemon is not null)
        {
            _daemon.Kill();
            await _daemon.WaitForExitAsync(CancellationToken.None);
            _daemon.Dispose();
        }
        TempFolder.Remove(_folder);
    }

    [Fact]
    public async Task The_daemon_tells_the_test_virus_from_a_clean_file()
    {
        var (virus, clean) = (Path.Combine(_folder, "virus"), Path.Combine(_folder, "clean"));
        await File.WriteAllTextAsync(virus, Eicar, Stop);
        await File.WriteAllBytesAsync(clean, [.. Scans.Jpeg(), .. new byte[200_000]], Stop);
        Assert.Equal("file-infected", (await Scanner.Check(virus, Stop))?.Code);
        Assert.Null(await Scanner.Check(clean, Stop));
    }

    [Fact]
    public async Task An_infected_scan_is_not_kept_and_a_silent_daemon_keeps_nothing_either()
    {
        var options = new StorageOptions { Root = Path.Combine(_folder, "root") };
        var store = new DiskFileStore(options, Scanner);
        Assert.Equal("file-infected", (await store.Put(new MemoryStream(Scans.Jpeg(shade: 13)), Stop)).Refusal?.Code);
        Assert.False((await store.Put(new MemoryStream(Scans.Jpeg()), Stop)).Refused);
        var silent = new DiskFileStore(options, new ClamAv(Path.Combine(_folder, "nobody.socket"), NullLogger<ClamAv>.Instance));
        Assert.Equal("virus-check-silent", (await silent.Put(new MemoryStream(Scans.Png()), Stop)).Refusal?.Code);
        Assert.Single(Directory.EnumerateFiles(options.Files, "*", SearchOption.AllDirectories));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
