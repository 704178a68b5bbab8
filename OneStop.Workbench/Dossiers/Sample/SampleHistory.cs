using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Sample;

/// <summary>Lives a planned reception through the domain's own rules, as far as it would have come by the end of the period.</summary>
internal sealed class SampleHistory(Random chance, SamplePeople people, UnitTree units, WorkingCalendar calendar, DateTime endLocal, Func<string, Unit, DateTime, string> numberOf)
{
    private readonly Dictionary<string, Actor> _hands = new(StringComparer.Ordinal);

    public DossierFile Live(PlannedReception planned, DossierNumber number, int book)
    {
        var draft = new byte[16];
        chance.NextBytes(draft);
        var file = DossierFile.Receive(At(planned.Local, Role.Counter, planned.Centre), new Guid(draft), number, Received(planned, book), Fees(planned));
        var turns = new SampleTurns(chance, calendar, endLocal, At, numberOf);
        turns.AtTheCounter(file, planned);
        var handed = file.History.Max(past => LocalTime.FromUtc(past.Occurred)).AddMinutes(chance.Next(10, 90));
        if (planned.Handler.Handles && handed < endLocal) file.HandOver(At(handed, Role.Counter, planned.Centre), planned.Handler, null);
        Work(file, planned, handed, turns);
        return file;
    }

    private void Work(DossierFile file, PlannedReception planned, DateTime handed, SampleTurns turns)
    {
        var taken = handed.AddMinutes(chance.Next(20, 240));
        if (taken >= endLocal) return;
        var officer = At(taken, Role.Officer, planned.Handler);
        file.Take(officer, officer.By.StaffId, officer.By.Name);
        if (turns.OnTheWay(file, planned, taken) is not { } free) return;
        var done = Finished(file, free);
        if (done >= endLocal) return;
        switch (chance.Next(1000))
        {
            case < 12:
                file.Withdraw(At(done, Role.Counter, planned.Centre), "Công dân đề nghị rút hồ sơ (dữ liệu mẫu)");
                return;
            case < 15:
                file.Stop(At(done, Role.Counter, planned.Centre), "Đơn đề nghị dừng giải quyết (dữ liệu mẫu)", "Trả lại bản chính đã nộp", numberOf("m05", planned.Centre, done));
                return;
            case < 24:
                file.Refuse(At(done, Role.Approver, planned.Handler), "Không đủ điều kiện giải quyết (dữ liệu mẫu)", numberOf("m03", planned.Centre, done));
                return;
        }
        file.Finish(At(done, Role.Officer, planned.Handler), new FinishedPayload("Văn bản", $"{ResultNumber(done)}/KQ-MAU"));
        var returned = done.AddHours(chance.Next(1, 60));
        if (returned < endLocal && chance.Next(100) < 95)
            file.Return(At(returned, Role.Counter, planned.Centre), new ReturnedPayload(file.Dossier.OwnerName, "counter", IdentityChecked: true));
    }

    private int ResultNumber(DateTime moment) => moment.DayOfYear * 100 + chance.Next(100);

    /// <summary>Most results exist well before the promise, some on its last day, about three in a hundred after it.</summary>
    private DateTime Finished(DossierFile file, DateTime taken)
    {
        var due = LocalTime.FromUtc(file.Dossier.Due!.Value);
        var moment = chance.Next(100) switch
        {
            < 72 => taken.AddTicks((long)((due - taken).Ticks * chance.NextDouble() * 0.8)),
            < 97 => due.AddMinutes(-chance.Next(5, 200)),
            _ => due.AddDays(chance.Next(1, 9)),
        };
        if (moment <= taken) moment = taken.AddMinutes(15);
        return calendar.Covers(DateOnly.FromDateTime(moment)) && calendar.ReceptionMoment(moment) is { } open ? open : moment;
    }

    private DeadlineAnswer Answer(PlannedReception planned) => DeadlineClock.Compute(calendar, planned.Limit.Promised, planned.Local);

    private ReceivedPayload Received(PlannedReception planned, int book)
    {
        var answer = Answer(planned);
        var owner = people.Next(units.Find(planned.Centre.ParentCode)?.ShortName ?? planned.Centre.ShortName);
        return new ReceivedPayload
        {
            Channel = planned.Channel,
            ProcedureCode = planned.Procedure.Code,
            ProcedureName = planned.Procedure.Name,
            Field = planned.Procedure.Field,
            ProcedureVersion = planned.Procedure.Number,
            CaseKey = planned.Limit.CaseKey,
            CaseName = planned.Limit.CaseName,
            Statutory = planned.Limit.Statutory,
            Promised = planned.Limit.Promised,
            LegalBasis = planned.Procedure.LegalBasis,
            ResultName = planned.Procedure.Result,
            CalendarCode = calendar.Code,
            Due = answer.Due!.Value,
            SoonFrom = answer.SoonFrom,
            Submitter = owner,
            Owner = owner,
            Relation = "owner",
            Return = new ReturnWay("counter"),
            BookNumber = book,
            Note = "Dữ liệu mẫu, không có thật",
        };
    }

    private List<FeePayload> Fees(PlannedReception planned) => chance.Next(100) < 30
        ? [new FeePayload("Lệ phí", "le-phi", chance.Next(1, 6) * 5000L, planned.Channel is Channel.Online or Channel.AssistedOnline ? "online" : "cash")]
        : [];

    private Act At(DateTime local, Role role, Unit unit)
    {
        var utc = LocalTime.ToUtc(local);
        return new(Hand(role, unit), role, unit.Code, utc, utc);
    }

    private Actor Hand(Role role, Unit unit)
    {
        var key = $"{role}@{unit.Code}/{chance.Next(3)}";
        if (_hands.TryGetValue(key, out var hand)) return hand;
        var id = new byte[16];
        chance.NextBytes(id);
        return _hands[key] = new Actor(new Guid(id), people.Officer(), unit.Code, [new RoleGrant(role, unit.Code)], units);
    }
}
