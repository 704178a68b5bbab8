using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class AcceptanceTests
{
    [Fact]
    public async Task Thirty_two_at_once_get_the_numbers_from_one_to_thirty_two()
    {
        await using var program = await WholeProgram.Start();
        await AcceptanceChecks.Parallel_acceptances_get_each_its_own_number(program);
        await AcceptanceChecks.The_same_draft_twice_gives_one_dossier(program);
        await AcceptanceChecks.A_dossier_is_found_by_what_people_type(program);
    }

    [Fact]
    public async Task Refusals_leave_no_gap_in_the_numbers()
    {
        await using var program = await WholeProgram.Start();
        var desk = program.Get<ReceptionDesk>();
        var first = await desk.Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()));
        var refused = await desk.Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()) with { ProcedureCode = "9.999999" });
        var second = await desk.Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()));
        Assert.Equal("procedure-not-in-force", refused.Refusal?.Code);
        Assert.EndsWith("-0001", first.Value.Number);
        Assert.EndsWith("-0002", second.Value.Number);
    }

    [Fact]
    public async Task Only_counter_staff_of_the_centre_accept()
    {
        await using var program = await WholeProgram.Start();
        var elsewhere = program.Clerk with { Grants = [new RoleGrant(Role.Counter, "H38.02686")] };
        var officer = program.Clerk with { Grants = [new RoleGrant(Role.Officer, WholeProgram.Centre)] };
        Assert.Equal("not-allowed", (await program.Get<ReceptionDesk>().Accept(elsewhere, WholeProgram.Request(Guid.NewGuid()))).Refusal?.Code);
        Assert.Equal("not-allowed", (await program.Get<ReceptionDesk>().Accept(officer, WholeProgram.Request(Guid.NewGuid()))).Refusal?.Code);
    }
}
