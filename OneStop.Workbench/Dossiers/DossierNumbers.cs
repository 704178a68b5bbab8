using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>
/// Gives out numbers inside the accepting transaction: the counter row is updated and read in one statement, so parallel acceptances
/// get each its own and a rolled back one leaves no gap.
/// </summary>
internal static class DossierNumbers
{
    public static async Task<DossierNumber> Next(WorkbenchDb db, string unitCode, DateOnly day, CancellationToken cancellation) =>
        new(unitCode, day, await Count(db, unitCode, day.ToString("yyMMdd", CultureInfo.InvariantCulture), cancellation));

    /// <summary>Số thứ tự in the year's register of the centre.</summary>
    public static Task<int> NextInBook(WorkbenchDb db, string unitCode, DateOnly day, CancellationToken cancellation) =>
        Count(db, unitCode, day.ToString("yyyy", CultureInfo.InvariantCulture), cancellation);

    internal static async Task<int> Count(WorkbenchDb db, string unitCode, string period, CancellationToken cancellation)
    {
        var rows = await db.Database.SqlQuery<int>($"""
            INSERT INTO "DossierCounters" ("UnitCode", "Period", "Last") VALUES ({unitCode}, {period}, 1)
            ON CONFLICT ("UnitCode", "Period") DO UPDATE SET "Last" = "DossierCounters"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(cancellation);
        return rows.Single();
    }
}
