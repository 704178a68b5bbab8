using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>What is done elsewhere: the competent unit behind another counter, other agencies' parts, linked dossiers.</summary>
public class ElsewhereTests
{
    private static readonly Actor There = TestUnits.Acting("Tẩn A Thử", (Role.Officer, TestUnits.OtherCivilStatus));

    [Fact]
    public async Task Until_the_competent_unit_has_it_the_date_is_expected_and_then_promised_anew()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive(competent: TestUnits.OtherCentre);
        Assert.Contains("dự kiến", ReadBack.Words((await office.Paper.Receipt(office.Clerk, number, PaperSize.A4)).Value), StringComparison.Ordinal);
        Assert.True(Assert.Single((await office.Board.WorkList(office.Clerk, new())).Rows).Expected);
        var first = (await office.See(number)).Dossier.Due;
        Assert.Equal("competent-not-handed-over", (await office.Elsewhere.ReceiveCompetent(office.Approver, number)).Refusal?.Code);
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        Assert.Equal("competent-not-there", (await office.Elsewhere.ReceiveCompetent(office.Officer, number)).Refusal?.Code);
        Assert.Null((await office.Desk.HandOver(office.Clerk, number, TestUnits.OtherCivilStatus)).Refusal);
        Assert.Equal("competent-awaited", (await office.Endings.Finish(There, number, new("Giấy khai sinh", "1"))).Refusal?.Code);
        Assert.Equal(Actor.NotAllowed, (await office.Elsewhere.ReceiveCompetent(office.Officer, number)).Refusal);
        office.Database.Time.Advance(TimeSpan.FromDays(2));
        Assert.Null((await office.Elsewhere.ReceiveCompetent(There, number)).Refusal);
        var seen = await office.See(number);
        Assert.Null(seen.Dossier.Awaits);
        Assert.True(seen.Dossier.Due > first);
        Assert.Equal(seen.Dossier.Due, LocalTime.ToUtc(seen.Why.Due!.Value));
        Assert.Equal(2, ReceiptVersions.Latest(seen.History));
        Assert.DoesNotContain("dự kiến", ReadBack.Words((await office.Paper.Receipt(office.Clerk, number, PaperSize.A4)).Value), StringComparison.Ordinal);
        Assert.Contains("dự kiến", ReadBack.Words((await office.Paper.Receipt(office.Clerk, number, PaperSize.A4, 1)).Value), StringComparison.Ordinal);
        Assert.Null((await office.Endings.Finish(There, number, new("Giấy khai sinh", "1"))).Refusal);
        Assert.Equal(TestUnits.Centre, (await office.See(number)).Dossier.HolderUnit);
    }

    [Fact]
    public async Task A_child_dossier_has_a_unit_date_within_the_total_date_and_is_answered_before_the_result()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        var (day, total) = (new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 26));
        Assert.Equal(("child-after-total", "answerBy"), await Open(TestUnits.Land, "Trích lục", total.AddDays(1)));
        Assert.Equal(("opinion-day-needed", "answerBy"), await Open(TestUnits.Land, "Trích lục", new(2026, 11, 20)));
        Assert.Equal(("child-not-to-handler", "to"), await Open(TestUnits.CivilStatus, "Trích lục", day));
        Assert.Equal(("child-subject-needed", "subject"), await Open(TestUnits.Land, " ", day));
        Assert.Equal((null, null), await Open(TestUnits.Land, "Trích lục", day));
        Assert.Equal((null, null), await Open(TestUnits.Land, "Đo đạc", total));
        Assert.Equal([$"{number}/1", $"{number}/2"], DossierSteps.OpenChildren((await office.See(number)).History).Select(past => past.Read<ChildOpenedPayload>().Number));
        Assert.Equal("child-open", (await office.Endings.Finish(office.Officer, number, new("Giấy khai sinh", "1"))).Refusal?.Code);
        office.Database.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal("child-result-needed", (await office.Elsewhere.CloseChild(office.Officer, number, $"{number}/1", " ")).Refusal?.Code);
        Assert.Null((await office.Elsewhere.CloseChild(office.Officer, number, $"{number}/1", "Đã trích lục")).Refusal);
        Assert.Equal("no-child-open", (await office.Elsewhere.CloseChild(office.Officer, number, $"{number}/1", "Lần nữa")).Refusal?.Code);
        Assert.Null((await office.Elsewhere.CloseChild(office.Officer, number, $"{number}/2", "Đã đo")).Refusal);
        Assert.Equal([true, false], (await office.See(number)).History.Where(past => past.Kind == DossierEventKind.ChildClosed).Select(past => past.Read<ChildClosedPayload>().Late));
        Assert.Null((await office.Endings.Finish(office.Officer, number, new("Giấy khai sinh", "1"))).Refusal);

        async Task<(string?, string?)> Open(string unit, string subject, DateOnly by) =>
            (await office.Elsewhere.OpenChild(office.Officer, number, unit, subject, by)).Refusal is { } refusal ? (refusal.Code, refusal.Place) : (null, null);
    }

    [Fact]
    public async Task Linked_dossiers_name_each_other_once_and_show_no_more_than_may_be_seen()
    {
        await using var office = await DossierOffice.Open();
        var (one, other) = (await office.Receive(), await office.Receive("Giàng Thị Mẫu Con"));
        Assert.Equal("link-to-itself", (await office.Links.LinkTo(office.Clerk, one, one)).Refusal?.Code);
        Assert.Equal("link-number-needed", (await office.Links.LinkTo(office.Clerk, one, " ")).Refusal?.Code);
        Assert.Equal(("dossier-unknown", "link"), (await office.Links.LinkTo(office.Clerk, one, "H38.02683-261123-9999")).Refusal is var unknown ? (unknown?.Code, unknown?.Place) : default);
        Assert.Equal(Actor.NotAllowed.Code, (await office.Links.LinkTo(office.Stranger, one, other)).Refusal?.Code);
        Assert.Null((await office.Links.LinkTo(office.Clerk, one, other.ToLowerInvariant())).Refusal);
        Assert.Null((await office.Links.LinkTo(office.Clerk, other, one)).Refusal);
        foreach (var (here, there) in new[] { (one, other), (other, one) })
        {
            var link = Assert.Single((await office.See(here)).Links);
            Assert.Equal((there, DossierStatus.Received), (link.Number, link.Status));
        }
        Assert.Single((await office.See(one)).History, past => past.Kind == DossierEventKind.Linked);
    }
}
