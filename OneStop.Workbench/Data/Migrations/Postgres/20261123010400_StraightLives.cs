using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StraightLives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Straight",
                table: "Dossiers",
                type: "boolean",
                nullable: false,
                defaultValue: false);
            migrationBuilder.Sql("""
                UPDATE "Dossiers" SET "Straight" = TRUE
                WHERE ("FinishedAt" IS NULL) = ("Status" IN ('Received', 'Processing', 'Supplement', 'Payment'))
                    AND NOT EXISTS (SELECT 1 FROM "DossierEvents" e WHERE e."DossierId" = "Dossiers"."Id" AND e."Kind" IN
                        ('competent-received', 'duty-asked', 'duty-settled', 'paused', 'resumed', 'supplement-asked', 'supplement-received', 're-appointed', 'reversed', 'corrected'))
                    AND (SELECT COUNT(*) FROM "DossierEvents" e WHERE e."DossierId" = "Dossiers"."Id" AND e."Kind" IN ('finished', 'refused', 'withdrawn', 'stopped')) <= 1
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Straight",
                table: "Dossiers");
        }
    }
}
