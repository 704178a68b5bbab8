using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Dossiers.Pages;

public sealed partial class WorkListPage : IDisposable
{
    private const int PageSize = 10;

    private readonly Dictionary<string, WorkRow> _chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Refusal> _refused = new(StringComparer.Ordinal);
    private PagedTable<WorkRow>? _table;
    private WorkListQuery _query = new();
    private IReadOnlyDictionary<WorkTab, int>? _counts;
    private IReadOnlyList<string> _fields = [];
    private IReadOnlyList<string> _topics = [];
    private IReadOnlyList<WorkRow> _visible = [];
    private string? _assigneeName;
    private readonly List<string> _lists = [];
    private string? _why;
    private int _nudges;
    private bool _mayHandOver;
    private DateTime _now;

    [Inject] private DossierBoard Board { get; set; } = null!;

    [Inject] private DossierDesk Desk { get; set; } = null!;

    [Inject] private NudgeDesk Nudges { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    /// <summary>What is asked for, whichever of its pages is shown.</summary>
    private WorkListQuery Filter => _query with { Page = 1 };

    private bool AllChosen => _visible.Any(row => row.MayHandOver) && _visible.Where(row => row.MayHandOver).All(row => _chosen.ContainsKey(row.Number));

    private IReadOnlyList<FilterChoice<WorkTab>> Tabs =>
        [.. WorkListTabs.For(Actor, _query.Tab).Select(tab => new FilterChoice<WorkTab>(tab, T[$"Tab.{tab.Code()}"], Count(tab), WorkListTabs.LightOf(tab)))];

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override Task OnInitializedAsync()
    {
        _topics = Actor.Topics();
        _mayHandOver = Actor.Has(Role.Counter) || Actor.Has(Role.Officer) || Actor.Has(Role.Supervisor);
        Navigation.LocationChanged += Moved;
        return Ask();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath == WorkListAddress.Path) _ = InvokeAsync(Ask);
    }

    /// <summary>What the address asks for; the table reads by itself when that has changed.</summary>
    private async Task Ask()
    {
        var before = _counts is null ? null : Filter;
        _query = WorkListAddress.Read(Navigation.Uri);
        _now = LocalTime.Now(Time);
        StateHasChanged();
        if (Filter == before) return;
        _refused.Clear();
        _counts = await Board.Counts(Actor, Filter);
        _nudges = await Nudges.Count(Actor);
        if (before is null) _fields = await Board.Fields(Actor);
        StateHasChanged();
    }

    private Task<Page<WorkRow>> Read(int page, int size, CancellationToken cancellation) =>
        Board.WorkList(Actor, _query with { Page = page, Size = size }, cancellation);

    private void Loaded(Page<WorkRow> page)
    {
        _visible = page.Rows;
        _assigneeName = _query.AssigneeId is null ? null : page.Rows.FirstOrDefault()?.AssigneeName ?? _assigneeName;
        foreach (var row in page.Rows.Where(row => _chosen.ContainsKey(row.Number))) _chosen[row.Number] = row;
        if (page.Number != _query.Page) Navigation.NavigateTo(WorkListAddress.Of(_query with { Page = page.Number }), replace: true);
    }

    private async Task ReadAgain()
    {
        _now = LocalTime.Now(Time);
        if (_table is not null) await _table.Refresh();
        _counts = await Board.Counts(Actor, Filter);
    }

    private void Show(WorkListQuery query) => Navigation.NavigateTo(WorkListAddress.Of(query), replace: query.Text != _query.Text);

    private void ShowTab(WorkTab tab) => Show(_query with { Tab = tab, Page = 1 });

    private async Task Take(string number)
    {
        var outcome = await Desk.Take(Actor, number);
        Say(number, outcome.Refusal);
        await ReadAgain();
    }

    private async Task HandedOver(IReadOnlyList<HandedOver> results)
    {
        foreach (var list in results.Select(result => result.List).OfType<string>().Distinct().Except(_lists).ToList()) _lists.Add(list);
        foreach (var (number, refusal, _) in results)
        {
            Say(number, refusal);
            if (refusal is null) _chosen.Remove(number);
        }
        await ReadAgain();
    }

    private void Say(string number, Refusal? refusal)
    {
        if (refusal is null) _refused.Remove(number);
        else _refused[number] = refusal;
    }

    private void Choose(WorkRow row)
    {
        if (!_chosen.Remove(row.Number)) _chosen[row.Number] = row;
    }

    private void ChooseAll()
    {
        var all = AllChosen;
        foreach (var row in _visible.Where(row => row.MayHandOver))
        {
            if (all) _chosen.Remove(row.Number);
            else _chosen[row.Number] = row;
        }
    }

    private int? Count(WorkTab tab) => _counts is { } counts && counts.TryGetValue(tab, out var count) ? count : null;

    /// <summary>The unit with the commune or province it belongs to.</summary>
    private string Place(string unit) => $"{Actor.Units.NameOf(unit)}, {Actor.Units.ShortNameOf(Actor.Units.Find(unit)?.ParentCode)}";

    private string DueWords(WorkRow row) => row switch
    {
        { Status: Domain.DossierStatus.Supplement } => T["Due.supplement"],
        { Status: Domain.DossierStatus.Payment } => T["Due.payment"],
        { Due: { } due, Expected: true } => T["Due.expected", Moments.Short(due, _now)],
        { Due: { } due } => Moments.Short(due, _now),
        { Light: Light.Paused } => T["Due.stopped"],
        _ => "",
    };
}
