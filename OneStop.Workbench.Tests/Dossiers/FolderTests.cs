using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Paper follows data: where a scanned label says otherwise, the dossier is astray until one of the two moves.</summary>
public class FolderTests
{
    [Fact]
    public async Task A_folder_scanned_elsewhere_than_the_data_say_is_astray_until_one_follows_the_other()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        Assert.Null((await office.Desk.SeeFolder(office.Clerk, number)).Refusal);
        Assert.False((await office.See(number)).Dossier.FolderAstray);
        // On its way nobody knows where it is, and nobody is alarmed.
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        Assert.Null((await office.See(number)).Dossier.FolderUnit);
        await office.Desk.SeeFolder(office.Clerk, number);
        Assert.True((await office.See(number)).Dossier.FolderAstray);
        Assert.Equal([number], (await office.Board.WorkList(office.Director, new() { Tab = WorkTab.FolderAstray })).Rows.Select(row => row.Number));
        Assert.Equal(1, (await office.Board.Counts(office.Director, new()))[WorkTab.FolderAstray]);
        await office.Desk.SeeFolder(office.Officer, number);
        Assert.False((await office.See(number)).Dossier.FolderAstray);
        Assert.Equal(0, (await office.Board.Counts(office.Director, new()))[WorkTab.FolderAstray]);
        // With the result the data are back at the counter; the folder is expected there anew.
        await office.Endings.Finish(office.Officer, number, new("Giấy khai sinh", "12"));
        Assert.Null((await office.See(number)).Dossier.FolderUnit);
        Assert.Equal(Actor.NotAllowed, (await office.Desk.SeeFolder(office.Stranger, number)).Refusal);
    }
}
