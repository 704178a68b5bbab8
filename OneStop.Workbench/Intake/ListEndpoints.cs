using System.Globalization;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.People;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Intake;

/// <summary>One entry of a list that opens under a field. <paramref name="Key"/> is searched besides the label; frequent entries stand first.</summary>
public sealed record ListEntry(string Value, string Label, string? Note = null, string? Key = null, bool Frequent = false);

/// <summary>The lists that entry fields offer; the browser keeps and searches them itself.</summary>
internal static class ListEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var lists = routes.MapGroup("/intake/lists").RequireAuthorization(Policies.Counter).AddEndpointFilter(EntryEndpoints.OwnScriptOnly);
        lists.MapGet("/ethnicities", (PeopleLists people) => Of(people.Ethnicities));
        lists.MapGet("/nationalities", (PeopleLists people) => Of(people.Nationalities));
        lists.MapGet("/relations", (PeopleLists people) => Of(people.Relations));
        lists.MapGet("/communes", Communes);
        lists.MapGet("/procedures", Procedures);
    }

    /// <summary>The communes of today, found also by the wards that became part of them.</summary>
    private static IEnumerable<ListEntry> Communes(AddressBook addresses) => addresses.Communes.Select(commune =>
        new ListEntry(commune.Code, commune.ToString(), addresses.Formerly(commune) is { Count: > 0 } wards ? string.Join(", ", wards) : null, string.Join(' ', addresses.Formerly(commune))));

    /// <summary>What the clerk's counter takes in today; what it sees daily is marked.</summary>
    private static async Task<IEnumerable<ListEntry>> Procedures(CatalogueShelf catalogue, CurrentStaff staff, CancellationToken cancellation)
    {
        var level = (await staff.Get(cancellation)).Centre?.Level;
        var daily = catalogue.Frequent(level).Select(procedure => procedure.Code).ToHashSet(StringComparer.Ordinal);
        return catalogue.Search(null, level, int.MaxValue)
            .Select(procedure => new ListEntry(procedure.Code, procedure.Name, $"{procedure.Code} · {procedure.Field}", procedure.Field, daily.Contains(procedure.Code)));
    }

    /// <summary>Papers carry the Vietnamese word, so that is the label; the screen's language helps to find it.</summary>
    private static IEnumerable<ListEntry> Of(CodeList list)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        return list.Entries.Select(entry => new ListEntry(entry.Vietnamese, entry.Vietnamese, english && entry.English != entry.Vietnamese ? entry.English : null, string.Join(' ', [entry.English, .. entry.Others])));
    }
}
