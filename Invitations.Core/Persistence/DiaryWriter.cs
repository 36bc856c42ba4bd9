using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Invitations.Core.Persistence;

/// <summary>The one way to write: a turn of its own, a transaction that has the write lock from its first read, one save, one commit.</summary>
/// <remarks>
/// SQLite's <c>BEGIN IMMEDIATE</c> takes the lock before anything is read, so what a rule saw is still so when it is saved, in this process and in any
/// other. Within the process writers queue here first, which is fair and costs no retries.
/// </remarks>
public sealed class DiaryWriter(IDbContextFactory<DiaryDbContext> contexts, ILogger<DiaryWriter> log)
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Runs a use case's reading, rule and changes as one unit; saves and commits when it was done, and leaves no trace when it was refused.</summary>
    /// <param name="act">Reads, asks the rule and changes what it read; must not save.</param>
    /// <param name="refuse">Makes the use case's outcome from a refusal of the database itself.</param>
    /// <param name="cancellation">Gives up the place in the queue; a write once begun is finished.</param>
    /// <returns>What <paramref name="act"/> returned, or <see cref="Refusal.DatabaseBusy"/>, <see cref="Refusal.DiskFull"/>,
    /// <see cref="Refusal.StorageFailed"/>, or <see cref="Refusal.ChangedMeanwhile"/> when another process won a race.</returns>
    public async Task<T> WriteAsync<T>(Func<DiaryDbContext, Task<T>> act, Func<Refusal, T> refuse, CancellationToken cancellation = default)
        where T : IOutcome
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await using var diary = await contexts.CreateDbContextAsync(CancellationToken.None);
            await using var transaction = await diary.Database.BeginTransactionAsync(CancellationToken.None);
            var outcome = await act(diary);
            if (!outcome.IsDone) return outcome;
            await diary.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        catch (DbUpdateConcurrencyException e)
        {
            log.LogInformation(e, "A save lost the race against another process.");
            return refuse(Refusal.ChangedMeanwhile);
        }
        catch (Exception e) when (Failure(e) is { } refusal)
        {
            log.LogError(e, "The database refused a write: {Refusal}.", refusal);
            return refuse(refusal);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes something that hands nothing back.</summary>
    public Task<Outcome> WriteAsync(Func<DiaryDbContext, Task<Outcome>> act, CancellationToken cancellation = default) =>
        WriteAsync(act, static refusal => refusal, cancellation);

    /// <summary>Writes something that hands a value back.</summary>
    public Task<Outcome<T>> WriteAsync<T>(Func<DiaryDbContext, Task<Outcome<T>>> act, CancellationToken cancellation = default) =>
        WriteAsync(act, static refusal => (Outcome<T>)refusal, cancellation);

    /// <summary>What a person can be told of a failure of the database; <c>null</c> when it is a fault of ours.</summary>
    internal static Refusal? Failure(Exception? exception) => exception switch
    {
        null => null,
        SqliteException e => e.SqliteErrorCode switch
        {
            SqliteCode.Busy or SqliteCode.Locked => Refusal.DatabaseBusy,
            SqliteCode.Full => Refusal.DiskFull,
            SqliteCode.ReadOnly or SqliteCode.InputOutput or SqliteCode.Corrupt or SqliteCode.CannotOpen or SqliteCode.NotADatabase => Refusal.StorageFailed,
            _ => null,
        },
        _ => Failure(exception.InnerException),
    };

    // https://www.sqlite.org/rescode.html
    private static class SqliteCode
    {
        public const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;
    }
}
