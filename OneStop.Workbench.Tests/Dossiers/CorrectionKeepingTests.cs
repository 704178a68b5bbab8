using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>What is typed into a correction: kept once, whatever order it arrives in, for whoever could decide it.</summary>
public class CorrectionKeepingTests
{
    [Fact]
    public async Task The_later_input_stands_whatever_order_they_arrive_in()
    {
        await using var program = await WholeProgram.Start();
        var (keeping, clerk) = (program.Get<CorrectionKeeping>(), program.Clerk);
        var number = (await program.Get<ReceptionDesk>().Accept(clerk, WholeProgram.Request(Guid.NewGuid()))).Value.Number;

        var kept = (await keeping.Keep(clerk, number, [new("owner.name", "Giàng Thị Thử Hai", "a", 20), new("reason", "Gõ nhầm", "a", 21)])).Value;
        Assert.Equal([20, 21], kept.Kept.OrderBy(field => field.Key).Select(field => field.Value));
        Assert.Empty(kept.Written);
        // Late, repeated, and of another page.
        var late = (await keeping.Keep(clerk, number, [new("owner.name", "Giàng", "b", 5), new("owner.name", "Giàng Thị Thử Hai", "a", 20)])).Value;
        Assert.Equal(20, late.Kept["owner.name"]);
        Assert.Equal("Giàng Thị Thử Hai", Assert.Single(late.Written).Text);
        await keeping.Keep(clerk, number, [new("owner.name", "Gia\u0300ng Thị Thử Ba".Normalize(System.Text.NormalizationForm.FormD), "b", 22)]);
        var read = (await keeping.Read(clerk, number)).Value;
        Assert.Equal(["Giàng Thị Thử Ba", "Gõ nhầm"], read.Entries.OrderBy(entry => entry.Field, StringComparer.Ordinal).Select(entry => entry.Text));
        // What cannot be kept holds up nothing else.
        var long_ = (await keeping.Keep(clerk, number, [new("reason", new string('x', 5_000), "a", 30), new("owner.phone", "0900000222", "a", 31)])).Value;
        Assert.Equal(["reason"], long_.Refused);
        Assert.Equal(["owner.phone"], long_.Kept.Keys);
    }

    [Fact]
    public async Task It_goes_with_the_decision_and_is_nobody_elses()
    {
        await using var program = await WholeProgram.Start();
        var (keeping, clerk) = (program.Get<CorrectionKeeping>(), program.Clerk);
        var number = (await program.Get<ReceptionDesk>().Accept(clerk, WholeProgram.Request(Guid.NewGuid()))).Value.Number;
        await keeping.Keep(clerk, number, [new("owner.name", "Giàng Thị Thử Hai", "a", 20)]);

        var colleague = clerk with { StaffId = Guid.NewGuid() };
        Assert.Empty((await keeping.Read(colleague, number)).Value.Entries);
        Assert.Equal(Actor.NotAllowed, (await keeping.Keep(clerk with { Grants = [new RoleGrant(Role.Auditor, WholeProgram.Centre)] }, number, [])).Refusal);
        Assert.Equal("dossier-unknown", (await keeping.Read(clerk, "H38.02683-261123-9999")).Refusal!.Code);

        Assert.False((await program.Get<CorrectionDesk>().Correct(clerk, number, new CorrectionOrder([new("owner.name", "Giàng Thị Thử Hai")], Reason: "Gõ nhầm"))).Refused);
        Assert.Empty((await keeping.Read(clerk, number)).Value.Entries);
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        Assert.Empty(db.CorrectionDrafts);
    }
}
