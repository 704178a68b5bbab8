using System.Text.Json;
using ClosedXML.Excel;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>The <c>report</c> verb of the published program on generated dossiers.</summary>
public sealed class ReportVerbTests(PublishedProgram program) : IDisposable
{
    private static readonly string[] Quarter = ["--from", "2026-06-15", "--to", "2026-09-14"];

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-report-").FullName;

    [Fact]
    public async Task Reports_from_the_shell()
    {
        (await program.Run(_folder, "sample", "--dossiers", "400", "--seed", "7", "--from", "2026-01-01", "--to", "2026-10-31")).MustSucceed();

        var asked = (await Report(["ii06a", .. Quarter, "--as-of", "2026-11-01T08:00", "--out", "a.xlsx", "--json"])).MustSucceed();
        (await Report(["ii06a", .. Quarter, "--as-of", "2026-11-01T08:00", "--out", "b.xlsx"])).MustSucceed();
        Assert.Equal(await File.ReadAllBytesAsync(InFolder("a.xlsx"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(InFolder("b.xlsx"), TestContext.Current.CancellationToken));

        var figures = JsonDocument.Parse(asked.Output).RootElement;
        Assert.Equal(("ii06a", "2026-06-15", "2026-09-14", "2026-11-01T08:00"), (Text(figures, "form"), Text(figures, "from"), Text(figures, "to"), Text(figures, "asOf")));
        Assert.All(figures.GetProperty("rows").EnumerateArray().Append(figures.GetProperty("total")), Balances);
        for (var column = 3; column <= 13; column++)
            Assert.Equal(Cell(figures.GetProperty("total"), column), figures.GetProperty("rows").EnumerateArray().Sum(row => Cell(row, column)));

        var register = (await Report(["register", .. Quarter, "--out", "so.xlsx", "--json"])).MustSucceed();
        var received = Cell(figures.GetProperty("total"), 4) + Cell(figures.GetProperty("total"), 5);
        Assert.InRange(received, 50, 400);
        Assert.Equal(received, JsonDocument.Parse(register.Output).RootElement.GetProperty("rows").GetInt64());
        using var workbook = new XLWorkbook(InFolder("so.xlsx"));
        Assert.Equal(received, workbook.Worksheets.First().LastRowUsed().RowNumber() - 6);
    }

    [Fact]
    public async Task Refusals_end_with_one_and_wrong_usage_with_two()
    {
        Assert.Equal(1, (await Report(["ii06a", "--from", "2026-09-14", "--to", "2026-06-15", "--out", "a.xlsx"])).ExitCode);
        Assert.Equal(1, (await Report(["register", .. Quarter, "--unit", "H38.99999", "--out", "a.xlsx"])).ExitCode);
        Assert.Empty(Directory.EnumerateFiles(_folder, "a.xlsx*"));
        Assert.Equal(2, (await Report(["ii06a", "--from", "today", "--to", "2026-06-15", "--out", "a.xlsx"])).ExitCode);
        Assert.Equal(2, (await Report(["ii06a", .. Quarter])).ExitCode);
        Assert.Equal(2, (await Report(["ii99", .. Quarter, "--out", "a.xlsx"])).ExitCode);
    }

    public void Dispose() => TempFolder.Remove(_folder);

    private static void Balances(JsonElement row)
    {
        Assert.Equal(Cell(row, 3), Cell(row, 4) + Cell(row, 5) + Cell(row, 6));
        Assert.Equal(Cell(row, 7), Cell(row, 8) + Cell(row, 9) + Cell(row, 10));
        Assert.Equal(Cell(row, 11), Cell(row, 12) + Cell(row, 13));
        Assert.Equal(Cell(row, 3), Cell(row, 7) + Cell(row, 11));
    }

    private static long Cell(JsonElement row, int column) => row.GetProperty($"c{column}").GetInt64();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private string InFolder(string name) => Path.Combine(_folder, name);

    private Task<ChildResult> Report(IEnumerable<string> arguments) => program.Run(_folder, ["report", .. arguments]);
}
