using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Deletes a follow-up: the owner cancels it for everybody; somebody invited only declines it (decision 6).</summary>
public sealed class DeleteFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Takes it out of the diary, or out of all diaries.</summary>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, or <see cref="Refusal.OnlyTheOwnerMayChange"/> for somebody who takes no part.</returns>
    public async Task<Outcome> ExecuteAsync(int viewerId, int followUpId)
    {
        FollowUp? gone = null;
        IReadOnlyCollection<Participant> before = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            gone = await diary.FollowUpAsync(followUpId);
            if (gone is not { IsCancelled: false }) return Refusal.FollowUpGone;
            before = gone.Concerned();

            if (gone.MayDelete(viewer))
            {
                if (!gone.Cancel(viewerId)) diary.Remove(gone);
                return Outcome.Done;
            }

            return gone.Participants.FirstOrDefault(i => i.EmployeeId == viewerId && gone.OwnerId != viewerId) is { } row
                ? row.Answer(InvitationAnswer.Decline, viewerId, clock.GetCurrentInstant())
                : Refusal.OnlyTheOwnerMayChange;
        });
        if (outcome.IsDone) notifier.Announce(gone!, before);
        return outcome;
    }
}
