using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Staff;

public class UnitDeskTests
{
    private const string Basis = "Nghị quyết 1/NQ-HĐND ngày 01/12/2026";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly Unit NewDepartment = new("H38.02683.NT", "Phòng Thử", "", UnitKind.Department, UnitLevel.Commune, "H38.02683.UB", new(2026, 12, 1), null, []);

    [Fact]
    public async Task A_new_unit_is_in_the_directory_at_once_and_in_the_audit_trail()
    {
        await using var units = await UnitsAtWork.Create();

        Assert.False((await units.Desk.Add(units.Administrator, NewDepartment, Basis, Cancellation)).Refused);

        Assert.Contains(units.Directory.Current.HandlersOf("H38.02683"), unit => unit.Code == "H38.02683.NT");
        await using var db = units.Database.CreateDbContext();
        var entry = await db.AuditTrail.SingleAsync(Cancellation);
        Assert.Equal(("unit-added", "H38.02683.NT", "Cán bộ Mẫu"), (entry.Action, entry.Target, entry.StaffName));
    }

    [Fact]
    public async Task Closing_names_the_successor()
    {
        await using var units = await UnitsAtWork.Create();
        var file = (await units.Desk.Open(units.Administrator, "H38.02683.DC", Cancellation)).Value;

        await units.Desk.Amend(units.Administrator, file.Unit with { To = new(2026, 12, 31), SuccessorCodes = ["H38.02683.KT"] }, Basis, file.Version, Cancellation);

        var closed = units.Directory.Current.Find("H38.02683.DC")!;
        Assert.Equal(["H38.02683.KT"], closed.SuccessorCodes);
        Assert.Equal(new(2026, 12, 31), closed.To);
    }

    [Fact]
    public async Task Two_administrators_at_once_the_second_is_told()
    {
        await using var units = await UnitsAtWork.Create();
        var file = (await units.Desk.Open(units.Administrator, "H38.02683.DC", Cancellation)).Value;
        await units.Desk.Amend(units.Administrator, file.Unit with { Name = "Một" }, Basis, file.Version, Cancellation);

        var second = await units.Desk.Amend(units.Administrator, file.Unit with { Name = "Hai" }, Basis, file.Version, Cancellation);

        Assert.Equal(Writer.Stale, second.Refusal);
    }

    [Theory]
    [InlineData(Role.Supervisor, "H38", "not-allowed")]
    [InlineData(Role.Administrator, "H37", "not-allowed")]
    [InlineData(Role.Administrator, "H38.02686", "not-allowed")]
    public async Task Only_an_administrator_in_scope_may(Role role, string scope, string code)
    {
        await using var units = await UnitsAtWork.Create();
        Assert.Equal(code, (await units.Desk.Add(units.Acting(role, scope), NewDepartment, Basis, Cancellation)).Refusal?.Code);
    }

    [Fact]
    public async Task Faults_are_said_at_their_place()
    {
        await using var units = await UnitsAtWork.Create();

        await Refused("unit-code-bad", "code", NewDepartment with { Code = "bát xát" }, Basis);
        await Refused("unit-code-taken", "code", NewDepartment with { Code = "H38.02683.TP" }, Basis);
        await Refused("unit-name-missing", "name", NewDepartment with { Name = " " }, Basis);
        await Refused("unit-basis-missing", "basis", NewDepartment, " ");
        await Refused("unit-dates-crossed", "to", NewDepartment with { To = new(2026, 11, 30) }, Basis);
        await Refused("unit-successor-unknown", "successors", NewDepartment with { SuccessorCodes = ["H38.XX"] }, Basis);

        async Task Refused(string code, string place, Unit unit, string basis)
        {
            var refusal = (await units.Desk.Add(units.Administrator, unit, basis, Cancellation)).Refusal!;
            Assert.Equal((code, place), (refusal.Code, refusal.Place));
        }
    }
}
