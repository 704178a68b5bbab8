using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>What everybody reads: the catalogue in memory, as of today unless a day is named.</summary>
public sealed class CatalogueShelf(TimeProvider time)
{
    private volatile CatalogueContent _current = CatalogueContent.Empty;

    public CatalogueContent Current => _current;

    public void Replace(CatalogueContent content) => _current = content;

    /// <summary>The version in force on a day.</summary>
    public ProcedureVersion? Find(string code, DateOnly day) => _current.Find(code, day);

    /// <summary>The version in force today.</summary>
    public ProcedureVersion? Find(string code) => _current.Find(code, LocalTime.Today(time));

    /// <summary>The entry form on a day; null for a procedure that has none yet.</summary>
    public FormDefinition? Form(string code, DateOnly day) => _current.Form(code, day);

    public FormDefinition? Form(string code) => _current.Form(code, LocalTime.Today(time));

    /// <summary>Procedures in force today that match, those of the unit's level only when one is given.</summary>
    public IReadOnlyList<ProcedureVersion> Search(string? text, UnitLevel? level = null, int limit = 20) =>
        _current.Search(text, Levels(level), LocalTime.Today(time), limit);

    /// <summary>Procedures that counters of this level see daily, in the order of their codes.</summary>
    public IReadOnlyList<ProcedureVersion> Frequent(UnitLevel? level = null, int limit = 40)
    {
        var levels = Levels(level);
        return [.. _current.Daily(LocalTime.Today(time)).Where(version => levels == HandlingLevels.None || (version.Levels & levels) != HandlingLevels.None).Take(limit)];
    }

    public IReadOnlyList<RemovedDocument> Removed(string code) => _current.Removed(code);

    private static HandlingLevels Levels(UnitLevel? level) => level switch
    {
        UnitLevel.Province => HandlingLevels.Province,
        UnitLevel.District => HandlingLevels.District,
        UnitLevel.Commune => HandlingLevels.Commune,
        _ => HandlingLevels.None,
    };
}
