using System.Globalization;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Dossiers;

/// <summary>
/// Issue numbers of statutory papers (<c>Số: 12/HDHS</c>): each form counts by itself, per unit and year, from 1. Given out inside the
/// transaction that keeps the paper, so that a rolled back one leaves no gap.
/// </summary>
public static class PaperNumbers
{
    /// <param name="form">The form's code: <c>m02</c>, <c>m03</c> …</param>
    /// <param name="unitCode">The unit that issues the paper.</param>
    public static Task<int> Next(WorkbenchDb db, string form, string unitCode, int year, CancellationToken cancellation = default) =>
        DossierNumbers.Count(db, unitCode, string.Create(CultureInfo.InvariantCulture, $"{form}-{year:0000}"), cancellation);
}
