using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Five sittings parked, recalled and typed in by turns, their batches late, repeated and mixed: each keeps its own text.</summary>
public class InterleavingTests
{
    private const int Sittings = 5;
    private const int Interleavings = 1000;
    private static readonly string[] Places = ["applicant.name", "applicant.address", "note", "form.child.name"];

    [Fact]
    public async Task No_field_of_one_sitting_ends_in_another()
    {
        await using var counter = await CounterAtWork.Create();
        var random = new Random(5_1000);
        var drafts = new List<Guid>();
        var typed = new Dictionary<(Guid Draft, string Field), string>();
        var unsent = new List<(Guid Draft, Entry Entry)>();
        long clock = 1_000_000;
        for (var at = 0; at < Sittings; at++)
        {
            drafts.Add((await counter.Desk.Next(counter.Clerk)).Value);
            Type(drafts[at], "applicant.name");
            await Send(1);
        }
        var inHand = drafts[^1];
        for (var round = 0; round < Interleavings; round++)
        {
            switch (random.Next(6))
            {
                case 0:
                    inHand = drafts[random.Next(Sittings)];
                    Assert.False((await counter.Desk.Recall(counter.Clerk, inHand)).Refused);
                    break;
                case 1:
                    await counter.Desk.Park(counter.Clerk, inHand);
                    break;
                case 2:
                    await Send(random.Next(1, 4));
                    break;
                default:
                    // Also in one that is not in hand: an entry that another tab had kept.
                    Type(random.Next(8) == 0 ? drafts[random.Next(Sittings)] : inHand, Places[random.Next(Places.Length)]);
                    break;
            }
        }
        while (unsent.Count > 0) await Send(50);

        await using var db = counter.Database.CreateDbContext();
        var kept = await db.DraftEntries.ToDictionaryAsync(row => (row.DraftId, row.Field), row => row.Text, TestContext.Current.CancellationToken);
        Assert.Equal(typed.OrderBy(entry => entry.Key), kept.OrderBy(entry => entry.Key));
        Assert.All(kept, entry => Assert.StartsWith($"phiên {drafts.IndexOf(entry.Key.DraftId)} ", entry.Value, StringComparison.Ordinal));

        void Type(Guid draft, string field)
        {
            clock += random.Next(1, 40);
            var text = $"phiên {drafts.IndexOf(draft)} ô {field} chữ {clock}";
            typed[(draft, field)] = text;
            unsent.Add((draft, new Entry(field, text, $"pen{random.Next(3)}", clock)));
        }

        async Task Send(int most)
        {
            foreach (var (draft, entry) in Enumerable.Range(0, Math.Min(most, unsent.Count)).Select(_ => unsent[random.Next(unsent.Count)]).Distinct().ToList())
            {
                Assert.False((await counter.Journal.Keep(counter.Clerk, draft, [entry])).Refused);
                // Some answers are lost on the way: the same entry is sent again later.
                if (random.Next(5) > 0) unsent.Remove((draft, entry));
            }
        }
    }
}
