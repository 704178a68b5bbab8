using System.Runtime.InteropServices;
using OneStop.Workbench.Tests.Support;

[assembly: AssemblyFixture(typeof(PublishedProgram))]

namespace OneStop.Workbench.Tests.Support;

/// <summary>
/// The program as an office gets it: published once per test run, because packages' static files are only served from published
/// output outside Development.
/// </summary>
public sealed class PublishedProgram
{
    private const string Database = "onestop.db";

    private readonly Lazy<Task<string>> _executable = new(Publish);
    private readonly Lazy<Task<string>> _furnished;
    private readonly string _template = Directory.CreateTempSubdirectory("onestop-template-").FullName;

    public PublishedProgram() => _furnished = new(Furnish);

    public Task<string> Executable => _executable.Value;

    public async Task<ChildResult> Run(string folder, params string[] arguments)
    {
        await Furnish(folder);
        return await Child.Run(await Executable, arguments, Environment(folder), folder);
    }

    /// <summary>An empty folder gets the database that a first start makes, instead of a start of its own.</summary>
    public async Task Furnish(string folder)
    {
        if (File.Exists(Path.Combine(folder, Database))) return;
        foreach (var file in Directory.EnumerateFiles(await _furnished.Value)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    /// <summary>The one first start of the run, on an empty folder: schema and bundled data, and nothing wrong with them.</summary>
    private async Task<string> Furnish()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TempFolder.Remove(_template);
        (await Child.Run(await Executable, ["verify"], Environment(_template), _template)).MustSucceed();
        return _template;
    }

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
        // The analyzers looked at the same sources when the tests were built.
        (await Child.Run("dotnet", ["publish", Repository.PathOf("OneStop.Workbench"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "q", "--nologo", "-p:RunAnalyzers=false"])).MustSucceed();
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "OneStop.Workbench.exe" : "OneStop.Workbench");
    }
}
