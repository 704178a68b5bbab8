using System.Globalization;
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
        lists.MapGet("/procedures", (CounterCatalogue catalogue, TimeProvider time) => catalogue.Offered(LocalTime.Today(time)));
    }

    /// <summary>Papers carry the Vietnamese word, so that is the label; the screen's language helps to find it.</summary>
    private static IEnumerable<ListEntry> Of(CodeList list)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        return list.Entries.Select(entry => new ListEntry(entry.Vietnamese, entry.Vietnamese, english && entry.English != entry.Vietnamese ? entry.English : null, string.Join(' ', [entry.English, .. entry.Others])));
    }
}
