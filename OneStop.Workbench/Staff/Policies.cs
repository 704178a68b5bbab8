using Microsoft.AspNetCore.Authorization;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>
/// Which pages open for whom: <c>[Authorize(Policy = Policies.Counter)]</c>. They only choose pages; what may be done to one thing
/// is decided by the desk's method from the actor and the thing's unit.
/// </summary>
public static class Policies
{
    public const string Counter = nameof(Counter);
    public const string Cashier = nameof(Cashier);
    public const string Officer = nameof(Officer);
    public const string Approver = nameof(Approver);
    public const string Supervisor = nameof(Supervisor);
    public const string Reporter = nameof(Reporter);
    public const string Administrator = nameof(Administrator);
    public const string Auditor = nameof(Auditor);

    /// <summary>Everybody who works with dossiers: an administrator by that role alone does not.</summary>
    public const string Dossiers = nameof(Dossiers);

    /// <summary>The live board: those who answer for dates and those who check them.</summary>
    public const string Board = nameof(Board);

    /// <summary>What a changed calendar or limit does to promises: supervisors decide, administrators see how many.</summary>
    public const string Impact = nameof(Impact);

    /// <summary>The money of a day: who takes it and who answers for it.</summary>
    public const string Money = nameof(Money);

    public const string Reports = nameof(Reports);

    /// <summary>Accounts, units and the audit trail: administrators change them, auditors read them.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Anybody signed in whose password is their own.</summary>
    public const string AnyStaff = nameof(AnyStaff);

    /// <summary>Signed in, even with a one-time password: only for changing it and for leaving.</summary>
    public const string SignedIn = nameof(SignedIn);

    private static readonly Dictionary<string, Role[]> ByPolicy = new(StringComparer.Ordinal)
    {
        [Counter] = [Role.Counter],
        [Cashier] = [Role.Cashier],
        [Officer] = [Role.Officer],
        [Approver] = [Role.Approver],
        [Supervisor] = [Role.Supervisor],
        [Reporter] = [Role.Reporter],
        [Administrator] = [Role.Administrator],
        [Auditor] = [Role.Auditor],
        [Dossiers] = [Role.Counter, Role.Cashier, Role.Officer, Role.Approver, Role.Supervisor, Role.Reporter, Role.Auditor],
        [Money] = [Role.Counter, Role.Cashier, Role.Supervisor, Role.Auditor],
        [Board] = [Role.Approver, Role.Supervisor, Role.Auditor],
        [Impact] = [Role.Supervisor, Role.Administrator],
        [Administration] = [Role.Administrator, Role.Auditor],
        [Reports] = [Role.Reporter, Role.Supervisor, Role.Auditor],
    };

    /// <summary>The roles that open what a policy guards: navigation shows an entry when one of them is held.</summary>
    public static IReadOnlyList<Role> RolesOf(string policy) => ByPolicy.GetValueOrDefault(policy, []);

    public static bool Opens(this Actor actor, string policy) =>
        policy is AnyStaff or SignedIn || RolesOf(policy).Any(actor.Has);

    internal static void Define(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(AnyStaff, policy => Own(policy));
        foreach (var (name, roles) in ByPolicy) options.AddPolicy(name, policy => Own(policy).RequireRole(roles.Select(role => role.Code())));
        options.DefaultPolicy = Own(new()).Build();
        options.FallbackPolicy = options.DefaultPolicy;
    }

    private static AuthorizationPolicyBuilder Own(AuthorizationPolicyBuilder policy) => policy
        .RequireAuthenticatedUser()
        .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == StaffPrincipal.MustChangePassword));
}
