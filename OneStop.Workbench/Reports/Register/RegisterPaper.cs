using System.Globalization;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Register;

/// <summary>Form 07 as PDF, for the shelf: the same lines as the workbook.</summary>
public static class RegisterPaper
{
    /// <summary>For the <c>print m07</c> verb, as the program itself.</summary>
    public static async Task<Outcome<byte[]>> Draw(IServiceProvider services, string unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var system = SystemActor.Of(services.GetRequiredService<UnitDirectory>().Current);
        var period = ReportPeriod.Between(from, to);
        return period.Refused ? period.Refusal : await services.GetRequiredService<ReportDesk>().RegisterPaper(system, new ReportRequest(period.Value, unit), cancellation);
    }

    internal static byte[] Print(ReportRequest request, UnitTree units, IEnumerable<RegisterLine> lines)
    {
        var period = request.Period;
        return SheetPrinter.Print(new RegisterSheet
        {
            Title = $"Sổ theo dõi hồ sơ {PeriodWords.Date(period.From)} – {PeriodWords.Date(period.To)}",
            Made = period.To.ToDateTime(TimeOnly.MinValue),
            Letterhead = DossierLetterhead.Of(units, request.Unit!, period.To),
            Period = PeriodWords.Dates(period),
            Book = period.From.Year == period.To.Year ? period.To.Year.ToString(CultureInfo.InvariantCulture) : "",
            Entries = [.. lines.Select(line => new RegisterEntry(
                line.Number, line.Procedure, line.Sets, line.Person, line.Contact, line.Handler,
                Moment(line.Received), Moment(line.Due), Moment(line.Returned), line.ReturnWay, line.Note))],
        });
    }

    private static string Moment(DateTime? local) => local?.ToString("HH:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";
}
