using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Import;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers.Import;

/// <summary>The import by screen over the whole program: own names of columns, a look, all or nothing, again without effect.</summary>
public sealed class ImportDeskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_with_its_own_column_names_is_looked_at_then_imported_once()
    {
        await using var program = await WholeProgram.Start();
        var (desk, reporter) = (Desk(program), Reporter(program, "H38"));
        Assert.False((await desk.Take(reporter, "so-cu.csv", Csv("H38.02683"), Cancellation)).Refused);
        Assert.Equal(["Số hồ sơ", "Mã TTHC", "Nơi nhận", "Kênh", "Họ tên", "Nhận"], desk.Current(reporter)!.Header);

        // Without saying what is what three columns are missing.
        Start(desk, reporter, [], check: true);
        Assert.Equal((ImportState.Refused, 3), await Ended(program, desk, reporter));
        Dictionary<RegisterColumn, string> columns = new() { [RegisterColumn.Number] = "Số hồ sơ", [RegisterColumn.Unit] = "Nơi nhận", [RegisterColumn.Owner] = "Họ tên" };
        Start(desk, reporter, columns, check: true);
        Assert.Equal((ImportState.Sound, 0), await Ended(program, desk, reporter));
        Assert.Equal(2, desk.Current(reporter)!.Made!.Dossiers);
        Start(desk, reporter, columns, check: false);
        Assert.Equal((ImportState.Imported, 0), await Ended(program, desk, reporter));
        Start(desk, reporter, columns, check: false);
        Assert.Equal((ImportState.Imported, 0), await Ended(program, desk, reporter));
        Assert.Equal((0, 2), (desk.Current(reporter)!.Made!.Dossiers, desk.Current(reporter)!.Made!.Known));
        desk.Leave(reporter);
        Assert.Null(desk.Current(reporter));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(program.Get<StorageOptions>().Root, "imports")));
    }

    [Fact]
    public async Task A_file_is_found_again_after_a_start_and_what_was_cut_off_is_imported_again_without_harm()
    {
        await using var program = await WholeProgram.Start();
        var (before, reporter) = (Desk(program), Reporter(program, "H38"));
        Dictionary<RegisterColumn, string> columns = new() { [RegisterColumn.Number] = "Số hồ sơ", [RegisterColumn.Unit] = "Nơi nhận", [RegisterColumn.Owner] = "Họ tên" };
        Assert.False((await before.Take(reporter, "so-cu.csv", Csv("H38.02683"), Cancellation)).Refused);
        using (await program.Get<WriteGate>().Enter(Cancellation))
        {
            // While the gate is shut the import waits for it, and its server is gone.
            Start(before, reporter, columns, check: false);
            var after = Desk(program);
            Assert.Null(await after.Recall(Reporter(program, "H38"), Cancellation));
            var found = await after.Recall(reporter, Cancellation);
            Assert.Equal((ImportState.CutOff, "so-cu.csv", "Họ tên"), (found!.State, found.Name, found.Columns[RegisterColumn.Owner]));
        }
        Assert.Equal((ImportState.Imported, 0), await Ended(program, before, reporter));

        // It had been written just before the end, as it turns out.
        var again = Desk(program);
        Assert.Equal(ImportState.Waiting, (await again.Recall(reporter, Cancellation))!.State);
        Start(again, reporter, columns, check: false);
        Assert.Equal((ImportState.Imported, 0), await Ended(program, again, reporter));
        Assert.Equal((0, 2), (again.Current(reporter)!.Made!.Dossiers, again.Current(reporter)!.Made!.Known));
        again.Leave(reporter);
        Assert.Null(await Desk(program).Recall(reporter, Cancellation));
    }

    [Fact]
    public async Task Nobody_imports_for_units_that_are_not_theirs_or_without_the_role()
    {
        await using var program = await WholeProgram.Start();
        var desk = Desk(program);
        var clerk = Acting(program, Role.Counter, "H38");
        Assert.Equal(Actor.NotAllowed, (await desk.Take(clerk, "a.csv", Csv("H38.02683"), Cancellation)).Refusal);
        var stranger = Reporter(program, "H38.02686");
        Assert.Equal("import-no-file", desk.Start(stranger, new Dictionary<RegisterColumn, string>(), check: true, createMissing: false).Refusal?.Code);
        Assert.False((await desk.Take(stranger, "a.csv", Csv("H38.02683"), Cancellation)).Refused);
        Assert.Equal(Actor.NotAllowed, desk.Start(stranger, new Dictionary<RegisterColumn, string>(), check: true, createMissing: true).Refusal);
        Start(desk, stranger, new() { [RegisterColumn.Number] = "Số hồ sơ", [RegisterColumn.Unit] = "Nơi nhận", [RegisterColumn.Owner] = "Họ tên" }, check: true);
        Assert.Equal((ImportState.Refused, 2), await Ended(program, desk, stranger));
        Assert.All(desk.Current(stranger)!.Faults, fault => Assert.Equal("register-unit-not-yours", fault.Refusal.Code));
        Assert.Equal("register-not-workbook", (await desk.Take(stranger, "a.xlsx", Csv("H38.02683"), Cancellation)).Refusal?.Code);
    }

    private static ImportDesk Desk(WholeProgram program) => new(
        program.Get<RegisterImport>(), program.Get<StorageOptions>(), program.Get<ChangeFeed>(), program.Get<TimeProvider>(), NullLogger<ImportDesk>.Instance);

    private static MemoryStream Csv(string unit) => new(Encoding.UTF8.GetBytes(
        $"""
        Số hồ sơ,Mã TTHC,Nơi nhận,Kênh,Họ tên,Nhận
        {unit}-250302-0001,1.001193,{unit},Trực tiếp,Giàng Thị Ví Dụ,2025-03-02 08:00
        {unit}-250302-0002,1.001193,{unit},Trực tuyến,Lý Văn Thử,2025-03-02 09:00
        """));

    private static void Start(ImportDesk desk, Actor by, Dictionary<RegisterColumn, string> columns, bool check) => Assert.False(desk.Start(by, columns, check, createMissing: false).Refused);

    private static async Task<(ImportState State, int Faults)> Ended(WholeProgram program, ImportDesk desk, Actor by)
    {
        await Heard.Until(program.Get<ChangeFeed>(), ImportDesk.Topic(by.StaffId), () => !desk.Current(by)!.UnderWay);
        return (desk.Current(by)!.State, desk.Current(by)!.FaultCount);
    }

    private static Actor Reporter(WholeProgram program, string unit) => Acting(program, Role.Reporter, unit);

    private static Actor Acting(WholeProgram program, Role role, string unit) => new(Guid.NewGuid(), "Cán bộ Mẫu", unit, [new RoleGrant(role, unit)], program.Units);
}
