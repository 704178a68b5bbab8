using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers;

/// <summary>What a promise depends on besides the moment of reception.</summary>
/// <param name="AgreedDays">Working days agreed with the citizen in the place of the procedure's limit.</param>
public sealed record PromiseQuestion(string UnitCode, string ProcedureCode, string CaseKey, Channel Channel, int? AgreedDays = null);

/// <summary>A promise with everything it was reckoned from, as in force on the day of reception.</summary>
internal sealed record ReckonedPromise(
    ProcedureVersion Procedure, CaseLimit Row, Limit Promised, WorkingCalendar Calendar, IReadOnlyList<ExtraDays> Extra, DeadlineAnswer Answer);

/// <summary>Reckons the promise of a reception: the one way for supposing and for committing, so that both say the same.</summary>
internal sealed class PromiseReckoning(CatalogueShelf shelf, CalendarBook calendars)
{
    public Outcome<ReckonedPromise> Of(PromiseQuestion asked, DateTime receivedLocal)
    {
        var day = DateOnly.FromDateTime(receivedLocal);
        if (shelf.Find(asked.ProcedureCode, day) is not { } procedure) return new Refusal("procedure-not-in-force", asked.ProcedureCode) { Place = "procedure" };
        var limit = procedure.LimitFor(asked.CaseKey, asked.Channel);
        if (limit.Refused) return limit.Refusal with { Place = "case" };
        if (calendars.For(asked.UnitCode, day) is not { } calendar) return new Refusal("calendar-missing", asked.UnitCode);
        var extra = calendars.ExtraDays(asked.UnitCode, procedure.Code, procedure.Field, day);
        var promised = asked.AgreedDays is { } days ? new Limit(days, LimitUnit.WorkingDay) : limit.Value.Promised;
        var answer = DeadlineClock.Compute(calendar, promised, receivedLocal, extra: extra);
        return answer.Refusal is { } refusal ? refusal : new ReckonedPromise(procedure, limit.Value, promised, calendar, extra, answer);
    }
}
