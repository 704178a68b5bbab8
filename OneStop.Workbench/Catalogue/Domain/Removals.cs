using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>
/// Which papers of a procedure databases replace on a day: by the dated list, and by what the guide itself says of a paper as long as the
/// act that it names is in force (Art. 4 and annex of NQ 66.7/2025/NQ-CP, 01/01/2026–28/02/2027).
/// </summary>
public sealed class Removals
{
    private readonly IReadOnlyList<RemovedDocument> _listed;
    private readonly HashSet<string> _acts;
    private readonly HashSet<string> _actsInForce;

    public Removals(IReadOnlyCollection<RemovedDocument> list, string procedure, DateOnly day)
        : this(list.Where(document => document.Procedure == procedure && document.InForce(day)), list, day)
    {
    }

    /// <param name="mine">The procedure's own entries in force.</param>
    /// <param name="all">The whole list: which acts it knows, and which of them are in force.</param>
    internal Removals(IEnumerable<RemovedDocument> mine, IReadOnlyCollection<RemovedDocument> all, DateOnly day)
    {
        _listed = [.. mine];
        _acts = [.. all.Select(document => document.Source)];
        _actsInForce = [.. all.Where(document => document.InForce(day)).Select(document => document.Source)];
    }

    public static Removals None { get; } = new([], "", default);

    /// <summary>What takes the paper's place today; null when it must be given.</summary>
    public DatabaseReplacement? For(Paper paper) => Guided(paper.ReplacedBy) ?? Listed(paper);

    /// <summary>Entries of the list that none of these papers names: still not to be asked for.</summary>
    public IReadOnlyList<RemovedDocument> Besides(IEnumerable<Paper> papers)
    {
        var kinds = papers.Select(paper => PaperFamily.Of(paper.Name.Vi)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. _listed.Where(document => !PaperFamily.Named(document.Document).Any(kinds.Contains))];
    }

    private DatabaseReplacement? Guided(DatabaseReplacement? own)
    {
        if (own is null) return null;
        var grounds = own.Basis.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var stands = grounds.Length == 0 || grounds.Any(ground => _acts.FirstOrDefault(act => Names(ground, act)) is not { } act || _actsInForce.Contains(act));
        return stands ? own : null;
    }

    private DatabaseReplacement? Listed(Paper paper) =>
        PaperFamily.Of(paper.Name.Vi) is { } family && _listed.FirstOrDefault(document => PaperFamily.Named(document.Document).Contains(family)) is { } found
            ? new(found.Database, found.Basis.Length > 0 ? $"{found.Source}; {found.Basis}" : found.Source)
            : null;

    private static bool Names(string ground, string act) => act.Length > 0 && ground.Contains(act, StringComparison.OrdinalIgnoreCase);
}
