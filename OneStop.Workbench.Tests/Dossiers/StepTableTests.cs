using System.Globalization;
using System.Resources;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>State × step: what a dossier allows, what it refuses and with which code; the offers on screen say the same.</summary>
public class StepTableTests
{
    /// <summary>Rows are steps, columns standings in their order; <c>-</c> is allowed.</summary>
    private const string Table = """
        HandOver          -                   -                   -                    -                    -             -              N N N N N -
        Take              -                   taken-by-other      taken-by-other       taken-by-other       taken-by-other taken-by-other N N N N N -
        Assign            -                   -                   -                    -                    -             -              N N N N N -
        AskOpinion        -                   -                   -                    -                    -             -              N N N N N -
        GiveOpinion       no-opinion-asked    no-opinion-asked    no-opinion-asked     no-opinion-asked     no-opinion-asked no-opinion-asked N N N N N no-opinion-asked
        AskSupplement     -                   -                   waits-for-supplement waits-for-duty       waits-paused  promise-final  N N N N N competent-awaited
        ReceiveSupplement no-supplement-asked no-supplement-asked -                    no-supplement-asked  no-supplement-asked no-supplement-asked N N N N N no-supplement-asked
        AskDuty           -                   -                   waits-for-supplement waits-for-duty       waits-paused  promise-final  N N N N N competent-awaited
        SettleDuty        no-duty-asked       no-duty-asked       no-duty-asked        -                    no-duty-asked no-duty-asked  N N N N N no-duty-asked
        Pause             -                   -                   waits-for-supplement waits-for-duty       waits-paused  promise-final  N N N N N competent-awaited
        Resume            not-paused          not-paused          not-paused           not-paused           -             not-paused     N N N N N not-paused
        ReAppoint         -                   -                   re-appoint-while-paused re-appoint-while-paused re-appoint-while-paused re-appoint-twice N N N N N competent-awaited
        Finish            -                   -                   waits-for-supplement waits-for-duty       waits-paused  -              N N N N N competent-awaited
        Refuse            -                   -                   -                    -                    -             -              N N N N N competent-awaited
        Propose           -                   -                   -                    -                    -             -              N N N N N competent-awaited
        DeclineProposal   no-proposal         no-proposal         no-proposal          no-proposal          no-proposal   no-proposal    N N N N N no-proposal
        Withdraw          -                   -                   -                    -                    -             -              N N N N N -
        Stop              -                   -                   -                    -                    -             -              N N N N N -
        Return            no-result-yet       no-result-yet       no-result-yet        no-result-yet        no-result-yet no-result-yet  - returned-already no-result-yet no-result-yet no-result-yet no-result-yet
        Reverse           reception-stays     -                   -                    -                    -             -              - - - - - reception-stays
        Correct           -                   -                   -                    -                    -             -              - - - - - -
        Attach            -                   -                   -                    -                    -             -              - - - - - -
        SeeFolder         - - - - - - - - - - - -
        Comment           -                   -                   -                    -                    -             -              - - - - - -
        Print             -                   -                   -                    -                    -             -              - - - - - -
        Reveal            -                   -                   -                    -                    -             -              - - - - - -
        ReceiveCompetent  competent-here competent-here competent-here competent-here competent-here competent-here N N N N N competent-not-handed-over
        OpenChild         - - - - - - N N N N N -
        CloseChild        no-child-open no-child-open no-child-open no-child-open no-child-open no-child-open N N N N N no-child-open
        """;

    private static readonly RefusalWords Words = new([.. new[] { typeof(DossiersText), typeof(DeadlinesText) }.Select(texts => new TextSource(new ResourceManager(texts.FullName!, texts.Assembly)))]);

    public static TheoryData<Standing, DossierStep, string?> Cells()
    {
        var cells = new TheoryData<Standing, DossierStep, string?>();
        foreach (var row in Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            Assert.Equal(1 + Lives.All.Count, row.Length);
            foreach (var (standing, cell) in Enum.GetValues<Standing>().Zip(row.Skip(1)))
                cells.Add(standing, Enum.Parse<DossierStep>(row[0]), cell switch { "-" => null, "N" => "dossier-not-open", _ => cell });
        }
        return cells;
    }

    [Fact]
    public void The_table_names_every_step_but_those_of_money() => Assert.Equal(
        Enum.GetValues<DossierStep>().Except([DossierStep.Charge, DossierStep.Pay, DossierStep.CancelFee]).Order(), Table.Split('\n').Select(line => Enum.Parse<DossierStep>(line.Split(' ')[0])).Order());

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_state_allows_or_refuses_a_step(Standing standing, DossierStep step, string? refusal)
    {
        var file = Lives.In(standing);
        Assert.Equal(refusal is null, file.Dossier.Allows(step, file.History));
        var (before, row) = (file.History.Count, System.Text.Json.JsonSerializer.Serialize(file.Dossier));
        var outcome = Lives.Do(file, step, Lives.Other);
        Assert.Equal(refusal, outcome.Refusal?.Code);
        if (refusal is null) return;
        Assert.Equal(before, file.History.Count);
        Assert.Equal(row, System.Text.Json.JsonSerializer.Serialize(file.Dossier));
        AssertSaid(outcome.Refusal!);
    }

    /// <summary>In both languages, in words of its own, with nothing left to fill in.</summary>
    private static void AssertSaid(OneStop.Workbench.Platform.Kernel.Refusal refusal)
    {
        var said = Array.ConvertAll(["vi-VN", "en-US"], name => Words.Say(refusal, CultureInfo.GetCultureInfo(name)));
        Assert.All(said, words => Assert.False(words == refusal.Code || words.Contains('{', StringComparison.Ordinal), words));
        Assert.NotEqual(said[0], said[1]);
    }

    [Fact]
    public void Taking_back_goes_to_where_it_was()
    {
        foreach (var standing in Lives.All.Except([Standing.Received, Standing.Awaited]))
        {
            var file = Lives.In(standing);
            var (before, last, status, due) = (file.History.Count, DossierSteps.LastStep(file.History)!, file.Dossier.Status, file.Dossier.Due);
            Assert.False(Lives.Do(file, DossierStep.Reverse, Lives.Officer).Refused);
            Assert.Equal(before + 1, file.History.Count);
            Assert.True((status, due) != (file.Dossier.Status, file.Dossier.Due));
            Assert.DoesNotContain(last, DossierFold.Standing(file.History));
        }
    }

    [Fact]
    public void Acting_on_what_nobody_took_takes_it()
    {
        foreach (var (standing, kind) in new[] { (Standing.Finished, DossierEventKind.Finished), (Standing.Supplement, DossierEventKind.SupplementAsked), (Standing.Payment, DossierEventKind.DutyAsked) })
        {
            var file = Lives.In(standing);
            Assert.Equal(Lives.Officer.Name, file.Dossier.AssigneeName);
            Assert.Equal([DossierEventKind.Taken, kind], file.History.TakeLast(2).Select(past => past.Kind));
        }
    }

    [Fact]
    public void Money_and_remarks_after_a_step_do_not_hinder_its_taking_back()
    {
        var file = Lives.In(Standing.Processing);
        foreach (var step in new[] { DossierStep.Comment, DossierStep.Charge, DossierStep.Print }) Assert.False(Lives.Do(file, step, Lives.Officer).Refused);
        Assert.Equal(DossierEventKind.Taken, DossierSteps.LastStep(file.History)!.Kind);
    }
}
