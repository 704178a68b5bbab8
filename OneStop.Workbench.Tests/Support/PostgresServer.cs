using Npgsql;

namespace OneStop.Workbench.Tests.Support;

/// <summary>A PostgreSQL of its own in a temporary folder, listening on a socket there and on no network; installed first where it is missing.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _programs;

    private PostgresServer(string folder, string programs) => (_folder, _programs) = (folder, programs);

    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres;Pooling=false";

    public static async Task<PostgresServer> Start()
    {
        var folder = Directory.CreateTempSubdirectory("pg-").FullName;
        var server = new PostgresServer(folder, await Programs());
        if (Environment.IsPrivilegedProcess) (await Child.Run("chown", ["postgres", folder])).MustSucceed();
        (await server.Run("initdb", "-D", $"{folder}/db", "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")).MustSucceed();
        (await server.Run("pg_ctl", "-D", $"{folder}/db", "-w", "-l", $"{folder}/log", "-o", $"-k {folder} -c listen_addresses='' -c fsync=off", "start")).MustSucceed();
        return server;
    }

    public async Task<string> NewDatabase(string name)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return $"Host={_folder};Username=postgres;Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", "-D", $"{_folder}/db", "-m", "immediate", "stop");
        TempFolder.Remove(_folder);
    }

    /// <summary>PostgreSQL refuses to run as root, so root hands it to the account that the package made.</summary>
    private Task<ChildResult> Run(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Child.Run("runuser", ["-u", "postgres", "--", Path.Combine(_programs, program), .. arguments], folder: _folder)
        : Child.Run(Path.Combine(_programs, program), arguments, folder: _folder);

    private static async Task<string> Programs()
    {
        if (Installed() is { } present) return present;
        await SystemPackage.Install("postgresql");
        return Installed() ?? throw new InvalidOperationException("The tests need PostgreSQL (on Debian: apt-get install postgresql).");
    }

    private static string? Installed() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;
}
