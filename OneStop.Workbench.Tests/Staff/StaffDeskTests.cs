using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Staff;

public sealed class StaffDeskTests : IAsyncLifetime
{
    private const string Commune = "H38.02683";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly PasswordHasher<StaffAccount> Hasher = new();

    private UnitsAtWork _units = null!;
    private StaffDesk _desk = null!;
    private RoleDesk _roles = null!;
    private StaffBoard _board = null!;
    private ActingStaff _acting = null!;

    public async ValueTask InitializeAsync()
    {
        _units = await UnitsAtWork.Create();
        var database = _units.Database;
        _desk = new(database.Writer, new(Hasher, _units.Directory, database.Time), _units.Audit);
        _roles = new(database.Writer, _units.Audit, database.Time);
        _board = new(database, database.Time);
        _acting = new(database, _units.Directory, database.Time);
    }

    public ValueTask DisposeAsync() => _units.DisposeAsync();

    [Fact]
    public async Task A_new_colleague_gets_a_password_for_once_and_the_roles_asked()
    {
        var handed = await Add("quay3", new RoleGrant(Role.Counter, Commune));

        var standing = (await _acting.Find(handed.StaffId, Cancellation))!;
        Assert.True(standing.MustChangePassword);
        Assert.True(standing.Actor.May(Role.Counter, Commune));
        Assert.Null(PasswordRules.Check("quay3", secondFactor: false, handed.Password));
        Assert.Equal(PasswordVerificationResult.Success, await Verify(handed.StaffId, handed.Password));
        Assert.Equal(["staff-added", "role-granted"], (await Trail(handed.StaffId)).Reverse());
    }

    [Fact]
    public void One_time_passwords_differ()
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => NewAccount.OneTimePassword()).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(200, passwords.Count);
    }

    [Theory]
    [InlineData("Quầy 1", "Người Mẫu", Commune, "user-name-bad")]
    [InlineData("q", "Người Mẫu", Commune, "user-name-bad")]
    [InlineData("quay3", "  ", Commune, "staff-name-missing")]
    [InlineData("quay3", "Người Mẫu", "H38.XX", "unit-unknown")]
    [InlineData("co-roi", "Người Mẫu", Commune, "user-name-taken")]
    [InlineData("CO-ROI", "Người Mẫu", Commune, "user-name-taken")]
    public async Task Faults_are_refused(string userName, string name, string unit, string code)
    {
        await Add("co-roi");
        var outcome = await _desk.Add(_units.Administrator, new(userName, name, unit, []), Cancellation);
        Assert.Equal(code, outcome.Refusal?.Code);
    }

    [Fact]
    public async Task Administrators_stay_within_their_scope()
    {
        var handed = await Add("quay3");
        var elsewhere = _units.Acting(Role.Administrator, "H37");
        var local = _units.Acting(Role.Administrator, Commune);

        Assert.Equal(Actor.NotAllowed, (await _desk.Add(elsewhere, new("quay4", "Người Mẫu", Commune, []), Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _desk.Add(local, new("quay4", "Người Mẫu", Commune, [new(Role.Administrator, "H38")]), Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _desk.Reset(elsewhere, handed.StaffId, Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _desk.Disable(elsewhere, handed.StaffId, Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _desk.Amend(local, handed.StaffId, "Người Mẫu", "H38.00", Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _roles.Grant(local, handed.StaffId, new(Role.Auditor, "H38"), Cancellation)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await _desk.Add(_units.Acting(Role.Supervisor, "H38"), new("quay4", "Người Mẫu", Commune, []), Cancellation)).Refusal);
    }

    [Fact]
    public async Task Disabling_ends_sessions_and_enabling_lets_in_again()
    {
        var handed = await Add("quay3");
        var before = (await _acting.Find(handed.StaffId, Cancellation))!;

        await _desk.Disable(_units.Administrator, handed.StaffId, Cancellation);
        Assert.Null(await _acting.Find(handed.StaffId, Cancellation));

        await _desk.Enable(_units.Administrator, handed.StaffId, Cancellation);
        Assert.NotEqual(before.Stamp, (await _acting.Find(handed.StaffId, Cancellation))!.Stamp);
    }

    [Fact]
    public async Task A_reset_unlocks_and_replaces_the_password()
    {
        var first = await Add("quay3");
        await using (var db = _units.Database.CreateDbContext())
        {
            var account = await db.Staff.SingleAsync(staff => staff.Id == first.StaffId, Cancellation);
            (account.LockoutEnd, account.MustChangePassword) = (_units.Database.Time.GetUtcNow().AddMinutes(10), false);
            await db.SaveChangesAsync(Cancellation);
        }

        var second = (await _desk.Reset(_units.Administrator, first.StaffId, Cancellation)).Value;

        var line = (await _board.Open(_units.Administrator, first.StaffId, Cancellation)).Value.Staff;
        Assert.True(line is { LockedOut: false, MustChangePassword: true });
        Assert.Equal(PasswordVerificationResult.Failed, await Verify(first.StaffId, first.Password));
        Assert.NotEqual(PasswordVerificationResult.Failed, await Verify(first.StaffId, second.Password));
    }

    [Fact]
    public async Task Nobody_disables_the_account_they_work_with()
    {
        var own = await Add("quantri2", new RoleGrant(Role.Administrator, "H38"));
        var self = (await _acting.Find(own.StaffId, Cancellation))!.Actor;

        Assert.Equal("own-account", (await _desk.Disable(self, own.StaffId, Cancellation)).Refusal?.Code);
        var grant = (await _board.Open(self, own.StaffId, Cancellation)).Value.Roles.Single();
        Assert.Equal("own-account", (await _roles.Revoke(self, grant.Id, Cancellation)).Refusal?.Code);
    }

    [Fact]
    public async Task A_revoked_role_ends_today_and_stays_in_the_file()
    {
        var handed = await Add("quay3", new RoleGrant(Role.Counter, Commune));
        var given = (await _board.Open(_units.Administrator, handed.StaffId, Cancellation)).Value.Roles.Single();

        Assert.False((await _roles.Revoke(_units.Administrator, given.Id, Cancellation)).Refused);

        Assert.Empty((await _acting.Find(handed.StaffId, Cancellation))!.Actor.Grants);
        Assert.True((await _board.Open(_units.Administrator, handed.StaffId, Cancellation)).Value.Roles.Single().Past);
        Assert.Contains("role-revoked", await Trail(handed.StaffId));
    }

    [Fact]
    public async Task A_role_is_not_given_twice_nor_in_the_past()
    {
        var handed = await Add("quay3", new RoleGrant(Role.Counter, Commune));
        Assert.Equal("role-held", (await _roles.Grant(_units.Administrator, handed.StaffId, new(Role.Counter, Commune), Cancellation)).Refusal?.Code);
        Assert.Equal("grant-dates-crossed", (await _roles.Grant(_units.Administrator, handed.StaffId, new(Role.Cashier, Commune, null, new(2026, 11, 22)), Cancellation)).Refusal?.Code);
        Assert.False((await _roles.Grant(_units.Administrator, handed.StaffId, new(Role.Cashier, Commune, null, new(2026, 11, 23)), Cancellation)).Refused);
    }

    [Fact]
    public async Task A_delegation_needs_the_holder_to_hold_the_role()
    {
        var holder = await Add("lanhdao3", new RoleGrant(Role.Approver, $"{Commune}.UB"));
        var deputy = await Add("pho3");
        var (from, to) = (new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 28));
        var self = (await _acting.Find(holder.StaffId, Cancellation))!.Actor;

        Assert.Equal("delegation-not-held", (await Delegate(Role.Supervisor)).Refusal?.Code);
        Assert.Equal("delegation-to-oneself", (await _roles.Delegate(self, holder.StaffId, holder.StaffId, Role.Approver, $"{Commune}.TP", from, to, Cancellation)).Refusal?.Code);
        Assert.False((await Delegate(Role.Approver)).Refused);

        _units.Database.Time.Advance(TimeSpan.FromDays(1));
        var grant = Assert.Single((await _acting.Find(deputy.StaffId, Cancellation))!.Actor.Grants);
        Assert.Equal(("Người Mẫu lanhdao3", to), (grant.DelegatedBy, grant.To));
        Assert.Equal("delegation-not-held", (await _roles.Delegate(_units.Administrator, deputy.StaffId, holder.StaffId, Role.Approver, $"{Commune}.TP", from, to, Cancellation)).Refusal?.Code);

        Task<Outcome<Done>> Delegate(Role role) => _roles.Delegate(self, holder.StaffId, deputy.StaffId, role, $"{Commune}.TP", from, to, Cancellation);
    }

    [Fact]
    public async Task Others_do_not_delegate_what_is_not_theirs()
    {
        var holder = await Add("lanhdao3", new RoleGrant(Role.Approver, Commune));
        var deputy = await Add("pho3");
        var outcome = await _roles.Delegate(_units.Acting(Role.Supervisor, Commune), holder.StaffId, deputy.StaffId, Role.Approver, Commune, new(2026, 11, 24), new(2026, 11, 28), Cancellation);
        Assert.Equal(Actor.NotAllowed, outcome.Refusal);
    }

    [Fact]
    public async Task The_list_is_searched_without_marks_within_scope()
    {
        await Add("quay3", new RoleGrant(Role.Counter, Commune));
        await Add("hotich3", new RoleGrant(Role.Officer, $"{Commune}.TP"));

        Assert.Equal(["hotich3", "quay3"], await Names(new()));
        Assert.Equal(["quay3"], await Names(new(Text: "mau quay")));
        Assert.Equal(["hotich3"], await Names(new(Role: Role.Officer)));
        Assert.Empty(await Names(new(UnitCode: "H38.02686.UB")));
        Assert.Empty((await _board.List(_units.Acting(Role.Auditor, "H37"), new(), 1, 20, Cancellation)).Rows);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _board.List(_units.Acting(Role.Counter, Commune), new(), 1, 20, Cancellation));

        async Task<IEnumerable<string>> Names(StaffQuestion question) =>
            (await _board.List(_units.Administrator, question, 1, 20, Cancellation)).Rows.Select(line => line.UserName).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Lists_and_the_person_hear_of_a_change()
    {
        var handed = await Add("quay3");
        var heard = new TaskCompletionSource<Change>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var own = _units.Database.Feed.Subscribe(ActingStaff.TopicOf(handed.StaffId), change =>
        {
            heard.TrySetResult(change);
            return Task.CompletedTask;
        });

        await _desk.Disable(_units.Administrator, handed.StaffId, Cancellation);

        Assert.Equal(handed.StaffId.ToString(), (await heard.Task.WaitAsync(Patience.Limit, Cancellation)).Id);
    }

    private async Task<HandedOut> Add(string userName, params RoleGrant[] grants) =>
        (await _desk.Add(_units.Administrator, new(userName, $"Người Mẫu {userName}", Commune, grants), Cancellation)).Value;

    private async Task<IEnumerable<string>> Trail(Guid staffId) =>
        (await _board.Open(_units.Administrator, staffId, Cancellation)).Value.Trail.Select(line => line.Action);

    private async Task<PasswordVerificationResult> Verify(Guid staffId, string password)
    {
        await using var db = _units.Database.CreateDbContext();
        var account = await db.Staff.SingleAsync(staff => staff.Id == staffId, Cancellation);
        return Hasher.VerifyHashedPassword(account, account.PasswordHash!, password);
    }
}
