using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FoldersSeen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FolderUnit",
                table: "Dossiers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FolderUnit",
                table: "Dossiers");
        }
    }
}
