using System.Globalization;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Kept;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>A report desk over a real database, with two centres and dossiers of made-up people.</summary>
internal sealed class ReportsAtWork(TestDatabase database) : IAsyncDisposable
{
    public const string Here = "H38.02683";
    public const string There = "H38.02686";

    public static readonly UnitTree Units = new(
    [
        new Unit("H38", "Tỉnh Thử Nghiệm", "Thử Nghiệm", UnitKind.Province, UnitLevel.Province, null, null, null, []),
        new Unit("H38.X1", "Phường Ví Dụ", "Ví Dụ", UnitKind.Commune, UnitLevel.Commune, "H38", null, null, []),
        new Unit(Here, "Trung tâm Phục vụ hành chính công phường Ví Dụ", "TT Ví Dụ", UnitKind.CommuneCentre, UnitLevel.Commune, "H38.X1", null, null, []),
        new Unit("H38.X1.1", "Phòng Tư pháp phường Ví Dụ", "Tư pháp", UnitKind.Department, UnitLevel.Commune, "H38.X1", null, null, []),
        new Unit("H38.X2", "Xã Mẫu", "Mẫu", UnitKind.Commune, UnitLevel.Commune, "H38", null, null, []),
        new Unit(There, "Trung tâm Phục vụ hành chính công xã Mẫu", "TT Mẫu", UnitKind.CommuneCentre, UnitLevel.Commune, "H38.X2", null, null, []),
        new Unit("H38.00", "Trung tâm Phục vụ hành chính công tỉnh", "TT tỉnh", UnitKind.ProvinceCentre, UnitLevel.Province, "H38", null, null, []),
    ]);

    private int _running;

    public TestDatabase Database => database;

    public CatalogueShelf Shelf { get; } = new(database.Time);

    public ReportFormShelf FormShelf { get; } = new(BundledAssets.BesideProgram, database);

    public AuditTrail Audit { get; } = new(database.Time);

    public DossierHistories Past => field ??= new(database, Shelf);

    public FigureCounts Counts => field ??= new(Past, database, Shelf);

    public CellRows Rows { get; } = new(database);

    public ReportDesk Desk => field ??= new(Counts, Rows, database, database.Time);

    public IndicatorDesk Indicators => field ??= new(Counts, new AssistedTimes(database), Rows, Shelf, database, database.Time);

    public DecidedFigureDesk Targets => field ??= new(database.Writer, database, Audit, database.Time);

    public ReportFormDesk Forms => field ??= new(Counts, FormShelf, Shelf, Rows, database.Writer, Audit, database.Time);

    public OverdueDesk Overdue => field ??= new(Counts, database, new CalendarBook(database, new UnitDirectory(), database.Feed, database.Time), database.Time);

    public KeptReportDesk Kept => field ??= new(new ReportMaking(Desk, Indicators, Overdue, Forms, FormShelf, Past, Rows), database.Writer, database, Audit, database.Time);

    public ReportDutyDesk Duties => field ??= new(Kept, database.Writer, database, Audit, database.Time);

    public static async Task<ReportsAtWork> Create() => new(await TestDatabase.Create());

    public static Actor Acting(Role role, string unit) => new(Guid.NewGuid(), "Cán bộ Mẫu", unit, [new RoleGrant(role, unit)], Units);

    /// <summary>Receives a dossier and tells its story, for example <c>finished 2026-03-24</c>; returns its number.</summary>
    public async Task<string> Receive(string unit, string received, string due, Channel channel = Channel.Counter, string field = "Hộ tịch", string name = "Giàng Thị Mẫu", DateTime? known = null, params string[] then)
    {
        var act = Act(Role.Counter, unit, received, known);
        var number = new DossierNumber(unit, DateOnly.FromDateTime(LocalTime.FromUtc(act.Occurred)), ++_running);
        var file = DossierFile.Receive(act, Guid.NewGuid(), number, Payload(channel, field, due, name), []);
        foreach (var told in then) Tell(file, unit, told.Split(' '), known);
        await using WorkbenchDb db = database.CreateDbContext();
        db.Add(file.Dossier);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.AddRange(file.Filed());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return number.ToString();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static void Tell(DossierFile file, string unit, string[] words, DateTime? known)
    {
        var act = Act(Role.Supervisor, unit, words[1], known);
        Assert.False(words[0] switch
        {
            "finished" => file.Finish(act, new FinishedPayload("paper", "01/KS")).Refused,
            "withdrawn" => file.Withdraw(act, "Công dân đề nghị").Refused,
            "handed-over" => file.HandOver(act, Units.Find(words[2])!, null).Refused,
            "returned" => file.Return(act, new ReturnedPayload("Lý Văn Thử", "counter", IdentityChecked: true, Authorisation: "Giấy ủy quyền số 01")).Refused,
            "reversed" => file.Reverse(act, file.History.Max(past => past.Sequence), "Bấm nhầm").Refused,
            _ => throw new ArgumentException(words[0]),
        });
    }

    private static Act Act(Role role, string unit, string moment, DateTime? known)
    {
        var utc = LocalTime.ToUtc(Histories.Noon(moment));
        return new Act(new Actor(Guid.NewGuid(), "Cán bộ Mẫu", unit, [], Units), role, unit, utc, known ?? utc);
    }

    private static ReceivedPayload Payload(Channel channel, string field, string due, string name)
    {
        var owner = new Party { Name = name, Identity = "010190000001", Address = "Tổ 5, phường Ví Dụ", Phone = "0912345678" };
        return new ReceivedPayload
        {
            Channel = channel, ProcedureCode = "1.001193", ProcedureName = "Đăng ký khai sinh", Field = field, ProcedureVersion = 1, CaseKey = "", CaseName = "",
            Statutory = new Limit(3, LimitUnit.WorkingDay), Promised = new Limit(3, LimitUnit.WorkingDay), CalendarCode = "default",
            Due = DateTime.Parse(due, CultureInfo.InvariantCulture).AddHours(17), Submitter = owner, Owner = owner, Relation = "owner", Return = new ReturnWay("counter"),
        };
    }
}
