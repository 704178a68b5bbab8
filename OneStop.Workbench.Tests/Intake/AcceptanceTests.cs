using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;

namespace OneStop.Workbench.Tests.Intake;

public class AcceptanceTests
{
    [Fact]
    public async Task A_complete_sitting_becomes_a_dossier()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        var before = await counter.Look(draft);
        Assert.Empty(before.Sitting.Blocking);

        var accepted = (await counter.Acceptance.Accept(counter.Clerk, draft)).Value;

        Assert.Equal("H38.02683-261123-0001", accepted.Number);
        Assert.Equal(before.Promise?.Due, accepted.Due);
        var received = (await counter.Dossiers.Find(counter.Clerk, accepted.Number)).Value.Received;
        Assert.Equal("Giàng Thị Mẫu", received.Owner.Name);
        Assert.Equal("1990-03-12", received.Owner.BirthDate);
        Assert.Equal("0912345678", received.Submitter.Phone);
        Assert.Equal("Xã Bát Xát, Tỉnh Lào Cai", received.Submitter.PresentUnit);
        Assert.Equal("2026-11-02", received.FormValues["child.birthDate"]);
        Assert.Equal("Giàng Thị Mẫu", received.FormValues["requester.requesterName"]);
        Assert.Equal("Giàng Thị Mẫu", received.FormValues["mother.motherName"]);
        Assert.Equal(["declaration", "birthNotification"], received.Papers.Select(paper => paper.Key));
        Assert.Equal((DraftState.Accepted, accepted.Number), ((await counter.Look(draft)).State, (await counter.Look(draft)).DossierNumber));
    }

    [Fact]
    public async Task Asked_again_and_again_it_gives_the_same_dossier()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => counter.Acceptance.Accept(counter.Clerk, draft)));
        Assert.Single(answers.Select(answer => answer.Value.Number).Distinct());
        Assert.True((await counter.Acceptance.Accept(counter.Clerk, draft)).Value.Repeated);
        Assert.Equal(1, (await counter.Dossiers.WorkList(counter.Clerk, new())).Total);
    }

    [Fact]
    public async Task What_is_missing_is_refused_with_its_place_and_nothing_is_cleared()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("form.child.name", ""));
        var refused = await counter.Acceptance.Accept(counter.Clerk, draft);
        Assert.Equal(("field-required", "form.child.name"), (refused.Refusal?.Code, refused.Refusal?.Place));
        await counter.Type(draft, ("applicant.name", ""));
        Assert.Equal(("not-complete", "applicant.name"), ((await counter.Acceptance.Accept(counter.Clerk, draft)).Refusal?.Code, (await counter.Acceptance.Accept(counter.Clerk, draft)).Refusal?.Place));
        Assert.Equal("0912 345 678", (await counter.Look(draft)).Sitting.Sheet["applicant.phone"]);
        Assert.Equal(DraftState.Open, (await counter.Look(draft)).State);
    }

    [Fact]
    public async Task The_same_thing_once_more_needs_a_reason()
    {
        await using var counter = await CounterAtWork.Create();
        await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept());
        var second = await counter.BirthReadyToAccept();
        var same = Assert.Single((await counter.Look(second)).Same);
        Assert.Equal(DossierStatus.Received, same.Status);
        Assert.Equal("again-reason", (await counter.Acceptance.Accept(counter.Clerk, second)).Refusal?.Code);

        await counter.Type(second, ("again", "Khai sinh cho người con thứ hai"));
        var accepted = (await counter.Acceptance.Accept(counter.Clerk, second)).Value;
        Assert.Equal("Khai sinh cho người con thứ hai", (await counter.Dossiers.Find(counter.Clerk, accepted.Number)).Value.Received.Again?.Reason);
    }

    [Fact]
    public async Task Fees_go_with_it_paid_or_not()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("fee.exemption", ""), ("fee.amount", "8.000"), ("fee.way", "transfer"), ("fee.reference", "FT26327"));
        var accepted = (await counter.Acceptance.Accept(counter.Clerk, draft)).Value;
        var dossier = (await counter.Dossiers.Find(counter.Clerk, accepted.Number)).Value.Dossier;
        Assert.Equal((8000L, 8000L), (dossier.FeeCharged, dossier.FeePaid));
    }
}
