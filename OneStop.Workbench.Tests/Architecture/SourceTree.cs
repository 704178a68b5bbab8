using System.Text.RegularExpressions;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Architecture;

/// <summary>A source file of the product: where it lies and what it says, comments and strings aside where that matters.</summary>
public sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The room: the folder right under the project, with <c>.Domain</c>, <c>.Pages</c> or <c>.Kernel</c> where it is a subfolder with rules of its own.</summary>
    public string Room
    {
        get
        {
            var parts = Path.Split('/');
            if (parts.Length == 1) return "Program";
            return parts.Length > 2 && parts[1] is "Domain" or "Pages" or "Kernel" && parts.Length > 2 ? $"{parts[0]}.{parts[1]}" : parts[0];
        }
    }

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal) || Path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>The rooms this file names: by using directives and by qualified names.</summary>
    public IEnumerable<string> RoomsKnown => Mentions().Matches(Text).Select(match => match.Groups["room"].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"OneStop\.Workbench\.(?<room>[A-Z]\w+(\.(Domain|Pages|Kernel))?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Mentions();
}

public static class SourceTree
{
    public static string Project { get; } = Repository.PathOf("OneStop.Workbench");

    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. new[] { "*.cs", "*.razor" }
            .SelectMany(pattern => Directory.EnumerateFiles(Project, pattern, SearchOption.AllDirectories))
            .Select(path => new SourceFile(Path.GetRelativePath(Project, path).Replace('\\', '/'), File.ReadAllText(path)))
            // Migrations are written by a tool and name every table there is.
            .Where(file => !file.Path.StartsWith("Data/Migrations/", StringComparison.Ordinal))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))];
}
