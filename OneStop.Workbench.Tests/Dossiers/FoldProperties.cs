using System.Text.Json;
using FsCheck.Xunit;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Whatever is tried in whatever order, the row is exactly what the history says, and the promise what the clock says.</summary>
public class FoldProperties
{
    private static readonly DossierStep[] Steps = Enum.GetValues<DossierStep>();

    private static readonly Actor[] People = [Lives.Officer, Lives.Other];

    [Property(MaxTest = 300)]
    public void The_row_is_the_fold_of_its_history(byte[] tries)
    {
        var file = Live(tries);
        Assert.Equal(Told(file.Dossier), Told(Folded(file, file.History)));
    }

    [Property(MaxTest = 200)]
    public void The_order_of_reading_changes_nothing(byte[] tries, int seed)
    {
        var file = Live(tries);
        var shuffled = file.History.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Told(file.Dossier), Told(Folded(file, shuffled)));
    }

    [Property(MaxTest = 200)]
    public void A_history_read_back_from_its_text_folds_to_the_same(byte[] tries)
    {
        var file = Live(tries);
        Assert.Equal(Told(file.Dossier), Told(Folded(file, [.. file.History.Select(Stored)])));
    }

    [Property(MaxTest = 200)]
    public void History_only_grows_and_is_numbered_without_gaps(byte[] tries)
    {
        var file = Lives.In(Standing.Received);
        foreach (var one in tries)
        {
            var before = file.History.Select(past => past.Payload).ToList();
            Try(file, one);
            Assert.Equal(before, file.History.Take(before.Count).Select(past => past.Payload));
        }
        Assert.Equal(Enumerable.Range(1, file.History.Count), file.History.Select(past => past.Sequence));
    }

    [Property(MaxTest = 300)]
    public void No_sequence_of_steps_reaches_an_impossible_state(byte[] tries)
    {
        var dossier = Live(tries) is var file ? file.Dossier : null!;
        Assert.Equal(dossier.IsOpen, dossier.FinishedAt is null);
        Assert.Equal(dossier.IsOpen, dossier.EndedBy is null);
        Assert.Equal(dossier.Status == DossierStatus.Returned, dossier.ReturnedAt is not null);
        if (!dossier.IsOpen) Assert.Equal(dossier.ReceivingUnit, dossier.HolderUnit);
        Assert.Equal(dossier.Due is null, dossier.OriginalDue is null);
        Assert.Equal(dossier.Due is null, dossier.StoppedSince is not null);
        Assert.Equal(dossier.Due is null, dossier.DueOn is null);
        Assert.True(dossier.OriginalDue <= dossier.Due || dossier.Due is null);
        // A promise is missing only where something is being waited for, or was when the dossier ended.
        if (dossier.Due is null) Assert.NotNull(DossierSteps.OpenStop(file.History));
        var standing = DossierFold.Standing(file.History);
        Assert.True(standing.Count(past => past.Kind == DossierEventKind.ReAppointed) <= 1);
        Assert.Equal(DossierSteps.Awaited(file.History), dossier.Awaits);
        Assert.Equal(DossierSteps.OpenProposal(file.History)?.Read<ProposedPayload>().What, dossier.Proposal);
        if (!dossier.IsOpen) Assert.Null(dossier.Proposal);
        Assert.Equal(DossierSteps.OpenStop(file.History)?.Kind == DossierEventKind.SupplementAsked && dossier.IsOpen, dossier.Status == DossierStatus.Supplement);
        Assert.Equal(DossierSteps.OpenStop(file.History)?.Kind == DossierEventKind.DutyAsked && dossier.IsOpen, dossier.Status == DossierStatus.Payment);
    }

    [Property(MaxTest = 400)]
    public void The_promise_is_what_the_clock_says_of_the_whole_history(byte[] tries)
    {
        var file = Live(tries, TimeSpan.FromHours(7));
        var answer = DossierClock.Answer(Lives.Calendar, DossierFold.Received(file.History)!, file.History);
        Assert.Null(answer.Refusal);
        Assert.Equal(answer.Due, file.Dossier.Due is { } due ? LocalTime.FromUtc(due) : null);
        Assert.Equal(answer.OriginalDue, file.Dossier.OriginalDue is { } first ? LocalTime.FromUtc(first) : null);
        Assert.Equal(answer.SoonFrom, file.Dossier.SoonFrom);
        var now = file.History.Max(past => past.Occurred);
        if (!answer.Due.HasValue || file.Dossier.IsOpen) Assert.Equal(DeadlineClock.Light(answer, Lives.Calendar, LocalTime.FromUtc(now)), file.Dossier.IsOpen ? DossierLight.Of(file.Dossier, now) : Light.Done);
    }

    [Property(MaxTest = 200)]
    public void Versions_of_the_receipt_only_go_up(byte[] tries)
    {
        var versions = ReceiptVersions.Of(Live(tries).History);
        Assert.Equal(Enumerable.Range(1, versions.Count), versions.Select(version => version.Number));
        Assert.True(versions.Zip(versions.Skip(1)).All(pair => pair.First.UpTo < pair.Second.UpTo));
    }

    private static DossierFile Live(byte[] tries, TimeSpan? pace = null)
    {
        // Every third begins where another unit is competent, and goes there first.
        var file = Lives.In(tries.Length % 3 == 2 ? Standing.Awaited : Standing.Received);
        if (file.Dossier.Awaits is not null && tries[0] % 2 == 0) file.HandOver(Lives.At(file, Lives.Officer), TestUnits.Tree.Find(TestUnits.OtherCivilStatus)!, null);
        foreach (var one in tries) Try(file, one, pace);
        return file;
    }

    private static void Try(DossierFile file, byte one, TimeSpan? pace = null) => Lives.Do(file, Steps[one % Steps.Length], People[one % 2], pace);

    private static Dossier Folded(DossierFile file, IReadOnlyCollection<DossierEvent> history)
    {
        var again = new Dossier { DraftId = file.Dossier.DraftId, Number = file.Dossier.Number, ReceivingUnit = file.Dossier.ReceivingUnit };
        DossierFold.Apply(again, history);
        return again;
    }

    private static DossierEvent Stored(DossierEvent past) => new()
    {
        Sequence = past.Sequence,
        Kind = past.Kind,
        Occurred = past.Occurred,
        Recorded = past.Recorded,
        StaffId = past.StaffId,
        StaffName = past.StaffName,
        Role = past.Role,
        UnitCode = past.UnitCode,
        InsteadOf = past.InsteadOf,
        Payload = past.Payload,
        Reverses = past.Reverses,
    };

    private static string Told(Dossier dossier) => JsonSerializer.Serialize(dossier);
}
