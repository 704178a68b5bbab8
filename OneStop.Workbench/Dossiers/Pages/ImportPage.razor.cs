using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OneStop.Workbench.Dossiers.Import;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>A register from an older system, by screen: file, columns, a look, the import. The run belongs to the server and goes on when the page is left.</summary>
public sealed partial class ImportPage
{
    private const int Page = 100;

    private readonly Dictionary<RegisterColumn, string> _called = [];
    private ImportRun? _mapped;
    private ElementReference _input;
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<ImportPage>? _self;
    private IReadOnlyList<string> _topics = [];
    private Refusal? _refusal;
    private string? _refused;
    private bool _sending;
    private bool _create;
    private int _shown = Page;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    private ImportRun? Run => Desk.Current(Actor);

    /// <summary>What the file calls each column: what is called as ours, until somebody chooses otherwise.</summary>
    private Dictionary<RegisterColumn, string> Called
    {
        get
        {
            if (_mapped != Run && Run is { } run)
            {
                _mapped = run;
                foreach (var column in Enum.GetValues<RegisterColumn>()) _called[column] = run.Columns.GetValueOrDefault(column) ?? RegisterColumns.Like(column, run.Header) ?? "";
                _create = run.CreateMissing;
            }
            return _called;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_watch is not null) await _watch.InvokeVoidAsync("stop");
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
        _self?.Dispose();
    }

    [JSInvokable]
    public void Sending()
    {
        (_sending, _refused) = (true, null);
        StateHasChanged();
    }

    [JSInvokable]
    public void Sent(string? refused)
    {
        (_sending, _refused, _refusal, _shown) = (false, refused, null, Page);
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        _topics = [ImportDesk.Topic(Actor.StaffId)];
        await Desk.Recall(Actor);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/register-import.js");
        _watch = await _module.InvokeAsync<IJSObjectReference>("watch", _input, _self);
    }

    private void Start(bool check) => (_refusal, _shown) = (Desk.Start(Actor, new Dictionary<RegisterColumn, string>(Called), check, _create).Refusal, Page);

    private static string Sample(ImportRun run, string called) => run.Header.ToList().IndexOf(called) is var place && place < 0 ? ""
        : string.Join(" · ", run.Sample.Select(row => place < row.Count ? row[place] : "").Where(cell => cell.Length > 0));

    private static string Chip(ImportState state) => state switch
    {
        ImportState.Sound or ImportState.Imported => "ok",
        ImportState.Refused => "late",
        ImportState.Cancelled or ImportState.CutOff => "pause",
        _ => "soon",
    };
}
