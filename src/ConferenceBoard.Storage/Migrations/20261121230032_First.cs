using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ConferenceBoard.Storage.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessGrants",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Conference = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Attendee = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Seat = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Display = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessGrants", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Conferences",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BeganAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conferences", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Conference = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Operation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Seat = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => new { x.Conference, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Events_Conferences_Conference",
                        column: x => x.Conference,
                        principalTable: "Conferences",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessGrants_Conference_Kind",
                table: "AccessGrants",
                columns: new[] { "Conference", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_Id",
                table: "Conferences",
                column: "Id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessGrants");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Conferences");
        }
    }
}
