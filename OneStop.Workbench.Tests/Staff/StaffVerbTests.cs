using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Staff;

/// <summary>The <c>staff</c> verb of the published program, as an administrator's shell meets it.</summary>
public sealed class StaffVerbTests(PublishedProgram program) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-staff-").FullName;

    [Fact]
    public async Task Accounts_from_the_shell()
    {
        var added = await Run("add", "quay9", "--name", "Bà Thử Chín", "--unit", "H38.02683", "--role", "counter", "--role", "officer@H38.02683.TP");
        Assert.Equal(0, added.ExitCode);
        Assert.Matches("^quay9\t[A-Z]{4}-[a-z]{5}-[0-9]{5}\\s*$", added.Output);

        Assert.Equal("quay9\tactive\tH38.02683\tcounter@H38.02683,officer@H38.02683.TP\tBà Thử Chín", (await Run("list")).Output.Trim());

        var reset = await Run("reset", "quay9");
        Assert.Equal(0, reset.ExitCode);
        Assert.NotEqual(added.Output, reset.Output);

        Assert.Equal(0, (await Run("disable", "quay9")).ExitCode);
        Assert.Contains("quay9\tdisabled", (await Run("list", "--unit", "H38")).Output, StringComparison.Ordinal);
        Assert.Equal("", (await Run("list", "--unit", "H37")).Output);
    }

    [Fact]
    public async Task Refusals_end_with_one_and_wrong_usage_with_two()
    {
        var unknown = await Run("reset", "khongco");
        Assert.Equal((1, ""), (unknown.ExitCode, unknown.Output));
        Assert.NotEqual("", unknown.Error);
        Assert.Equal(1, (await Run("add", "quay9", "--name", "Bà Thử", "--unit", "H38.XX", "--role", "counter")).ExitCode);
        Assert.Equal(2, (await Run("add", "quay9", "--name", "Bà Thử", "--unit", "H38.02683", "--role", "king")).ExitCode);
        Assert.Equal(2, (await Run("add", "quay9")).ExitCode);
    }

    public void Dispose() => TempFolder.Remove(_folder);

    private Task<ChildResult> Run(params string[] arguments) => program.Run(_folder, ["staff", .. arguments]);
}
