using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class DraftJournalTests
{
    [Fact]
    public async Task Batches_in_any_order_and_twice_end_the_same()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        Entry[] typed = [.. "Nguyễn Văn Mẫu".Select((_, at) => new Entry("applicant.name", "Nguyễn Văn Mẫu"[..(at + 1)], "pen", at + 1))];
        var shuffled = typed.ToArray();
        new Random(7).Shuffle(shuffled);

        foreach (var batch in shuffled.Chunk(3)) Assert.False((await counter.Journal.Keep(counter.Clerk, draft, batch)).Refused);
        foreach (var batch in typed.Chunk(5)) Assert.False((await counter.Journal.Keep(counter.Clerk, draft, batch)).Refused);

        var kept = (await counter.Journal.Read(counter.Clerk, draft)).Value.Entries;
        Assert.Equal(typed[^1], Assert.Single(kept));
    }

    [Fact]
    public async Task The_answer_says_up_to_where_everything_is_kept()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        var kept = await counter.Journal.Keep(counter.Clerk, draft, [new("note", "a", "p", 4), new("note", "ab", "p", 5), new("fee.way", "cash", "p", 1)]);
        Assert.Equal(new Dictionary<string, long>(StringComparer.Ordinal) { ["note"] = 5, ["fee.way"] = 1 }, kept.Value.Kept);
        Assert.Empty(kept.Value.Written);
    }

    [Fact]
    public async Task Two_tabs_do_not_clash_and_the_loser_learns_what_stands()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Journal.Keep(counter.Clerk, draft, [new("note", "từ thẻ hai", "tab-2", 3)]);
        var late = await counter.Journal.Keep(counter.Clerk, draft, [new("note", "từ thẻ một", "tab-1", 2)]);
        Assert.Equal("từ thẻ hai", Assert.Single(late.Value.Written).Text);
        Assert.Equal(3, late.Value.Kept["note"]);
    }

    [Fact]
    public async Task A_card_in_the_identity_field_fills_the_person()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        var kept = await counter.Type(draft, ("applicant.identity", CounterAtWork.Card));

        var written = kept.Written.ToDictionary(entry => entry.Field, entry => entry.Text, StringComparer.Ordinal);
        Assert.Equal("010190123456", written["applicant.identity"]);
        Assert.Equal("Giàng Thị Mẫu", written["applicant.name"]);
        Assert.Equal("12/03/1990", written["applicant.birthDate"]);
        Assert.Equal("female", written["applicant.sex"]);
        Assert.Equal("Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai", written["applicant.address"]);
        Assert.Equal("02683", (await counter.Look(draft)).Sitting.Applicant.Present?.Code);
    }

    [Fact]
    public async Task A_health_insurance_card_stays_in_the_field_and_says_why()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        const string text = "GD4101234567890|4e67|15/08/2003|1|Xa|41 - 001|$";
        Assert.Empty((await counter.Type(draft, ("applicant.identity", text))).Written);
        var sitting = (await counter.Look(draft)).Sitting;
        Assert.Equal(text, sitting.Sheet["applicant.identity"]);
        Assert.Contains(sitting.Findings, finding => finding is { Field: "applicant.identity", Refusal.Code: "card-health-insurance" });
    }

    [Fact]
    public async Task Nobody_else_reads_or_writes_a_sitting()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        foreach (var other in new[] { counter.Acting(Role.Counter, CounterAtWork.Centre), counter.Acting(Role.Supervisor, CounterAtWork.Centre) })
        {
            Assert.Equal(Actor.NotAllowed, (await counter.Journal.Read(other, draft)).Refusal);
            Assert.Equal(Actor.NotAllowed, (await counter.Journal.Keep(other, draft, [new("note", "x", "p", 1)])).Refusal);
            Assert.Equal(Actor.NotAllowed, (await counter.Board.Look(other, draft)).Refusal);
        }
    }

    [Fact]
    public async Task A_discarded_sitting_takes_nothing_more()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Type(draft, ("note", "chữ"));
        await counter.Desk.Discard(counter.Clerk, draft, "Mở nhầm");
        Assert.Equal("draft-closed", (await counter.Journal.Keep(counter.Clerk, draft, [new("note", "x", "p", 1)])).Refusal?.Code);
    }

    [Fact]
    public async Task Many_batches_at_once_lose_nothing()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(at => counter.Journal.Keep(counter.Clerk, draft, [new($"form.s.f{at % 8}", $"{at}", "p", at + 1)])));
        await using var db = counter.Database.CreateDbContext();
        var rows = await db.DraftEntries.Where(row => row.DraftId == draft).OrderBy(row => row.Field).Select(row => row.Text).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["16", "17", "18", "19", "20", "21", "22", "23"], rows);
    }

    [Fact]
    public async Task Text_too_long_is_refused_alone_and_holds_up_nothing_else()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        var kept = (await counter.Journal.Keep(counter.Clerk, draft, [new("note", new string('x', EntryLimits.LongestText + 1), "p", 1), new("applicant.name", "Lý Thử", "p", 1)])).Value;
        Assert.Equal(["note"], kept.Refused);
        Assert.Equal(["applicant.name"], kept.Kept.Keys);
        Assert.Equal("Lý Thử", (await counter.Look(draft)).Sitting.Applicant.Name);
    }

    [Fact]
    public async Task A_sitting_dropped_as_empty_while_its_text_was_on_the_way_is_put_aside()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Journal.Keep(counter.Clerk, draft, [new(Fields.Place, "{}", "p", 1)]);
        await counter.Desk.Next(counter.Clerk);
        Assert.Equal(DraftState.Discarded, (await counter.Look(draft)).State);

        Assert.False((await counter.Journal.Keep(counter.Clerk, draft, [new("applicant.name", "Lý Mẩy Thử", "p", 2)])).Refused);

        var parked = Assert.Single(await counter.Board.Parked(counter.Clerk));
        Assert.Equal((draft, "Lý Mẩy Thử"), (parked.DraftId, parked.Name));
    }

    [Fact]
    public async Task A_name_typed_after_the_scan_stands_in_whatever_order_both_arrive()
    {
        Entry scan = new("applicant.identity", CounterAtWork.Card, "a", 1000), name = new("applicant.name", "Giàng Thị Mẫu Sửa", "b", 1005), before = new("applicant.name", "gõ trước khi quét", "b", 900);
        foreach (var order in new Entry[][] { [scan, name, before], [name, scan, before], [before, name, scan], [before, scan, name] })
        {
            await using var counter = await CounterAtWork.Create();
            var draft = await counter.Open();
            foreach (var entry in order) await counter.Journal.Keep(counter.Clerk, draft, [entry]);
            Assert.Equal("Giàng Thị Mẫu Sửa", (await counter.Look(draft)).Sitting.Applicant.Name);
        }
    }

    [Fact]
    public async Task Moving_the_cursor_tells_nobody()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        var told = new List<string>();
        counter.Database.Feed.Published += change => told.Add(change.Topic);
        await counter.Journal.Keep(counter.Clerk, draft, [new(Fields.Place, "{}", "p", 1)]);
        Assert.Empty(told);
        await counter.Journal.Keep(counter.Clerk, draft, [new("note", "x", "p", 1)]);
        Assert.Equal([DraftJournal.Topic(draft)], told);
    }

    [Fact]
    public async Task Closed_drafts_lose_their_text_after_the_time_set_and_open_ones_never()
    {
        await using var counter = await CounterAtWork.Create();
        var (open, discarded, late) = (await counter.Open(), (await counter.Desk.Next(counter.Clerk)).Value, (await counter.Desk.Next(counter.Clerk)).Value);
        foreach (var draft in new[] { open, discarded, late }) await counter.Journal.Keep(counter.Clerk, draft, [new("note", "chữ", "p", 1)]);
        await counter.Desk.Discard(counter.Clerk, discarded, "Mở nhầm");
        using var purge = new DraftPurge(counter.Database.Writer, new IntakeOptions(30), counter.Database.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<DraftPurge>.Instance);
        counter.Database.Time.Advance(TimeSpan.FromDays(29));
        await counter.Desk.Discard(counter.Clerk, late, "Mở nhầm");
        Assert.Equal(0, await purge.Round(TestContext.Current.CancellationToken));
        counter.Database.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await purge.Round(TestContext.Current.CancellationToken));
        await using var db = counter.Database.CreateDbContext();
        Assert.Equal(new[] { open, late }.Order(), await db.DraftEntries.Select(row => row.DraftId).Order().ToListAsync(TestContext.Current.CancellationToken));
    }
}
