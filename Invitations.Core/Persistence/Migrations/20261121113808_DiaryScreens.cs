using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invitations.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DiaryScreens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CompletedAt",
                table: "Invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TypeId",
                table: "FollowUps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DiarySettings",
                columns: table => new
                {
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tab = table.Column<string>(type: "TEXT", nullable: false),
                    Show = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Scale = table.Column<string>(type: "TEXT", nullable: false),
                    ZoneId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiarySettings", x => x.EmployeeId);
                    table.ForeignKey(
                        name: "FK_DiarySettings_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpTypes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Colour = table.Column<string>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpTypes", x => x.Id);
                });

            // The basic type of each kind: it has the kind's own word, and the colour that kind has had so far.
            migrationBuilder.InsertData(
                table: "FollowUpTypes",
                columns: ["Name", "Kind", "Colour", "IsDeleted"],
                values: new object[,] { { "", 0, "Blue", false }, { "", 1, "Amber", false }, { "", 2, "Violet", false } });

            migrationBuilder.CreateTable(
                name: "GroupViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupViews_Employees_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupViewMembers",
                columns: table => new
                {
                    GroupViewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: true),
                    ResourceId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupViewMembers", x => new { x.GroupViewId, x.Position });
                    table.ForeignKey(
                        name: "FK_GroupViewMembers_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupViewMembers_GroupViews_GroupViewId",
                        column: x => x.GroupViewId,
                        principalTable: "GroupViews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupViewMembers_Resources_ResourceId",
                        column: x => x.ResourceId,
                        principalTable: "Resources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_TypeId",
                table: "FollowUps",
                column: "TypeId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpTypes_Kind_Name",
                table: "FollowUpTypes",
                columns: new[] { "Kind", "Name" },
                unique: true,
                filter: "NOT IsDeleted");

            migrationBuilder.CreateIndex(
                name: "IX_GroupViewMembers_EmployeeId",
                table: "GroupViewMembers",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupViewMembers_ResourceId",
                table: "GroupViewMembers",
                column: "ResourceId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupViews_OwnerId_Name",
                table: "GroupViews",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_FollowUps_FollowUpTypes_TypeId",
                table: "FollowUps",
                column: "TypeId",
                principalTable: "FollowUpTypes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_FollowUps_FollowUpTypes_TypeId",
                table: "FollowUps");

            migrationBuilder.DropTable(
                name: "DiarySettings");

            migrationBuilder.DropTable(
                name: "FollowUpTypes");

            migrationBuilder.DropTable(
                name: "GroupViewMembers");

            migrationBuilder.DropTable(
                name: "GroupViews");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_TypeId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "CompletedAt",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "TypeId",
                table: "FollowUps");
        }
    }
}
