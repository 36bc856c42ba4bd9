using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invitations.Core.Persistence.Migrations
{
    /// <summary>When an invitation was answered, so that the newest answer can be told from older ones; what was answered before has no such moment.</summary>
    public partial class Answered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<long>(name: "AnsweredAt", table: "Invitations", type: "INTEGER", nullable: true);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "AnsweredAt", table: "Invitations");
    }
}
