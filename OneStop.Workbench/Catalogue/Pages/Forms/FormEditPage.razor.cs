using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Catalogue.Pages.Forms;

/// <summary>One entry form in the editor. What is typed stays on screen, readable or not; keeping it makes a new dated version.</summary>
public sealed partial class FormEditPage(
    CatalogueShelf shelf, FormDesk desk, FormPreview preview, RefusalWords words, IJSRuntime script, IStringLocalizer<FormsText> T, IStringLocalizer<CatalogueText> C) : IAsyncDisposable
{
    private const int MostFaults = 30;

    private FormEdit? _edit;
    private FormRead? _read;
    private ProcedureVersion? _procedure;
    private object? _chosen;
    private Refusal? _refusal;
    private string? _fileRefused;
    private int? _kept;
    private int _basedOn;
    private bool _dirty;
    private bool _keeping;
    private string _language = "vi";
    private FormOutline? _outline;
    private ElementReference _root;
    private IJSObjectReference? _script;
    private DotNetObjectReference<FormEditPage>? _self;

    [Parameter] public string Code { get; set; } = "";

    [CascadingParameter] private Actor? Actor { get; set; }

    private FormPreview Preview => preview;

    private RefusalWords Words => words;

    private IReadOnlyList<Choice<string>> Languages => [new("vi", "Tiếng Việt"), new("en", "English")];

    protected override void OnInitialized() => Open();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _edit is null) return;
        _self = DotNetObjectReference.Create(this);
        _script = await script.InvokeAsync<IJSObjectReference>("import", "./js/catalogue/forms.js");
        await _script.InvokeVoidAsync("attach", _root, _self);
    }

    /// <summary>A file was brought in and kept.</summary>
    [JSInvokable]
    public void Imported(int version)
    {
        Open();
        (_kept, _fileRefused) = (version, null);
        StateHasChanged();
    }

    /// <summary>A file was refused; nothing on the page has changed.</summary>
    [JSInvokable]
    public void ImportRefused(string said, string? place)
    {
        _fileRefused = string.IsNullOrEmpty(place) ? T["File.Refused", said] : T["File.RefusedAt", place, said];
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null) await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone.
        }
        _self?.Dispose();
    }

    private void Open()
    {
        _procedure = shelf.Find(Code) ?? (shelf.Current.Versions(Code) is [var latest, ..] ? latest : null);
        if (_procedure is null) return;
        var versions = shelf.Current.FormVersions(Code);
        _basedOn = versions.Select(form => form.Version).DefaultIfEmpty(0).Max();
        _edit = new(versions.FirstOrDefault(form => form.Version == _basedOn) ?? NewForm());
        (_chosen, _dirty, _refusal) = (_edit, false, null);
        _read = _edit.Read(_procedure.Guide);
    }

    private FormDefinition NewForm() => new()
    {
        Code = Code, Version = 0, EffectiveFrom = default, Title = new("", ""), LegalForm = "", Confidence = "", Note = "", Sections = [], Rules = [],
    };

    private Refusal? At(string place) => _refusal?.Place == place ? _refusal : null;

    private void Choose(object node) => _chosen = node;

    private void Changed()
    {
        (_dirty, _kept, _refusal) = (true, null, null);
        _read = _edit!.Read(_procedure!.Guide);
    }

    private void Move((object Node, int By) move)
    {
        if (!_edit!.Move(move.Node, move.By)) return;
        _chosen = move.Node;
        Changed();
    }

    private void Remove(object node)
    {
        _chosen = _edit!.Remove(node);
        _outline?.Land(_chosen);
        Changed();
    }

    private void Add(char kind)
    {
        object? added = kind switch { 's' => _edit!.AddSection(_chosen!), 'r' => _edit!.AddRule(), _ => _edit!.AddField(_chosen!) ?? (object)_edit!.AddSection(_chosen!) };
        _chosen = added;
        Changed();
    }

    private string NameOf(FormSpot spot) => _edit!.At(spot) switch
    {
        SectionEdit section => Some(section.Vi, section.Key),
        FieldEdit field => Some(field.Vi, field.Key),
        RuleEdit rule => Some(rule.Vi, rule.Expression),
        _ => T["Whole"],
    };

    private static string Some(string words, string key) => words.Length > 0 ? words : key.Length > 0 ? key : "…";

    private async Task Keep()
    {
        if (_keeping || _edit is null || Actor is not { } by) return;
        _keeping = true;
        try
        {
            _read = _edit.Read(_procedure!.Guide);
            // What cannot be read must not be kept as if it had not been written.
            if (_read.Faults is [var fault, ..])
            {
                (_refusal, _chosen) = (fault.Refusal with { Place = fault.Place }, _edit.At(fault.Spot));
                return;
            }
            var kept = await desk.Keep(by, _read.Form, _basedOn);
            _refusal = kept.Refusal;
            if (kept.Refused) return;
            Open();
            _kept = kept.Value.Version;
        }
        finally
        {
            _keeping = false;
        }
    }
}
