using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invitations.Core.Persistence.Migrations
{
    /// <summary>The words of follow-ups, in SQLite's full-text index; triggers keep it in step (decision record 0014).</summary>
    /// <remarks>A later migration that makes the table of follow-ups anew takes the triggers away with the old one, and has to make them again.</remarks>
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE FollowUpSearch USING fts5(Title, Location, Description, content='FollowUps', content_rowid='Id', tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER FollowUpSearch_Insert AFTER INSERT ON FollowUps BEGIN
                  INSERT INTO FollowUpSearch (rowid, Title, Location, Description) VALUES (new.Id, new.Title, new.Location, new.Description);
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER FollowUpSearch_Delete AFTER DELETE ON FollowUps BEGIN
                  INSERT INTO FollowUpSearch (FollowUpSearch, rowid, Title, Location, Description) VALUES ('delete', old.Id, old.Title, old.Location, old.Description);
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER FollowUpSearch_Update AFTER UPDATE OF Title, Location, Description ON FollowUps BEGIN
                  INSERT INTO FollowUpSearch (FollowUpSearch, rowid, Title, Location, Description) VALUES ('delete', old.Id, old.Title, old.Location, old.Description);
                  INSERT INTO FollowUpSearch (rowid, Title, Location, Description) VALUES (new.Id, new.Title, new.Location, new.Description);
                END;
                """);
            migrationBuilder.Sql("INSERT INTO FollowUpSearch (FollowUpSearch) VALUES ('rebuild');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER FollowUpSearch_Insert;");
            migrationBuilder.Sql("DROP TRIGGER FollowUpSearch_Delete;");
            migrationBuilder.Sql("DROP TRIGGER FollowUpSearch_Update;");
            migrationBuilder.Sql("DROP TABLE FollowUpSearch;");
        }
    }
}
