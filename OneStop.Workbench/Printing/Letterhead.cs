namespace OneStop.Workbench.Printing;

/// <summary>The two upper corners of an official paper: who issues it, and the national motto with place and date.</summary>
/// <param name="Authority">Governing body, printed in capitals: <c>Ủy ban nhân dân phường Sa Pa</c>.</param>
/// <param name="Office">The office itself, capitals and bold: <c>Trung tâm Phục vụ hành chính công</c>.</param>
/// <param name="PlaceAndDate"><c>Sa Pa, ngày 22 tháng 11 năm 2026</c>; see <see cref="OfficialDate"/>.</param>
public sealed record Letterhead(string Authority, string Office, string PlaceAndDate)
{
    /// <summary>Number of the paper, <c>Số: 12/PXL</c>; empty where the form has none.</summary>
    public string Number { get; init; } = "";
}
