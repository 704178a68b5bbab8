using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>The officer proposes, the approver decides.</summary>
public class ProposalTests
{
    [Fact]
    public async Task An_officer_proposes_a_refusal_and_the_approver_decides_it()
    {
        await using var office = await DossierOffice.Open();
        var number = await AtTheOfficer(office);
        Assert.Equal("not-allowed", (await office.Endings.Refuse(office.Officer, number, "Không đủ điều kiện")).Refusal?.Code);
        Assert.Null((await office.Proposed.Propose(office.Officer, number, new(Proposals.Refuse, "Không đủ điều kiện"))).Refusal);
        Assert.Contains(number, (await office.Board.WorkList(office.Approver, new() { Tab = WorkTab.Proposed })).Rows.Select(row => row.Number));
        Assert.Equal(1, (await office.Board.Counts(office.Approver, new()))[WorkTab.Proposed]);
        Assert.Equal("proposal-pending", (await office.Proposed.Propose(office.Officer, number, new(Proposals.Refuse, "Lần nữa"))).Refusal?.Code);
        Assert.Null((await office.Endings.Refuse(office.Approver, number, "Không đủ điều kiện")).Refusal);
        var seen = await office.See(number);
        Assert.Equal((DossierStatus.Stopped, null), (seen.Dossier.Status, seen.Dossier.Proposal));
        Assert.Equal(["proposed", "refused"], seen.History.Where(past => past.Kind is DossierEventKind.Proposed or DossierEventKind.Refused).Select(past => past.Kind.Code()));
        Assert.Equal(0, (await office.Board.Counts(office.Approver, new()))[WorkTab.Proposed]);
    }

    [Fact]
    public async Task What_is_not_approved_goes_back_with_a_reason_and_may_be_proposed_again()
    {
        await using var office = await DossierOffice.Open();
        var number = await AtTheOfficer(office);
        await office.Proposed.Propose(office.Officer, number, new(Proposals.ReAppoint, "Chờ xác minh", new DateTime(2026, 11, 30, 17, 0, 0)));
        Assert.Equal("not-allowed", (await office.Proposed.Decline(office.Officer, number, "Tự rút")).Refusal?.Code);
        Assert.Equal("reason-needed", (await office.Proposed.Decline(office.Approver, number, " ")).Refusal?.Code);
        Assert.Null((await office.Proposed.Decline(office.Approver, number, "Làm kịp hạn")).Refusal);
        Assert.Equal("no-proposal", (await office.Proposed.Decline(office.Approver, number, "Lần nữa")).Refusal?.Code);
        Assert.Null((await office.Proposed.Propose(office.Officer, number, new(Proposals.ReAppoint, "Chờ xác minh", new DateTime(2026, 11, 30, 17, 0, 0)))).Refusal);
        Assert.Null((await office.Waits.ReAppoint(office.Approver, number, new DateTime(2026, 11, 30, 17, 0, 0), "Chờ xác minh")).Refusal);
        Assert.Null((await office.See(number)).Dossier.Proposal);
    }

    [Fact]
    public void A_second_request_for_papers_is_proposed_with_its_list_and_what_cannot_be_decided_is_not_proposed()
    {
        var file = Lives.In(Standing.Supplement);
        Assert.Equal("waits-for-supplement", Propose(file, new(Proposals.AskSupplement, "Thiếu", Items: [new("Giấy chứng sinh")])));
        Lives.Do(file, DossierStep.ReceiveSupplement, Lives.Officer);
        Assert.Equal("supplement-list-needed", Propose(file, new(Proposals.AskSupplement, "Thiếu", Items: [new(" ")])));
        Assert.Equal("reason-needed", Propose(file, new(Proposals.AskSupplement, " ", Items: [new("Giấy chứng sinh")])));
        Assert.Equal("re-appoint-day-needed", Propose(file, new(Proposals.ReAppoint, "Chờ")));
        Assert.Equal("re-appoint-not-later", Propose(file, new(Proposals.ReAppoint, "Chờ", new DateTime(2026, 11, 24))));
        Assert.Equal("proposal-unknown", Propose(file, new("finish", "Xong")));
        Assert.Null(Propose(file, new(Proposals.AskSupplement, "Thiếu trang", Items: [new("Giấy chứng sinh"), new(" ")])));
        Assert.Equal("Giấy chứng sinh", Assert.Single(file.History[^1].Read<ProposedPayload>().Items!).Name);
        // What is decided otherwise leaves the proposal waiting; what ends the dossier closes it.
        Lives.Do(file, DossierStep.AskOpinion, Lives.Officer);
        Assert.Equal(Proposals.AskSupplement, file.Dossier.Proposal);
        Lives.Do(file, DossierStep.Withdraw, Lives.Officer);
        Assert.Null(file.Dossier.Proposal);
    }

    [Fact]
    public void A_refusal_is_no_longer_proposed_after_the_limit()
    {
        var file = Lives.In(Standing.Processing);
        Assert.Equal("refuse-too-late", file.Propose(Lives.At(file, Lives.Officer, TimeSpan.FromDays(5)), new(Proposals.Refuse, "Không đủ điều kiện")).Refusal?.Code);
    }

    private static string? Propose(DossierFile file, ProposedPayload proposed) => file.Propose(Lives.At(file, Lives.Officer), proposed).Refusal?.Code;

    private static async Task<string> AtTheOfficer(DossierOffice office)
    {
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        await office.Desk.Take(office.Officer, number);
        return number;
    }
}
