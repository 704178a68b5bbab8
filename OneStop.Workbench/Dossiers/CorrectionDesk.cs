using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What is to read otherwise, as typed: all of it makes one version of the receipt.</summary>
/// <param name="Due">The promised day, set by a supervisor against the clock.</param>
public sealed record CorrectionOrder(
    IReadOnlyList<FieldCorrection> Fields, string? ProcedureCode = null, string? CaseKey = null, string? Due = null, string? Reason = null);

/// <summary>Correction after the reception: the counter on the day itself, a supervisor later; the promised day only by a supervisor.</summary>
public sealed class CorrectionDesk(DossierWork work, CatalogueShelf shelf, CalendarBook calendars, TimeProvider time)
{
    public Task<Outcome<Dossier>> Correct(Actor by, SeenDossier seen, CorrectionOrder order, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Correct, async open =>
        {
            var before = open.File.Appended.Count;
            if (Steps(by, order, open).Select(step => step()).FirstOrDefault(done => done.Refused) is { Refused: true, Refusal: { } refusal }) return refusal;
            if (open.File.Appended.Count == before) return new Refusal("correction-nothing-new");
            await open.Db.CorrectionDrafts.Where(draft => draft.Number == seen.Number && draft.StaffId == by.StaffId).ExecuteDeleteAsync(cancellation);
            return default(Done);
        }, cancellation);

    private IEnumerable<Func<Outcome<Done>>> Steps(Actor by, CorrectionOrder order, OpenDossier open)
    {
        if (order.Fields.Count > 0) yield return () => Fields(order, open);
        if (order.ProcedureCode is not null || order.CaseKey is not null) yield return () => Procedure(order, open);
        if (order.Due is { Length: > 0 }) yield return () => Due(by, order, open);
    }

    private Outcome<Done> Fields(CorrectionOrder order, OpenDossier open)
    {
        var received = DossierFold.Received(open.File.History)!;
        var form = received.FormVersion is { } version ? shelf.Current.Form(received.ProcedureCode, version) : null;
        var read = new List<FieldCorrection>();
        foreach (var (field, text) in order.Fields)
        {
            var kept = CorrectionText.Read(form, received, field, text ?? "", LocalTime.Today(time));
            if (kept.Refused) return kept.Refusal with { Place = field };
            read.Add(new(field, kept.Value));
        }
        var done = open.File.Correct(open.Act, read, order.Reason);
        // What was typed may be what stands already, while something else is to be corrected too.
        return done.Refusal?.Code == "correction-nothing-new" ? default(Done) : done;
    }

    private Outcome<Done> Procedure(CorrectionOrder order, OpenDossier open)
    {
        var received = DossierFold.Received(open.File.History)!;
        var day = open.File.Dossier.ReceivedOn;
        var code = order.ProcedureCode ?? received.ProcedureCode;
        if (shelf.Find(code, day) is not { } procedure) return new Refusal("procedure-not-in-force", code) { Place = Corrections.Procedure };
        var caseKey = order.CaseKey ?? (procedure.CaseKeys.Contains(received.CaseKey) ? received.CaseKey : procedure.CaseKeys.FirstOrDefault(GuideCase.Default));
        var limit = procedure.LimitFor(caseKey, received.Channel);
        if (limit.Refused) return limit.Refusal with { Place = Corrections.Procedure };
        var form = code == received.ProcedureCode && received.FormVersion is { } known ? shelf.Current.Form(code, known) : shelf.Form(code, day);
        var extra = calendars.ExtraDays(open.File.Dossier.ReceivingUnit, procedure.Code, procedure.Field, day);
        return open.File.CorrectProcedure(open.Act, new ProcedureChosen
        {
            Code = procedure.Code,
            Name = procedure.Name,
            Field = procedure.Field,
            Version = procedure.Number,
            CaseKey = caseKey,
            CaseName = procedure.CaseName(caseKey),
            Statutory = limit.Value.Statutory,
            Promised = limit.Value.Promised,
            ExtraDays = ExtraDays.For(limit.Value.Promised, extra),
            LegalBasis = procedure.LegalBasis,
            ResultName = procedure.Result,
            FormVersion = form?.Version,
            FormValues = form is null ? received.FormValues : received.FormValues.Where(value => form.Field(value.Key) is not null).ToDictionary(StringComparer.Ordinal),
        }, order.Reason, open.Calendar);
    }

    private Outcome<Done> Due(Actor by, CorrectionOrder order, OpenDossier open)
    {
        if (!by.May(Role.Supervisor, open.File.Dossier.ReceivingUnit)) return new Refusal("promise-by-supervisor") { Place = Corrections.Due };
        if (PartialDate.Read(order.Due, LocalTime.Today(time).AddYears(10)) is not { Refused: false, Value.Whole: { } day }) return new Refusal("promise-day-unreadable") { Place = Corrections.Due };
        return open.File.SetPromise(open.Act with { Role = Role.Supervisor }, Closing(open.Calendar, day), order.Reason, open.Calendar);
    }

    /// <summary>A day that was promised ends when the counter closes.</summary>
    internal static DateTime Closing(WorkingCalendar? calendar, DateOnly day) =>
        day.ToDateTime(calendar is not null && calendar.Covers(day) && calendar.Day(day).Shifts is [.., var last] ? last.To : new TimeOnly(17, 0));
}
