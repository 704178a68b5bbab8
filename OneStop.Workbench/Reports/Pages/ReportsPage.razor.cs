using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>Form II.06a, the report that every centre owes.</summary>
public sealed partial class ReportsPage
{
    private Ii06aReport? _report;
    private Ii06aCell? _cell;

    [Inject] private ReportDesk Desk { get; set; } = null!;

    protected override string Path => ReportAddress.Path;

    protected override void Read(Func<string, string?> value) => _cell = ReportAddress.ReadCell(value);

    protected override async Task Count(Func<bool> stillAsked)
    {
        _report = null;
        StateHasChanged();
        var outcome = await Desk.Ii06a(Actor, Request);
        if (!stillAsked()) return;
        Refusal = outcome.Refusal;
        _report = outcome.Refused ? null : outcome.Value;
    }

    private string Heading(Ii06aCell cell) => string.Join(" · ", new[]
    {
        T[$"Column.{(int)cell.Column}"].Value,
        cell.Level is { } level ? T[$"Level.{level}"].Value : T["Total"].Value,
        cell.Field,
    }.OfType<string>());
}
