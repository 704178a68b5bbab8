using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Deadlines.Pages;

/// <summary>The year as a calendar, of all units or of the own one, with its days named; administrators change it here.</summary>
public sealed partial class CalendarPage
{
    private static readonly string[] _topics = [CalendarBook.Topic];

    private CalendarSheet? _sheet;
    private Refusal? _missing;
    private Refusal? _refusedDay;
    private Refusal? _refusedConfirm;
    private Refusal? _refused;
    private Refusal? _refusedHours;
    private bool _adding;
    private bool _settingHours;
    private bool _importing;
    private DateOnly _date;
    private DateOnly _today;
    private int _year;
    private IReadOnlyList<CalendarVersionRow> _versions = [];

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [SupplyParameterFromQuery] private int? Year { get; set; }

    /// <summary>Whose calendar; the one that all inherit when none is named.</summary>
    [SupplyParameterFromQuery] private string? Unit { get; set; }

    [Inject] private CalendarDesk Desk { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string? Hours => _sheet?.Calendar.Content.Week.GetValueOrDefault(DayOfWeek.Monday) is { Count: > 0 } monday
        ? T["Calendar.Hours", string.Join(", ", monday)].Value
        : null;

    protected override void OnInitialized()
    {
        _today = LocalTime.Today(Time);
        _date = _today;
    }

    protected override void OnParametersSet()
    {
        _year = Year ?? _today.Year;
        Read();
    }

    private void Read()
    {
        var opened = Desk.Open(Actor, Actor.Units.Find(Unit)?.Code);
        _missing = opened.Refusal;
        _sheet = opened.Refused ? null : opened.Value;
        _versions = _sheet is null ? [] : Desk.Versions(Actor, _sheet.Code);
    }

    private void Which(string? unit)
    {
        (_refusedDay, _refusedConfirm, _refused, _settingHours, _adding, _importing) = (null, null, null, false, false, false);
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/calendar", new Dictionary<string, object?>(StringComparer.Ordinal) { ["year"] = Year, ["unit"] = unit }));
    }

    private bool Covered(int year) => _sheet is { Calendar.Content: var content } && year >= content.FirstYear && year <= content.LastYear;

    private void Go(int year) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("year", year));

    private void Add(DateOnly date) => (_date, _adding, _refusedDay) = (date, true, null);

    private async Task Save(DateOverride day)
    {
        _refusedDay = (await Desk.Put(Actor, _sheet!.Code, day)).Refusal;
        if (_refusedDay is null) _adding = false;
        Read();
    }

    private async Task<bool> Confirm(DateOnly date, string source)
    {
        _refusedConfirm = (await Desk.Confirm(Actor, _sheet!.Code, date, source)).Refusal;
        Read();
        StateHasChanged();
        return _refusedConfirm is null;
    }

    private async Task SaveHours((OfficeHours? Hours, string Source) set)
    {
        _refusedHours = (await Desk.SetHours(Actor, _sheet!.Code, set.Hours, set.Source)).Refusal;
        _settingHours = _refusedHours is not null;
        Read();
    }

    private bool MayAddYear => _sheet is { MayEdit: true, UnitCode: null } && _year == _sheet.Calendar.Content.LastYear;

    private async Task AddYear()
    {
        _refused = (await Desk.AddYear(Actor, _sheet!.Code)).Refusal;
        Read();
        if (_refused is null) Go(_year + 1);
    }

    private async Task Remove(DateOnly date)
    {
        _refused = (await Desk.Remove(Actor, _sheet!.Code, date)).Refusal;
        Read();
    }
}
