using System.Security.Cryptography;
using System.Text;

namespace OneStop.Workbench.Platform;

/// <summary>Facts that come with the program (units, calendar, catalogue): loaded at every start, doing nothing when nothing changed.</summary>
public interface IBundledData
{
    /// <summary>Lower runs first: units 10, calendar 20, catalogue 30, accounts 40.</summary>
    int Order { get; }

    Task Load(CancellationToken cancellation);
}

/// <summary>Where the bundled files lie, beside the program, and what their content hashes to.</summary>
public sealed class BundledAssets(string root)
{
    public static BundledAssets BesideProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "assets"));

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([root, .. parts]);

    /// <summary>One hash over the files' names and bytes, in order of name: equal content, equal hash.</summary>
    public static string HashOf(params IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
