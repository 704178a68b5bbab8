using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

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
    private bool _own;

    [CascadingParameter] private Actor Actor { get; set; } = null!;

    [SupplyParameterFromQuery] private int? Year { get; set; }

    [Inject] private CalendarDesk Desk { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>A centre is the front door of its commune or province: the calendar is the whole house's.</summary>
    private string? UnitCode => Actor.Centre?.ParentCode;

    private IReadOnlyList<Choice<bool>> Calendars => [new(false, T["Calendar.Common"]), new(true, Actor.Units.ShortNameOf(UnitCode))];

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
        var opened = Desk.Open(Actor, _own ? UnitCode : null);
        _missing = opened.Refusal;
        _sheet = opened.Refused ? null : opened.Value;
    }

    private void Which(bool own)
    {
        (_own, _refusedDay, _refusedConfirm, _refused, _settingHours) = (own, null, null, null, false);
        Read();
    }

    private bool Covered(int year) => _sheet is { Calendar.Content: var content } && year >= content.FirstYear && year <= content.LastYear;

    private void Go(int year) => Navigation.NavigateTo($"/calendar?year={year}");

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
