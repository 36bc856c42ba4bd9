using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invitations.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Series : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Invitations_EmployeeId_Starts_Ends_TakesTime",
                table: "Invitations");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_ResourceId_Starts_Ends_TakesTime",
                table: "Invitations");

            migrationBuilder.AddColumn<bool>(
                name: "IsLong",
                table: "Invitations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsOptional",
                table: "Invitations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsException",
                table: "FollowUps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RuleDate",
                table: "FollowUps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeriesId",
                table: "FollowUps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "Employees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CompanyHolidays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanyHolidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_EmployeeId_IsLong_Starts_Ends_TakesTime",
                table: "Invitations",
                columns: new[] { "EmployeeId", "IsLong", "Starts", "Ends", "TakesTime" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_ResourceId_IsLong_Starts_Ends_TakesTime",
                table: "Invitations",
                columns: new[] { "ResourceId", "IsLong", "Starts", "Ends", "TakesTime" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_SeriesId",
                table: "FollowUps",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_CompanyHolidays_Date",
                table: "CompanyHolidays",
                column: "Date");

            // What older rows would have been given: a day in ticks of 100 ns, and the country of their office.
            migrationBuilder.Sql("UPDATE Invitations SET IsLong = 1 WHERE Ends - Starts > 864000000000");
            migrationBuilder.Sql("UPDATE Employees SET Country = CASE ZoneId WHEN 'Europe/Oslo' THEN 'Norway' WHEN 'Europe/Copenhagen' THEN 'Denmark' END");

            migrationBuilder.AddForeignKey(
                name: "FK_FollowUps_Series_SeriesId",
                table: "FollowUps",
                column: "SeriesId",
                principalTable: "Series",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_FollowUps_Series_SeriesId",
                table: "FollowUps");

            migrationBuilder.DropTable(
                name: "CompanyHolidays");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_EmployeeId_IsLong_Starts_Ends_TakesTime",
                table: "Invitations");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_ResourceId_IsLong_Starts_Ends_TakesTime",
                table: "Invitations");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_SeriesId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "IsLong",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "IsOptional",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "IsException",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "RuleDate",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "Employees");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_EmployeeId_Starts_Ends_TakesTime",
                table: "Invitations",
                columns: new[] { "EmployeeId", "Starts", "Ends", "TakesTime" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_ResourceId_Starts_Ends_TakesTime",
                table: "Invitations",
                columns: new[] { "ResourceId", "Starts", "Ends", "TakesTime" });
        }
    }
}
