using Invitations.Core.FollowUps;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;

namespace Invitations.Core.UseCases;

/// <summary>Changes the three fields that are each participant's own: priority, alarm and completed (decision 10).</summary>
public sealed class ChangeOwnPart(DiaryWriter writer, ChangeNotifier notifier)
{
    /// <summary>Saves them on the viewer's own row; nobody else's changes.</summary>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/> for somebody who takes no part.</returns>
    public async Task<Outcome> ExecuteAsync(int viewerId, int followUpId, Priority priority, int? alarmMinutes, bool isCompleted)
    {
        FollowUp? changed = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            changed = await diary.FollowUpAsync(followUpId);
            if (changed is not { IsCancelled: false }) return Refusal.FollowUpGone;
            return changed.Mark(viewerId, priority, alarmMinutes, isCompleted);
        });
        if (outcome.IsDone) notifier.Announce(changed!);
        return outcome;
    }
}
