using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>What the catalogue and the calendar knew on the day of an imported reception.</summary>
internal sealed record ImportedUnder(ProcedureVersion Procedure, WorkingCalendar? Calendar);

/// <summary>
/// Turns a register's entry into the events that it stands for, so that imported dossiers count like our own. They were so when the
/// register says; they became known to us when they were imported.
/// </summary>
internal sealed class ImportedHistory(Actor by, DateTime recordedUtc)
{
    /// <summary>What stands where our own steps keep a reason: the register keeps none.</summary>
    private const string Source = "Theo sổ theo dõi của hệ thống cũ";

    private const string RoleCode = "reporter";

    private readonly List<DossierEvent> _events = new(8);
    private RegisterEntry _entry = null!;

    /// <summary>The dossier with its events. The same entry has the same draft identity for ever, so that it is known again.</summary>
    public (Dossier Dossier, IReadOnlyList<DossierEvent> Events) Of(RegisterEntry entry, ImportedUnder under, int bookNumber)
    {
        _entry = entry;
        _events.Clear();
        Add(DossierEventKind.Received, entry.Received, Reception(entry, under, bookNumber));
        if (entry.Fee > 0) Pay(entry);
        Pause(entry);
        ReAppoint(entry, under.Calendar);
        End(entry);
        var dossier = new Dossier { DraftId = Identity(entry), Number = entry.Number, ReceivingUnit = entry.Unit };
        DossierFold.Apply(dossier, _events);
        return (dossier, [.. _events]);
    }

    /// <summary>Made of everything the entry says: another entry under the same number is another identity.</summary>
    public static Guid Identity(RegisterEntry entry) => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"{entry.Number}|{entry.Procedure}|{entry.Unit}|{entry.Channel}|{entry.Owner}|{entry.Identity}|{entry.Address}|{entry.Phone}|{entry.Received:s}|{entry.Due:s}|{entry.OriginalDue:s}|{entry.Finished:s}|{entry.Returned:s}|{entry.Ending}|{entry.PausedFrom:s}|{entry.PausedTo:s}|{entry.Fee}|{entry.Paid}|{entry.ReturnWay}"))).AsSpan(0, 16));

    private static ReceivedPayload Reception(RegisterEntry entry, ImportedUnder under, int bookNumber)
    {
        var first = entry.OriginalDue ?? entry.Due;
        var limit = under.Procedure.LimitFor(under.Procedure.CaseKeys.FirstOrDefault(GuideCase.Default), entry.Channel);
        var (statutory, promised) = limit.Refused ? (Told(entry.Received, first, under.Calendar), Told(entry.Received, first, under.Calendar)) : (limit.Value.Statutory, limit.Value.Promised);
        var owner = new Party { Name = entry.Owner, Identity = entry.Identity, Address = entry.Address, Phone = entry.Phone };
        return new()
        {
            Channel = entry.Channel,
            ProcedureCode = under.Procedure.Code,
            ProcedureName = under.Procedure.Name,
            Field = under.Procedure.Field,
            ProcedureVersion = under.Procedure.Number,
            CaseKey = limit.Refused ? GuideCase.Default : limit.Value.CaseKey,
            CaseName = limit.Refused ? "" : limit.Value.CaseName,
            Statutory = statutory,
            Promised = promised,
            LegalBasis = under.Procedure.LegalBasis,
            ResultName = under.Procedure.Result,
            CalendarCode = under.Calendar?.Code ?? "",
            Due = first,
            SoonFrom = Soon(entry.Received, first, under.Calendar),
            Submitter = owner,
            Owner = owner,
            Relation = "owner",
            Return = new ReturnWay(entry.ReturnWay),
            BookNumber = bookNumber,
        };
    }

    /// <summary>The limit that an old promise amounts to, in working days.</summary>
    private static Limit Told(DateTime received, DateTime? due, WorkingCalendar? calendar) =>
        due is { } end && calendar is not null ? new(calendar.WorkingDaysBetween(DateOnly.FromDateTime(received), DateOnly.FromDateTime(end)), LimitUnit.WorkingDay) : new(0, LimitUnit.WorkingDay);

    private static DateOnly? Soon(DateTime received, DateTime? due, WorkingCalendar? calendar) =>
        due is { } end && calendar is not null && calendar.Covers(DateOnly.FromDateTime(end)) && calendar.Covers(DateOnly.FromDateTime(received))
            ? DeadlineClock.SoonFrom(calendar, DateOnly.FromDateTime(received), end)
            : null;

    private void Pay(RegisterEntry entry)
    {
        var fee = new FeePayload("Phí, lệ phí", "le-phi", entry.Fee);
        Add(DossierEventKind.FeeCharged, entry.Received, fee);
        if (entry.Paid is { } way) Add(DossierEventKind.FeePaid, entry.Received, fee with { Way = way, Of = _events.Count });
    }

    private void Pause(RegisterEntry entry)
    {
        if (entry.PausedFrom is not { } from) return;
        Add(DossierEventKind.Paused, from, new PausedPayload(Source));
        if (entry.PausedTo is { } to) Add(DossierEventKind.Resumed, to, new ResumedPayload(null, entry.OriginalDue ?? entry.Due));
    }

    /// <summary>The register keeps no moment of the apology: at the latest it was lawful on the working day before the old date.</summary>
    private void ReAppoint(RegisterEntry entry, WorkingCalendar? calendar)
    {
        if (entry is not { OriginalDue: { } original, Due: { } due } || original == due) return;
        var day = DateOnly.FromDateTime(original);
        var lawful = calendar is not null && calendar.Covers(day) && calendar.WorkingDayBefore(day) is { } before ? before.ToDateTime(TimeOnly.FromDateTime(original)) : original.AddDays(-1);
        var latest = entry.PausedTo ?? entry.Received;
        var at = lawful < latest ? latest : lawful;
        Add(DossierEventKind.ReAppointed, at > entry.Finished ? entry.Finished.Value : at, new ReAppointedPayload(due, original, Source));
    }

    private void End(RegisterEntry entry)
    {
        if (entry.Finished is not { } at) return;
        if (entry.Ending == DossierEventKind.Finished) Add(entry.Ending, at, new FinishedPayload(null, null));
        else Add(entry.Ending, at, new EndedPayload(Source));
        if (entry.Returned is { } back) Add(DossierEventKind.Returned, back, new ReturnedPayload(entry.Owner, entry.ReturnWay, IdentityChecked: false));
    }

    private void Add<TPayload>(DossierEventKind kind, DateTime local, TPayload payload)
        where TPayload : notnull => _events.Add(new DossierEvent(payload)
        {
            Sequence = _events.Count + 1,
            Kind = kind,
            Occurred = LocalTime.ToUtc(local),
            Recorded = recordedUtc,
            StaffId = by.StaffId,
            StaffName = by.Name,
            Role = RoleCode,
            UnitCode = _entry.Unit,
            Payload = PayloadJson.Write(payload),
        });
}
