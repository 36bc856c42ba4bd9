using System.Text;
using Invitations.Core.Inviting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Invitations.Core.Persistence;

/// <summary>What the queries that are written by hand have in common.</summary>
internal static class SqlText
{
    /// <summary>A command on the context's own connection, which has to be open, in its transaction if there is one.</summary>
    public static SqliteCommand Command(this DiaryDbContext diary, string sql)
    {
        var command = (SqliteCommand)diary.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Reason: every text is a constant of ours; whatever varies is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = (SqliteTransaction?)diary.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>The ids of one kind as a JSON array, so that the text of a query is the same for one and for five hundred.</summary>
    public static string Ids(IReadOnlyCollection<Participant> participants, ParticipantKind kind) =>
        Json(participants.Where(p => p.Kind == kind).Select(p => p.Id).Distinct());

    /// <summary>Numbers, or JSON texts, as a JSON array.</summary>
    public static string Json<T>(IEnumerable<T> values) => new StringBuilder("[").AppendJoin(',', values).Append(']').ToString();
}
