using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.App;

/// <summary>One stop of the rail, shown to those whom its page's policy lets in.</summary>
internal sealed record RailPlace(string Name, string Path, string Icon, string Policy, string? Key = null, bool AtEnd = false);

/// <summary>Where a person may go. Hiding a place is comfort; each page and desk decides for itself.</summary>
internal static class RailPlaces
{
    private static readonly RailPlace[] All =
    [
        new("Intake", "/intake", Glyph.Intake, Policies.Counter, Key: "F2"),
        new("Certify", "/certify", Glyph.Stamp, Policies.Counter, Key: "Shift+F2"),
        new("Dossiers", "/dossiers", Glyph.Dossiers, Policies.Dossiers),
        new("DayClose", "/fees/day", Glyph.Money, Policies.Money),
        new("Board", "/board", Glyph.Board, Policies.Board),
        new("Reports", "/reports", Glyph.Reports, Policies.Reports),
        new("Procedures", "/procedures", Glyph.Procedures, Policies.AnyStaff),
        new("Calendar", "/calendar", Glyph.Calendar, Policies.AnyStaff),
        new("Admin", "/admin", Glyph.Admin, Policies.Administration, AtEnd: true),
    ];

    public static IEnumerable<RailPlace> For(Actor? actor) =>
        actor is null ? [] : All.Where(place => actor.Opens(place.Policy));

    /// <summary>Where somebody begins the day.</summary>
    public static string FirstFor(Actor? actor) => For(actor).FirstOrDefault()?.Path ?? "/procedures";
}
