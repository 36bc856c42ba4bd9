using Invitations.Core.FollowUps;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Repeating;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Changes the three fields that are each participant's own: priority, alarm and completed (decision 10).</summary>
public sealed class ChangeOwnPart(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Saves them on the viewer's own row; nobody else's changes.</summary>
    /// <param name="viewerId">Whose.</param>
    /// <param name="followUpId">Of what.</param>
    /// <param name="priority">How pressing.</param>
    /// <param name="alarmMinutes">When to be reminded; <c>null</c> for not at all.</param>
    /// <param name="isCompleted">Whether it is done; of a series, only this one ever is.</param>
    /// <param name="scope">How much of a series: in later ones, what changed here of priority and alarm changes too.</param>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/> for somebody who takes no part.</returns>
    public async Task<Outcome> ExecuteAsync(
        int viewerId, int followUpId, Priority priority, int? alarmMinutes, bool isCompleted, SeriesScope scope = SeriesScope.OnlyThis)
    {
        var now = clock.GetCurrentInstant();
        List<FollowUp> changed = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.FollowUpAsync(followUpId) is not { IsCancelled: false } opened) return Refusal.FollowUpGone;
            if (opened.Participants.FirstOrDefault(i => i.EmployeeId == viewerId) is not { } own) return Refusal.OnlyTheOwnerMayChange;
            var (isPriority, isAlarm) = (own.Priority != priority, own.AlarmMinutes != alarmMinutes);
            opened.Mark(viewerId, priority, alarmMinutes, isCompleted, now);
            changed.Add(opened);

            foreach (var later in (await diary.OccurrencesAsync(opened, scope, now)).Skip(1))
            {
                if (later.Participants.FirstOrDefault(i => i.EmployeeId == viewerId) is not { } row) continue;
                row.Wish(isPriority ? priority : row.Priority, isAlarm ? alarmMinutes : row.AlarmMinutes);
                changed.Add(later);
            }

            return Outcome.Done;
        });
        if (outcome.IsDone) notifier.Announce(changed);
        return outcome;
    }

    /// <summary>Marks it done, or opens it again, on the viewer's own row, from the diary: it can be undone (U01).</summary>
    /// <returns>What can be undone, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/> for somebody who takes no part.</returns>
    public async Task<Outcome<UndoableChange>> CompleteAsync(int viewerId, int followUpId, bool isCompleted)
    {
        var now = clock.GetCurrentInstant();
        var undo = new UndoLog(viewerId, now);
        FollowUp? marked = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.FollowUpAsync(followUpId) is not { IsCancelled: false } opened) return Refusal.FollowUpGone;
            if (opened.Participants.FirstOrDefault(i => i.EmployeeId == viewerId) is not { } own) return Refusal.OnlyTheOwnerMayChange;
            if (own.IsCompleted == isCompleted) return Outcome.Done;
            undo.Remember(opened);
            marked = opened;
            return opened.Mark(viewerId, own.Priority, own.AlarmMinutes, isCompleted, now);
        });
        if (!outcome.IsDone) return outcome;
        if (marked is not null) notifier.Announce(marked);
        return undo.Done();
    }
}
