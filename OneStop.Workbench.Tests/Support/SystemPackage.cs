namespace OneStop.Workbench.Tests.Support;

/// <summary>A program of the operating system that tests need: found where it usually lies, else installed, else asked for in plain words.</summary>
public static class SystemPackage
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public static async Task<string> Program(string package, params string[] places)
    {
        if (places.FirstOrDefault(File.Exists) is { } present) return present;
        await OneAtATime.WaitAsync();
        try
        {
            if (places.FirstOrDefault(File.Exists) is { } meanwhile) return meanwhile;
            await Install(package);
        }
        finally
        {
            OneAtATime.Release();
        }
        return places.FirstOrDefault(File.Exists) ?? throw Missing(package, places);
    }

    public static async Task Install(string package)
    {
        if (!File.Exists("/usr/bin/apt-get") || !Environment.IsPrivilegedProcess) return;
        var quiet = new Dictionary<string, string>(StringComparer.Ordinal) { ["DEBIAN_FRONTEND"] = "noninteractive" };
        await Child.Run("apt-get", ["update", "-qq"], quiet);
        (await Child.Run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. package.Split(' ')], quiet)).MustSucceed();
    }

    private static InvalidOperationException Missing(string package, string[] places) => new(
        $"The tests need '{package}'. It was looked for at {string.Join(", ", places)} and could not be installed from here: " +
        $"install it (on Debian: apt-get install {package}) and run the tests again.");
}
