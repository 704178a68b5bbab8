using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Catalogue;

/// <summary>The catalogue as a file to download.</summary>
public static class CatalogueEndpoints
{
    public const string ExportPath = "/catalogue/procedures.xlsx";

    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static WebApplication MapCatalogue(this WebApplication app)
    {
        app.MapGet(ExportPath, async (CatalogueDesk desk, CurrentStaff staff, TimeProvider time, CancellationToken cancellation) =>
        {
            var workbook = new MemoryStream();
            if (desk.Export(await staff.Get(cancellation), workbook).Refused) return Results.Forbid();
            workbook.Position = 0;
            return Results.File(workbook, Excel, $"thu-tuc-{LocalTime.Today(time):yyyyMMdd}.xlsx");
        }).RequireAuthorization(Policies.AnyStaff);
        return app;
    }
}
