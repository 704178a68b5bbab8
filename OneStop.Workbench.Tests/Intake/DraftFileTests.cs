using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Platform.FileStore;

namespace OneStop.Workbench.Tests.Intake;

public sealed class DraftFileTests : IAsyncLifetime
{
    private CounterAtWork _counter = null!;

    public async ValueTask InitializeAsync() => _counter = await CounterAtWork.Create();

    public ValueTask DisposeAsync() => _counter.DisposeAsync();

    [Fact]
    public async Task A_scan_sent_again_is_the_same_file_and_stands_at_its_paper()
    {
        var (draft, id) = (await _counter.BirthReadyToAccept(), Guid.NewGuid());
        var first = (await Add(draft, id, "birthNotification")).Value;
        Assert.Equal(first, (await Add(draft, id, "birthNotification")).Value);
        var paper = (await _counter.Look(draft)).Sitting.Papers.Single(paper => paper.Paper.Key == "birthNotification");
        Assert.Equal(first, Assert.Single(paper.Files));
        Assert.Equal(("jpg", "Giấy chứng sinh.jpg"), (first.Type, first.Name));
    }

    [Fact]
    public async Task Only_the_clerk_whose_sitting_it_is_adds_and_sees()
    {
        var (draft, id) = (await _counter.BirthReadyToAccept(), Guid.NewGuid());
        await Add(draft, id, "");
        var other = _counter.Acting(Role.Counter, CounterAtWork.Centre);
        Assert.Equal(Actor.NotAllowed, (await _counter.Files.Add(other, draft, Guid.NewGuid(), "", "a.jpg", Jpeg(), Stop)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _counter.Files.Open(other, draft, id, Stop)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _counter.Files.Remove(other, draft, id, Stop)).Refusal);
        Assert.Equal("draft-unknown", (await Add(Guid.NewGuid(), Guid.NewGuid(), "")).Refusal?.Code);
        Assert.Equal("file-unknown", (await Add((await _counter.Desk.Next(_counter.Clerk)).Value, id, "")).Refusal?.Code);
    }

    [Fact]
    public async Task A_scan_that_waited_with_the_clerk_before_still_comes_to_the_sitting()
    {
        var (draft, late) = (await _counter.BirthReadyToAccept(), Guid.NewGuid());
        var colleague = await _counter.Hire("Trần Văn Mẫu", CounterAtWork.Centre, Role.Counter);
        await _counter.HandOver.Offer(_counter.Clerk, draft, colleague.StaffId, Stop);
        await _counter.HandOver.Take(colleague, draft, Stop);
        Assert.False((await Add(draft, late, "birthNotification")).Refused);
        Assert.Equal(late, Assert.Single((await _counter.Board.Look(colleague, draft, Stop)).Value.Sitting.Papers.Single(paper => paper.Paper.Key == "birthNotification").Files).Id);
        Assert.Equal(Actor.NotAllowed, (await _counter.Files.Open(_counter.Clerk, draft, late, Stop)).Refusal);
    }

    [Fact]
    public async Task What_is_taken_away_does_not_come_along()
    {
        var (draft, kept, gone) = (await _counter.BirthReadyToAccept(), Guid.NewGuid(), Guid.NewGuid());
        await Add(draft, kept, "birthNotification");
        await Add(draft, gone, "birthNotification");
        Assert.False((await _counter.Files.Remove(_counter.Clerk, draft, gone, Stop)).Refused);
        var view = await Accepted(draft);
        Assert.Equal([kept], AttachedFiles.Of(view.History).Select(file => file.Id));
        Assert.Equal("birthNotification", AttachedFiles.Of(view.History)[0].Paper);
    }

    [Fact]
    public async Task A_scan_that_arrives_after_acceptance_goes_to_the_dossier()
    {
        var draft = await _counter.BirthReadyToAccept();
        var view = await Accepted(draft);
        var late = Guid.NewGuid();
        await Add(draft, late, "birthNotification");
        await Add(draft, late, "birthNotification");
        Assert.Equal([late], AttachedFiles.Of((await View(view.Dossier.Number)).History).Select(file => file.Id));
    }

    [Fact]
    public async Task Opening_a_dossiers_file_is_kept_and_hiding_needs_a_reason()
    {
        var (draft, id) = (await _counter.BirthReadyToAccept(), Guid.NewGuid());
        await Add(draft, id, "birthNotification");
        var number = (await Accepted(draft)).Dossier.Number;

        var opened = (await _counter.DossierFiles.Open(_counter.Clerk, number, id, Stop)).Value;
        await opened.Content.DisposeAsync();
        var look = (await View(number)).History[^1];
        Assert.Equal((DossierEventKind.Read, new ReadPayload("file", id), _counter.Clerk.StaffId), (look.Kind, look.Read<ReadPayload>(), look.StaffId));

        var elsewhere = _counter.Acting(Role.Counter, "H38.02686");
        Assert.Equal(Actor.NotAllowed, (await _counter.DossierFiles.Open(elsewhere, number, id, Stop)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _counter.DossierFiles.Thumbnail(elsewhere, number, id, Stop)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _counter.DossierFiles.Add(elsewhere, number, Guid.NewGuid(), null, "a.jpg", Jpeg(), Stop)).Refusal);

        Assert.Equal("reason-needed", (await _counter.DossierFiles.Hide(_counter.Clerk, number, id, " ", Stop)).Refusal?.Code);
        Assert.False((await _counter.DossierFiles.Hide(_counter.Clerk, number, id, "Quét nhầm giấy", Stop)).Refused);
        Assert.Empty(AttachedFiles.Of((await View(number)).History));
        Assert.Single(AttachedFiles.All((await View(number)).History));
        Assert.Equal("file-unknown", (await _counter.DossierFiles.Open(_counter.Clerk, number, id, Stop)).Refusal?.Code);
        Assert.Equal("file-unknown", (await _counter.DossierFiles.Hide(_counter.Clerk, number, id, "Lần nữa", Stop)).Refusal?.Code);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MemoryStream Jpeg() => new(Scans.Jpeg());

    private Task<Outcome<AttachedFile>> Add(Guid draft, Guid id, string paper) => _counter.Files.Add(_counter.Clerk, draft, id, paper, "Giấy chứng sinh.jpg", Jpeg(), Stop);

    private async Task<OneStop.Workbench.Dossiers.DossierView> Accepted(Guid draft) => await View((await _counter.Acceptance.Accept(_counter.Clerk, draft, Stop)).Value.Number);

    private async Task<OneStop.Workbench.Dossiers.DossierView> View(string number) => (await _counter.Dossiers.Find(_counter.Clerk, number, Stop)).Value;
}
