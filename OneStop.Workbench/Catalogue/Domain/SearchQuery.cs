using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>A procedure as the search sees it.</summary>
internal sealed class SearchEntry
{
    public SearchEntry(string code, string name, bool daily)
    {
        (Code, IsDaily) = (code, daily);
        Words = [.. SearchKey.Of(name).Split([' ', ',', ';', '(', ')', '/', '.', '-', ':'], StringSplitOptions.RemoveEmptyEntries)];
        Initials = string.Concat(Words.Select(word => word[0]));
    }

    public string Code { get; }

    public bool IsDaily { get; }

    public string[] Words { get; }

    public string Initials { get; }
}

/// <summary>What somebody typed, folded into words.</summary>
internal sealed class SearchQuery
{
    private readonly string[] _words;

    private SearchQuery(string[] words) => _words = words;

    public static SearchQuery Of(string? text) => new(SearchKey.Words(text));

    /// <summary>0 when a word is not found; otherwise higher is better, daily procedures and short names first.</summary>
    public int Score(SearchEntry entry)
    {
        var score = entry.IsDaily ? 12 : 0;
        foreach (var word in _words)
        {
            var hit = Word(word, entry);
            if (hit == 0) return 0;
            score += hit;
        }
        if (InOrder(entry)) score += 20;
        return 1 + score * 10 + Math.Max(0, 40 - entry.Words.Length);
    }

    private static int Word(string word, SearchEntry entry)
    {
        if (entry.Code.Contains(word, StringComparison.Ordinal)) return entry.Code == word ? 100 : 30;
        var best = 0;
        foreach (var candidate in entry.Words)
        {
            if (candidate == word) return 20;
            if (candidate.StartsWith(word, StringComparison.Ordinal)) best = 10;
        }
        if (best > 0 || word.Length < 2) return best;
        var at = entry.Initials.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? 0 : at == 0 ? 9 : 6;
    }

    /// <summary>The words begin the name in the order typed.</summary>
    private bool InOrder(SearchEntry entry)
    {
        if (_words.Length == 0 || _words.Length > entry.Words.Length) return false;
        for (var at = 0; at < _words.Length; at++)
        {
            if (!entry.Words[at].StartsWith(_words[at], StringComparison.Ordinal)) return false;
        }
        return true;
    }
}
