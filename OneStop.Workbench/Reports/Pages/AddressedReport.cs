using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>A report page. Everything shown follows from the address, so that a report can be sent as a link and the browser's back works.</summary>
public abstract class AddressedReport : ComponentBase, IDisposable
{
    private object? _counted;

    /// <summary>The browser fetches files itself, outside the circuit.</summary>
    protected static IReadOnlyDictionary<string, object> Download { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal) { ["download"] = "", ["data-enhance-nav"] = "false" };

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected TimeProvider Time { get; set; } = null!;

    [CascadingParameter] protected Actor Actor { get; set; } = null!;

    protected ReportRequest Request { get; private set; } = null!;

    protected Refusal? Refusal { get; set; }

    protected abstract string Path { get; }

    /// <summary>What beside the request makes it necessary to count anew.</summary>
    protected virtual object? Also => null;

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        return Ask();
    }

    /// <summary>Reads what the page's own part of the address says.</summary>
    protected abstract void Read(Func<string, string?> value);

    /// <summary>Forgets what is shown, counts, and keeps the answer unless something else was asked for meanwhile.</summary>
    protected abstract Task Count(Func<bool> stillAsked);

    protected virtual void Show(ReportRequest request) => Navigation.NavigateTo(ReportAddress.Of(Path, request));

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath == Path) _ = InvokeAsync(Ask);
    }

    private async Task Ask()
    {
        var asked = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        string? Value(string name) => asked.TryGetValue(name, out var values) ? values[0] : null;
        var request = ReportAddress.Read(Value);
        Request = request is { Refused: false } ? request.Value.Value : new ReportRequest(Usual());
        Read(Value);
        Refusal = request?.Refusal;
        var wanted = (Request, Also);
        if (Refusal is null && !wanted.Equals(_counted))
        {
            _counted = wanted;
            await Count(() => wanted.Equals(_counted));
        }
        StateHasChanged();
    }

    /// <summary>The quarter under way: what a report officer opens the page for most days.</summary>
    private ReportPeriod Usual() => NamedPeriod.Of(PeriodLength.Quarter, Reckoning.Statutory, LocalTime.Today(Time)).Dates;
}
