using Microsoft.AspNetCore.WebUtilities;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Reports;

public class ReportAddressTests
{
    [Theory]
    [InlineData(null, null, DueRule.Current, null, null, Ii06aColumn.Received)]
    [InlineData("H38.02683", "2026-06-20T16:30", DueRule.Original, UnitLevel.Commune, "Hộ tịch & chứng thực", Ii06aColumn.Overdue)]
    public void What_was_asked_comes_back_from_its_address(string? unit, string? asOf, DueRule due, UnitLevel? level, string? field, Ii06aColumn column)
    {
        DateTime? moment = asOf is null ? null : LocalTime.ToUtc(DateTime.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
        var request = new ReportRequest(Histories.Q2, unit, moment, due);
        var cell = new Ii06aCell(level, field, column);

        var query = QueryHelpers.ParseQuery(new Uri("http://x" + ReportAddress.Of(ReportAddress.Path, request, cell)).Query);
        string? Value(string name) => query.TryGetValue(name, out var values) ? values[0] : null;

        Assert.Equal(request, ReportAddress.Read(Value)!.Value.Value);
        Assert.Equal(cell, ReportAddress.ReadCell(Value));
    }

    [Theory]
    [InlineData("2026-13-01", "2026-03-01", "date-unreadable")]
    [InlineData("2026-03-02", "2026-03-01", "period-reversed")]
    public void Bad_dates_are_refused(string from, string to, string code) =>
        Assert.Equal(code, ReportAddress.Read(name => name == "from" ? from : name == "to" ? to : null)!.Value.Refusal?.Code);
}
