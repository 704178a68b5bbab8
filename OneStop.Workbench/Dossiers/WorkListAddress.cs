using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace OneStop.Workbench.Dossiers;

/// <summary>A work list's conditions as its address, so that a number anywhere can open exactly the list it counts.</summary>
public static class WorkListAddress
{
    public const string Path = "/dossiers";

    public const string MomentFormat = "yyyy-MM-dd'T'HH:mm";

    private static readonly Dictionary<string, WorkTab> Tabs = Enum.GetValues<WorkTab>().ToDictionary(Code, StringComparer.Ordinal);

    /// <summary>The tab as it stands in addresses and text keys: <c>due-today</c>.</summary>
    public static string Code(this WorkTab tab) => JsonNamingPolicy.KebabCaseLower.ConvertName(tab.ToString());

    /// <summary>Without a tab, a search looks everywhere and the plain list shows what is open.</summary>
    private static WorkTab Tab(string? code, bool searching) =>
        code is not null && Tabs.TryGetValue(code, out var tab) ? tab : searching ? WorkTab.All : WorkTab.Open;

    public static string Of(WorkListQuery query)
    {
        var parts = new List<string>();
        Add("tab", query.Tab == Tab(null, query.Text is { Length: > 0 }) ? null : query.Tab.Code());
        Add("q", query.Text);
        Add("centre", query.CentreCode);
        Add("receiving", query.ReceivingUnit);
        Add("handling", query.HandlingUnit);
        Add("assignee", query.AssigneeId?.ToString());
        Add("untaken", query.Untaken ? "1" : null);
        Add("field", query.Field);
        Add("procedure", query.ProcedureCode);
        Add("after", query.ReceivedAfter?.ToString(MomentFormat, CultureInfo.InvariantCulture));
        Add("before", query.ReceivedBefore?.ToString(MomentFormat, CultureInfo.InvariantCulture));
        Add("from", query.ReceivedFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", query.ReceivedTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("at", query.Page > 1 ? query.Page.ToString(CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    /// <summary>The conditions in an address; what cannot be read there is left out.</summary>
    public static WorkListQuery Read(string address)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query);
        var text = Value("q");
        return new()
        {
            Tab = Tab(Value("tab"), searching: text is not null),
            Text = text,
            CentreCode = Value("centre"),
            ReceivingUnit = Value("receiving"),
            HandlingUnit = Value("handling"),
            AssigneeId = Guid.TryParse(Value("assignee"), out var assignee) ? assignee : null,
            Untaken = Value("untaken") is not null,
            Field = Value("field"),
            ProcedureCode = Value("procedure"),
            ReceivedAfter = Moment("after"),
            ReceivedBefore = Moment("before"),
            ReceivedFrom = Day("from"),
            ReceivedTo = Day("to"),
            Page = int.TryParse(Value("at"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
        };

        string? Value(string name) => asked.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[0]) ? values[0] : null;

        DateTime? Moment(string name) => DateTime.TryParseExact(Value(name), MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

        DateOnly? Day(string name) => DateOnly.TryParseExact(Value(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    public static string OfOne(string number) => $"{Path}/{Uri.EscapeDataString(number)}";
}
