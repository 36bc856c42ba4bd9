using Invitations.Core.FollowUps;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Deletes a follow-up: the owner cancels it for everybody; somebody invited only declines it (decision 6).</summary>
public sealed class DeleteFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Takes it out of the diary, or out of all diaries.</summary>
    /// <param name="viewerId">Who deletes.</param>
    /// <param name="followUpId">What.</param>
    /// <param name="scope">How much of a series; what is over stays.</param>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, or <see cref="Refusal.OnlyTheOwnerMayChange"/> for somebody who takes no part.</returns>
    public Task<Outcome> ExecuteAsync(int viewerId, int followUpId, SeriesScope scope = SeriesScope.OnlyThis) =>
        DeleteAsync(viewerId, followUpId, scope, clock.GetCurrentInstant(), undo: null);

    /// <summary>The same, from the diary: it can be undone (U01).</summary>
    /// <returns>What can be undone, or the same refusals.</returns>
    public async Task<Outcome<UndoableChange>> UndoablyAsync(int viewerId, int followUpId, SeriesScope scope = SeriesScope.OnlyThis)
    {
        var now = clock.GetCurrentInstant();
        var undo = new UndoLog(viewerId, now);
        var outcome = await DeleteAsync(viewerId, followUpId, scope, now, undo);
        return outcome.IsDone ? undo.Done() : outcome;
    }

    private Task<Outcome> DeleteAsync(int viewerId, int followUpId, SeriesScope scope, Instant now, UndoLog? undo) =>
        Deleting.RunAsync(writer, notifier, now, viewerId, followUpId, async (deleting, opened) =>
        {
            var occurrences = await deleting.OccurrencesAsync(opened, scope);
            if (opened.MayDelete(deleting.Viewer))
            {
                await deleting.CancelAsync([.. occurrences.Where(f => f.MayDelete(deleting.Viewer))]);
                return Outcome.Done;
            }

            if (deleting.Decline(opened) is { IsDone: false } refused) return refused;
            foreach (var later in occurrences.Skip(1)) deleting.Decline(later); // They need not be invited to all.
            return Outcome.Done;
        }, undo);
}
