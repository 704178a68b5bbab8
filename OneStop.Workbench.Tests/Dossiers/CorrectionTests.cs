using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>What a correction changes, what stays, and which receipt says it.</summary>
public class CorrectionTests
{
    [Fact]
    public void Fields_of_one_correction_share_a_version_and_the_reception_stays_as_recorded()
    {
        var file = Lives.In(Standing.Processing);
        var original = file.History[0].Payload;
        Assert.False(Correct(file, ("owner.name", "Giàng Thị Mẩy Mẫu"), ("owner.phone", "0900000123"), ("owner.address", "Thôn Mẫu, xã Bát Xát")).Refused);
        var made = file.History.TakeLast(2).Select(past => past.Read<CorrectedPayload>()).ToList();
        Assert.Equal([("owner.name", "Giàng Thị Mẫu", "Giàng Thị Mẩy Mẫu", 2), ("owner.phone", "0912345678", "0900000123", 2)], made.Select(one => (one.Field, one.Old!, one.New!, one.Version!.Value)));
        Assert.Equal(original, file.History[0].Payload);
        Assert.Equal(("Giàng Thị Mẩy Mẫu", "0900000123", null), (file.Dossier.OwnerName, file.Dossier.Phone, file.Dossier.SubmitterName));
        Assert.Contains("may", file.Dossier.SearchWords.Split(' '));
        var received = DossierFold.Received(file.History)!;
        Assert.Equal(received.Owner, received.Submitter);
        Assert.Equal(DossierStatus.Processing, file.Dossier.Status);
    }

    [Theory]
    [InlineData("owner.name", " ", "correction-name-needed")]
    [InlineData("owner.name", "Giàng Thị Mẫu", "correction-nothing-new")]
    [InlineData("owner.colour", "đỏ", "correction-field-unknown")]
    public void What_cannot_be_or_changes_nothing_is_refused(string field, string text, string refusal)
    {
        var file = Lives.In(Standing.Received);
        Assert.Equal(refusal, Correct(file, (field, text)).Refusal?.Code);
        Assert.Single(file.History);
    }

    [Fact]
    public void Another_procedure_is_counted_by_its_own_limit_from_the_reception()
    {
        var file = Lives.In(Standing.Processing);
        Assert.Equal("correction-nothing-new", file.CorrectProcedure(Lives.At(file, Lives.Officer), Chosen("1.001193", 3), null, Lives.Calendar).Refusal?.Code);
        Assert.False(file.CorrectProcedure(Lives.At(file, Lives.Officer), Chosen("1.000894", 5), "Nhầm thủ tục", Lives.Calendar).Refused);
        Assert.Equal("Đăng ký kết hôn", file.Dossier.ProcedureName);
        Assert.Equal(new DateTime(2026, 12, 1, 17, 0, 0), LocalTime.FromUtc(file.Dossier.Due!.Value));
        Assert.Equal(file.Dossier.Due, file.Dossier.OriginalDue);
        Assert.Equal(5, DossierFold.Received(file.History)!.Promised.Amount);
        // While it waits there is no promise to count; it is counted when the papers have come.
        var waiting = Lives.In(Standing.Supplement);
        Assert.False(waiting.CorrectProcedure(Lives.At(waiting, Lives.Officer), Chosen("1.000894", 5), null, Lives.Calendar).Refused);
        Assert.Null(waiting.Dossier.Due);
        Assert.False(Lives.Do(waiting, DossierStep.ReceiveSupplement, Lives.Officer).Refused);
        Assert.Equal(new DateTime(2026, 12, 1, 17, 0, 0), LocalTime.FromUtc(waiting.Dossier.Due!.Value));
        Assert.Equal("promise-final", Lives.In(Standing.ReAppointed) is var final ? final.CorrectProcedure(Lives.At(final, Lives.Officer), Chosen("1.000894", 5), null, Lives.Calendar).Refusal?.Code : null);
    }

    [Fact]
    public void A_promise_set_by_hand_holds_through_a_pause_and_ends_with_a_restart()
    {
        var file = Lives.In(Standing.Processing);
        var due = new DateTime(2026, 12, 10, 17, 0, 0);
        Assert.Equal("reason-needed", file.SetPromise(Lives.At(file, Lives.Officer), due, " ", Lives.Calendar).Refusal?.Code);
        Assert.False(file.SetPromise(Lives.At(file, Lives.Officer), due, "Đã hẹn qua điện thoại", Lives.Calendar).Refused);
        Assert.Equal(due, Due(file));
        Agrees(file);
        Assert.False(Lives.Do(file, DossierStep.Pause, Lives.Officer, TimeSpan.FromDays(9)).Refused);
        Agrees(file);
        Assert.Null(file.Dossier.Due);
        Assert.False(Lives.Do(file, DossierStep.Resume, Lives.Officer, TimeSpan.FromDays(1)).Refused);
        Assert.Equal(due, Due(file));
        Agrees(file);
        Assert.False(Lives.Do(file, DossierStep.AskSupplement, Lives.Officer).Refused);
        Assert.False(Lives.Do(file, DossierStep.ReceiveSupplement, Lives.Officer).Refused);
        Assert.Equal(new DateTime(2026, 12, 8, 17, 0, 0), Due(file));
        Agrees(file);
    }

    [Theory]
    [InlineData(Standing.Supplement, "promise-stands-still")]
    [InlineData(Standing.ReAppointed, "promise-final")]
    [InlineData(Standing.Finished, "dossier-not-open")]
    public void A_promise_is_not_set_by_hand_where_there_is_none_to_set(Standing standing, string refusal)
    {
        var file = Lives.In(standing);
        Assert.Equal(refusal, file.SetPromise(Lives.At(file, Lives.Officer), new(2026, 12, 10, 17, 0, 0), "Nhầm", Lives.Calendar).Refusal?.Code);
    }

    [Fact]
    public void A_promise_moved_by_a_changed_calendar_makes_a_version_and_its_taking_back_another()
    {
        var file = Lives.In(Standing.Processing);
        Assert.False(file.MovePromise(Lives.At(file, Lives.Officer), new(2026, 11, 30, 17, 0, 0), null, "Thêm ngày nghỉ").Refused);
        var moved = file.History[^1];
        Assert.Equal(2, ReceiptVersions.Latest(file.History));
        Assert.False(file.RestorePromise(Lives.At(file, Lives.Officer), moved.Sequence, "Ngày nghỉ không được duyệt").Refused);
        Assert.Equal([1, 2, 3], ReceiptVersions.Of(file.History).Select(version => version.Number));
        Assert.Equal(new DateTime(2026, 11, 27, 17, 0, 0), Due(file));
    }

    [Fact]
    public void Every_version_keeps_saying_what_it_said_and_its_mark_reads_back()
    {
        var file = Lives.In(Standing.Processing);
        var first = Content(file, 0);
        Correct(file, ("owner.name", "Giàng Thị Mẩy Mẫu"));
        Lives.Do(file, DossierStep.AskSupplement, Lives.Officer);
        Lives.Do(file, DossierStep.ReceiveSupplement, Lives.Officer, TimeSpan.FromDays(2));
        Assert.Equal([1, 2, 3], ReceiptVersions.Of(file.History).Select(version => version.Number));
        Assert.Equal(first.Mark, Content(file, 0).Mark);
        Assert.Equal("Giàng Thị Mẫu", Content(file, 0).Received.Owner.Name);
        Assert.Equal(("Giàng Thị Mẩy Mẫu", first.Due), (Content(file, 1).Received.Owner.Name, Content(file, 1).Due));
        Assert.Equal(2, Content(file, 2).Received.Papers.Count);
        Assert.True(Content(file, 2).Due > first.Due);
        Assert.Equal(3, Enumerable.Range(0, 3).Select(index => Content(file, index).Mark.Hash).Distinct().Count());
        Assert.True(ReceiptMark.TryParse($" http://motcua.example/dossiers/{first.Mark.ToString().ToLowerInvariant()} ", out var read));
        Assert.Equal(first.Mark, read);
        Assert.False(ReceiptMark.TryParse(file.Dossier.Number, out _));
    }

    private static Outcome<Done> Correct(DossierFile file, params (string Field, string Text)[] corrections) =>
        file.Correct(Lives.At(file, Lives.Officer), [.. corrections.Select(one => new FieldCorrection(one.Field, one.Text))], null);

    private static ReceiptContent Content(DossierFile file, int index) => ReceiptVersions.Content(file.Dossier, file.History, ReceiptVersions.Of(file.History)[index]);

    private static DateTime? Due(DossierFile file) => file.Dossier.Due is { } due ? LocalTime.FromUtc(due) : null;

    /// <summary>What is promised is what "why this date" says.</summary>
    private static void Agrees(DossierFile file) => Assert.Equal(DossierClock.Answer(Lives.Calendar, DossierFold.Received(file.History)!, file.History).Due, Due(file));

    private static ProcedureChosen Chosen(string code, int days) => new()
    {
        Code = code,
        Name = "Đăng ký kết hôn",
        Field = "Hộ tịch",
        Version = 1,
        CaseKey = "default",
        CaseName = "",
        Statutory = new(days, OneStop.Workbench.Deadlines.Domain.LimitUnit.WorkingDay),
        Promised = new(days, OneStop.Workbench.Deadlines.Domain.LimitUnit.WorkingDay),
    };
}
