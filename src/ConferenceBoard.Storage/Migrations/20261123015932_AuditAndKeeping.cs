using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ConferenceBoard.Storage.Migrations
{
    /// <inheritdoc />
    public partial class AuditAndKeeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Thing = table.Column<string>(type: "TEXT", nullable: true),
                    Conference = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Staff = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Attendee = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    Whom = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Keeping",
                columns: table => new
                {
                    Conference = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HeldFor = table.Column<string>(type: "TEXT", nullable: true),
                    HeldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LookAgainOn = table.Column<System.DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Keeping", x => x.Conference);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Conference",
                table: "Audit",
                column: "Conference");

            // Whoever reaches the tables by this program's own ways can add lines, and no more.
            migrationBuilder.Sql("CREATE TRIGGER Audit_stays BEFORE UPDATE ON Audit BEGIN SELECT RAISE(ABORT, 'a line of the audit trail is never changed'); END;");
            migrationBuilder.Sql("CREATE TRIGGER Audit_is_kept BEFORE DELETE ON Audit BEGIN SELECT RAISE(ABORT, 'a line of the audit trail is never removed'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "Keeping");
        }
    }
}
