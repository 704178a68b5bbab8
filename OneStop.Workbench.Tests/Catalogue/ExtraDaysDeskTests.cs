using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Catalogue;

public class ExtraDaysDeskTests
{
    private static readonly ExtraDaysRule Rule = new(Guid.NewGuid(), [WholeProgram.Centre], "1.004873", null, 10, " Quyết định mẫu 7/QĐ-UBND ", new(2020, 1, 1), null);

    [Fact]
    public async Task A_promise_is_lengthened_shown_and_kept()
    {
        await using var program = await WholeProgram.Start();
        var (desk, reception, request) = (program.Get<ExtraDaysDesk>(), program.Get<ReceptionDesk>(), WholeProgram.Request(Guid.NewGuid()));
        Assert.Null((await desk.Put(program.Clerk, Rule)).Refusal);

        var accepted = (await reception.Accept(program.Clerk, request)).Value;
        var asked = program.Get<PromiseDesk>().Suppose(program.Clerk, new(request.UnitCode, request.ProcedureCode, request.CaseKey, request.Channel), accepted.Received).Value;
        Assert.Equal(accepted.Due, asked.Due);
        Assert.Equal(10, Assert.Single(asked.ExtraDays).Count);

        // Once the rule is gone the dossier still has its days; the next one has none.
        Assert.Null((await desk.Remove(program.Clerk, Rule)).Refusal);
        var view = (await program.Get<DossierBoard>().Find(program.Clerk, accepted.Number)).Value;
        Assert.Equal(accepted.Due, view.Why.Due);
        Assert.Equal("Quyết định mẫu 7/QĐ-UBND", Assert.Single(view.Received.ExtraDays).LegalBasis);
        var later = program.Get<PromiseDesk>().Suppose(program.Clerk, new(request.UnitCode, request.ProcedureCode, request.CaseKey, request.Channel), accepted.Received).Value;
        Assert.True(later.Due < accepted.Due);
    }

    [Fact]
    public async Task Only_who_administers_every_unit_of_the_rule_changes_it_and_the_trail_says_so()
    {
        await using var program = await WholeProgram.Start();
        var desk = program.Get<ExtraDaysDesk>();
        var supervisor = program.Clerk with { Grants = [new(Role.Supervisor, "H38")] };
        Assert.Equal("not-allowed", (await desk.Put(supervisor, Rule)).Refusal?.Code);
        Assert.Equal("not-allowed", (await desk.Put(program.Clerk, Rule with { Units = [WholeProgram.Centre, "H38"] })).Refusal?.Code);
        Assert.Equal("procedure-unknown", (await desk.Put(program.Clerk, Rule with { ProcedureCode = "9.999999" })).Refusal?.Code);
        Assert.Equal("extra-days-range", (await desk.Put(program.Clerk, Rule with { Days = 0 })).Refusal?.Code);
        Assert.Empty(desk.Rules(program.Clerk));

        Assert.Null((await desk.Put(program.Clerk, Rule)).Refusal);
        Assert.Null((await desk.Put(program.Clerk, Rule with { Days = 5 })).Refusal);
        Assert.Equal(5, Assert.Single(desk.Rules(program.Clerk)).Days);
        Assert.Equal("not-allowed", (await desk.Remove(supervisor, Rule)).Refusal?.Code);
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await db.AuditTrail.CountAsync(line => line.Action == "extra-days-put", TestContext.Current.CancellationToken));
    }
}
