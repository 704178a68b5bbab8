using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Deadlines;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Dossiers in every state, and one way to take each step; a minute passes between two steps.</summary>
internal static class Lives
{
    public static readonly Actor Officer = TestUnits.Acting("Lý A Ví Dụ", (Role.Officer, TestUnits.CivilStatus));
    public static readonly Actor Other = TestUnits.Acting("Sùng Thị Thử", (Role.Officer, TestUnits.CivilStatus));

    public static readonly DateTime Reception = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<Standing, DossierStep[]> Ways = new()
    {
        [Standing.Received] = [],
        [Standing.Processing] = [DossierStep.Take],
        [Standing.Supplement] = [DossierStep.AskSupplement],
        [Standing.Payment] = [DossierStep.AskDuty],
        [Standing.Paused] = [DossierStep.Take, DossierStep.Pause],
        [Standing.ReAppointed] = [DossierStep.Take, DossierStep.ReAppoint],
        [Standing.Finished] = [DossierStep.Finish],
        [Standing.Returned] = [DossierStep.Finish, DossierStep.Return],
        [Standing.Withdrawn] = [DossierStep.Withdraw],
        [Standing.Refused] = [DossierStep.Refuse],
        [Standing.Stopped] = [DossierStep.Stop],
        [Standing.Awaited] = [],
    };

    public static IReadOnlyCollection<Standing> All => Ways.Keys;

    public static WorkingCalendar Calendar => Office.Bundled;

    public static DossierFile In(Standing standing)
    {
        var file = DossierFile.Receive(new(Officer, Role.Officer, TestUnits.Centre, Reception, Reception), Guid.NewGuid(), new(TestUnits.Centre, new(2026, 11, 23), 1), Payload() with { Competent = standing == Standing.Awaited ? TestUnits.OtherCentre : null }, []);
        foreach (var step in Ways[standing]) Assert.False(Do(file, step, Officer).Refused);
        return file;
    }

    /// <summary>As promised by the clock: 24/11 is a day off.</summary>
    private static ReceivedPayload Payload()
    {
        var received = DossierOffice.Payload();
        var answer = DeadlineClock.Compute(Calendar, received.Promised, LocalTime.FromUtc(Reception));
        return received with { Due = answer.Due!.Value, SoonFrom = answer.SoonFrom };
    }

    /// <param name="after">How long after the last event; a minute unless said.</param>
    public static Outcome<Done> Do(DossierFile file, DossierStep step, Actor by, TimeSpan? after = null)
    {
        var act = At(file, by, after);
        return step switch
        {
            DossierStep.HandOver => file.HandOver(act, TestUnits.Tree.Find(file.Dossier.HolderUnit == TestUnits.Land ? TestUnits.CivilStatus : TestUnits.Land)!, null),
            DossierStep.Take => file.Take(act, by.StaffId, by.Name),
            DossierStep.Assign => file.Assign(act, by.StaffId, by.Name),
            DossierStep.Finish => file.Finish(act, new("Giấy khai sinh", "12/2026")),
            DossierStep.Refuse => file.Refuse(act, "Thiếu điều kiện", "1/PTC"),
            DossierStep.Withdraw => file.Withdraw(act, "Công dân đề nghị"),
            DossierStep.Stop => file.Stop(act, "Đơn đề nghị dừng", null, "1/TB-DHS"),
            DossierStep.Return => file.Return(act, new(file.Dossier.OwnerName, "counter", IdentityChecked: true)),
            DossierStep.Reverse => file.Reverse(act, DossierSteps.LastStep(file.History)?.Sequence ?? 0, "Nhầm hồ sơ"),
            DossierStep.Comment => file.Comment(act, "Đã gọi điện"),
            DossierStep.Print => file.Print(act, "m01"),
            DossierStep.Reveal => file.Reveal(act, "phone"),
            DossierStep.Charge => file.Charge(act, new("Bản sao", "le-phi", 8_000)),
            DossierStep.Pay => file.Pay(act, new("cash")),
            DossierStep.CancelFee => file.CancelFee(act, FeeLedger.Of(file.History).Lines.Select(line => line.PaidBy?.Sequence ?? line.Sequence).FirstOrDefault(), "Nhầm"),
            DossierStep.AskSupplement => file.AskSupplement(act with { Role = Role.Approver }, [new("Giấy chứng sinh", "bản chính")], "Theo đề nghị của người thụ lý", Calendar, "1/HDHS"),
            DossierStep.ReceiveSupplement => file.ReceiveSupplement(act, [new("birth", "Giấy chứng sinh", "original", 1)], null, Calendar),
            DossierStep.AskDuty => file.AskDuty(act, 1_200_000, "Thông báo số 5 của Thuế cơ sở"),
            DossierStep.SettleDuty => file.SettleDuty(act, "0000123", Calendar),
            DossierStep.Pause => file.Pause(act, "Luật Hộ tịch, Điều 1", null),
            DossierStep.Resume => file.Resume(act, null, Calendar),
            DossierStep.ReAppoint => file.ReAppoint(act, LocalTime.FromUtc(file.Dossier.Due ?? act.Occurred).AddDays(5), "Chờ xác minh", Calendar, "1/PXL"),
            DossierStep.AskOpinion => file.AskOpinion(act, "Công an xã", act.Day.AddDays(2), "Xác nhận nơi cư trú"),
            DossierStep.GiveOpinion => file.GiveOpinion(act, DossierSteps.OpenOpinions(file.History) is [var asked, ..] ? asked.Sequence : 0, "Đồng ý"),
            DossierStep.Correct => file.Correct(act, [new("owner.name", file.Dossier.OwnerName + "a")], null),
            DossierStep.Attach => file.Attach(act, new(new Guid(file.History.Count, 0, 0, new byte[8]), "00", "application/pdf", 1, "ban-quet.pdf")),
            DossierStep.Propose => file.Propose(act, new(Proposals.Refuse, "Không đủ điều kiện")),
            DossierStep.ReceiveCompetent => file.ReceiveCompetent(act, TestUnits.Tree.Find(file.Dossier.HolderUnit)!, Calendar),
            DossierStep.OpenChild => file.OpenChild(act, TestUnits.Tree.Find(file.Dossier.HolderUnit == TestUnits.Land ? TestUnits.CivilStatus : TestUnits.Land)!, "Trích lục bản đồ", act.Day),
            DossierStep.CloseChild => file.CloseChild(act, DossierSteps.OpenChildren(file.History) is [var child, ..] ? child.Read<ChildOpenedPayload>().Number : null, "Đã trích lục"),
            DossierStep.SeeFolder => file.SeeFolder(act, TestUnits.Tree.Find(TestUnits.CivilStatus)!),
            DossierStep.DeclineProposal => file.DeclineProposal(act, "Còn xác minh được"),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    public static Act At(DossierFile file, Actor by, TimeSpan? after = null)
    {
        var at = file.History.Max(past => past.Occurred) + (after ?? TimeSpan.FromMinutes(1));
        return new(by, Role.Officer, TestUnits.Centre, at, at);
    }
}

/// <summary>Where a dossier can stand; finer than its status, because a pause and a re-appointment have none of their own.</summary>
public enum Standing
{
    Received,
    Processing,
    Supplement,
    Payment,
    Paused,
    ReAppointed,
    Finished,
    Returned,
    Withdrawn,
    Refused,
    Stopped,

    /// <summary>Taken in regardless of boundary; the competent unit has not got it.</summary>
    Awaited,
}
