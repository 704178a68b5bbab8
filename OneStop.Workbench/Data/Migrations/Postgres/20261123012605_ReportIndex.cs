using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReportIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers",
                columns: new[] { "ReceivingUnit", "Field", "ReceivedOn", "FinishedOn", "DueOn", "EndedBy", "Channel", "Straight", "LastRecorded" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Report",
                table: "Dossiers");
        }
    }
}
