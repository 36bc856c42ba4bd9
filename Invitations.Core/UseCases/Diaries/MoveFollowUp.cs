using Invitations.Core.FollowUps;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Moves or resizes what stands in the diary, or gives a time to what stands in the to-do list (U02).</summary>
public sealed class MoveFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Saves the new time; a new date or time asks everybody again (decision 5).</summary>
    /// <param name="viewerId">Who moves it.</param>
    /// <param name="followUpId">What.</param>
    /// <param name="version">The version they saw; 0 where it was not shown with one.</param>
    /// <param name="to">Where they let it go; it keeps its own zone.</param>
    /// <param name="scope">How much of a series.</param>
    /// <returns>
    /// What can be undone, or the refusals of saving it in its dialog: <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.FollowUpNotYours"/>,
    /// <see cref="Refusal.OnlyTheOwnerMayChange"/>, <see cref="Refusal.ChangedMeanwhile"/>, <see cref="Refusal.CompletedIsLocked"/>, <see cref="Refusal.ResourceTaken"/>,
    /// <see cref="Refusal.SeriesOverlapsItself"/>, and those of <see cref="FollowUpTime.At"/>.
    /// </returns>
    public Task<Outcome<UndoableChange>> ExecuteAsync(int viewerId, int followUpId, int version, DroppedTime to, SeriesScope scope = SeriesScope.OnlyThis) =>
        RetimeFollowUp.RunAsync(writer, notifier, clock.GetCurrentInstant(), viewerId, followUpId, version, scope, async (diary, opened) =>
        {
            var hours = await diary.Employees.Where(e => e.Id == opened.OwnerId).Select(e => e.Hours).SingleAsync();
            var time = to.In(opened.Time.ZoneId, hours);
            return time.IsDone ? opened.Content with { Time = time.Required } : time.WithoutValue;
        });
}
