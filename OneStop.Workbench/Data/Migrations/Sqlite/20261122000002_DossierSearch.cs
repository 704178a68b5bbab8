using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OneStop.Workbench.Data.Migrations.Sqlite;

/// <summary>
/// The full-text index over the folded words of dossiers. It keeps no text of its own and is kept in step by triggers, so rows that
/// arrive in bulk are found like any other.
/// </summary>
[DbContext(typeof(SqliteWorkbenchDb))]
[Migration("20261122000002_DossierSearch")]
public sealed class DossierSearch : Migration
{
    public const string Create = """
        CREATE VIRTUAL TABLE "DossierSearch" USING fts5("SearchWords", content='Dossiers', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', prefix='2 3 4', detail='none');
        CREATE TRIGGER "DossierSearchInsert" AFTER INSERT ON "Dossiers" BEGIN
          INSERT INTO "DossierSearch"(rowid, "SearchWords") VALUES (new."Id", new."SearchWords");
        END;
        CREATE TRIGGER "DossierSearchUpdate" AFTER UPDATE OF "SearchWords" ON "Dossiers" WHEN old."SearchWords" <> new."SearchWords" BEGIN
          INSERT INTO "DossierSearch"("DossierSearch", rowid, "SearchWords") VALUES ('delete', old."Id", old."SearchWords");
          INSERT INTO "DossierSearch"(rowid, "SearchWords") VALUES (new."Id", new."SearchWords");
        END;
        CREATE TRIGGER "DossierSearchDelete" AFTER DELETE ON "Dossiers" BEGIN
          INSERT INTO "DossierSearch"("DossierSearch", rowid, "SearchWords") VALUES ('delete', old."Id", old."SearchWords");
        END;
        """;

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP TRIGGER "DossierSearchInsert"; DROP TRIGGER "DossierSearchUpdate"; DROP TRIGGER "DossierSearchDelete"; DROP TABLE "DossierSearch";
        """);
}
