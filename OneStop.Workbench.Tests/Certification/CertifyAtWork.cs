using OneStop.Workbench.Certification;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Intake;

namespace OneStop.Workbench.Tests.Certification;

/// <summary>A commune's counter with its books. Monday 23/11/2026, 08:00.</summary>
internal sealed class CertifyAtWork : IAsyncDisposable
{
    public const string Card = CounterAtWork.Card;

    private CertifyAtWork(CounterAtWork counter)
    {
        Counter = counter;
        var database = counter.Database;
        Board = new(database, counter.Board, Lists, counter.Shelf, counter.Payments, counter.Calendars, new StaffBoard(database, database.Time), database.Time);
        Desk = new(counter.Desk, counter.Board, new DraftPen(database.Writer, database.Time), Board, counter.Reception, counter.Acceptance, Lists, database.Writer, database.Time);
        Books = new(database, Lists);
        BookDesk = new(database.Writer, Lists, database.Time);
    }

    public static CertificationLists Lists { get; } = new(BundledAssets.BesideProgram);

    public CounterAtWork Counter { get; }

    public CertificationBoard Board { get; }

    public CertificationDesk Desk { get; }

    public BookBoard Books { get; }

    public BookDesk BookDesk { get; }

    public Actor Clerk => Counter.Clerk;

    public static async Task<CertifyAtWork> Create() => new(await CounterAtWork.Create());

    /// <summary>A citizen with a card and documents: name, pages, copies.</summary>
    public async Task<Guid> Copies(params (string Name, int Pages, int Copies)[] documents)
    {
        var draft = (await Desk.Next(Clerk)).Value;
        await Counter.Type(draft, ("applicant.identity", Card), ("certification.signer", "Phạm Văn Mẫu Duyệt – Phó Chủ tịch"));
        for (var row = 0; row < documents.Length; row++)
        {
            var (name, pages, copies) = documents[row];
            await Counter.Type(draft, ($"certification.documents[{row}].name", name), ($"certification.documents[{row}].pages", $"{pages}"), ($"certification.documents[{row}].copies", $"{copies}"));
        }
        return draft;
    }

    public async Task<CertificationNow> Look(Guid draft) => (await Board.Look(Clerk, draft)).Value;

    public async Task<Accepted> Accept(Guid draft) => (await Desk.Accept(Clerk, draft)).Value;

    public async Task<DossierView> See(string number) => (await Counter.Dossiers.Find(Clerk, number)).Value;

    public ValueTask DisposeAsync() => Counter.DisposeAsync();
}
