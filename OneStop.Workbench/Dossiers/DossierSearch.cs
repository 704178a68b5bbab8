using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Full-text matching on the folded words, each typed word by its beginning, in any order.</summary>
internal static class DossierSearch
{
    /// <summary>Fills SQLite's index from the rows, after a load that went past its triggers.</summary>
    /// <remarks>With more memory for as long as it takes, so that the index is not written in a thousand pieces and merged again and again.</remarks>
    public const string Rebuild = """
        INSERT INTO "DossierSearch"("DossierSearch", rank) VALUES ('hashsize', 134217728);
        INSERT INTO "DossierSearch"("DossierSearch") VALUES ('rebuild');
        INSERT INTO "DossierSearch"("DossierSearch", rank) VALUES ('hashsize', 1048576);
        """;

    public static IQueryable<Dossier> Matching(WorkbenchDb db, string? text)
    {
        var words = DossierSearchKeys.Query(text);
        if (words.Count == 0) return db.Dossiers.Where(_ => false);
        if (db.Database.IsSqlite())
        {
            var match = string.Join(" AND ", words.Select(word => $"\"{word}\"*"));
            return db.Dossiers.FromSql($"""SELECT * FROM "Dossiers" WHERE "Id" IN (SELECT rowid FROM "DossierSearch" WHERE "DossierSearch" MATCH {match})""");
        }
        var query = string.Join(" & ", words.Select(word => $"'{word}':*"));
        return db.Dossiers.FromSql($"""SELECT * FROM "Dossiers" WHERE to_tsvector('simple', "SearchWords") @@ to_tsquery('simple', {query})""");
    }
}
