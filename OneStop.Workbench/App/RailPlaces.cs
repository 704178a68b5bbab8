using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.App;

/// <summary>One stop of the rail. Without roles it is for everybody who has signed in.</summary>
internal sealed record RailPlace(string Name, string Path, string Icon, Role[] Roles, string? Key = null, bool AtEnd = false);

/// <summary>Where a person may go. Hiding a place is comfort; each page and desk decides for itself.</summary>
internal static class RailPlaces
{
    private static readonly RailPlace[] All =
    [
        new("Intake", "/intake", Glyph.Intake, [Role.Counter], Key: "F2"),
        new("Dossiers", "/dossiers", Glyph.Dossiers, [Role.Counter, Role.Cashier, Role.Officer, Role.Approver, Role.Supervisor, Role.Auditor]),
        new("Board", "/board", Glyph.Board, [Role.Supervisor, Role.Approver, Role.Auditor]),
        new("Reports", "/reports", Glyph.Reports, [Role.Reporter, Role.Supervisor, Role.Auditor]),
        new("Procedures", "/procedures", Glyph.Procedures, []),
        new("Calendar", "/calendar", Glyph.Calendar, []),
        new("Admin", "/admin", Glyph.Admin, [Role.Administrator, Role.Auditor], AtEnd: true),
    ];

    public static IEnumerable<RailPlace> For(Actor? actor) =>
        All.Where(place => place.Roles.Length == 0 || actor is not null && place.Roles.Any(actor.Has));

    /// <summary>Where somebody begins the day.</summary>
    public static string FirstFor(Actor? actor) => For(actor).First().Path;
}
