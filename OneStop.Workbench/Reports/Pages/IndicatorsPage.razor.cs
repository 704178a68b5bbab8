using System.Globalization;
using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>Indicators with their targets and the year before; each number leads to what it counts.</summary>
public sealed partial class IndicatorsPage
{
    /// <summary>The browser prints the page; the shell's styles leave rail and buttons out.</summary>
    private static readonly Dictionary<string, object> Printing = new(StringComparer.Ordinal) { ["data-print"] = "" };

    private IndicatorReport? _report;
    private IndicatorCell? _cell;

    protected override string Path => ReportAddress.Indicators;

    private string Moment => LocalTime.FromUtc(_report!.AsOf).ToString("HH:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    protected override void Read(Func<string, string?> value) => _cell = ReportAddress.ReadIndicator(value);

    protected override async Task Count(Func<bool> stillAsked)
    {
        _report = null;
        StateHasChanged();
        var outcome = await Desk.Indicators(Actor, Request);
        if (!stillAsked()) return;
        Refusal = outcome.Refusal;
        _report = outcome.Refused ? null : outcome.Value;
    }

    private static IEnumerable<(string Title, IReadOnlyList<IndicatorFigure> Figures)> Parts(IndicatorReport report) =>
    [
        ("dossiers", [.. report.Figures.Where(figure => Indicator.OfDossiers.Contains(figure.Indicator))]),
        ("catalogue", [.. report.Figures.Where(figure => Indicator.OfCatalogue.Contains(figure.Indicator))]),
    ];

    private static string Value(IndicatorFigure figure, decimal? value) => value is not { } number ? "–"
        : figure.Indicator.Kind == IndicatorKind.Share ? number.ToString("0.00", CultureInfo.CurrentCulture) + " %" : number.ToString("#,##0.##", CultureInfo.CurrentCulture);

    private RenderFragment Part(IndicatorFigure figure, bool whole, decimal? number) => builder =>
    {
        if (number is not { } counted) return;
        var text = counted.ToString("#,##0.##", CultureInfo.CurrentCulture);
        if (counted == 0)
        {
            builder.AddContent(0, text);
            return;
        }
        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", ReportAddress.Of(Path, Request, new IndicatorCell(figure.Indicator.Code, whole)));
        builder.AddAttribute(3, "aria-label", T[whole ? "Indicator.open.whole" : "Indicator.open", text, N[$"Name.{figure.Indicator.Code}"]].Value);
        builder.AddContent(4, text);
        builder.CloseElement();
    };
}
