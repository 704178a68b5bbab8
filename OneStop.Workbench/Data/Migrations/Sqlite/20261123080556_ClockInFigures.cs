using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClockInFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClockMovedOn",
                table: "Dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Assisted",
                table: "Dossiers",
                columns: new[] { "ReceivedOn", "ReceivingUnit" },
                filter: "\"Channel\" = 'AssistedOnline'");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_ClockMovedOn",
                table: "Dossiers",
                columns: new[] { "ClockMovedOn", "ReceivedOn", "FinishedOn", "LastRecorded" },
                filter: "\"ClockMovedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_LastRecorded",
                table: "Dossiers",
                column: "LastRecorded");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_NotStraight",
                table: "Dossiers",
                columns: new[] { "ReceivingUnit", "ReceivedOn", "FinishedOn", "LastRecorded" },
                filter: "NOT \"Straight\"");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers",
                columns: new[] { "ReceivingUnit", "Field", "ProcedureCode", "ProcedureVersion", "Straight", "LastRecorded", "ClockMovedOn", "ReceivedOn", "FinishedOn", "DueOn", "EndedBy", "Channel", "ReturnedOn", "ReturnWay", "SavedHundredths", "DigitisedOn", "ChargedOn", "PaidOn", "PaidWay", "FeePaid", "FeesTaken", "Payments" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Assisted",
                table: "Dossiers");

            migrationBuilder.DropIndex(
                name: "IX_Dossiers_ClockMovedOn",
                table: "Dossiers");

            migrationBuilder.DropIndex(
                name: "IX_Dossiers_LastRecorded",
                table: "Dossiers");

            migrationBuilder.DropIndex(
                name: "IX_Dossiers_NotStraight",
                table: "Dossiers");

            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "ClockMovedOn",
                table: "Dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers",
                columns: new[] { "ReceivingUnit", "Field", "ProcedureCode", "ProcedureVersion", "Straight", "LastRecorded", "ReceivedOn", "FinishedOn", "DueOn", "EndedBy", "Channel", "ReturnedOn", "ReturnWay", "SavedHundredths", "DigitisedOn", "ChargedOn", "PaidOn", "PaidWay", "FeePaid", "FeesTaken", "Payments" });
        }
    }
}
