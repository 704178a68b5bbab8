using System.Text.Json;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>The verbs about dossiers, run as an administrator runs them.</summary>
public sealed class VerbTests(PublishedProgram program) : IDisposable
{
    private static readonly string[] Shape = ["code", "procedure", "procedureName", "applicant", "unit", "status", "received", "due", "light"];

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-verbs-").FullName;

    public void Dispose() => TempFolder.Remove(_folder);

    [Fact]
    public async Task What_search_finds_can_be_printed()
    {
        (await program.Run(_folder, "sample", "--dossiers", "60", "--seed", "11")).MustSucceed();
        var found = (await program.Run(_folder, "search", "mau", "--limit", "3", "--json")).MustSucceed();
        var lines = found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 1, 3);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(Shape, first.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d$", first.RootElement.GetProperty("received").GetString());
        var code = first.RootElement.GetProperty("code").GetString()!;
        Assert.Contains(code, (await program.Run(_folder, "search", code)).MustSucceed().Output, StringComparison.Ordinal);

        var pdf = Path.Combine(_folder, "receipt.pdf");
        (await program.Run(_folder, "print", "m01", code, "--out", pdf)).MustSucceed();
        using var receipt = ReadBack.Open(await File.ReadAllBytesAsync(pdf));
        Assert.Contains(code, receipt.Words(), StringComparison.Ordinal);
        Assert.Contains(first.RootElement.GetProperty("applicant").GetString()!, receipt.Words(), StringComparison.Ordinal);

        var unknown = await program.Run(_folder, "print", "m01", "H38.02683-200101-9999", "--out", Path.Combine(_folder, "none.pdf"));
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("H38.02683-200101-9999", unknown.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "none.pdf")));
    }

    [Theory]
    [InlineData("print", "m99", "H38.02683-200101-0001", "--out", "x.pdf")]
    [InlineData("print", "m01", "H38.02683-200101-0001")]
    [InlineData("search", "mau", "--limit", "0")]
    [InlineData("search")]
    public async Task Wrong_usage_is_two(params string[] arguments) => Assert.Equal(2, (await program.Run(_folder, arguments)).ExitCode);
}
