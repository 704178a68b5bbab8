using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SittingHands : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "OfferedTo",
                table: "IntakeDrafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DraftHands",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftHands", x => new { x.DraftId, x.StaffId });
                    table.ForeignKey(
                        name: "FK_DraftHands_IntakeDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "IntakeDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeDrafts_OfferedTo",
                table: "IntakeDrafts",
                column: "OfferedTo");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftHands");

            migrationBuilder.DropIndex(
                name: "IX_IntakeDrafts_OfferedTo",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "OfferedTo",
                table: "IntakeDrafts");
        }
    }
}
