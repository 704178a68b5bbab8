using OneStop.Workbench.Tests.Support;

[assembly: AssemblyFixture(typeof(PublishedProgram))]

namespace OneStop.Workbench.Tests.Support;

/// <summary>
/// The program as an office gets it: published once per test run, because packages' static files are only served from published
/// output outside Development.
/// </summary>
public sealed class PublishedProgram
{
    private readonly Lazy<Task<string>> _executable = new(Publish);

    public Task<string> Executable => _executable.Value;

    public async Task<ChildResult> Run(string folder, params string[] arguments) =>
        await Child.Run(await Executable, arguments, Environment(folder), folder);

    public static Dictionary<string, string> Environment(string folder) => new(StringComparer.Ordinal)
    {
        ["Storage__Root"] = folder,
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["LANG"] = "C.UTF-8",
    };

    private static async Task<string> Publish()
    {
        var folder = Repository.PathOf("artifacts", "published");
        (await Child.Run("dotnet", ["publish", Repository.PathOf("OneStop.Workbench"), "-c", "Release", "-o", folder, "-v", "q", "--nologo"])).MustSucceed();
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "OneStop.Workbench.exe" : "OneStop.Workbench");
    }
}
