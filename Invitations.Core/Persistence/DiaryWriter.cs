using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Invitations.Core.Persistence;

/// <summary>The one way to write: a turn of its own, a transaction that has the write lock from its first read, one save, one commit.</summary>
/// <remarks>
/// <para>SQLite's <c>BEGIN IMMEDIATE</c> takes the lock before anything is read, so what a rule saw is still so when it is saved, in this process and in any
/// other. Within the process writers queue here first, which is fair and costs no retries.</para>
/// <para>Flushing a commit to the disk takes longer than all the rest, so writes that wait at the same moment share one commit. Each runs by itself, one after
/// the other, each sees what those before it did, and each hears of its success only after the commit; one that is refused or fails leaves the others alone.
/// When the disk or the file fails, it fails all that share the commit, and each is told so.</para>
/// </remarks>
public sealed class DiaryWriter : IDisposable
{
    // So that the first of a long queue does not wait for the last.
    private const int MostTogether = 64;

    private readonly IDbContextFactory<DiaryDbContext> _contexts;
    private readonly ILogger<DiaryWriter> _log;
    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new() { SingleReader = true });

    /// <summary>Begins to serve.</summary>
    public DiaryWriter(IDbContextFactory<DiaryDbContext> contexts, ILogger<DiaryWriter> log)
    {
        (_contexts, _log) = (contexts, log);
        // The queue outlives whoever happens to be first, so nothing of theirs (language, request) may come along.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(ServeAsync);
    }

    /// <summary>Runs a use case's reading, rule and changes as one unit; saves and commits when it was done, and leaves no trace when it was refused.</summary>
    /// <param name="act">Reads, asks the rule and changes what it read; must not save.</param>
    /// <param name="refuse">Makes the use case's outcome from a refusal of the database itself.</param>
    /// <returns>What <paramref name="act"/> returned, or <see cref="Refusal.DatabaseBusy"/>, <see cref="Refusal.DiskFull"/>,
    /// <see cref="Refusal.StorageFailed"/>, or <see cref="Refusal.ChangedMeanwhile"/> when another process won a race.</returns>
    public Task<T> WriteAsync<T>(Func<DiaryDbContext, Task<T>> act, Func<Refusal, T> refuse)
        where T : IOutcome
    {
        var write = new Write<T>(act, refuse);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(write), this);
        return write.Outcome;
    }

    /// <summary>Writes something that hands nothing back.</summary>
    public Task<Outcome> WriteAsync(Func<DiaryDbContext, Task<Outcome>> act) => WriteAsync(act, static refusal => refusal);

    /// <summary>Writes something that hands a value back.</summary>
    public Task<Outcome<T>> WriteAsync<T>(Func<DiaryDbContext, Task<Outcome<T>>> act) => WriteAsync(act, static refusal => (Outcome<T>)refusal);

    /// <summary>Takes no more writes; those that wait are finished.</summary>
    public void Dispose() => _waiting.Writer.TryComplete();

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

    private async Task ServeAsync()
    {
        var together = new List<Write>(MostTogether);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var write)) together.Add(write);
            await CommitTogetherAsync(together);
            together.Clear();
        }
    }

    private async Task CommitTogetherAsync(List<Write> together)
    {
        try
        {
            await using var diary = await _contexts.CreateDbContextAsync();
            await using var transaction = await diary.Database.BeginTransactionAsync();
            foreach (var write in together)
            {
                try
                {
                    // Saving within the transaction sets a savepoint and goes back to it when it fails.
                    if (await write.ActAsync(diary)) await diary.SaveChangesAsync();
                }
                catch (DbUpdateConcurrencyException e)
                {
                    _log.LogInformation(e, "A save lost the race against another process.");
                    write.Refuse(Refusal.ChangedMeanwhile);
                }
                catch (Exception e) when (Failure(e) is null)
                {
                    write.Fail(e);
                }

                diary.Forget(); // The next one reads for itself.
            }

            await transaction.CommitAsync();
        }
        catch (Exception e)
        {
            // Nothing of any of them is stored.
            if (Failure(e) is { } refusal)
            {
                _log.LogError(e, "The database refused a write: {Refusal}.", refusal);
                together.ForEach(write => write.Refuse(refusal));
            }
            else
            {
                together.ForEach(write => write.Fail(e));
            }
        }

        together.ForEach(write => write.Tell());
    }

    // https://www.sqlite.org/rescode.html
    private static class SqliteCode
    {
        public const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;
    }

    /// <summary>Somebody's write with its way back to them, which is used only after the commit.</summary>
    private abstract class Write
    {
        /// <summary>Reads, asks and changes.</summary>
        /// <returns>Whether there is something to save.</returns>
        public abstract Task<bool> ActAsync(DiaryDbContext diary);

        public abstract void Refuse(Refusal refusal);

        public abstract void Fail(Exception exception);

        public abstract void Tell();
    }

    private sealed class Write<T>(Func<DiaryDbContext, Task<T>> act, Func<Refusal, T> refuse) : Write
        where T : IOutcome
    {
        private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _outcome;
        private Exception? _exception;

        public Task<T> Outcome => _told.Task;

        public override async Task<bool> ActAsync(DiaryDbContext diary) => (_outcome = await act(diary)).IsDone;

        // A fault of our own stays a fault, whatever becomes of the others.
        public override void Refuse(Refusal refusal) => _outcome = refuse(refusal);

        public override void Fail(Exception exception) => _exception = exception;

        public override void Tell()
        {
            if (_exception is null) _told.SetResult(_outcome!);
            else _told.SetException(_exception);
        }
    }
}
