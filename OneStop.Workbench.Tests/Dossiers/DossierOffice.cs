using OneStop.Workbench.Dossiers.Files;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Payments;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing.Signing;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>A commune's counter and departments at work on a database of their own, Monday 23/11/2026 08:00.</summary>
public sealed class DossierOffice : IAsyncDisposable
{
    private int _given;

    private DossierOffice(TestDatabase database, OfficeSignature? signature)
    {
        Database = database;
        var units = new UnitDirectory();
        units.Replace(TestUnits.Tree);
        Calendars = new(database, units, database.Feed, database.Time);
        Payments = new(database, units, database.Feed);
        Shelf = new(database.Time);
        Board = new(database, Calendars, Shelf, database.Time);
        Storage = new StorageOptions { Root = database.Folder };
        var store = new DiskFileStore(Storage);
        Wordings = new(database, database.Feed);
        Room = new(Wordings, store, signature ?? OfficeSignature.None);
        Work = new(database.Writer, Calendars, Room, database.Time);
        Desk = new(Work);
        Files = new(Work, store, new Thumbnails(store, Storage), database, database.Time);
        Endings = new(Work);
        Waits = new(Work);
        Opinions = new(Work);
        Proposed = new(Work);
        Elsewhere = new(Work);
        Links = new(database.Writer, database.Time);
        Nudges = new(database.Writer, database, database.Time);
        Post = new(database);
        Round = new(Work, database);
        Paper = new(Board, Room);
    }

    public TestDatabase Database { get; }

    public CalendarBook Calendars { get; }

    public PaymentBook Payments { get; }

    public CatalogueShelf Shelf { get; }

    public DossierBoard Board { get; }

    public DossierWork Work { get; }

    public StorageOptions Storage { get; }

    public DossierFileDesk Files { get; }

    public DossierDesk Desk { get; }

    public EndingDesk Endings { get; }

    public WaitDesk Waits { get; }

    public OpinionDesk Opinions { get; }

    public ProposalDesk Proposed { get; }

    public ElsewhereDesk Elsewhere { get; }

    public DossierLinks Links { get; }

    public NudgeDesk Nudges { get; }

    public PostBoard Post { get; }

    public WordingBook Wordings { get; }

    public PaperRoom Room { get; }

    public HandOverRound Round { get; }

    public DossierPaper Paper { get; }

    public Actor Clerk { get; } = TestUnits.Acting("Trần Thị Mẫu", (Role.Counter, TestUnits.Centre));

    public Actor Officer { get; } = TestUnits.Acting("Lý A Ví Dụ", (Role.Officer, TestUnits.CivilStatus));

    public Actor OtherOfficer { get; } = TestUnits.Acting("Sùng Thị Thử", (Role.Officer, TestUnits.CivilStatus));

    public Actor Approver { get; } = TestUnits.Acting("Vàng Văn Mẫu", (Role.Approver, "H38.02683.UB"));

    public Actor Director { get; } = TestUnits.Acting("Nguyễn Văn Ví Dụ", (Role.Supervisor, TestUnits.Centre));

    public Actor Inspector { get; } = TestUnits.Acting("Đặng Thị Thử", (Role.Auditor, "H38"));

    public Actor Stranger { get; } = TestUnits.Acting("Hoàng Văn Thử", (Role.Counter, TestUnits.OtherCentre), (Role.Officer, TestUnits.OtherCentre));

    public DateTime Now => LocalTime.Now(Database.Time);

    public static async Task<DossierOffice> Open(OfficeSignature? signature = null)
    {
        var office = new DossierOffice(await TestDatabase.Create(), signature);
        await new BundledCalendars(BundledAssets.BesideProgram, office.Database.Loads, office.Database.Writer, office.Calendars, office.Database.Time).Load(TestContext.Current.CancellationToken);
        return office;
    }

    public static ReceivedPayload Payload(string owner = "Giàng Thị Mẫu", DateTime? due = null, string procedure = "Đăng ký khai sinh") => new()
    {
        Channel = Channel.Counter,
        ProcedureCode = "1.001193",
        ProcedureName = procedure,
        Field = "Hộ tịch",
        ProcedureVersion = 1,
        CaseKey = "default",
        CaseName = "",
        Statutory = new(5, LimitUnit.WorkingDay),
        Promised = new(3, LimitUnit.WorkingDay),
        CalendarCode = CalendarBook.Default,
        Due = due ?? new DateTime(2026, 11, 26, 17, 0, 0),
        SoonFrom = DateOnly.FromDateTime(due ?? new DateTime(2026, 11, 26)).AddDays(-1),
        Submitter = new Party { Name = owner, Identity = "010190000001", Phone = "0912345678", Email = "mau@mau.vn", Address = "Thôn Mẫu, xã Bát Xát" },
        Owner = new Party { Name = owner, Identity = "010190000001", Phone = "0912345678", Address = "Thôn Mẫu, xã Bát Xát" },
        Relation = "owner",
        Papers = [new PaperTaken("birth", "Giấy chứng sinh", "original", 1)],
        Return = new("counter"),
        BookNumber = 12,
    };

    /// <summary>Received by the clerk, now or at another local moment; due in three working days unless said.</summary>
    public async Task<string> Receive(string owner = "Giàng Thị Mẫu", DateTime? at = null, DateTime? due = null, string centre = TestUnits.Centre, string procedure = "Đăng ký khai sinh", string? competent = null, string? notify = null)
    {
        var moment = LocalTime.ToUtc(at ?? Now);
        var number = new DossierNumber(centre, DateOnly.FromDateTime(at ?? Now), ++_given);
        var file = DossierFile.Receive(new(Clerk, Role.Counter, centre, moment, moment), Guid.NewGuid(), number, Payload(owner, due, procedure) with { Competent = competent, Notify = notify }, [new FeePayload("Lệ phí hộ tịch", "le-phi", 8_000, "cash")]);
        await Database.Writer.Write<Done>(async (db, changes) =>
        {
            db.Add(file.Dossier);
            await db.SaveChangesAsync();
            db.AddRange(file.Filed());
            changes.Add(DossierTopics.All, number.ToString());
            changes.Add(DossierTopics.Unit(centre), number.ToString());
            return default(Done);
        });
        return number.ToString();
    }

    public async Task<DossierView> See(string number) => (await Board.Find(Inspector, number)).Value;

    public async ValueTask DisposeAsync()
    {
        Wordings.Dispose();
        Payments.Dispose();
        Calendars.Dispose();
        await Database.DisposeAsync();
    }
}
