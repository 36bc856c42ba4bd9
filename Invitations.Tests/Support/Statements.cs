using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Invitations.Tests.Support;

/// <summary>Hears what SQLite itself runs on the connections of a context, whoever wrote it: EF Core or a hand.</summary>
/// <remarks>EF Core's own interceptors hear only what goes through EF Core, and the diary's queries do not.</remarks>
public sealed class Statements : DbConnectionInterceptor
{
    private readonly ConcurrentQueue<string> _heard = new();

    /// <summary>Every statement since the beginning, or since it was last forgotten, but for the settings a connection is opened with.</summary>
    public IReadOnlyList<string> Heard => [.. _heard.Where(sql => !sql.TrimStart().StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase))];

    public void Forget() => _heard.Clear();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, sql) => _heard.Enqueue(sql), null);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
