using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Dossiers.Files;
using OneStop.Workbench.Intake.Bundles;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Intake.Files;
using OneStop.Workbench.Payments;
using OneStop.Workbench.People;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing.Signing;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Catalogue;
using OneStop.Workbench.Tests.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>A commune's counter on the bundled units, calendar and catalogue, in a database of its own. Monday 23/11/2026, 08:00.</summary>
internal sealed class CounterAtWork : IAsyncDisposable
{
    public const string Centre = "H38.02683";
    public const string Card = "010190123456||Giàng Thị Mẫu|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024";

    public static readonly AddressBook Addresses = new(UnitChanges.Read(BundledAssets.BesideProgram));

    private static readonly Lazy<Task<CatalogueContent>> Content = new(ReadCatalogue);

    private readonly UnitsAtWork _units;
    private readonly CalendarBook _calendars;
    // Typed after whatever the server has written by its own clock.
    private long _sequence = Entry.Stamp(new DateTime(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc)) + 1_000_000;

    private CounterAtWork(UnitsAtWork units, OfficeSignature? signature)
    {
        _units = units;
        _calendars = new(Database, units.Directory, Database.Feed, Database.Time);
        Shelf = new(Database.Time);
        Journal = new(Database.Writer, Database, Database.Time);
        Desk = new(Database.Writer, Database.Time);
        HandOver = new(Database.Writer, Database, units.Audit, Desk, Database.Time);
        Dossiers = new(Database, _calendars, Shelf, Database.Time);
        Payments = new(Database, units.Directory, Database.Feed);
        Scans = new(Database.Writer, Database, Desk, Shelf, Addresses, Database.Time);
        Board = new(Database, Shelf, _calendars, Dossiers, Addresses, Payments, Database.Time);
        Reception = new(Database.Writer, Shelf, _calendars, Database.Time);
        Earlier = new(new DraftPen(Database.Writer, Database.Time), Journal, Dossiers, Shelf, Addresses, Database.Time);
        Promises = new(Shelf, _calendars, Database.Time);
        Acceptance = new(Board, Reception, Database.Writer, Database.Time);
        Storage = new StorageOptions { Root = Database.Folder, LargestFileMegabytes = 1 };
        Store = new DiskFileStore(Storage);
        PaperRoom = new(new(Database, Database.Feed), Store, signature ?? OfficeSignature.None);
        DossierFiles = new(new DossierWork(Database.Writer, _calendars, PaperRoom, Database.Time), Store, new Thumbnails(Store, Storage), Database, Database.Time);
        Files = new(Database.Writer, Store, new Thumbnails(Store, Storage), DossierFiles, Database, Database.Time);
        Papers = new(Database.Writer, Board, Desk, PaperRoom, Database, Database.Time);
        Rules = new(Database);
        Bundles = new(Database.Writer, Board, Acceptance, new DossierLinks(Database.Writer, Database.Time), Rules, Shelf, Database.Time);
        Clerk = units.Acting(Role.Counter, Centre);
    }

    public TestDatabase Database => _units.Database;

    public CatalogueShelf Shelf { get; }

    public DraftJournal Journal { get; }

    public IntakeDesk Desk { get; }

    public SittingHandOverDesk HandOver { get; }

    public ScanDesk Scans { get; }

    public EarlierDesk Earlier { get; }

    public IntakeBoard Board { get; }

    public DossierBoard Dossiers { get; }

    public ReceptionDesk Reception { get; }

    public PromiseDesk Promises { get; }

    public Acceptance Acceptance { get; }

    public PaymentBook Payments { get; }

    public CalendarBook Calendars => _calendars;

    public CounterRules Rules { get; }

    public BundleDesk Bundles { get; }

    public PaperRoom PaperRoom { get; }

    public StorageOptions Storage { get; }

    public DiskFileStore Store { get; }

    public DraftFileDesk Files { get; }

    public DraftPaperDesk Papers { get; }

    public DossierFileDesk DossierFiles { get; }

    public Actor Clerk { get; }

    public static async Task<CounterAtWork> Create(OfficeSignature? signature = null)
    {
        var counter = new CounterAtWork(await UnitsAtWork.Create(), signature);
        var cancellation = TestContext.Current.CancellationToken;
        await new BundledCalendars(BundledAssets.BesideProgram, counter.Database.Loads, counter.Database.Writer, counter._calendars, counter.Database.Time).Load(cancellation);
        counter.Shelf.Replace(await Content.Value);
        await new BundledCounterRules(BundledAssets.BesideProgram, counter.Database.Loads, counter.Database.Writer, counter.Rules, counter.Database.Feed, counter.Database.Time).Load(cancellation);
        return counter;
    }

    /// <summary>The bundled catalogue alone, for what needs no database.</summary>
    public static async Task<CatalogueShelf> BundledShelf()
    {
        var shelf = new CatalogueShelf(TimeProvider.System);
        shelf.Replace(await Content.Value);
        return shelf;
    }

    /// <summary>The bundled catalogue is read once for all counters: they only look things up in it.</summary>
    private static async Task<CatalogueContent> ReadCatalogue()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        return catalogue.Shelf.Current;
    }

    public Actor Acting(Role role, string unit) => _units.Acting(role, unit);

    /// <summary>Somebody with an account, as colleagues have who can be chosen by name.</summary>
    public async Task<Actor> Hire(string name, string unit, params Role[] roles)
    {
        var login = $"mau{Guid.NewGuid():N}";
        var account = new StaffAccount { Id = Guid.NewGuid(), UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = name, HomeUnitCode = unit, CreatedAt = Database.Time.GetUtcNow().UtcDateTime };
        account.Grants.AddRange(roles.Select(role => new RoleGrantRow { StaffId = account.Id, Role = role, UnitCode = unit }));
        await using var db = Database.CreateDbContext();
        db.Add(account);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new(account.Id, name, unit, [.. roles.Select(role => new RoleGrant(role, unit))], Clerk.Units);
    }

    public Task RefreshCalendars() => _calendars.Refresh(TestContext.Current.CancellationToken);

    public async Task<Guid> Open(Actor? by = null) => (await Desk.Open(by ?? Clerk)).Value;

    /// <summary>Types into fields, each input numbered as a browser does.</summary>
    public async Task<KeptEntries> Type(Guid draft, params (string Field, string Text)[] inputs) =>
        (await Journal.Keep(Clerk, draft, [.. inputs.Select(input => new Entry(input.Field, input.Text, "pen", ++_sequence))])).Value;

    /// <summary>The same by anybody, later than all that the server has written.</summary>
    public async Task<KeptEntries> TypeAs(Actor by, Guid draft, params (string Field, string Text)[] inputs) =>
        (await Journal.Keep(by, draft, [.. inputs.Select(input => new Entry(input.Field, input.Text, "other", Entry.Stamp(Database.Time.GetUtcNow().UtcDateTime) + ++_sequence))])).Value;

    public async Task<SittingNow> Look(Guid draft) => (await Board.Look(Clerk, draft)).Value;

    /// <summary>A birth registration with everything that is asked for.</summary>
    public async Task<Guid> BirthReadyToAccept(string identity = "010190123456")
    {
        var draft = (await Desk.Next(Clerk)).Value;
        await FillBirth(draft, identity);
        return draft;
    }

    public async Task FillBirth(Guid draft, string identity)
    {
        await Type(draft,
            ("applicant.identity", Card.Replace("010190123456", identity, StringComparison.Ordinal)), ("applicant.phone", "0912 345 678"), ("procedure", "1.001193"),
            ("form.requester.requesterRelation", "Mẹ"), ("form.child.name", "Vàng A Ví Dụ"), ("form.child.birthDate", "02/11/2026"), ("form.child.sex", "male"),
            ("form.child.ethnicity", "Mông"), ("form.child.birthPlace", "Trạm y tế xã Bát Xát"), ("form.child.homeTown", "Xã Bát Xát, Lào Cai"),
            ("form.copies.copiesWanted", "no"), ("paper.birthNotification.given", "yes"), ("fee.exemption", "on-time"));
    }

    public async ValueTask DisposeAsync()
    {
        Payments.Dispose();
        _calendars.Dispose();
        await _units.DisposeAsync();
    }
}
