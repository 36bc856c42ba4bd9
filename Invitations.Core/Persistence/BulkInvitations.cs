using System.Globalization;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Invitations.Core.Persistence;

/// <summary>Writes the invitations of many new follow-ups with one prepared statement.</summary>
/// <remarks>EF Core prepares a statement for every row, which for a series of a year takes ten times as long as all the rest; columns and conversions are still the model's.</remarks>
internal sealed class BulkInvitations
{
    private readonly IProperty[] _columns;
    private readonly string _sql;

    public BulkInvitations(IModel model)
    {
        var type = model.FindEntityType(typeof(Invitation))!;
        _columns = [.. type.GetProperties().Where(p => !p.IsPrimaryKey())];
        var names = string.Join(", ", _columns.Select(p => $"\"{p.GetColumnName()}\""));
        _sql = $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({string.Join(", ", _columns.Select((_, i) => Name(i)))})";
    }

    /// <summary>Writes them on the context's own connection, in its transaction.</summary>
    /// <param name="diary">Where to.</param>
    /// <param name="followUps">Those that have just got their ids.</param>
    public void Insert(DiaryDbContext diary, IEnumerable<FollowUp> followUps)
    {
        using var command = (SqliteCommand)diary.Database.GetDbConnection().CreateCommand();
        command.CommandText = _sql;
        command.Transaction = (SqliteTransaction?)diary.Database.CurrentTransaction?.GetDbTransaction();
        SqliteParameter[] values = [.. _columns.Select((_, i) => new SqliteParameter(Name(i), null))];
        command.Parameters.AddRange(values);
        foreach (var followUp in followUps)
        {
            foreach (var row in followUp.Invitations)
            {
                for (var i = 0; i < values.Length; i++) values[i].Value = Value(_columns[i], followUp, row) ?? DBNull.Value;
                command.ExecuteNonQuery(); // SQLite does not wait for anybody here, so there is nothing to await.
            }
        }
    }

    private static object? Value(IProperty column, FollowUp followUp, Invitation row)
    {
        if (column.Name is nameof(Invitation.FollowUpId)) return followUp.Id;
        var value = column.PropertyInfo!.GetValue(row);
        return column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static string Name(int column) => string.Create(CultureInfo.InvariantCulture, $"$p{column}");
}
