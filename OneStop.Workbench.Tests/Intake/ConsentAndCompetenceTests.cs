using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Dossiers;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Two fields at the end of a sitting: may the citizen be told by message, and who decides where it is not this centre.</summary>
public class ConsentAndCompetenceTests
{
    private const string OtherCentre = "H38.02686";

    [Theory]
    [InlineData("sms", "sms")]
    [InlineData("zalo", "zalo")]
    [InlineData("email", "email")]
    [InlineData("none", null)]
    [InlineData("", null)]
    [InlineData("fax", null)]
    public async Task Only_a_way_that_was_agreed_to_is_kept(string typed, string? kept)
    {
        var received = (await Accept(("notify", typed))).Received;
        Assert.Equal(kept, received.Notify);
    }

    [Fact]
    public async Task Nobody_is_told_who_was_not_asked() => Assert.Null((await Accept()).Received.Notify);

    [Fact]
    public async Task Another_competent_centre_is_kept_awaited_and_said_on_the_receipt()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("competent", OtherCentre));
        var number = (await counter.Acceptance.Accept(counter.Clerk, draft)).Value.Number;
        var view = (await counter.Dossiers.Find(counter.Clerk, number)).Value;
        Assert.Equal((OtherCentre, OtherCentre), (view.Received.Competent, DossierSteps.Awaited(view.History)));
        var receipt = ReadBack.Words((await new DossierPaper(counter.Dossiers, counter.PaperRoom).Receipt(counter.Clerk, number, PaperSize.A5, cancellation: TestContext.Current.CancellationToken)).Value);
        Assert.Contains("dự kiến", receipt, StringComparison.Ordinal);
        Assert.Contains(counter.Clerk.Units.NameOf(OtherCentre), receipt, StringComparison.Ordinal);
        Assert.All(WorkPlaces.HandOverTargets(counter.Clerk.Units, CounterAtWork.Centre, OtherCentre), unit => Assert.StartsWith(OtherCentre, unit.Code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("H99.99999")]
    [InlineData(CounterAtWork.Centre)]
    [InlineData("H38.02683.TP")]
    public async Task What_is_no_other_centre_is_refused_at_its_field_and_nothing_is_received(string typed)
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("competent", typed));
        var answer = await counter.Acceptance.Accept(counter.Clerk, draft);
        Assert.Equal(("competent-unknown", "competent"), (answer.Refusal?.Code, answer.Refusal?.Place));
        Assert.Equal(0, (await counter.Dossiers.WorkList(counter.Clerk, new(), TestContext.Current.CancellationToken)).Total);
    }

    private static async Task<DossierView> Accept(params (string Field, string Text)[] more)
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        if (more.Length > 0) await counter.Type(draft, more);
        var number = (await counter.Acceptance.Accept(counter.Clerk, draft)).Value.Number;
        return (await counter.Dossiers.Find(counter.Clerk, number)).Value;
    }
}
