using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>What must be said with a step, and in time.</summary>
public class StepConditionTests
{
    [Theory]
    [InlineData("counter", false, null, null, false, null, "identity-not-checked")]
    [InlineData("counter", true, null, null, false, null, null)]
    [InlineData("post", false, null, null, false, null, "consignment-needed")]
    [InlineData("post", false, "EB123456789VN", null, false, null, null)]
    [InlineData("online", false, null, null, false, null, null)]
    [InlineData("counter", true, null, null, true, null, "witness-needed")]
    [InlineData("counter", true, null, null, true, "Vàng A Chứng", null)]
    public void A_result_is_returned_only_with_what_its_way_needs(string how, bool identity, string? consignment, string? paper, bool cannotSign, string? witness, string? refusal) =>
        Assert.Equal(refusal, Returned(new("Giàng Thị Mẫu", how, identity, consignment, paper, SlipLost: true, cannotSign, witness)));

    [Fact]
    public void Somebody_else_comes_with_an_authorisation()
    {
        Assert.Equal("authorisation-needed", Returned(new("Lò Thị Thay", "counter", IdentityChecked: true)));
        Assert.Null(Returned(new("Lò Thị Thay", "counter", IdentityChecked: true, Authorisation: "Giấy ủy quyền số 5/2026")));
        Assert.Null(Returned(new("giang thi mau", "counter", IdentityChecked: true)));
        Assert.Equal("receiver-needed", Returned(new(" ", "online", IdentityChecked: false)));
    }

    [Fact]
    public void A_second_request_for_papers_is_the_approvers_with_a_reason()
    {
        var file = Lives.In(Standing.Supplement);
        Assert.False(Lives.Do(file, DossierStep.ReceiveSupplement, Lives.Officer).Refused);
        Assert.Equal("second-supplement-by-approver", Ask(file, Role.Officer, "Vì thiếu"));
        Assert.Equal("second-supplement-reason", Ask(file, Role.Approver, null));
        Assert.Null(Ask(file, Role.Approver, "Giấy nộp bị tẩy xóa"));
        Assert.Equal(2, file.History[^1].Read<SupplementAskedPayload>().Time);
        // Taken back, it was not asked.
        Assert.False(Lives.Do(file, DossierStep.Reverse, Lives.Officer).Refused);
        Assert.Equal(1, file.SupplementsAsked);
    }

    [Theory]
    [InlineData("2026-11-27T16:59", false)]
    [InlineData("2026-11-30T08:00", true)]
    public void The_citizen_is_told_within_three_working_days_or_a_reason_is_kept(string local, bool late)
    {
        var file = Lives.In(Standing.Received);
        var after = LocalTime.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)) - Lives.Reception;
        Assert.Equal(late ? "late-notice-reason" : null, Ask(file, Role.Officer, null, after));
        if (!late) return;
        Assert.Null(Ask(file, Role.Officer, "Chờ xác minh lý lịch", after));
        Assert.True(file.History[^1].Read<SupplementAskedPayload>().Late);
    }

    [Fact]
    public void Papers_are_received_when_all_of_them_are_there()
    {
        var file = Lives.In(Standing.Received);
        file.AskSupplement(Lives.At(file, Lives.Officer), [new("Giấy chứng sinh"), new("Giấy ủy quyền"), new(" ")], null, Lives.Calendar);
        var refusal = file.ReceiveSupplement(Lives.At(file, Lives.Officer), [new("", "Giấy chứng sinh", "original", 1)], null, Lives.Calendar).Refusal!;
        Assert.Equal(("supplement-not-complete", "Giấy ủy quyền"), (refusal.Code, refusal.Arguments[0]));
        Assert.Equal("supplement-list-needed", Lives.In(Standing.Received) is var empty ? empty.AskSupplement(Lives.At(empty, Lives.Officer), [new(" ")], null, Lives.Calendar).Refusal?.Code : null);
    }

    [Fact]
    public void A_refusal_comes_within_the_limit()
    {
        var file = Lives.In(Standing.Processing);
        Assert.Equal("refuse-too-late", Lives.Do(file, DossierStep.Refuse, Lives.Officer, TimeSpan.FromDays(5)).Refusal?.Code);
        Assert.Null(Lives.Do(file, DossierStep.Refuse, Lives.Officer, TimeSpan.FromDays(3)).Refusal);
    }

    [Theory]
    [InlineData("2026-11-26T17:00", "2026-12-01T17:00", null)]
    [InlineData("2026-11-27T07:30", "2026-12-01T17:00", "re-appoint-too-late")]
    [InlineData("2026-11-25T08:00", "2026-11-27T17:00", "re-appoint-not-later")]
    [InlineData("2026-11-24T08:00", "2039-11-26T17:00", "calendar-year-unknown")]
    public void The_one_re_appointment_is_made_a_working_day_before_and_to_a_later_day(string decided, string due, string? refusal)
    {
        var file = Lives.In(Standing.Processing);
        var before = (file.Dossier.Due, file.Dossier.OriginalDue);
        var act = Lives.At(file, Lives.Officer, LocalTime.ToUtc(At(decided)) - file.History[^1].Occurred);
        Assert.Equal("reason-needed", file.ReAppoint(act, At(due), " ", Lives.Calendar).Refusal?.Code);
        Assert.Equal(refusal, file.ReAppoint(act, At(due), "Chờ xác minh", Lives.Calendar).Refusal?.Code);
        if (refusal is null) Assert.Equal((LocalTime.ToUtc(At(due)), before.Due), (file.Dossier.Due, file.Dossier.OriginalDue));
        else Assert.Equal(before, (file.Dossier.Due, file.Dossier.OriginalDue));
    }

    [Fact]
    public void An_opinion_that_comes_after_its_day_is_marked_late()
    {
        var file = Lives.In(Standing.Processing);
        Lives.Do(file, DossierStep.AskOpinion, Lives.Officer);
        Lives.Do(file, DossierStep.AskOpinion, Lives.Officer);
        Assert.Equal(2, DossierSteps.OpenOpinions(file.History).Count);
        Lives.Do(file, DossierStep.GiveOpinion, Lives.Officer, TimeSpan.FromDays(1));
        Lives.Do(file, DossierStep.GiveOpinion, Lives.Officer, TimeSpan.FromDays(3));
        Assert.Equal([false, true], file.History.TakeLast(2).Select(past => past.Read<OpinionGivenPayload>().Late));
        Assert.Empty(DossierSteps.OpenOpinions(file.History));
    }

    private static string? Ask(DossierFile file, Role role, string? reason, TimeSpan? after = null) =>
        file.AskSupplement(Lives.At(file, Lives.Officer, after) with { Role = role }, [new("Giấy chứng sinh")], reason, Lives.Calendar).Refusal?.Code;

    private static string? Returned(ReturnedPayload returned) => Lives.In(Standing.Finished) is var file ? file.Return(Lives.At(file, Lives.Officer), returned).Refusal?.Code : null;

    private static DateTime At(string local) => DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
}
