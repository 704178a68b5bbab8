using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class DossierDeskTests
{
    [Fact]
    public async Task A_dossier_goes_its_whole_way()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        Assert.False((await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus, "Bàn giao buổi sáng")).Refused);
        Assert.False((await office.Desk.Take(office.Officer, number)).Refused);
        Assert.False((await office.Endings.Finish(office.Officer, number, new("Giấy khai sinh", "12/2026"))).Refused);
        Assert.False((await office.Endings.Return(office.Clerk, number, new("Giàng Thị Mẫu", "counter", IdentityChecked: true))).Refused);
        var seen = await office.See(number);
        Assert.Equal(DossierStatus.Returned, seen.Dossier.Status);
        Assert.Equal(["received", "fee-charged", "fee-paid", "handed-over", "taken", "finished", "returned"], seen.History.Select(past => past.Kind.Code()));
        Assert.Equal(["counter", "officer", "officer", "counter"], seen.History.Skip(3).Select(past => past.Role));
        Assert.Equal(TestUnits.CivilStatus, seen.Dossier.HandlingUnit);
        Assert.Equal(TestUnits.Centre, seen.Dossier.HolderUnit);
    }

    [Fact]
    public async Task Of_two_who_take_at_once_one_wins_and_the_other_learns_who()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        var both = await Task.WhenAll(Task.Run(() => office.Desk.Take(office.Officer, number)), Task.Run(() => office.Desk.Take(office.OtherOfficer, number)));
        var winner = Assert.Single(both, outcome => !outcome.Refused).Value;
        var refusal = Assert.Single(both, outcome => outcome.Refused).Refusal!;
        Assert.Equal("taken-by-other", refusal.Code);
        Assert.Equal(winner.AssigneeName, Assert.Single(refusal.Arguments));
        Assert.Single((await office.See(number)).History, past => past.Kind == DossierEventKind.Taken);
    }

    [Fact]
    public async Task A_person_acts_only_in_their_role_and_unit()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        var landOfficer = TestUnits.Acting("Lò Văn Thử", (Role.Officer, TestUnits.Land));
        Assert.All(
            new[]
            {
                await office.Desk.Take(office.Clerk, number),
                await office.Desk.Take(landOfficer, number),
                await office.Desk.Take(office.Inspector, number),
                await office.Endings.Finish(office.Stranger, number, new(null, null)),
                await office.Endings.Refuse(office.Officer, number, "Thiếu điều kiện"),
                await office.Endings.Withdraw(office.Officer, number, "Công dân đề nghị"),
                await office.Desk.HandOver(office.Stranger, number, TestUnits.Land),
                await office.Desk.Comment(office.Inspector, number, "Ghi chú"),
                await office.Desk.RecordLook(office.Stranger, number, "phone"),
            },
            outcome => Assert.Equal(Actor.NotAllowed, outcome.Refusal));
        Assert.Equal(4, (await office.See(number)).History.Count);
    }

    [Fact]
    public async Task An_administrator_alone_sees_no_dossier()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        var administrator = TestUnits.Acting("Ngô Thị Mẫu", (Role.Administrator, "H38"));
        Assert.Equal(Actor.NotAllowed, (await office.Board.Find(administrator, number)).Refusal);
        Assert.Equal(0, (await office.Board.WorkList(administrator, new() { Tab = WorkTab.All })).Total);
        Assert.Empty(await office.Board.Search(administrator, "giang"));
    }

    [Fact]
    public async Task An_officer_takes_back_only_their_own_last_step_a_director_anybodys()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        var taken = (await office.Desk.Take(office.Officer, number)).Value.LastSequence;
        Assert.Equal(Actor.NotAllowed, (await office.Desk.Reverse(office.OtherOfficer, number, taken, "Nhầm")).Refusal);
        Assert.Equal("reason-needed", (await office.Desk.Reverse(office.Director, number, taken, " ")).Refusal?.Code);
        Assert.False((await office.Desk.Reverse(office.Director, number, taken, "Phân công lại")).Refused);
        Assert.Equal(DossierStatus.Received, (await office.See(number)).Dossier.Status);
        Assert.Equal("only-last-step", (await office.Desk.Reverse(office.Director, number, taken, "Lần nữa")).Refusal?.Code);
    }

    [Fact]
    public async Task Offers_are_what_the_desk_then_allows()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        DossierStep[] always = [DossierStep.Comment, DossierStep.Print, DossierStep.Reveal];
        Assert.Equal([DossierStep.HandOver, DossierStep.Withdraw, .. always, DossierStep.Charge, DossierStep.Stop, DossierStep.Correct, DossierStep.Attach, DossierStep.SeeFolder], await Offers(office.Clerk));
        Assert.Equal([DossierStep.HandOver, DossierStep.Take, DossierStep.Finish, .. always, DossierStep.AskSupplement, DossierStep.AskDuty, DossierStep.AskOpinion, DossierStep.Attach, DossierStep.Propose, DossierStep.OpenChild, DossierStep.SeeFolder], await Offers(office.Officer));
        Assert.Equal([DossierStep.Take, DossierStep.Finish, DossierStep.Refuse, .. always, DossierStep.AskSupplement, DossierStep.AskDuty, DossierStep.Pause, DossierStep.ReAppoint, DossierStep.AskOpinion, DossierStep.Attach, DossierStep.OpenChild, DossierStep.SeeFolder], await Offers(office.Approver));
        Assert.Equal([DossierStep.Reveal], await Offers(office.Inspector));
        Assert.Contains(DossierStep.Reverse, await Offers(office.Director));

        async Task<IEnumerable<DossierStep>> Offers(Actor by) => (await office.Board.Find(by, number)).Value.Steps.Order();
    }

    [Fact]
    public async Task A_batch_is_handed_over_one_by_one_and_says_which_were_not()
    {
        await using var office = await DossierOffice.Open();
        string[] numbers = [await office.Receive(), await office.Receive(), await office.Receive()];
        await office.Desk.HandOver(office.Clerk, numbers[1], TestUnits.CivilStatus);
        var results = await office.Round.HandOver(office.Clerk, numbers, TestUnits.CivilStatus, null);
        Assert.Equal([null, "handover-already-there", null], results.Select(result => result.Refusal?.Code));
        Assert.Equal("handover-not-to-handler", (await office.Desk.HandOver(office.Clerk, numbers[0], TestUnits.Centre)).Refusal?.Code);
        Assert.Equal("unit-unknown", (await office.Desk.HandOver(office.Clerk, numbers[0], "H38.99999")).Refusal?.Code);
    }

    [Fact]
    public async Task Looking_at_a_covered_number_is_kept_and_changes_nothing()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        Assert.False((await office.Desk.RecordLook(office.Inspector, number, "identity")).Refused);
        var seen = await office.See(number);
        Assert.Equal(DossierEventKind.Read, seen.History[^1].Kind);
        Assert.Equal(office.Inspector.Name, seen.History[^1].StaffName);
        Assert.Equal(DossierStatus.Received, seen.Dossier.Status);
    }

    [Fact]
    public async Task Changes_are_announced_to_the_units_concerned_and_only_after_they_are_kept()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        var heard = new List<string>();
        office.Database.Feed.Published += change => { lock (heard) heard.Add(change.Topic); };
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        Assert.Equal(
            new[] { DossierTopics.All, DossierTopics.One(number), DossierTopics.Unit(TestUnits.Centre), DossierTopics.Unit(TestUnits.CivilStatus) }.Order(),
            heard.Order());
        heard.Clear();
        await office.Desk.Take(office.Stranger, number);
        Assert.Empty(heard);
    }
}
