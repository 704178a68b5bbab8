using System.CommandLine;
using ClosedXML.Excel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class CatalogueVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-").FullName;

    private string Workbook => Path.Combine(_folder, "thu-tuc.xlsx");

    public void Dispose() => TempFolder.Remove(_folder);

    [Fact]
    public async Task Export_import_and_export_again_give_the_same_workbook()
    {
        Assert.Equal(ExitCode.Done, await Run($"catalogue export {Workbook}"));
        Assert.Equal(ExitCode.Done, await Run($"catalogue import {Workbook} --check"));
        Assert.Equal(ExitCode.Done, await Run($"catalogue import {Workbook}"));
        var again = Path.Combine(_folder, "again.xlsx");
        Assert.Equal(ExitCode.Done, await Run($"catalogue export {again}"));
        Assert.Equal(Cells(Workbook), Cells(again));
    }

    [Fact]
    public async Task A_faulty_workbook_is_refused()
    {
        Assert.Equal(ExitCode.Done, await Run($"catalogue export {Workbook}"));
        using (var workbook = new XLWorkbook(Workbook))
        {
            workbook.Worksheet("Thủ tục").Cell(3, 8).SetValue("tuần");
            workbook.Save();
        }
        Assert.Equal(ExitCode.Refused, await Run($"catalogue import {Workbook} --check"));
        Assert.Equal(ExitCode.Refused, await Run($"catalogue import {Workbook}"));
    }

    [Theory]
    [InlineData("catalogue import /nowhere.xlsx", ExitCode.Refused)]
    [InlineData("catalogue export /nowhere/x.xlsx", ExitCode.Refused)]
    [InlineData("catalogue import", ExitCode.Usage)]
    [InlineData("catalogue delete x", ExitCode.Usage)]
    public async Task Ends_with_the_right_code(string arguments, int code) => Assert.Equal(code, await Run(arguments));

    private static List<string> Cells(string path)
    {
        using var workbook = new XLWorkbook(path);
        return [.. workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed().Select(cell => $"{sheet.Name}!{cell.Address}: {cell.GetFormattedString()}"))];
    }

    private Task<int> Run(string arguments) => CommandLine.Run(arguments.Split(' '), _ => Build(), (_, _) => Task.FromResult(ExitCode.Done), host => [CatalogueVerb.Create(host)]);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False";
        builder.Logging.ClearProviders();
        builder.AddPlatform();
        builder.AddData();
        builder.AddStaff();
        builder.AddDeadlines();
        builder.AddCatalogue();
        builder.Services.AddSingleton<ISchema, Created>();
        return builder.Build();
    }

    private sealed class Created(IDbContextFactory<WorkbenchDb> contexts) : ISchema
    {
        public async Task Migrate(CancellationToken cancellation)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await db.Database.EnsureCreatedAsync(cancellation);
        }
    }
}
