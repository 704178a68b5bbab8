using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>Everything shown follows from the address, so that a report can be sent as a link and the browser's back works.</summary>
public sealed partial class ReportsPage : IDisposable
{
    /// <summary>The browser fetches files itself, outside the circuit.</summary>
    private static readonly Dictionary<string, object> Download = new(StringComparer.Ordinal) { ["download"] = "", ["data-enhance-nav"] = "false" };

    private ReportRequest _request = null!;
    private ReportRequest? _counted;
    private Ii06aReport? _report;
    private Ii06aCell? _cell;
    private Refusal? _refusal;

    [Inject] private ReportDesk Desk { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        return Ask();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath == ReportAddress.Path) _ = InvokeAsync(Ask);
    }

    private async Task Ask()
    {
        var asked = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        string? Value(string name) => asked.TryGetValue(name, out var values) ? values[0] : null;
        var request = ReportAddress.Read(Value);
        _request = request is { Refused: false } ? request.Value.Value : new ReportRequest(Usual());
        _cell = ReportAddress.ReadCell(Value);
        _refusal = request?.Refusal;
        if (_refusal is null && _request != _counted) await Count();
        StateHasChanged();
    }

    private async Task Count()
    {
        var request = _counted = _request;
        _report = null;
        StateHasChanged();
        var outcome = await Desk.Ii06a(Actor, request);
        if (request != _counted) return;
        _refusal = outcome.Refusal;
        _report = outcome.Refused ? null : outcome.Value;
    }

    /// <summary>The quarter under way: what a report officer opens the page for most days.</summary>
    private ReportPeriod Usual() => NamedPeriod.Of(PeriodLength.Quarter, Reckoning.Statutory, LocalTime.Today(Time)).Dates;

    private void Show(ReportRequest request) => Navigation.NavigateTo(ReportAddress.Of(ReportAddress.Path, request));
}
