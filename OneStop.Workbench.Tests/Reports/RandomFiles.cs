using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>Dossiers with their events as the database keeps them: mostly plain lives, some with whatever may happen to a dossier besides.</summary>
internal sealed class RandomFiles(int seed, IReadOnlyList<string> units, IReadOnlyList<ProcedureVersion> procedures)
{
    private static readonly string[] Ways = ["cash", "transfer", "online"];
    private static readonly string[] PaperKinds = ["electronic", "electronic", "original", "shown"];
    private readonly Random _random = new(seed);
    private readonly List<DossierEvent> _events = [];
    private DateTime _now;
    private bool _open;

    public (Dossier Dossier, IReadOnlyList<DossierEvent> Events) Next(int number)
    {
        _events.Clear();
        _open = true;
        _now = new DateTime(2025, 11, 1, 7, 0, 0, DateTimeKind.Unspecified).AddMinutes(_random.Next(0, 60 * 24 * 420));
        var unit = Pick(units);
        var disturbed = _random.Next(3) == 0;
        Add(DossierEventKind.Received, Reception());
        for (var fee = _random.Next(4) == 0 ? _random.Next(1, 3) : 0; fee > 0; fee--) Money(disturbed);
        for (var file = _random.Next(3); file > 0; file--) Add(DossierEventKind.FileAdded, File());
        for (var step = _random.Next(0, disturbed ? 9 : 4); step > 0; step--) Live(disturbed);
        if (_random.Next(10) > 1) End(disturbed);
        var dossier = new Dossier { DraftId = Guid.NewGuid(), Number = $"{unit}-250101-{number:00000}", ReceivingUnit = unit };
        DossierFold.Apply(dossier, _events);
        return (dossier, [.. _events]);
    }

    private void Live(bool disturbed)
    {
        Pass();
        if (!_open && _random.Next(3) == 0) Reopen();
        switch (_open ? _random.Next(disturbed ? 15 : 4) : 2 + _random.Next(2))
        {
            case 0:
                Add(DossierEventKind.HandedOver, new HandedOverPayload("", Pick(units)));
                break;
            case 1:
                Add(_random.Next(3) == 0 ? DossierEventKind.Assigned : DossierEventKind.Taken, new TakenPayload(Guid.NewGuid(), $"Cán bộ {_random.Next(3)}"));
                break;
            case 2:
                Add(DossierEventKind.FileAdded, File());
                break;
            case 3:
                Money(disturbed);
                break;
            case 4:
                Add(DossierEventKind.Paused, new PausedPayload("Điều 19"));
                if (_random.Next(3) > 0) Later(DossierEventKind.Resumed, new ResumedPayload(null, Due()));
                break;
            case 5:
                Add(DossierEventKind.SupplementAsked, new SupplementAskedPayload([], 1));
                if (_random.Next(3) > 0) Later(DossierEventKind.SupplementReceived, new SupplementReceivedPayload([Paper(7)], null, Due()));
                break;
            case 6:
                Add(DossierEventKind.ReAppointed, new ReAppointedPayload(_now.AddDays(5), _now, "Chậm"));
                break;
            case 7:
                Add(DossierEventKind.Corrected, new CorrectedPayload("procedure", null, null, null, Due(), null, new Limit(_random.Next(1, 9), LimitUnit.WorkingDay)));
                break;
            case 8 when _events.Find(past => past.Kind is DossierEventKind.FeePaid or DossierEventKind.FeeCharged) is { } fee:
                Add(DossierEventKind.FeeCancelled, new FeeCancelledPayload(fee.Sequence, "Lệ phí", "le-phi", 5000, fee.Kind == DossierEventKind.FeePaid ? "cash" : null, "Nhầm"));
                break;
            case 9 when _events.Find(past => past.Kind == DossierEventKind.FileAdded) is { } file:
                Add(DossierEventKind.FileHidden, new FileHiddenPayload(file.Read<AttachedFile>().Id, "Mờ"));
                break;
            case 10 or 11:
                Add(DossierEventKind.DutyAsked, new DutyAskedPayload(50_000, "Thông báo thuế"));
                if (_random.Next(3) > 0) Later(DossierEventKind.DutySettled, new DutySettledPayload("0001", Due()));
                break;
            case 12:
                Add(DossierEventKind.CompetentReceived, new CompetentReceivedPayload(Pick(units), _now.AddDays(_random.Next(0, 30))));
                break;
            case 13 when _events.Count > 1:
                Reverse(_events.Count);
                break;
            default:
                End(disturbed);
                break;
        }
    }

    private void Reverse(int sequence) => _events.Add(Event(DossierEventKind.Reversed, new ReversedPayload("Bấm nhầm"), sequence));

    /// <summary>An end is taken back, or somebody takes the dossier up again.</summary>
    private void Reopen()
    {
        _open = true;
        if (_random.Next(2) == 0) Reverse(_events.FindLast(past => past.Kind is DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped)!.Sequence);
        else Add(DossierEventKind.Taken, new TakenPayload(Guid.NewGuid(), "Cán bộ 8"));
    }

    private void End(bool disturbed)
    {
        if (!_open) return;
        Pass();
        _open = false;
        if (_random.Next(5) > 0) Add(DossierEventKind.Finished, new FinishedPayload(null, null));
        else Add(Pick([DossierEventKind.Refused, DossierEventKind.Withdrawn, DossierEventKind.Stopped]), new EndedPayload("Lý do"));
        for (var times = _random.Next(disturbed ? 3 : 2); times > 0; times--) Later(DossierEventKind.Returned, new ReturnedPayload("Người Mẫu", Pick(["counter", "post", "online"]), IdentityChecked: true));
        if (disturbed && _random.Next(4) == 0) Reopen();
    }

    private void Money(bool disturbed)
    {
        var fee = new FeePayload("Lệ phí", _random.Next(2) == 0 ? "phi" : "le-phi", _random.Next(4) * 5000L);
        Add(DossierEventKind.FeeCharged, fee);
        if (_random.Next(3) > 0) Add(DossierEventKind.FeePaid, fee with { Way = Ways[disturbed ? _random.Next(3) : 2], Of = _events.Count });
    }

    private ReceivedPayload Reception()
    {
        var procedure = Pick(procedures);
        var owner = new Party { Name = "Giàng Thị Mẫu" };
        return new()
        {
            Channel = (Channel)_random.Next(4), ProcedureCode = procedure.Code, ProcedureName = procedure.Name, Field = procedure.Field, ProcedureVersion = procedure.Number,
            CaseKey = "", CaseName = "", Statutory = new Limit(_random.Next(1, 20), LimitUnit.CalendarDay), Promised = new Limit(_random.Next(1, 15), LimitUnit.WorkingDay),
            CalendarCode = "default", Due = _random.Next(8) == 0 ? null : Due(), Submitter = owner, Owner = owner, Relation = "owner", Return = new ReturnWay("counter"),
            Papers = [.. Enumerable.Range(0, _random.Next(3)).Select(Paper)],
        };
    }

    private DateTime? Due() => _now.AddDays(_random.Next(0, 30));

    private PaperTaken Paper(int number) => new($"p{number}", "Giấy tờ", Pick(PaperKinds), 1);

    private AttachedFile File() => new(Guid.NewGuid(), "00", "pdf", 1, "a.pdf", _random.Next(4) == 0 ? null : $"p{_random.Next(2)}");

    /// <summary>Often nothing: many things happen in one moment.</summary>
    private void Pass() => _now = _now.AddMinutes(_random.Next(3) == 0 ? 0 : _random.Next(60 * 24 * 12));

    private void Later<TPayload>(DossierEventKind kind, TPayload payload)
        where TPayload : notnull
    {
        Pass();
        Add(kind, payload);
    }

    private void Add<TPayload>(DossierEventKind kind, TPayload payload)
        where TPayload : notnull => _events.Add(Event(kind, payload, null));

    private DossierEvent Event<TPayload>(DossierEventKind kind, TPayload payload, int? reverses)
        where TPayload : notnull => new(payload)
        {
            Sequence = _events.Count + 1, Kind = kind, Occurred = LocalTime.ToUtc(_now), Recorded = LocalTime.ToUtc(_now.AddHours(_random.Next(5) == 0 ? _random.Next(24 * 40) : 0)),
            StaffId = Guid.Empty, StaffName = "Cán bộ Mẫu", Role = "counter", UnitCode = units[0], Payload = PayloadJson.Write(payload), Reverses = reverses,
        };

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
