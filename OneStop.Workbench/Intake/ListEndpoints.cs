using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
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
    /// <summary>For so long an office's own habit orders the list.</summary>
    private const int DaysRemembered = 60;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var lists = routes.MapGroup("/intake/lists").RequireAuthorization(Policies.Counter).AddEndpointFilter(EntryEndpoints.OwnScriptOnly);
        lists.MapGet("/ethnicities", (PeopleLists people) => Of(people.Ethnicities));
        lists.MapGet("/nationalities", (PeopleLists people) => Of(people.Nationalities));
        lists.MapGet("/relations", (PeopleLists people) => Of(people.Relations));
        lists.MapGet("/communes", Communes);
        lists.MapGet("/procedures", Procedures);
        lists.MapGet("/places", Places);
    }

    /// <summary>The communes of today, found also by the wards that became part of them.</summary>
    private static IEnumerable<ListEntry> Communes(AddressBook addresses) => addresses.Communes.Select(commune =>
        new ListEntry(commune.Code, commune.ToString(), addresses.Formerly(commune) is { Count: > 0 } wards ? string.Join(", ", wards) : null, string.Join(' ', addresses.Formerly(commune))));

    /// <summary>What the clerk's counter takes in today; what it sees daily is marked, what this office took in most of late stands first.</summary>
    private static async Task<IEnumerable<ListEntry>> Procedures(CatalogueShelf catalogue, CurrentStaff staff, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time, CancellationToken cancellation)
    {
        var centre = (await staff.Get(cancellation)).Centre;
        var (level, unit, since) = (centre?.Level, centre?.Code, LocalTime.Today(time).AddDays(-DaysRemembered));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var counts = await db.SittingTimes.Where(row => row.UnitCode == unit && row.Day >= since).GroupBy(row => row.ProcedureCode)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellation);
        var daily = catalogue.Frequent(level).Select(procedure => procedure.Code).Concat(counts.Keys).ToHashSet(StringComparer.Ordinal);
        return catalogue.Search(null, level, int.MaxValue)
            .OrderByDescending(procedure => counts.GetValueOrDefault(procedure.Code))
            .Select(procedure => new ListEntry(procedure.Code, procedure.Name, $"{procedure.Code} · {procedure.Field}", procedure.Field, daily.Contains(procedure.Code)));
    }

    /// <summary>Where people are born and come from: the communes of today and their health stations, one's own first. Other text is just as good.</summary>
    private static async Task<IEnumerable<ListEntry>> Places(AddressBook addresses, CurrentStaff staff, CancellationToken cancellation)
    {
        var by = await staff.Get(cancellation);
        var own = by.Centre is { } centre ? SearchKey.Of(by.Units.NameOf(centre.ParentCode ?? centre.Code)) : "";
        return from commune in addresses.Communes
               let mine = own.EndsWith(SearchKey.Of(commune.Name), StringComparison.Ordinal)
               orderby mine descending
               from entry in new[] { $"{commune.Name}, {commune.Province}", $"Trạm y tế {char.ToLowerInvariant(commune.Name[0])}{commune.Name[1..]}, {commune.Province}" }
               select new ListEntry(entry, entry, Frequent: mine);
    }

    /// <summary>Papers carry the Vietnamese word, so that is the label; the screen's language helps to find it.</summary>
    private static IEnumerable<ListEntry> Of(CodeList list)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        return list.Entries.Select(entry => new ListEntry(entry.Vietnamese, entry.Vietnamese, english && entry.English != entry.Vietnamese ? entry.English : null, string.Join(' ', [entry.English, .. entry.Others])));
    }
}
