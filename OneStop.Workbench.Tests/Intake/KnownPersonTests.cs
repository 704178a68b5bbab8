using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Returning citizens: their history, what is copied from it, and the same thing received twice.</summary>
public class KnownPersonTests
{
    [Fact]
    public async Task A_returning_citizen_is_known_at_once()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var draft = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Scans.Take(counter.Clerk, draft, CounterAtWork.Card);

        var now = await counter.Look(draft);
        Assert.Equal(number, Assert.Single(now.Past).Number);
        // The phone of the last time is offered until somebody types, if only to clear it.
        Assert.Equal("0912 345 678", now.Sitting.Applicant.Phone);
        Assert.Equal("0912 345 678", now.Sitting.Offers["applicant.phone"]);
        await counter.Type(draft, ("applicant.phone", ""));
        Assert.Equal("", (await counter.Look(draft)).Sitting.Applicant.Phone);
    }

    [Fact]
    public async Task Copying_fills_what_is_empty_says_what_and_can_be_taken_back()
    {
        await using var counter = await CounterAtWork.Create();
        var first = await counter.BirthReadyToAccept();
        await counter.Type(first, ("form.father.fatherName", "Vàng A Thử"), ("form.father.fatherBirth", "1985"));
        var number = (await counter.Acceptance.Accept(counter.Clerk, first)).Value.Number;
        var draft = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Scans.Take(counter.Clerk, draft, CounterAtWork.Card);
        await counter.Type(draft, ("procedure", "1.001193"), ("form.copies.copiesWanted", "yes"));

        Assert.True((await counter.Earlier.Copy(counter.Clerk, draft, number)).Value > 0);
        var sitting = (await counter.Look(draft)).Sitting;
        Assert.Equal("Vàng A Thử", sitting.Sheet["form.father.fatherName"]);
        Assert.Equal("1985", sitting.Sheet["form.father.fatherBirth"]);
        Assert.Equal("yes", sitting.Sheet["form.copies.copiesWanted"]);
        Assert.Equal("", sitting.Sheet["form.child.name"]);
        Assert.Equal(number, sitting.Sheet[Fields.CopiedFrom]);

        await counter.TypeAs(counter.Clerk, draft, ("form.father.fatherBirth", "1986"));
        await counter.Earlier.Undo(counter.Clerk, draft);
        var back = (await counter.Look(draft)).Sitting.Sheet;
        Assert.Equal(("", "1986", ""), (back["form.father.fatherName"], back["form.father.fatherBirth"], back[Fields.CopiedFrom]));
    }

    [Fact]
    public async Task Without_a_procedure_the_earlier_one_is_taken_up_and_another_form_gets_what_means_the_same()
    {
        await using var counter = await CounterAtWork.Create();
        var first = await counter.BirthReadyToAccept();
        await counter.Type(first, ("form.father.fatherName", "Vàng A Thử"));
        var number = (await counter.Acceptance.Accept(counter.Clerk, first)).Value.Number;

        var same = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(same, ("applicant.identity", "010190123456"));
        await counter.Earlier.Copy(counter.Clerk, same, number);
        Assert.Equal("1.001193", (await counter.Look(same)).Sitting.Procedure?.Code);

        var other = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(other, ("applicant.identity", "010190123456"), ("procedure", "1.004884"));
        await counter.Earlier.Copy(counter.Clerk, other, number);
        Assert.Equal("Vàng A Thử", (await counter.Look(other)).Sitting.Sheet["form.father.fatherName"]);
    }

    [Fact]
    public async Task A_dossier_out_of_scope_gives_nothing()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var stranger = counter.Acting(Role.Counter, "H38.02686");
        var draft = (await counter.Desk.Open(stranger)).Value;
        Assert.Equal("not-allowed", (await counter.Earlier.Copy(stranger, draft, number)).Refusal?.Code);
    }

    [Fact]
    public async Task The_same_thing_received_lately_asks_for_a_reason_and_the_reason_is_kept()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var draft = await counter.BirthReadyToAccept();
        var now = await counter.Look(draft);
        Assert.Equal(number, Assert.Single(now.Same).Number);
        Assert.Equal("again-reason", (await counter.Acceptance.Accept(counter.Clerk, draft)).Refusal?.Code);

        await counter.Type(draft, (Fields.AgainReason, "Cần thêm bản"));
        var again = (await counter.Acceptance.Accept(counter.Clerk, draft)).Value.Number;
        var decision = (await counter.Dossiers.Find(counter.Clerk, again)).Value.Received.Again;
        Assert.Equal(("Cần thêm bản", number), (decision!.Reason, decision.Numbers.Single()));
        await using var db = counter.Database.CreateDbContext();
        Assert.Contains(await db.AuditTrail.ToListAsync(TestContext.Current.CancellationToken), row => row.Action == "received-again" && row.Target == again && row.Detail == "Cần thêm bản");
    }

    [Fact]
    public async Task A_colleague_with_the_same_person_and_procedure_is_named()
    {
        await using var counter = await CounterAtWork.Create();
        var colleague = await counter.Hire("Lò Thị Thử", CounterAtWork.Centre, Role.Counter);
        var theirs = (await counter.Desk.Open(colleague)).Value;
        await counter.TypeAs(colleague, theirs, ("applicant.identity", "010190123456"), ("procedure", "1.001193"));

        var draft = await counter.BirthReadyToAccept();
        Assert.Equal(colleague.Name, Assert.Single((await counter.Look(draft)).Beside).Staff);
        Assert.Equal("again-beside", (await counter.Acceptance.Accept(counter.Clerk, draft)).Refusal?.Code);

        await counter.Type(draft, ("procedure", "1.004884"));
        Assert.Empty((await counter.Look(draft)).Beside);
    }

    [Fact]
    public async Task Another_office_shows_no_more_than_a_decision_needs()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var stranger = counter.Acting(Role.Counter, "H38.02686");
        var draft = (await counter.Desk.Open(stranger)).Value;
        await counter.TypeAs(stranger, draft, ("applicant.identity", "010190123456"), ("applicant.name", "Giàng Thị Mẫu"), ("procedure", "1.001193"));
        var now = (await counter.Board.Look(stranger, draft)).Value;
        Assert.Empty(now.Past);
        Assert.Null(now.Sitting.Applicant.Remembered);
        Assert.Equal(number, Assert.Single(now.Elsewhere).Number);
    }

    [Fact]
    public async Task Who_acts_signs_and_witnesses_is_kept_with_the_dossier()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft,
            ("role", "authorised"), ("owner.name", "Johann Mẫu"), ("owner.identity", "C01X00T47"), ("owner.nationality", "Đức"), ("owner.identityExpiry", "01/01/2030"),
            ("authority.kind", "letter"), ("authority.number", "12/UQ"), ("authority.date", "20/11/2026"), ("sign.way", "fingerprint"));
        Assert.Contains((await counter.Look(draft)).Sitting.Blocking, finding => finding is { Field: "witness.name", Refusal.Code: "witness-missing" });
        await counter.Type(draft, ("witness.name", "Lý Thị Ví Dụ"), ("witness.identity", "010185000009"));

        var number = (await counter.Acceptance.Accept(counter.Clerk, draft)).Value.Number;
        var received = (await counter.Dossiers.Find(counter.Clerk, number)).Value.Received;
        Assert.Equal(("Đức", "2030-01-01"), (received.Owner.Nationality, received.Owner.IdentityExpiry));
        Assert.Equal(("letter", "12/UQ", "2026-11-20"), (received.Authority!.Kind, received.Authority.Number, received.Authority.Date));
        Assert.Equal(("fingerprint", "Lý Thị Ví Dụ"), (received.Signing!.Way, received.Signing.Witness));
        // Found by whoever submitted it as well.
        Assert.Equal(number, Assert.Single(await counter.Dossiers.Search(counter.Clerk, "010190123456")).Number);
    }

    [Theory]
    [InlineData("organisation", "representative.name", "representative-wanted", false)]
    [InlineData("guardian", "authority.kind", "authority-wanted", false)]
    public async Task What_is_wanted_of_those_who_act_is_said(string role, string field, string code, bool blocks)
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Type(draft, ("role", role));
        Assert.Contains((await counter.Look(draft)).Sitting.Findings, finding => finding.Field == field && finding.Refusal.Code == code && finding.Blocks == blocks);
    }

    [Theory]
    [InlineData("applicant.nationality", "", "nationality-missing", true)]
    [InlineData("applicant.identityExpiry", "01/01/2020", "passport-expired", false)]
    [InlineData("authority.date", "31/02/2026", "date-day", true)]
    public async Task A_passport_needs_its_country_and_may_have_run_out(string field, string text, string code, bool blocks)
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Type(draft, ("role", "authorised"), ("applicant.identity", "C01X00T47"), (field, text));
        Assert.Contains((await counter.Look(draft)).Sitting.Findings, finding => finding.Field == field && finding.Refusal.Code == code && finding.Blocks == blocks);
    }
}
