using System.Globalization;
using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

public sealed partial class WorkListFilters : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private CancellationTokenSource? _typing;
    private IReadOnlyList<Unit> _centres = [];
    private string _typed = "";
    private string _initial = "";
    private int _box;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [Parameter, EditorRequired] public WorkListQuery Query { get; set; } = new();

    [Parameter] public IReadOnlyList<string> Fields { get; set; } = [];

    /// <summary>Whose work the list is cut to, where it is.</summary>
    [Parameter] public string? AssigneeName { get; set; }

    [Parameter] public EventCallback<WorkListQuery> Changed { get; set; }

    private IReadOnlyList<Unit> Holders =>
        (Query.ReceivingUnit ?? (_centres is [var only] ? only.Code : null)) is { } centre ? WorkPlaces.Holders(Actor.Units, centre) : [];

    /// <summary>Conditions that came with a link and have no field of their own, each with the list without it.</summary>
    private IEnumerable<(string Words, WorkListQuery Without)> Extras
    {
        get
        {
            if (Query.AssigneeId is not null) yield return (T["Filter.assignee", AssigneeName ?? "…"], Query with { AssigneeId = null });
            if (Query.Untaken) yield return (T["NotTaken"], Query with { Untaken = false });
            if (Query.CentreCode is { } centre) yield return (Actor.Units.ShortNameOf(centre), Query with { CentreCode = null });
            if (Query.ProcedureCode is { } code) yield return (T["Filter.procedure", code], Query with { ProcedureCode = null });
            if (Query.ReceivedAfter is { } after) yield return (T["Filter.after", Moments.Long(after)], Query with { ReceivedAfter = null });
            if (Query.ReceivedBefore is { } before) yield return (T["Filter.before", Moments.Long(before)], Query with { ReceivedBefore = null });
            if (Query.ReceivedFrom is { } from) yield return (T["Filter.from", Day(from)], Query with { ReceivedFrom = null });
            if (Query.ReceivedTo is { } to) yield return (T["Filter.to", Day(to)], Query with { ReceivedTo = null });
        }
    }

    protected override void OnInitialized() => _centres = WorkPlaces.Centres(Actor);

    protected override void OnParametersSet()
    {
        var asked = Query.Text ?? "";
        if (asked == CleanText.Of(_typed) || _typing is { IsCancellationRequested: false }) return;
        (_typed, _initial) = (asked, asked);
        _box++;
    }

    public void Dispose() => Stop();

    private async Task Type(ChangeEventArgs typed)
    {
        _typed = Convert.ToString(typed.Value, CultureInfo.InvariantCulture) ?? "";
        Stop();
        var mine = _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Time, mine.Token);
        }
        catch (OperationCanceledException)
        {
            // More is being typed.
            return;
        }
        Stop();
        var text = CleanText.Of(_typed);
        // From the plain list a search looks everywhere, also among what is over; without the search the plain list is back.
        var tab = (text.Length > 0, Query.Tab) switch { (true, WorkTab.Open) => WorkTab.All, (false, WorkTab.All) => WorkTab.Open, _ => Query.Tab };
        await Change(Query with { Text = text.Length == 0 ? null : text, Tab = tab });
    }

    private Task Change(WorkListQuery query) => Changed.InvokeAsync(query with { Page = 1 });

    private void Stop()
    {
        _typing?.Cancel();
        _typing?.Dispose();
        _typing = null;
    }

    private static string? Value(ChangeEventArgs chosen) => chosen.Value as string is { Length: > 0 } value ? value : null;

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
