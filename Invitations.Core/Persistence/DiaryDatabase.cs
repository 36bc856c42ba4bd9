using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Invitations.Core.Persistence;

/// <summary>How every context of the product opens the one database.</summary>
public static class DiaryDatabase
{
    private const int PatienceSeconds = 5;

    /// <summary>SQLite with foreign keys on, each commit flushed to the disk, and writers that wait for one another. The file itself is in WAL mode from its migration.</summary>
    /// <param name="options">The options of the context.</param>
    /// <param name="connectionString">The connection string, for example <c>Data Source=data/invitations.db</c>; its folder is made when missing.
    /// <c>Default Timeout</c> is how many seconds to wait for another program's lock, 5 when it is not said.</param>
    public static DbContextOptionsBuilder UseDiaryDatabase(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        // The driver's own 30 seconds would keep a person waiting for a sentence that says to try again.
        if (!connection.ShouldSerialize("Default Timeout")) connection.DefaultTimeout = PatienceSeconds;
        if (Path.GetDirectoryName(connection.DataSource) is { Length: > 0 } folder) System.IO.Directory.CreateDirectory(folder);
        return options.UseSqlite(connection.ConnectionString).AddInterceptors(new Pragmas(connection.DefaultTimeout));
    }

    /// <summary>Brings the tables of a context up to date, and makes the file when there is none.</summary>
    /// <remarks>Asks first: with nothing to do, migrating would still lock, and compare whole models, before the first page can be served.</remarks>
    public static async Task MigrateWhenPendingAsync(this DatabaseFacade database)
    {
        if ((await database.GetPendingMigrationsAsync()).Any()) await database.MigrateAsync();
    }

    private sealed class Pragmas(int patienceSeconds) : DbConnectionInterceptor
    {
        // busy_timeout waits in milliseconds where the driver's own retry waits in steps; FULL keeps a committed answer through a power cut.
        private readonly string _sql = $"PRAGMA synchronous=FULL; PRAGMA busy_timeout={patienceSeconds * 1000};";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = _sql;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            // SQLite does not wait for anybody here, so there is nothing to await.
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
