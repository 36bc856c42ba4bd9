using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Invitations.Core.Persistence;

/// <summary>How every context of the product opens the one database.</summary>
public static class DiaryDatabase
{
    /// <summary>SQLite in WAL mode, foreign keys on, each commit flushed to the disk, and writers that wait for one another.</summary>
    /// <param name="options">The options of the context.</param>
    /// <param name="connectionString">The connection string, for example <c>Data Source=data/invitations.db</c>; its folder is made when missing.</param>
    public static DbContextOptionsBuilder UseDiaryDatabase(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (Path.GetDirectoryName(connection.DataSource) is { Length: > 0 } folder) System.IO.Directory.CreateDirectory(folder);
        return options.UseSqlite(connection.ConnectionString).AddInterceptors(Pragmas.Instance);
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        // busy_timeout waits in milliseconds where the driver's own retry waits in steps; FULL keeps a committed answer through a power cut.
        private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
