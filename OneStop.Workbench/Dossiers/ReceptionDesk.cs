using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Turns one draft into one dossier: validated, numbered, dated and recorded in one transaction.</summary>
public sealed class ReceptionDesk(Writer writer, CatalogueShelf shelf, CalendarBook calendars, TimeProvider time)
{
    private readonly PromiseReckoning _reckoning = new(shelf, calendars);

    /// <param name="along">What else is done and recorded in the accepting transaction; not run again for a draft accepted before.</param>
    public async Task<Outcome<Accepted>> Accept(Actor by, AcceptanceRequest request, AlongWith? along = null, CancellationToken cancellation = default)
    {
        if (!by.May(Role.Counter, request.UnitCode)) return Actor.NotAllowed;
        if (by.Units.Find(request.UnitCode) is not { Receives: true } centre) return new Refusal("unit-cannot-receive", by.Units.NameOf(request.UnitCode));
        if (string.IsNullOrWhiteSpace(request.Owner.Name)) return new Refusal("owner-needed") { Place = "owner.name" };
        if (string.IsNullOrWhiteSpace(request.Submitter.Name)) return new Refusal("submitter-needed") { Place = "applicant.name" };
        if (request.CompetentUnit is { } competent && !WorkPlaces.Elsewhere(by.Units, centre.Code).Any(unit => unit.Code == competent)) return new Refusal("competent-unknown", by.Units.NameOf(competent)) { Place = "competent" };
        return await writer.Write<Accepted>(async (db, changes) =>
        {
            if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.DraftId == request.DraftId, cancellation) is { } before) return Again(by, before);
            var act = Act.Now(by, Role.Counter, centre.Code, time);
            var promise = Promise(request, act);
            if (promise.Refused) return promise.Refusal;
            var day = DateOnly.FromDateTime(LocalTime.FromUtc(act.Occurred));
            var number = await DossierNumbers.Next(db, centre.Code, day, cancellation);
            var book = await DossierNumbers.NextInBook(db, centre.Code, day, cancellation);
            var received = promise.Value with { BookNumber = book };
            if (along is not null) received = await along(db, act, number.ToString(), received);
            var file = DossierFile.Receive(act, request.DraftId, number, received, request.Fees, request.Files);
            file.Print(act, "m01");
            db.Add(file.Dossier);
            await db.SaveChangesAsync(cancellation);
            db.AddRange(file.Filed());
            changes.Announce(file.Dossier);
            return Receipt(file.Dossier, repeated: false);
        }, cancellation);
    }

    private Outcome<ReceivedPayload> Promise(AcceptanceRequest request, Act act)
    {
        var received = LocalTime.FromUtc(act.Occurred);
        var clock = _reckoning.Of(new(request.UnitCode, request.ProcedureCode, request.CaseKey, request.Channel, request.AgreedDays), received);
        if (clock.Refused) return clock.Refusal;
        var (procedure, row, promised, calendar, extra, answer) = clock.Value;
        return new ReceivedPayload
        {
            Channel = request.Channel,
            ProcedureCode = procedure.Code,
            ProcedureName = procedure.Name,
            Field = procedure.Field,
            ProcedureVersion = procedure.Number,
            CaseKey = request.CaseKey,
            CaseName = request.CaseName ?? request.CaseKey,
            Statutory = row.Statutory,
            Promised = promised,
            ExtraDays = ExtraDays.For(promised, extra),
            LegalBasis = procedure.LegalBasis,
            ResultName = procedure.Result,
            CalendarCode = calendar.Code,
            Due = answer.Due!.Value,
            SoonFrom = answer.SoonFrom,
            Submitter = request.Submitter,
            Owner = request.Owner,
            Relation = request.Relation,
            Authority = request.Authority,
            Signing = request.Signing,
            Again = request.Again,
            Answers = request.Answers,
            FormVersion = request.FormVersion,
            FormValues = request.FormValues,
            Papers = request.Papers,
            Return = request.Return,
            Note = request.Note,
            Competent = request.CompetentUnit,
            Notify = request.Notify,
        };
    }

    private static Outcome<Accepted> Again(Actor by, Dossier before) => by.MayRead(before) ? Receipt(before, repeated: true) : Actor.NotAllowed;

    private static Accepted Receipt(Dossier dossier, bool repeated) =>
        new(dossier.Number, LocalTime.FromUtc(dossier.ReceivedAt), LocalTime.FromUtc(dossier.Due!.Value), repeated);
}
