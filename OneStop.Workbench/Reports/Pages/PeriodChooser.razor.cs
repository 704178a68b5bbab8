using System.Globalization;
using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>How the period is chosen; no reckoning means dates of one's own.</summary>
internal readonly record struct PeriodKind(Reckoning? Reckoning);

/// <summary>Period, unit and promise of a report: presets that can be walked back and forth, or free dates.</summary>
public sealed partial class PeriodChooser
{
    private PeriodKind _kind;
    private NamedPeriod _named;
    private ReportPeriod? _shown;
    private IReadOnlyList<Unit> _units = [];
    private Refusal? _refusal;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [Parameter, EditorRequired] public ReportRequest Request { get; set; } = null!;

    [Parameter] public EventCallback<ReportRequest> Changed { get; set; }

    private IReadOnlyList<Choice<PeriodKind>> Kinds =>
    [
        new(new(Reckoning.Statutory), T["Period.kind.statutory"]),
        new(new(Reckoning.Calendar), T["Period.kind.calendar"]),
        new(new(null), T["Period.kind.free"]),
    ];

    private IReadOnlyList<Choice<PeriodLength>> Lengths =>
        [.. Enum.GetValues<PeriodLength>().Select(length => new Choice<PeriodLength>(length, T[$"Length.{length}"]))];

    private IReadOnlyList<Choice<DueRule>> Rules =>
        [.. Enum.GetValues<DueRule>().Select(rule => new Choice<DueRule>(rule, T[$"Due.{rule}"]))];

    private string Name => T[$"Named.{_named.Length}", _named.Number, _named.Year];

    protected override void OnInitialized() => _units = ReportScope.Choices(Actor);

    /// <summary>Only another period changes how it is shown; free dates stay free although they may happen to be a quarter.</summary>
    protected override void OnParametersSet()
    {
        if (_shown == Request.Period) return;
        var first = _shown is null;
        _shown = Request.Period;
        if (!first && (_kind.Reckoning is null || _named.Dates == Request.Period)) return;
        var recognised = NamedPeriod.Recognise(Request.Period);
        _kind = new(recognised?.Reckoning);
        _named = recognised ?? NamedPeriod.Of(PeriodLength.Quarter, Reckoning.Statutory, Request.Period.To);
    }

    private Task Choose(PeriodKind kind)
    {
        _kind = kind;
        _refusal = null;
        return kind.Reckoning is { } reckoning ? Go(NamedPeriod.Of(_named.Length, reckoning, Request.Period.To)) : Task.CompletedTask;
    }

    private Task ChooseLength(PeriodLength length) => Go(NamedPeriod.Of(length, _named.Reckoning, Request.Period.To));

    private Task Go(NamedPeriod named)
    {
        _named = named;
        return Changed.InvokeAsync(Request with { Period = named.Dates });
    }

    private async Task Free(DateOnly? chosen, DateOnly other, bool first)
    {
        if (chosen is not { } date) return;
        var period = first ? ReportPeriod.Between(date, other) : ReportPeriod.Between(other, date);
        _refusal = period.Refusal;
        if (!period.Refused) await Changed.InvokeAsync(Request with { Period = period.Value });
    }

    private Task ChooseUnit(string? code) => Changed.InvokeAsync(Request with { Unit = code is { Length: > 0 } ? code : null });

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
