using System.Text.RegularExpressions;
using System.Xml.Linq;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Architecture;

public partial class TextRules
{
    private static readonly string[] Vietnamese =
        [.. Directory.EnumerateFiles(SourceTree.Project, "*.resx", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal) && !path.Contains("/obj/") && !path.Contains("/bin/"))];

    [Fact]
    public void There_are_texts() => Assert.NotEmpty(Vietnamese);

    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Empty(
        from path in Vietnamese
        let english = path[..^".resx".Length] + ".en.resx"
        from fault in File.Exists(english) ? Differences(path, english) : [$"{english} is missing"]
        select Path.GetRelativePath(Repository.Root, fault));

    [Fact]
    public void Both_languages_have_the_same_placeholders() => Assert.Empty(
        from path in Vietnamese
        let english = Read(path[..^".resx".Length] + ".en.resx")
        from entry in Read(path)
        where english.TryGetValue(entry.Key, out var other) && !Holes(entry.Value).SetEquals(Holes(other))
        select $"{Path.GetFileName(path)}: {entry.Key}");

    [Fact]
    public void Every_refusal_has_its_words() => Assert.Empty(
        Refusals().Except(Vietnamese.SelectMany(path => Read(path).Keys).Where(key => key.StartsWith("Refusal.", StringComparison.Ordinal)).Select(key => key["Refusal.".Length..])));

    [Fact]
    public void No_text_is_left_over()
    {
        var sources = string.Join('\n', SourceTree.Files.Select(file => file.Text));
        var computed = Prefixes().Matches(sources).Select(match => match.Groups["prefix"].Value).Where(prefix => prefix.Length > 0).Append("Refusal.").ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from path in Vietnamese
            from key in Read(path).Keys
            where !sources.Contains($"\"{key}\"", StringComparison.Ordinal) && !computed.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))
            select $"{Path.GetFileName(path)}: {key}");
    }

    [Fact]
    public void No_text_is_asked_for_that_is_not_there()
    {
        var keys = Vietnamese.SelectMany(path => Read(path).Keys).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from file in SourceTree.Files
            from Match asked in Asked().Matches(file.Text)
            let key = asked.Groups["key"].Value
            where !keys.Contains(key)
            select $"{file.Path}: {key}");
    }

    private static IEnumerable<string> Refusals() =>
        SourceTree.Files.SelectMany(file => RefusalCodes().Matches(file.Text).Select(match => match.Groups["code"].Value)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Differences(string first, string second)
    {
        var (left, right) = (Read(first).Keys, Read(second).Keys);
        return left.Except(right).Select(key => $"{second}: {key} is missing").Concat(right.Except(left).Select(key => $"{first}: {key} is missing"));
    }

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Load(path).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Groups["number"].Value)];

    [GeneratedRegex(@"\{(?<number>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"new Refusal\(\s*""(?<code>[a-z0-9-]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex RefusalCodes();

    [GeneratedRegex(@"\$""(?<prefix>[A-Z][\w.-]*\.)\{", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"\b(T|Text|Words|Ui|localizer)\[""(?<key>[^""{]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Asked();
}
