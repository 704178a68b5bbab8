using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class BundleTests
{
    [Fact]
    public async Task Shared_people_are_typed_once()
    {
        await using var counter = await CounterAtWork.Create();
        var birth = await counter.BirthReadyToAccept();
        Assert.Contains(counter.Bundles.Offered(counter.Clerk, "1.001193"), bundle => bundle.Code == "newborn");

        Assert.False((await counter.Bundles.Start(counter.Clerk, birth, "newborn")).Refused);

        var parts = (await counter.Look(birth)).Bundle;
        Assert.Equal(["1.001193", "1.004222", "3.000722"], parts.Select(part => part.ProcedureCode));
        var residence = (await counter.Look(parts[1].DraftId)).Sitting;
        Assert.Equal("Giàng Thị Mẫu", residence.Applicant.Name);
        Assert.Equal("Vàng A Ví Dụ", residence.Form.Values["person.name"]);
        Assert.Equal("2026-11-02", residence.Form.Values["person.birthDate"]);
        Assert.Equal("", residence.Form.Values["person.personalNo"]);
    }

    [Fact]
    public async Task What_was_typed_in_a_part_is_not_written_over()
    {
        await using var counter = await CounterAtWork.Create();
        var birth = await counter.BirthReadyToAccept();
        await counter.Bundles.Start(counter.Clerk, birth, "newborn");
        var residence = (await counter.Look(birth)).Bundle[1].DraftId;
        await counter.Type(residence, ("applicant.phone", "0987 654 321"));
        await counter.Type(birth, ("applicant.phone", "0912 000 000"), ("applicant.email", "mau@example.vn"));

        await counter.Bundles.Switch(counter.Clerk, birth, residence);

        var sitting = (await counter.Look(residence)).Sitting;
        Assert.Equal(("0987 654 321", "mau@example.vn"), (sitting.Applicant.Phone, sitting.Applicant.Email));
    }

    [Fact]
    public async Task All_parts_are_accepted_in_one_go_and_know_one_another()
    {
        await using var counter = await CounterAtWork.Create();
        var first = await Pair(counter, complete: true);
        var (outcome, _) = await counter.Bundles.Accept(counter.Clerk, first);
        Assert.Null(outcome.Refusal);
        Assert.Equal(2, outcome.Value.Numbers.Count);
        Assert.Null(outcome.Value.Stopped);

        await using var db = counter.Database.CreateDbContext();
        var linked = await db.DossierEvents.Where(past => past.Kind == DossierEventKind.Linked).ToListAsync();
        Assert.Equal(outcome.Value.Numbers.Reverse(), linked.OrderBy(past => past.DossierId).Select(past => past.Read<LinkedPayload>().Number));
        Assert.All((await counter.Look(first)).Bundle, part => Assert.Equal(DraftState.Accepted, part.State));
        // Asked again it is the same dossiers, linked once.
        Assert.Equal(outcome.Value.Numbers, (await counter.Bundles.Accept(counter.Clerk, first)).Outcome.Value.Numbers);
        Assert.Equal(2, await db.DossierEvents.CountAsync(past => past.Kind == DossierEventKind.Linked));
    }

    [Fact]
    public async Task While_one_part_is_not_complete_none_is_accepted()
    {
        await using var counter = await CounterAtWork.Create();
        var first = await Pair(counter, complete: false);
        var second = (await counter.Look(first)).Bundle[1].DraftId;

        var (outcome, at) = await counter.Bundles.Accept(counter.Clerk, first);

        Assert.True(outcome.Refused);
        Assert.Equal(second, at);
        Assert.NotNull(outcome.Refusal.Place);
        await using var db = counter.Database.CreateDbContext();
        Assert.Equal(0, await db.Dossiers.CountAsync());
    }

    [Fact]
    public async Task A_bundle_can_be_taken_apart()
    {
        await using var counter = await CounterAtWork.Create();
        var birth = await counter.BirthReadyToAccept();
        await counter.Bundles.Start(counter.Clerk, birth, "newborn");
        Assert.False((await counter.Bundles.Dissolve(counter.Clerk, birth)).Refused);
        Assert.Empty((await counter.Look(birth)).Bundle);
        Assert.False((await counter.Acceptance.Accept(counter.Clerk, birth)).Refused);
    }

    /// <summary>Marital status and a copy from the register, with what the first needs typed.</summary>
    private static async Task<Guid> Pair(CounterAtWork counter, bool complete)
    {
        var draft = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(draft, ("applicant.identity", CounterAtWork.Card), ("applicant.phone", "0912345678"), ("procedure", "1.004873"));
        await Complete(counter, draft);
        var rules = new CounterRuleDesk(counter.Database.Writer, counter.Rules, counter.Shelf, new AuditTrail(counter.Database.Time), counter.Database.Time);
        var pair = new Bundle("pair", new LocalText("Hai việc", "Two things"), null, null, [new("1.004873"), new("2.000908")]);
        Assert.Equal(Actor.NotAllowed, (await rules.Put(counter.Clerk, pair, LocalTime.Today(counter.Database.Time))).Refusal);
        Assert.Null((await rules.Put(counter.Acting(Role.Administrator, "H38"), pair, LocalTime.Today(counter.Database.Time))).Refusal);
        Assert.Null((await counter.Bundles.Start(counter.Clerk, draft, "pair")).Refusal);
        if (complete) await Complete(counter, (await counter.Look(draft)).Bundle[1].DraftId);
        return draft;
    }

    /// <summary>Types something fitting into whatever still blocks.</summary>
    private static async Task Complete(CounterAtWork counter, Guid draft)
    {
        for (var round = 0; round < 10; round++)
        {
            var now = await counter.Look(draft);
            var open = now.Sitting.Blocking.Select(finding => finding.Field).Distinct(StringComparer.Ordinal).ToList();
            if (open.Count == 0) return;
            await counter.Type(draft, [.. open.Select(field => (field, Fitting.Text(now.Sitting.Facts.Form, field)))]);
        }
        Assert.Fail($"Still in the way: {string.Join(", ", (await counter.Look(draft)).Sitting.Blocking.Select(finding => $"{finding.Field} {finding.Refusal}"))}");
    }
}
