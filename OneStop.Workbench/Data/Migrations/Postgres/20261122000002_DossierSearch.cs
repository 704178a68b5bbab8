using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OneStop.Workbench.Data.Migrations.Postgres;

/// <summary>The full-text index over the folded words of dossiers, on the expression that the search asks with.</summary>
[DbContext(typeof(PostgresWorkbenchDb))]
[Migration("20261122000002_DossierSearch")]
public sealed class DossierSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE INDEX "IX_Dossiers_Search" ON "Dossiers" USING gin (to_tsvector('simple', "SearchWords"));
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP INDEX "IX_Dossiers_Search";""");
}
