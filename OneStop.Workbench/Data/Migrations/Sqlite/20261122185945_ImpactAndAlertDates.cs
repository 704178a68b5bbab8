using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImpactAndAlertDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Alerts_DossierId_Kind",
                table: "Alerts");

            migrationBuilder.AddColumn<DateOnly>(
                name: "About",
                table: "Alerts",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // What was told is about the date that stood then: nothing is told again because of this change.
            migrationBuilder.Sql("""
                UPDATE "Alerts" SET "About" = COALESCE(
                    (SELECT CASE WHEN "Alerts"."Kind" = 'HandOver' THEN "Dossiers"."ReceivedOn" ELSE "Dossiers"."DueOn" END
                     FROM "Dossiers" WHERE "Dossiers"."Id" = "Alerts"."DossierId"), "About")
                """);

            migrationBuilder.CreateTable(
                name: "ImpactAsked",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Supposed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LimitsOfToday = table.Column<bool>(type: "INTEGER", nullable: false),
                    Writing = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImpactAsked", x => x.StaffId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_DossierId_Kind_About",
                table: "Alerts",
                columns: new[] { "DossierId", "Kind", "About" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImpactAsked");

            migrationBuilder.DropIndex(
                name: "IX_Alerts_DossierId_Kind_About",
                table: "Alerts");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Alerts");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_DossierId_Kind",
                table: "Alerts",
                columns: new[] { "DossierId", "Kind" },
                unique: true);
        }
    }
}
