using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SittingsAside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BundleCode",
                table: "IntakeDrafts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BundleId",
                table: "IntakeDrafts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DiscardReason",
                table: "IntakeDrafts",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiscardedAt",
                table: "IntakeDrafts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstFieldAt",
                table: "IntakeDrafts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ParkedAt",
                table: "IntakeDrafts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ParkedSeconds",
                table: "IntakeDrafts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadyAt",
                table: "IntakeDrafts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ticket",
                table: "IntakeDrafts",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CounterRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounterRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SittingTimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ProcedureCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FirstFieldMs = table.Column<int>(type: "integer", nullable: true),
                    ReadyMs = table.Column<int>(type: "integer", nullable: true),
                    AcceptedMs = table.Column<int>(type: "integer", nullable: false),
                    PrintedMs = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SittingTimes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeDrafts_BundleId",
                table: "IntakeDrafts",
                column: "BundleId");

            migrationBuilder.CreateIndex(
                name: "IX_IntakeDrafts_UnitCode_Ticket",
                table: "IntakeDrafts",
                columns: new[] { "UnitCode", "Ticket" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CounterRules_Kind_Code_Version",
                table: "CounterRules",
                columns: new[] { "Kind", "Code", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SittingTimes_Day_UnitCode",
                table: "SittingTimes",
                columns: new[] { "Day", "UnitCode" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CounterRules");

            migrationBuilder.DropTable(
                name: "SittingTimes");

            migrationBuilder.DropIndex(
                name: "IX_IntakeDrafts_BundleId",
                table: "IntakeDrafts");

            migrationBuilder.DropIndex(
                name: "IX_IntakeDrafts_UnitCode_Ticket",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "BundleCode",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "BundleId",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "DiscardReason",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "DiscardedAt",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "FirstFieldAt",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "ParkedAt",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "ParkedSeconds",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "ReadyAt",
                table: "IntakeDrafts");

            migrationBuilder.DropColumn(
                name: "Ticket",
                table: "IntakeDrafts");
        }
    }
}
