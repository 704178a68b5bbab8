using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>Every form that has a definition, and the overdue list.</summary>
public sealed partial class FormsPage
{
    private const string First = "ii06b";

    private IReadOnlyList<ReportForm> _forms = [];
    private FormReport? _report;
    private OverdueReport? _overdue;
    private FormCell? _cell;
    private string _code = First;

    protected override string Path => ReportAddress.Forms;

    protected override object? Also => _code;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        _forms = await Desk.Forms(Actor);
    }

    protected override void Read(Func<string, string?> value) =>
        (_code, _cell) = (value("form") is { Length: > 0 } code ? code : First, ReportAddress.ReadFormCell(value));

    protected override async Task Count(Func<bool> stillAsked)
    {
        (_report, _overdue) = (null, null);
        StateHasChanged();
        if (_code == ReportAddress.Overdue)
        {
            var late = await Late.Overdue(Actor, Request);
            if (stillAsked()) (Refusal, _overdue) = (late.Refusal, late.Refused ? null : late.Value);
            return;
        }
        var outcome = await Desk.Fill(Actor, Request, _code);
        if (stillAsked()) (Refusal, _report) = (outcome.Refusal, outcome.Refused ? null : outcome.Value);
    }

    protected override void Show(ReportRequest request) => Navigation.NavigateTo(ReportAddress.Of(Path, request, [("form", _code)]));

    private void Choose(string? code) => Navigation.NavigateTo(ReportAddress.Of(Path, Request, [("form", code)]));

    /// <summary>How a number of the column is counted; for a formula how each column in it is.</summary>
    private string? RuleOf(int number)
    {
        if (_report!.Table.Form.Columns.FirstOrDefault(column => column.Number == number) is not { } column) return null;
        if (column.Measure is { } measure) return $"{N[$"Dossiers.{measure}"]}.";
        return column.Formula is { } text ? string.Join(" ", ColumnFormula.Parse(text).Value.Columns.Distinct().Where(named => named != number).Select(named => T["Rule.sum", named, RuleOf(named) ?? ""])) : null;
    }

    private string Heading(FormCell cell) => string.Join(" · ", new[]
    {
        $"({cell.Column}) {string.Join(" – ", _report!.Table.Form.Columns.First(column => column.Number == cell.Column).Heads)}", cell.Group is { Length: > 0 } group ? group : null, cell.Row ?? T["Total"].Value,
    }.OfType<string>());
}
