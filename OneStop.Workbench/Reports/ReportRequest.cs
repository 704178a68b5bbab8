using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>What is asked for: which dates, which unit (null: everything in the asking person's scope), as known when (UTC, null: now), by which promise.</summary>
public sealed record ReportRequest(ReportPeriod Period, string? Unit = null, DateTime? AsOf = null, DueRule Due = DueRule.Current);

/// <summary>The receiving units that a request covers and the name of the whole.</summary>
public sealed record ReportScope(string Name, IReadOnlyList<string> Units)
{
    public static readonly Role[] Asking = [Role.Reporter, Role.Supervisor, Role.Auditor];

    public static Outcome<ReportScope> Of(Actor by, string? unit) => Of(by, unit, Asking);

    /// <param name="asking">The roles that may ask.</param>
    public static Outcome<ReportScope> Of(Actor by, string? unit, Role[] asking)
    {
        var scope = by.Scope(asking);
        if (unit is null) return scope.Count == 0 ? Actor.NotAllowed : new ReportScope(Whole(by, asking), [.. scope.Order(StringComparer.Ordinal)]);
        if (by.Units.Find(unit) is null) return new Refusal("unit-unknown", unit) { Place = "unit" };
        if (!by.MayAny(unit, asking)) return Actor.NotAllowed;
        return new ReportScope(by.Units.NameOf(unit), [.. scope.Where(code => by.Units.IsWithin(code, unit)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The centres that a person may ask about one by one, by name.</summary>
    public static IReadOnlyList<Unit> Choices(Actor by) =>
        [.. by.Scope(Asking).Select(by.Units.Find).OfType<Unit>().Where(unit => unit.Receives).OrderBy(unit => unit.Level).ThenBy(unit => SearchKey.Of(unit.Name), StringComparer.Ordinal)];

    private static string Whole(Actor by, Role[] asking) => string.Join(", ",
        by.Grants.Where(grant => asking.Contains(grant.Role)).Select(grant => by.Units.NameOf(grant.UnitCode)).Distinct(StringComparer.Ordinal));
}
