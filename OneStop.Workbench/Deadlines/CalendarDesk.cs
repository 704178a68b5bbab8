using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>
/// What administrators do to calendars. Every change is a new version, in force from today; what was answered before keeps its
/// version. The calendar of a unit is named by the unit's code and comes into being with its first own day.
/// </summary>
public sealed class CalendarDesk(Writer writer, CalendarBook book, UnitDirectory units, LunarDays lunar, AuditTrail audit, TimeProvider time)
{
    /// <summary>The calendar of a unit, or with null the one that all inherit; everybody who is signed in may look.</summary>
    public Outcome<CalendarSheet> Open(Actor by, string? unitCode)
    {
        var code = unitCode ?? CalendarBook.Default;
        if (book.For(unitCode) is not { } calendar) return new Refusal("calendar-missing");
        return new CalendarSheet(code, unitCode, calendar, book.Layers(unitCode), MayEdit(by, code));
    }

    /// <summary>The versions of the calendar of that code, the latest first; everybody who is signed in may look.</summary>
    public IReadOnlyList<CalendarVersionRow> Versions(Actor by, string code) => MayEdit(by, code) || by.Units.Find(code) is not null || code == CalendarBook.Default ? book.Versions(code) : [];

    /// <summary>Adds a day, or replaces what the calendar itself says about its date; a day that is exchanged comes with the other one.</summary>
    public Task<Outcome<Done>> Put(Actor by, string code, DateOverride day, CancellationToken cancellation = default)
    {
        var clean = day with { Name = CleanText.Of(day.Name), Source = CleanText.Of(day.Source) };
        return Change(by, code, "calendar-day-put", $"{clean.Date:dd'/'MM'/'yyyy} {clean.Name} ({clean.Source})",
            days => days.Where(present => present.Date != clean.Date && present.Date != clean.ExchangedFor).Append(clean).Concat(clean.OtherDay() is { } other ? [other] : []).ToList(), cancellation);
    }

    /// <summary>Confirms a proposed or expected day by the text that decided it; both days of an exchange at once.</summary>
    public Task<Outcome<Done>> Confirm(Actor by, string code, DateOnly date, string source, CancellationToken cancellation = default)
    {
        var clean = CleanText.Of(source);
        return Change(by, code, "calendar-day-confirmed", $"{date:dd'/'MM'/'yyyy} ({clean})", days =>
        {
            if (days.FirstOrDefault(day => day.Date == date) is not { } asked) return new Refusal("override-unknown", date);
            if (clean.Length == 0) return new Refusal("override-source-missing", date) { Place = nameof(DateOverride.Source) };
            return days.Select(day => day == asked || day.ExchangedFor == date || day.Date == asked.ExchangedFor ? day with { Confirmed = true, Source = clean } : day).ToList();
        }, cancellation);
    }

    /// <summary>Takes an own day out, with the other day of its exchange; where the date is inherited the inherited day shows again.</summary>
    public Task<Outcome<Done>> Remove(Actor by, string code, DateOnly date, CancellationToken cancellation = default) =>
        Change(by, code, "calendar-day-removed", $"{date:dd'/'MM'/'yyyy}", days =>
            days.Any(day => day.Date == date)
                ? days.Where(day => day.Date != date && day.ExchangedFor != date).ToList()
                : new Refusal("override-unknown", date), cancellation);

    /// <summary>Gives the calendar these hours; with null a unit's calendar inherits them again.</summary>
    public Task<Outcome<Done>> SetHours(Actor by, string code, OfficeHours? hours, string source, CancellationToken cancellation = default)
    {
        var clean = CleanText.Of(source);
        var said = hours is null ? "↑" : string.Join("; ", hours.Week.OrderBy(day => ((int)day.Key + 6) % 7).Select(day => $"{day.Key}: {OfficeHours.Write(day.Value)}"));
        return Edit(by, code, "calendar-hours-set", $"{clean} · {said}", file =>
        {
            if (clean.Length == 0) return new Refusal("hours-source-missing") { Place = nameof(DateOverride.Source) };
            if (hours is null && code == CalendarBook.Default) return new Refusal("hours-nothing-to-inherit");
            return file with { Week = hours?.Week, CutOff = hours?.CutOff };
        }, cancellation);
    }

    /// <summary>Takes a year's own days from a workbook in the place of those it had; with a single fault nothing changes.</summary>
    public async Task<Outcome<YearList>> Import(Actor by, string code, int year, Stream workbook, CancellationToken cancellation = default)
    {
        if (!MayEdit(by, code)) return Actor.NotAllowed;
        var list = YearList.Read(workbook, year);
        if (list.Faults.Count > 0) return list;
        var outcome = await Change(by, code, "calendar-year-imported", $"{year}: {list.Days.Count}",
            days => days.Where(day => day.Date.Year != year).Concat(list.Days).ToList(), cancellation);
        return outcome.Refused ? outcome.Refusal : list;
    }

    /// <summary>Adds the year after the last covered one, with the days off that it will most likely have, unconfirmed where undecided.</summary>
    public Task<Outcome<Done>> AddYear(Actor by, string code, CancellationToken cancellation = default) =>
        Edit(by, code, "calendar-year-added", "", file =>
        {
            if (file.LastYear is not { } last) return new Refusal("calendar-years-inherited");
            var year = last + 1;
            if (lunar.Of(year) is not var (tet, hungKings)) return new Refusal("lunar-year-unknown", year);
            var week = file.Over(null).Week;
            var days = YearProposal.For(year, tet, hungKings, date => week.GetValueOrDefault(date.DayOfWeek) is { Count: > 0 });
            return file with { LastYear = year, Days = [.. file.Days, .. days] };
        }, cancellation);

    private Task<Outcome<Done>> Change(
        Actor by, string code, string action, string what,
        Func<IReadOnlyList<DateOverride>, Outcome<List<DateOverride>>> change, CancellationToken cancellation) =>
        Edit(by, code, action, what, file =>
        {
            var days = change(file.Days);
            return days.Refused ? days.Refusal : file with { Days = [.. days.Value.OrderBy(day => day.Date)] };
        }, cancellation);

    private async Task<Outcome<Done>> Edit(
        Actor by, string code, string action, string what, Func<CalendarFile, Outcome<CalendarFile>> edit, CancellationToken cancellation)
    {
        if (!MayEdit(by, code)) return Actor.NotAllowed;
        if (book.For(code == CalendarBook.Default ? null : code) is not { } shown) return new Refusal("calendar-missing");
        var outcome = await writer.Write<Done>(async (db, changes) =>
        {
            var latest = await db.CalendarVersions.Where(version => version.Code == code)
                .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
            var file = latest?.File ?? new CalendarFile(code, units.Current.NameOf(code), []);
            var edited = edit(file);
            if (edited.Refused) return edited.Refusal;
            var next = edited.Value;
            var reason = what.Length == 0 ? $"{next.LastYear}" : what.Length <= 400 ? what : what[..400];
            if (next.Over(shown.Content).Fault() is { } fault) return fault;
            var today = LocalTime.Today(time);
            if (latest is not null) latest.To = today.AddDays(-1);
            db.CalendarVersions.Add(new()
            {
                Code = code,
                Number = (latest?.Number ?? 0) + 1,
                OwnerUnitCode = code == CalendarBook.Default ? null : code,
                Name = file.Name,
                From = latest is null && code == CalendarBook.Default ? null : today,
                Content = next.Write(),
                Reason = reason,
                RecordedAt = time.GetUtcNow().UtcDateTime,
                RecordedBy = by.StaffId,
            });
            audit.Add(db, by, action, code, reason);
            changes.Add(CalendarBook.Topic, code);
            return default(Done);
        }, cancellation);
        // Whoever changed a calendar sees it changed at once, without waiting for the feed.
        if (!outcome.Refused) await book.Refresh(cancellation);
        return outcome;
    }

    /// <summary>The calendar that all inherit belongs to those who administer a whole province.</summary>
    private bool MayEdit(Actor by, string code) => code == CalendarBook.Default
        ? by.Grants.Any(grant => grant.Role == Role.Administrator && units.Current.Find(grant.UnitCode) is { Kind: UnitKind.Province or UnitKind.ProvinceCentre })
        : units.Current.Find(code) is not null && (by.May(Role.Administrator, code) || (CentreOf(code) is { } centre && by.May(Role.Administrator, centre)));

    /// <summary>A centre is the front door of its commune: who administers the one keeps the calendar of the whole house.</summary>
    private string? CentreOf(string code) => units.Current.CentreOf(code) is { } centre && centre.ParentCode == code ? centre.Code : null;
}
