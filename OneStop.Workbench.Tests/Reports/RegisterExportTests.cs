using System.Text;
using ClosedXML.Excel;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>Long registers: split over sheets, as CSV, in the background with progress and a way to stop.</summary>
public sealed class RegisterExportTests
{
    private static readonly ReportRequest Q2 = new(Histories.Q2);

    private static readonly Actor Reporter = ReportsAtWork.Acting(Role.Reporter, "H38");

    private static readonly RegisterWish Csv = new(RegisterKind.Form07, RegisterFormat.Csv);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(7, 3, new[] { 3, 3, 1 })]
    [InlineData(6, 3, new[] { 3, 3 })]
    [InlineData(0, 3, new[] { 0 })]
    public async Task What_a_sheet_cannot_hold_goes_on_in_the_next(int lines, int limit, int[] sheets)
    {
        using var file = new MemoryStream();
        var seen = new List<int>();
        Assert.Equal(lines, await RegisterWorkbook.Write(new Form07Layout("Tỉnh Thử", Q2), lines, Made(lines), file, new Steps(seen.Add), Cancellation, limit));
        Assert.Equal(lines, seen[^1]);
        using var workbook = new XLWorkbook(file);
        Assert.Equal(sheets.Length, workbook.Worksheets.Count);
        var running = 0;
        foreach (var (sheet, rows) in workbook.Worksheets.OrderBy(sheet => sheet.Position).Zip(sheets))
        {
            Assert.Equal("SỔ THEO DÕI HỒ SƠ", sheet.Cell("A2").GetString());
            for (var row = 0; row < rows; row++) Assert.Equal($"{++running}", sheet.Cell(7 + row, 1).GetString());
            Assert.Equal("", sheet.Cell(7 + rows, 2).GetString());
            Assert.Equal((4, 6), (sheet.PageSetup.FirstRowToRepeatAtTop, sheet.PageSetup.LastRowToRepeatAtTop));
        }
    }

    [Fact]
    public async Task As_csv_the_same_request_gives_the_same_bytes_with_the_mark_of_utf8()
    {
        await using var work = await ReportsAtWork.Create();
        await work.Receive(ReportsAtWork.Here, "2026-03-20", "2026-03-25", name: "Vàng A \"Thử\", Mẫu");
        using var file = new MemoryStream();
        using var again = new MemoryStream();
        Assert.Equal(1, (await work.Desk.WriteRegister(Reporter, Q2, file, Csv, cancellation: Cancellation)).Value);
        await work.Desk.WriteRegister(Reporter, Q2, again, Csv, cancellation: Cancellation);
        Assert.Equal(file.ToArray(), again.ToArray());
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file.ToArray()[..3]);
        var text = Encoding.UTF8.GetString(file.ToArray()[3..]).Split("\r\n");
        Assert.StartsWith("TT,Mã hồ sơ,Tên thủ tục hành chính,", text[0], StringComparison.Ordinal);
        Assert.Contains("\"Vàng A \"\"Thử\"\", Mẫu\"", text[1], StringComparison.Ordinal);
        Assert.Equal(["", 3], new object[] { text[2], text.Length });
    }

    [Fact]
    public async Task A_register_is_written_in_the_background_fetched_by_its_owner_and_forgotten()
    {
        await using var program = await WholeProgram.Start();
        await program.Get<OneStop.Workbench.Dossiers.ReceptionDesk>().Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()));
        var (desk, today) = (Desk(program), LocalTime.Today(program.Get<TimeProvider>()));
        var request = new ReportRequest(new(today.AddDays(-30), today.AddDays(30)));
        var stranger = new Actor(Guid.NewGuid(), "Cán bộ Mẫu", WholeProgram.Centre, [new RoleGrant(Role.Counter, WholeProgram.Centre)], program.Units);
        Assert.Equal(Actor.NotAllowed, desk.Start(stranger, request, Csv).Refusal);

        foreach (var wish in from kind in Enum.GetValues<RegisterKind>() from format in Enum.GetValues<RegisterFormat>() select new RegisterWish(kind, format))
        {
            Assert.False(desk.Start(program.Clerk, request, wish).Refused);
            await Heard.Until(program.Get<ChangeFeed>(), RegisterExportDesk.Topic(program.Clerk.StaffId), () => desk.Current(program.Clerk)!.State != ExportState.Writing);
            var export = desk.Current(program.Clerk)!;
            Assert.Equal((ExportState.Ready, 1), (export.State, export.Lines));
            Assert.Equal("export-gone", desk.Fetch(stranger, export.Id).Refusal?.Code);
            Assert.True(new FileInfo(desk.Fetch(program.Clerk, export.Id).Value.Path).Length > 100);
        }
        desk.Leave(program.Clerk);
        Assert.Null(desk.Current(program.Clerk));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(program.Get<StorageOptions>().Root, "exports")));
    }

    [Fact]
    public async Task One_that_is_stopped_leaves_no_file()
    {
        await using var program = await WholeProgram.Start();
        await program.Get<OneStop.Workbench.Dossiers.Sample.SampleLoad>().Make(new(3000, 5, new(2026, 1, 2), new(2026, 11, 20)), new Progress<int>(), Cancellation);
        var (desk, system) = (Desk(program), SystemActor.Of(program.Units));
        Assert.False(desk.Start(system, new ReportRequest(new(new(2026, 1, 1), new(2026, 12, 31))), default).Refused);
        Assert.Equal("export-under-way", desk.Start(system, new ReportRequest(new(new(2026, 1, 1), new(2026, 12, 31))), Csv).Refusal?.Code);
        desk.Cancel(system);
        await Heard.Until(program.Get<ChangeFeed>(), RegisterExportDesk.Topic(system.StaffId), () => desk.Current(system)!.State != ExportState.Writing);
        Assert.Equal(ExportState.Cancelled, desk.Current(system)!.State);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(program.Get<StorageOptions>().Root, "exports")));
    }

    private static RegisterExportDesk Desk(WholeProgram program) => program.Get<RegisterExportDesk>();

    private static async IAsyncEnumerable<RegisterLine> Made(int count)
    {
        for (var line = 1; line <= count; line++)
        {
            await Task.Yield();
            yield return new($"H38.02683-260320-{line:0000}", "Thủ tục mẫu", "1", "Giàng Thị Mẫu", "", "", new DateTime(2026, 3, 20, 8, 0, 0), null, null, "Tại quầy", "", "");
        }
    }

    private sealed class Steps(Action<int> step) : IProgress<int>
    {
        public void Report(int value) => step(value);
    }
}
