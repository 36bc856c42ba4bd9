using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.FollowUps;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Plans the same once more at another time: the viewer owns it, and everybody who takes part is invited anew (U04).</summary>
public sealed class CopyFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Copies what the viewer may read; of a series only the one occurrence, which happens once.</summary>
    /// <param name="viewerId">Who copies it.</param>
    /// <param name="followUpId">What.</param>
    /// <param name="to">Where they let the copy go.</param>
    /// <returns>
    /// What can be undone, the copy being its first follow-up; or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.FollowUpNotYours"/>,
    /// <see cref="Refusal.CompletedIsLocked"/>: what is completed is opened again first (behaviour 5.5), or the refusals of saving something new.
    /// </returns>
    public async Task<Outcome<UndoableChange>> ExecuteAsync(int viewerId, int followUpId, DroppedTime to)
    {
        var now = clock.GetCurrentInstant();
        var undo = new UndoLog(viewerId, now);
        Saving? saving = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            if (await diary.FollowUpAsync(followUpId) is not { IsCancelled: false } source) return Refusal.FollowUpGone;
            if (!source.MaySee(viewer)) return Refusal.FollowUpNotYours;
            var own = source.Participants.FirstOrDefault(i => i.EmployeeId == viewerId) ?? source.OwnersRow;
            if (own.IsCompleted) return Refusal.CompletedIsLocked;

            var hours = await diary.Employees.Where(e => e.Id == viewerId).Select(e => e.Hours).SingleAsync();
            var time = to.In(source.Time.ZoneId, hours);
            if (!time.IsDone) return time.WithoutValue;

            // What is new can no longer be of a type that was deleted; then it is of its kind.
            var typeId = await diary.Types.Where(t => t.Id == source.TypeId && !t.IsDeleted).Select(t => (int?)t.Id).FirstOrDefaultAsync();

            var others = source.Participants.Where(i => i.EmployeeId != viewerId).ToList();
            var draft = new FollowUpDraft(
                0, 0, Guid.NewGuid(), source.Content with { Time = time.Required, TypeId = typeId }, viewerId, [.. others.Select(i => i.Participant)], new Dictionary<Participant, InvitationStatus>(),
                own.Priority, own.AlarmMinutes, Optional: [.. others.Where(i => i.IsOptional).Select(i => i.Participant)]);
            saving = new Saving(diary, viewer, draft, now, undo);
            return await saving.PlanAsync();
        });
        if (!outcome.IsDone) return outcome;
        notifier.Announce(saving!.Touched);
        return undo.Done();
    }
}
