using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Sample;

/// <summary>
/// What happens to some dossiers on their way: papers asked for, duties, pauses, apologies, corrections, opinions. Every turn goes
/// through the domain's rules; one that they refuse did not happen.
/// </summary>
internal sealed class SampleTurns(Random chance, WorkingCalendar calendar, DateTime endLocal, Func<DateTime, Role, Unit, Act> act, Func<string, Unit, DateTime, string> number)
{
    /// <summary>Corrected at the counter within the hour, about two in a hundred.</summary>
    public void AtTheCounter(DossierFile file, PlannedReception planned)
    {
        var at = Open(planned.Local.AddMinutes(chance.Next(5, 60)));
        if (chance.Next(100) >= 2 || at >= endLocal || at.Date != planned.Local.Date) return;
        var received = DossierFold.Received(file.History)!;
        file.Correct(act(at, Role.Counter, planned.Centre), [new("owner.address", $"{received.Owner.Address} (sửa)"), new("owner.phone", $"0900000{chance.Next(1000):000}")], "Công dân đọc lại (dữ liệu mẫu)");
    }

    /// <summary>The moment from which work goes on; null when the dossier still waits at the end of the period.</summary>
    public DateTime? OnTheWay(DossierFile file, PlannedReception planned, DateTime taken) => chance.Next(1000) switch
    {
        < 70 => Supplement(file, planned, taken),
        < 95 => Duty(file, planned, taken),
        < 105 => Pause(file, planned, taken),
        < 130 => Opinion(file, planned, taken),
        < 160 => Apology(file, planned, taken),
        _ => taken,
    };

    private DateTime? Supplement(DossierFile file, PlannedReception planned, DateTime from)
    {
        var asked = Open(from.AddHours(chance.Next(1, 20)));
        if (asked >= endLocal) return null;
        var item = new MissingPaper("Bản chính giấy tờ chứng minh (mẫu)", "nộp bản chính để đối chiếu");
        if (file.AskSupplement(act(asked, Role.Officer, planned.Handler), [item], "Hồ sơ chưa đầy đủ (dữ liệu mẫu)", calendar, number("m02", planned.Centre, asked)).Refused) return from;
        var answered = Open(asked.AddDays(chance.Next(1, 9)).AddMinutes(chance.Next(300)));
        // About one in six never comes back within the period.
        if (chance.Next(6) == 0 || answered >= endLocal) return null;
        file.ReceiveSupplement(act(answered, Role.Counter, planned.Centre), [new("", item.Name, "original", 1)], null, calendar);
        return answered;
    }

    private DateTime? Duty(DossierFile file, PlannedReception planned, DateTime from)
    {
        var asked = Open(from.AddHours(chance.Next(2, 30)));
        if (asked >= endLocal) return null;
        if (file.AskDuty(act(asked, Role.Officer, planned.Handler), chance.Next(2, 400) * 50_000L, "Thông báo nộp tiền (dữ liệu mẫu)").Refused) return from;
        var settled = Open(asked.AddDays(chance.Next(1, 12)));
        if (settled >= endLocal) return null;
        file.SettleDuty(act(settled, Role.Officer, planned.Handler), $"{chance.Next(1_000_000):0000000}", calendar);
        return settled;
    }

    private DateTime? Pause(DossierFile file, PlannedReception planned, DateTime from)
    {
        var paused = Open(from.AddHours(chance.Next(2, 30)));
        if (paused >= endLocal) return null;
        if (file.Pause(act(paused, Role.Approver, planned.Handler), "Luật chuyên ngành cho phép tạm dừng (dữ liệu mẫu)", null).Refused) return from;
        var resumed = Open(paused.AddDays(chance.Next(1, 10)));
        if (resumed >= endLocal) return null;
        file.Resume(act(resumed, Role.Approver, planned.Handler), null, calendar);
        return resumed;
    }

    private DateTime Opinion(DossierFile file, PlannedReception planned, DateTime from)
    {
        var asked = Open(from.AddHours(chance.Next(1, 8)));
        var answered = Open(asked.AddDays(chance.Next(1, 4)));
        if (answered >= endLocal) return from;
        if (file.AskOpinion(act(asked, Role.Officer, planned.Handler), "Công an xã (mẫu)", DateOnly.FromDateTime(asked).AddDays(2), "Xác nhận thông tin cư trú").Refused) return from;
        file.GiveOpinion(act(answered, Role.Officer, planned.Handler), file.History[^1].Sequence, "Thống nhất (dữ liệu mẫu)");
        return answered;
    }

    /// <summary>Decided on the working day before the promise, a few working days later than it.</summary>
    private DateTime Apology(DossierFile file, PlannedReception planned, DateTime from)
    {
        if (file.Dossier.DueOn is not { } due || !calendar.Covers(due) || calendar.WorkingDayBefore(due) is not { } last) return from;
        var decided = last.ToDateTime(new TimeOnly(9, 0)).AddMinutes(chance.Next(120));
        var promised = calendar.WorkingDayFrom(due.AddDays(chance.Next(2, 7)))?.ToDateTime(new TimeOnly(17, 0));
        if (decided <= from || decided >= endLocal || promised is null || !calendar.Covers(DateOnly.FromDateTime(promised.Value))) return from;
        return file.ReAppoint(act(decided, Role.Approver, planned.Handler), promised.Value, "Cần xác minh thêm (dữ liệu mẫu)", calendar, number("m04", planned.Centre, decided)).Refused ? from : decided;
    }

    private DateTime Open(DateTime moment) => calendar.Covers(DateOnly.FromDateTime(moment)) && calendar.ReceptionMoment(moment) is { } open ? open : moment;
}
