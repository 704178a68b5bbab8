using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Support;

/// <summary>Everything Program.cs puts together, with the bundled data, on a database of its own; nothing listens.</summary>
public sealed class WholeProgram : IAsyncDisposable
{
    public const string Centre = "H38.02683";

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-whole-").FullName;
    private readonly WebApplication _app;

    private WholeProgram(string[] settings) => _app = global::Program.Build(
        ["--environment=Production", $"--Storage:Root={_folder}", "--Logging:LogLevel:Default=Error", .. settings]);

    public IServiceProvider Services => _app.Services;

    public UnitTree Units => Get<UnitDirectory>().Current;

    /// <summary>Somebody who may do everything at one centre.</summary>
    public Actor Clerk => new(Guid.Parse("00000000-0000-0000-0000-0000000000c1"), "Nguyễn Thị Thử", Centre, [.. Enum.GetValues<Role>().Select(role => new RoleGrant(role, Centre))], Units);

    public static async Task<WholeProgram> Start(params string[] settings)
    {
        var program = new WholeProgram(settings);
        await program.Get<StartUp>().Prepare(CancellationToken.None);
        return program;
    }

    public TService Get<TService>()
        where TService : notnull => Services.GetRequiredService<TService>();

    /// <summary>A marital-status certificate for a made-up citizen, complete.</summary>
    public static AcceptanceRequest Request(Guid draft, string owner = "Giàng Thị Ổn Mẫu") => new()
    {
        DraftId = draft,
        UnitCode = Centre,
        Channel = Channel.Counter,
        ProcedureCode = "1.004873",
        CaseKey = "default",
        Submitter = new Party { Name = owner, Identity = "010190000001", Phone = "0900000123" },
        Owner = new Party { Name = owner, Identity = "010190000001", Phone = "0900000123" },
        Relation = "owner",
        Papers = [new PaperTaken("declaration", "Tờ khai", "original", 1)],
        Fees = [new FeePayload("Lệ phí", "le-phi", 15_000, "cash")],
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        TempFolder.Remove(_folder);
    }
}
