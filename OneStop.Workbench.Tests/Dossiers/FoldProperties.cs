using System.Text.Json;
using FsCheck.Xunit;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Whatever is tried in whatever order, the row is exactly what the history says.</summary>
public class FoldProperties
{
    private static readonly DossierStep[] Steps = Enum.GetValues<DossierStep>();

    private static readonly Actor[] People =
        [TestUnits.Acting("Lý A Ví Dụ", (Role.Officer, TestUnits.CivilStatus)), TestUnits.Acting("Sùng Thị Thử", (Role.Officer, TestUnits.CivilStatus))];

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
    public void History_only_grows_and_is_numbered_without_gaps(byte[] tries)
    {
        var file = StepTableTests.In(DossierStatus.Received);
        foreach (var one in tries)
        {
            var before = file.History.Select(past => past.Payload).ToList();
            StepTableTests.Do(file, Steps[one % Steps.Length], People[one % 2]);
            Assert.Equal(before, file.History.Take(before.Count).Select(past => past.Payload));
        }
        Assert.Equal(Enumerable.Range(1, file.History.Count), file.History.Select(past => past.Sequence));
    }

    [Property(MaxTest = 200)]
    public void Open_means_without_an_end_and_finished_means_with_one(byte[] tries)
    {
        var dossier = Live(tries).Dossier;
        Assert.Equal(dossier.IsOpen, dossier.FinishedAt is null);
        Assert.Equal(dossier.IsOpen, dossier.EndedBy is null);
        Assert.Equal(dossier.Status == DossierStatus.Returned, dossier.ReturnedAt is not null);
        if (!dossier.IsOpen) Assert.Equal(dossier.ReceivingUnit, dossier.HolderUnit);
    }

    private static DossierFile Live(byte[] tries)
    {
        var file = StepTableTests.In(DossierStatus.Received);
        foreach (var one in tries) StepTableTests.Do(file, Steps[one % Steps.Length], People[one % 2]);
        return file;
    }

    private static Dossier Folded(DossierFile file, IReadOnlyCollection<DossierEvent> history)
    {
        var again = new Dossier { DraftId = file.Dossier.DraftId, Number = file.Dossier.Number, ReceivingUnit = file.Dossier.ReceivingUnit };
        DossierFold.Apply(again, history);
        return again;
    }

    private static string Told(Dossier dossier) => JsonSerializer.Serialize(dossier);
}
