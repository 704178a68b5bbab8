using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Dossiers.Import;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>The register file goes out as it came in: another office, or this one, can take it in again and counts the same.</summary>
public sealed class RegisterFileTests : IDisposable
{
    private const int Rows = 400;

    private static readonly ReportRequest Year = new(new(new(2025, 1, 1), new(2025, 12, 31)));

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-register-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RegisterFormat.Csv, "csv")]
    [InlineData(RegisterFormat.Workbook, "xlsx")]
    public async Task What_was_taken_in_goes_out_again_and_counts_the_same_elsewhere(RegisterFormat format, string ending)
    {
        var (came, went, again) = (Path.Combine(_folder, "came.csv"), Path.Combine(_folder, $"went.{ending}"), Path.Combine(_folder, "again.csv"));
        await using var here = await WholeProgram.Start();
        var lines = Made([.. here.Units.All.Where(unit => unit is { Kind: UnitKind.CommuneCentre, To: null }).Select(unit => unit.Code).Take(3)]);
        await File.WriteAllLinesAsync(came, lines.Prepend(string.Join(',', RegisterWriter.Header)), Cancellation);
        await TakeIn(here, came);
        Assert.Equal(Rows, await Write(here, went, format));

        await using var elsewhere = await WholeProgram.Start();
        await TakeIn(elsewhere, went);
        await Write(elsewhere, again, RegisterFormat.Csv);
        var numbered = (await File.ReadAllLinesAsync(again, Cancellation))[1..];
        Assert.Equal(lines.Order(StringComparer.Ordinal), numbered.Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, Rows).Select(number => $"{number}"), numbered.Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]));
        foreach (var due in Enum.GetValues<DueRule>()) Assert.Equal(await Counted(here, due), await Counted(elsewhere, due));
    }

    [Fact]
    public void Of_several_stops_of_the_clock_the_last_is_told_and_what_was_taken_back_is_not()
    {
        var made = 0;
        DossierEvent Past<T>(DossierEventKind kind, string moment, T payload, int? reverses = null)
            where T : notnull => new(payload)
            {
                Sequence = ++made, Kind = kind, Occurred = LocalTime.ToUtc(DateTime.Parse(moment, CultureInfo.InvariantCulture)), Recorded = DateTime.UnixEpoch, StaffId = Guid.Empty, StaffName = "Cán bộ Mẫu",
                Role = "officer", UnitCode = ReportsAtWork.Here, Reverses = reverses, Payload = PayloadJson.Write(payload),
            };
        var owner = new Party { Name = "Giàng Thị Mẫu", TaxCode = "0100000000" };
        var told = ToldEntry.Of("H38.02683-260320-0001", ReportsAtWork.Here,
        [
            Past(DossierEventKind.Received, "2026-03-20T08:05:40", new ReceivedPayload
            {
                Channel = Channel.AssistedOnline, ProcedureCode = "1.001193", ProcedureName = "Thủ tục mẫu", Field = "Hộ tịch", ProcedureVersion = 1, CaseKey = "", CaseName = "",
                Statutory = new(3, LimitUnit.WorkingDay), Promised = new(3, LimitUnit.WorkingDay), CalendarCode = "default", Due = new DateTime(2026, 3, 25, 17, 0, 0),
                Submitter = owner, Owner = owner, Relation = "owner", Return = new ReturnWay("post"),
            }),
            Past(DossierEventKind.Paused, "2026-03-21T08:00", new PausedPayload("Căn cứ thử")),
            Past(DossierEventKind.Resumed, "2026-03-22T08:00", new ResumedPayload(null, new DateTime(2026, 3, 26, 17, 0, 0))),
            Past(DossierEventKind.Paused, "2026-03-23T08:00", new PausedPayload("Căn cứ thử")),
            Past(DossierEventKind.Resumed, "2026-03-24T08:00", new ResumedPayload(null, new DateTime(2026, 3, 27, 17, 0, 0))),
            Past(DossierEventKind.ReAppointed, "2026-03-25T08:00", new ReAppointedPayload(new DateTime(2026, 3, 31, 17, 0, 0), new DateTime(2026, 3, 27, 17, 0, 0), "Lý do thử")),
            Past(DossierEventKind.Finished, "2026-03-26T08:00", new FinishedPayload(null, null)),
            Past(DossierEventKind.Reversed, "2026-03-26T09:00", new ReversedPayload("Bấm nhầm"), reverses: 7),
        ]);
        Assert.Equal(
            [
                "H38.02683-260320-0001", "1.001193", ReportsAtWork.Here, "Hỗ trợ trực tuyến", "Giàng Thị Mẫu", "0100000000", "", "", "2026-03-20 08:05", "2026-03-31 17:00",
                "2026-03-27 17:00", "", "", "", "2026-03-23 08:00", "2026-03-24 08:00", "", "", "Bưu chính",
            ],
            RegisterWriter.Cells(told!));
        Assert.Null(ToldEntry.Of("H38.02683-260320-0002", ReportsAtWork.Here, []));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task TakeIn(WholeProgram program, string path)
    {
        var made = await program.Get<RegisterImport>().Run(SystemActor.Of(program.Units), new(path, Check: false, CreateMissing: true), fault => Assert.Fail(fault.ToString()), new Progress<int>(), Cancellation);
        Assert.Equal(Rows, made.Value.Dossiers);
    }

    private static async Task<int> Write(WholeProgram program, string path, RegisterFormat format)
    {
        await using var file = File.Create(path);
        return (await program.Get<ReportDesk>().WriteRegister(SystemActor.Of(program.Units), Year, file, new(RegisterKind.File, format), cancellation: Cancellation)).Value;
    }

    private static async Task<string> Counted(WholeProgram program, DueRule due)
    {
        var table = (await program.Get<ReportDesk>().Ii06a(SystemActor.Of(program.Units), Year with { Due = due }, Cancellation)).Value.Table;
        return $"{string.Join('\n', table.Rows)}\n{table.Total}";
    }

    /// <summary>Every channel, ending, stop, promise, fee and way back, of people who never were.</summary>
    private static string[] Made(string[] units)
    {
        var chance = new Random(17);
        return [.. Enumerable.Range(1, Rows).Select(index => Line(chance, index, units[index % units.Length]))];
    }

    private static string Line(Random chance, int index, string unit)
    {
        string Some(params string[] words) => words[chance.Next(words.Length)];
        var received = new DateTime(2025, 1, 2, 8, 0, 0).AddDays(chance.Next(350)).AddMinutes(chance.Next(480));
        var due = received.Date.AddDays(chance.Next(3, 20)).AddHours(17);
        DateTime? paused = chance.Next(5) == 0 ? received.AddHours(1) : null, resumed = paused?.AddHours(20), original = chance.Next(5) == 0 ? due : null, finished = chance.Next(6) == 0 ? null : (resumed ?? received).AddDays(chance.Next(25)).AddMinutes(30);
        if (original is not null) due = due.AddDays(5);
        var (fee, ended) = (chance.Next(3) == 0 ? chance.Next(1, 90) * 1000 : 0, finished is null ? "" : Some("Đã giải quyết", "Đã giải quyết", "Từ chối", "Rút", "Dừng"));
        var returned = finished is not null && chance.Next(4) > 0 ? finished.Value.AddHours(chance.Next(50)) : default(DateTime?);
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"{unit}-{received:yyMMdd}-{index:0000}"), $"9.30000{chance.Next(6)}", unit, Some("Trực tiếp", "Trực tuyến", "Hỗ trợ trực tuyến", "Bưu chính"),
            Some($"Người Ví Dụ {index}", $"\"Công ty Mẫu {index}, chi nhánh \"\"Thử\"\" & <Ví Dụ>\""), chance.Next(4) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"000{index:000000000}"),
            Some("", $"Thôn {index} xã Ví Dụ", $"\"Tổ {index}, phường Ví Dụ\""), chance.Next(3) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"09{index:00000000}"),
            At(received), At(due), At(original), At(finished), At(returned), ended, At(paused), At(resumed), fee == 0 ? "" : $"{fee}", fee == 0 ? "" : Some("Trực tuyến", "Tiền mặt", "Chuyển khoản", "Không"),
            Some("Tại quầy", "Bưu chính", "Trực tuyến"),
        ];
        return string.Join(',', cells);
    }

    private static string At(DateTime? moment) => moment?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
