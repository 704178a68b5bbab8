using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using static OneStop.Workbench.Reports.Domain.Ii06aColumn;
using static OneStop.Workbench.Tests.Reports.Histories;

namespace OneStop.Workbench.Tests.Reports;

public class Ii06aRuleTests
{
    [Theory]
    [InlineData(Channel.Counter, Counter)]
    [InlineData(Channel.Post, Counter)]
    [InlineData(Channel.Online, Online)]
    [InlineData(Channel.AssistedOnline, Online)]
    public void The_door_decides_where_a_new_dossier_enters(Channel channel, Ii06aColumn column) =>
        Assert.Equal(column, Told(channel, "received 2026-03-20 due 2026-03-25").In(Q2).In);

    [Theory]
    [InlineData("2026-03-14", Carried)]
    [InlineData("2026-03-15", Counter)]
    [InlineData("2026-06-14", Counter)]
    public void The_period_holds_its_first_and_last_day(string received, Ii06aColumn column) =>
        Assert.Equal(column, Told($"received {received} due 2026-07-01").In(Q2).In);

    [Fact]
    public void What_comes_after_the_period_is_not_in_it() =>
        Assert.False(Told("received 2026-06-15 due 2026-07-01").In(Q2).Counts);

    [Fact]
    public void Midnight_is_local_not_universal() =>
        Assert.Equal(Counter, Told("received 2026-03-15T00:30 due 2026-03-25").In(Q2).In);

    [Theory]
    [InlineData("finished 2026-03-24", Early)]
    [InlineData("finished 2026-03-25", OnTime)]
    [InlineData("finished 2026-03-25T23:59", OnTime)]
    [InlineData("finished 2026-03-26", Late)]
    [InlineData("withdrawn 2026-04-26", OnTime)]
    [InlineData("refused 2026-04-26", OnTime)]
    [InlineData("stopped 2026-03-20", OnTime)]
    [InlineData("finished 2026-06-15", Overdue)]
    public void Ends_are_judged_by_their_date(string end, Ii06aColumn column) =>
        Assert.Equal(column, Told("received 2026-03-20 due 2026-03-25", "taken 2026-03-20", end).In(Q2).Out);

    [Theory]
    [InlineData("received 2026-03-20 due 2026-06-13", Overdue)]
    [InlineData("received 2026-03-20 due 2026-06-14", InTime)]
    [InlineData("received 2026-03-20", InTime)]
    public void Open_dossiers_are_overdue_when_due_before_the_last_day(string received, Ii06aColumn column) =>
        Assert.Equal(column, Told(received).In(Q2).Out);

    [Theory]
    [InlineData("paused 2026-03-22", InTime)]
    [InlineData("supplement-asked 2026-03-22", InTime)]
    [InlineData("duty-asked 2026-03-22", InTime)]
    [InlineData("opinion-asked 2026-03-22", Overdue)]
    public void A_stopped_clock_is_in_time(string stop, Ii06aColumn column) =>
        Assert.Equal(column, Told("received 2026-03-20 due 2026-03-25", stop).In(Q2).Out);

    [Fact]
    public void A_clock_that_runs_again_counts_by_its_new_promise()
    {
        Assert.Equal(Overdue, Told("received 2026-03-20 due 2026-03-25", "supplement-asked 2026-03-22", "supplement-received 2026-04-01 due 2026-04-06").In(Q2).Out);
        Assert.Equal(OnTime, Told("received 2026-03-20 due 2026-03-25", "paused 2026-03-22", "resumed 2026-04-01 due 2026-04-06", "finished 2026-04-06").In(Q2).Out);
    }

    [Fact]
    public void Re_appointment_counts_by_the_new_promise_unless_the_original_is_asked_for()
    {
        var history = Told("received 2026-03-20 due 2026-03-25", "re-appointed 2026-03-24 due 2026-04-10", "finished 2026-04-02");
        Assert.Equal(Early, history.In(Q2).Out);
        Assert.Equal(Late, history.In(Q2, due: DueRule.Original).Out);
    }

    [Fact]
    public void A_dossier_finished_before_the_period_is_not_in_it() =>
        Assert.False(Told("received 2026-01-20 due 2026-03-25", "finished 2026-03-14", "returned 2026-03-20").In(Q2).Counts);

    [Fact]
    public void A_finish_that_was_taken_back_is_no_finish()
    {
        var history = Told("received 2026-02-01 due 2026-02-10", "finished 2026-02-09", "reversed 2026-04-02 of 2");
        Assert.Equal(new Ii06aPlace(Carried, Overdue), history.In(Q2));
        Assert.Equal(new Ii06aPlace(Counter, Overdue), history.In(new(new(2025, 12, 15), new(2026, 3, 14))));
    }

    [Fact]
    public void As_known_before_the_reversal_the_finish_still_counts() =>
        Assert.Equal(
            new Ii06aPlace(Counter, Early),
            Told("received 2026-02-01 due 2026-02-10", "finished 2026-02-09", "reversed 2026-04-02 of 2")
                .In(new(new(2025, 12, 15), new(2026, 3, 14)), asOf: LocalTime.ToUtc(Noon("2026-03-20"))));

    [Fact]
    public void A_reversal_taken_back_restores_what_it_reversed() =>
        Assert.Equal(Early, Told("received 2026-03-20 due 2026-03-25", "finished 2026-03-21", "reversed 2026-03-22 of 2", "reversed 2026-03-23 of 3").In(Q2).Out);

    [Fact]
    public void Finished_taken_back_and_finished_again_counts_by_the_last_finish() =>
        Assert.Equal(
            new Ii06aPlace(Counter, Late),
            Told("received 2026-03-20 due 2026-03-25", "finished 2026-03-24", "reversed 2026-03-24 of 2", "finished 2026-03-30").In(Q2));

    [Fact]
    public void Reopened_within_the_period_after_an_earlier_finish_is_carried_over() =>
        Assert.Equal(
            new Ii06aPlace(Carried, Late),
            Told("received 2026-02-01 due 2026-02-10", "finished 2026-02-09", "taken 2026-04-02", "finished 2026-04-05").In(Q2));

    [Fact]
    public void A_cancelled_reception_and_a_declined_one_never_count()
    {
        Assert.False(Told("received 2026-03-20 due 2026-03-25", "reversed 2026-03-20 of 1").In(Q2).Counts);
        Assert.False(Told(Channel.Online, "registered 2026-03-20", "declined 2026-03-21").In(Q2).Counts);
    }

    [Fact]
    public void What_became_known_after_the_as_of_moment_does_not_exist_yet()
    {
        var history = Told("received 2026-03-20 due 2026-03-25", "finished 2026-03-24 known 2026-07-01");
        Assert.Equal(Overdue, history.In(Q2, asOf: LocalTime.ToUtc(Noon("2026-06-20"))).Out);
        Assert.Equal(Early, history.In(Q2).Out);
    }

    [Fact]
    public void A_promise_still_to_come_is_not_broken_though_the_period_ends_after_it() =>
        Assert.Equal(InTime, Told("received 2026-03-20 due 2026-05-10").In(Q2, asOf: LocalTime.ToUtc(Noon("2026-04-01"))).Out);

    [Fact]
    public void A_second_end_without_reopening_breaks_the_identity_and_is_named()
    {
        var count = new Ii06aCount(new Ii06aQuestion(Q2, Later));
        count.Add(Told("received 2026-03-20 due 2026-03-25"));
        count.Add(Told("received 2026-02-01 due 2026-02-10", "finished 2026-02-09", "withdrawn 2026-04-02") with { Number = "H38.02683-260201-0007" });

        var table = count.Table();

        Assert.True(table.Refused);
        Assert.Equal(new Refusal("identity-broken", 1, "H38.02683-260201-0007"), table.Refusal);
    }
}
