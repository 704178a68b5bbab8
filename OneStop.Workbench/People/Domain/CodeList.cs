using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>One entry of an official list (ethnicity, nationality, relation): stable code, both languages, other spellings.</summary>
public sealed record CodeEntry(string Code, string Vietnamese, string English, IReadOnlyList<string> Others);

/// <summary>An official list in its official order.</summary>
public sealed class CodeList(IReadOnlyList<CodeEntry> entries)
{
    public IReadOnlyList<CodeEntry> Entries { get; } = entries;

    /// <summary>By code, or by a name in any spelling the list knows, marks or not; null when it is none of them.</summary>
    public CodeEntry? Find(string? text)
    {
        var key = SearchKey.Of(text);
        if (key.Length == 0) return null;
        return Entries.FirstOrDefault(entry => entry.Code.Equals(key, StringComparison.OrdinalIgnoreCase))
            ?? Entries.FirstOrDefault(entry => SearchKey.Of(entry.Vietnamese) == key || SearchKey.Of(entry.English) == key || entry.Others.Any(other => SearchKey.Of(other) == key));
    }
}
