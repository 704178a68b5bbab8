using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>State × step: what a dossier allows, what it refuses and with which code; the offers on screen say the same.</summary>
public class StepTableTests
{
    private static readonly Actor Officer = TestUnits.Acting("Lý A Ví Dụ", (Role.Officer, TestUnits.CivilStatus));
    private static readonly Actor Other = TestUnits.Acting("Sùng Thị Thử", (Role.Officer, TestUnits.CivilStatus));

    private static readonly Dictionary<DossierStatus, Action<DossierFile>> Ways = new()
    {
        [DossierStatus.Received] = _ => { },
        [DossierStatus.Processing] = file => Do(file, DossierStep.Take, Officer),
        [DossierStatus.Finished] = file => Do(file, DossierStep.Finish, Officer),
        [DossierStatus.Returned] = file =>
        {
            Do(file, DossierStep.Finish, Officer);
            Do(file, DossierStep.Return, Officer);
        },
        [DossierStatus.Withdrawn] = file => Do(file, DossierStep.Withdraw, Officer),
        [DossierStatus.Stopped] = file => Do(file, DossierStep.Refuse, Officer),
    };

    [Theory]
    [InlineData(DossierStatus.Received, DossierStep.HandOver, null)]
    [InlineData(DossierStatus.Received, DossierStep.Take, null)]
    [InlineData(DossierStatus.Received, DossierStep.Finish, null)]
    [InlineData(DossierStatus.Received, DossierStep.Refuse, null)]
    [InlineData(DossierStatus.Received, DossierStep.Withdraw, null)]
    [InlineData(DossierStatus.Received, DossierStep.Return, "no-result-yet")]
    [InlineData(DossierStatus.Received, DossierStep.Reverse, "reception-stays")]
    [InlineData(DossierStatus.Processing, DossierStep.HandOver, null)]
    [InlineData(DossierStatus.Processing, DossierStep.Take, "taken-by-other")]
    [InlineData(DossierStatus.Processing, DossierStep.Finish, null)]
    [InlineData(DossierStatus.Processing, DossierStep.Refuse, null)]
    [InlineData(DossierStatus.Processing, DossierStep.Withdraw, null)]
    [InlineData(DossierStatus.Processing, DossierStep.Return, "no-result-yet")]
    [InlineData(DossierStatus.Processing, DossierStep.Reverse, null)]
    [InlineData(DossierStatus.Finished, DossierStep.HandOver, "dossier-not-open")]
    [InlineData(DossierStatus.Finished, DossierStep.Take, "dossier-not-open")]
    [InlineData(DossierStatus.Finished, DossierStep.Finish, "dossier-not-open")]
    [InlineData(DossierStatus.Finished, DossierStep.Refuse, "dossier-not-open")]
    [InlineData(DossierStatus.Finished, DossierStep.Withdraw, "dossier-not-open")]
    [InlineData(DossierStatus.Finished, DossierStep.Return, null)]
    [InlineData(DossierStatus.Finished, DossierStep.Reverse, null)]
    [InlineData(DossierStatus.Returned, DossierStep.HandOver, "dossier-not-open")]
    [InlineData(DossierStatus.Returned, DossierStep.Return, "returned-already")]
    [InlineData(DossierStatus.Returned, DossierStep.Reverse, null)]
    [InlineData(DossierStatus.Withdrawn, DossierStep.Take, "dossier-not-open")]
    [InlineData(DossierStatus.Withdrawn, DossierStep.Return, "no-result-yet")]
    [InlineData(DossierStatus.Withdrawn, DossierStep.Reverse, null)]
    [InlineData(DossierStatus.Stopped, DossierStep.Finish, "dossier-not-open")]
    [InlineData(DossierStatus.Stopped, DossierStep.Return, "no-result-yet")]
    [InlineData(DossierStatus.Stopped, DossierStep.Reverse, null)]
    public void A_state_allows_or_refuses_a_step(DossierStatus status, DossierStep step, string? refusal)
    {
        var file = In(status);
        Assert.Equal(refusal is null, file.Dossier.Allows(step, file.History));
        var before = file.History.Count;
        var outcome = Do(file, step, Other);
        Assert.Equal(refusal, outcome.Refusal?.Code);
        if (refusal is not null) Assert.Equal(before, file.History.Count);
    }

    [Fact]
    public void Every_state_allows_remarks_printing_and_looking() => Assert.All(
        from status in Ways.Keys from step in new[] { DossierStep.Comment, DossierStep.Print, DossierStep.Reveal } select (status, step),
        pair => Assert.False(Do(In(pair.status), pair.step, Other).Refused));

    [Fact]
    public void Taking_back_goes_to_where_it_was()
    {
        foreach (var status in Ways.Keys.Except([DossierStatus.Received]))
        {
            var file = In(status);
            var (before, last) = (file.History.Count, DossierSteps.LastStep(file.History)!);
            Assert.False(Do(file, DossierStep.Reverse, Officer).Refused);
            Assert.Equal(before + 1, file.History.Count);
            Assert.NotEqual(status, file.Dossier.Status);
            Assert.DoesNotContain(last, DossierFold.Standing(file.History));
        }
    }

    [Fact]
    public void Finishing_what_nobody_took_takes_it()
    {
        var file = In(DossierStatus.Finished);
        Assert.Equal(Officer.Name, file.Dossier.AssigneeName);
        Assert.Equal([DossierEventKind.Taken, DossierEventKind.Finished], file.History.TakeLast(2).Select(past => past.Kind));
    }

    [Theory]
    [InlineData("counter", false, null, "identity-not-checked")]
    [InlineData("post", false, null, "consignment-needed")]
    [InlineData("post", false, "EB123456789VN", null)]
    [InlineData("online", false, null, null)]
    public void A_result_is_returned_only_with_what_its_way_needs(string how, bool identity, string? consignment, string? refusal) =>
        Assert.Equal(refusal, In(DossierStatus.Finished).Return(Act(Officer), new("Giàng Thị Mẫu", how, identity, consignment)).Refusal?.Code);

    internal static DossierFile In(DossierStatus status)
    {
        var file = DossierFile.Receive(Act(Officer), Guid.NewGuid(), new(TestUnits.Centre, new(2026, 11, 23), 1), DossierOffice.Payload(), []);
        Ways[status](file);
        Assert.Equal(status, file.Dossier.Status);
        return file;
    }

    internal static Outcome<Done> Do(DossierFile file, DossierStep step, Actor by) => step switch
    {
        DossierStep.HandOver => file.HandOver(Act(by), TestUnits.Tree.Find(file.Dossier.HolderUnit == TestUnits.Land ? TestUnits.CivilStatus : TestUnits.Land)!, null),
        DossierStep.Take => file.Take(Act(by), by.StaffId, by.Name),
        DossierStep.Finish => file.Finish(Act(by), new("Giấy khai sinh", "12/2026")),
        DossierStep.Refuse => file.Refuse(Act(by), "Thiếu điều kiện"),
        DossierStep.Withdraw => file.Withdraw(Act(by), "Công dân đề nghị"),
        DossierStep.Return => file.Return(Act(by), new("Giàng Thị Mẫu", "counter", IdentityChecked: true)),
        DossierStep.Reverse => file.Reverse(Act(by), DossierFold.Standing(file.History).Last(past => !past.Kind.LeavesNoTrace()).Sequence, "Nhầm hồ sơ"),
        DossierStep.Comment => file.Comment(Act(by), "Đã gọi điện"),
        DossierStep.Print => file.Print(Act(by), "m01"),
        DossierStep.Reveal => file.Reveal(Act(by), "phone"),
        DossierStep.Charge => file.Charge(Act(by), new("Bản sao", "le-phi", 8_000)),
        DossierStep.Pay => file.Pay(Act(by), new("cash")),
        DossierStep.CancelFee => file.CancelFee(Act(by), FeeLedger.Of(file.History).Lines.Select(line => line.PaidBy?.Sequence ?? line.Sequence).FirstOrDefault(), "Nhầm"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static Act Act(Actor by) => new(by, Role.Officer, TestUnits.Centre, new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc));
}
