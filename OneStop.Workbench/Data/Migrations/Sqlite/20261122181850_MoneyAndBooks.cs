using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStop.Workbench.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MoneyAndBooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CertificationEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Book = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Wording = table.Column<int>(type: "INTEGER", nullable: false),
                    DossierNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Requester = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RequesterIdentity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    Copies = table.Column<int>(type: "INTEGER", nullable: false),
                    Electronic = table.Column<int>(type: "INTEGER", nullable: false),
                    Signer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SignerTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fee = table.Column<long>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Void = table.Column<bool>(type: "INTEGER", nullable: false),
                    SearchWords = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificationEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeeRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    ProcedureCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeeRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PayeeAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Bin = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 19, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayeeAccounts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CertificationEntries_DossierNumber",
                table: "CertificationEntries",
                column: "DossierNumber");

            migrationBuilder.CreateIndex(
                name: "IX_CertificationEntries_UnitCode_Book_On",
                table: "CertificationEntries",
                columns: new[] { "UnitCode", "Book", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_CertificationEntries_UnitCode_Book_Year_Number_Wording",
                table: "CertificationEntries",
                columns: new[] { "UnitCode", "Book", "Year", "Number", "Wording" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CertificationEntries");

            migrationBuilder.DropTable(
                name: "FeeRules");

            migrationBuilder.DropTable(
                name: "PayeeAccounts");
        }
    }
}
