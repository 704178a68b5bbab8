using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class PaperNumberTests
{
    [Fact]
    public async Task Each_form_counts_by_itself_per_unit_and_year()
    {
        await using var database = await TestDatabase.Create();
        Assert.Equal(1, await Next(database, "m02", TestUnits.Centre, 2026));
        Assert.Equal(2, await Next(database, "m02", TestUnits.Centre, 2026));
        Assert.Equal(1, await Next(database, "m03", TestUnits.Centre, 2026));
        Assert.Equal(1, await Next(database, "m02", TestUnits.OtherCentre, 2026));
        Assert.Equal(1, await Next(database, "m02", TestUnits.Centre, 2027));
        Assert.Equal(3, await Next(database, "m02", TestUnits.Centre, 2026));
    }

    [Fact]
    public async Task A_refused_paper_leaves_no_gap()
    {
        await using var database = await TestDatabase.Create();
        await database.Writer.Write<int>(async (db, _) =>
        {
            await PaperNumbers.Next(db, "m02", TestUnits.Centre, 2026);
            return new Refusal("reason-needed");
        });
        Assert.Equal(1, await Next(database, "m02", TestUnits.Centre, 2026));
    }

    private static async Task<int> Next(TestDatabase database, string form, string unit, int year) =>
        (await database.Writer.Write<int>(async (db, _) => await PaperNumbers.Next(db, form, unit, year))).Value;
}
