using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DossierFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ChargedOn",
                table: "Dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DigitisedOn",
                table: "Dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FeesTaken",
                table: "Dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MovedOn",
                table: "Dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PaidOn",
                table: "Dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PaidWay",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Payments",
                table: "Dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ProcedureVersion",
                table: "Dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ReturnWay",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReturnedOn",
                table: "Dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SavedHundredths",
                table: "Dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Rows tell more now than they did: until each has had its turn with its history, that history is read.
            migrationBuilder.Sql("""UPDATE "Dossiers" SET "Straight" = FALSE WHERE "Straight" """);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers",
                columns: new[] { "ReceivingUnit", "Field", "ProcedureCode", "ProcedureVersion", "Straight", "LastRecorded", "ReceivedOn", "FinishedOn", "DueOn", "EndedBy", "Channel", "ReturnedOn", "ReturnWay", "SavedHundredths", "DigitisedOn", "ChargedOn", "PaidOn", "PaidWay", "FeePaid", "FeesTaken", "Payments" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "ChargedOn",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "DigitisedOn",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "FeesTaken",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "MovedOn",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "PaidOn",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "PaidWay",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "Payments",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "ProcedureVersion",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "ReturnWay",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "ReturnedOn",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "SavedHundredths",
                table: "Dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers",
                columns: new[] { "ReceivingUnit", "Field", "ReceivedOn", "FinishedOn", "DueOn", "EndedBy", "Channel", "Straight", "LastRecorded" });
        }
    }
}
