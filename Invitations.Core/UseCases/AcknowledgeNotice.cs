using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;

namespace Invitations.Core.UseCases;

/// <summary>Got it: takes note of a "no", of a new place or of a cancellation (R13).</summary>
public sealed class AcknowledgeNotice(DiaryWriter writer, ChangeNotifier notifier)
{
    /// <summary>Takes the row off the viewer's list.</summary>
    /// <param name="viewerId">Who takes note.</param>
    /// <param name="followUpId">Of what.</param>
    /// <param name="invitationId">The row it is about; 0 for a refused assignment.</param>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.NotYourInvitation"/>, <see cref="Refusal.NotYourAssignment"/>,
    /// <see cref="Refusal.NothingToAcknowledge"/>.</returns>
    public async Task<Outcome> ExecuteAsync(int viewerId, int followUpId, int invitationId)
    {
        FollowUp? noted = null;
        IReadOnlyCollection<Participant> before = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            noted = await diary.FollowUpAsync(followUpId);
            if (noted is null) return Refusal.FollowUpGone;
            before = noted.Concerned();
            if (invitationId == 0) return noted.Assignment?.Acknowledge(viewerId) ?? Refusal.NothingToAcknowledge;
            if (noted.Invitations.FirstOrDefault(i => i.Id == invitationId) is not { } row) return Refusal.NothingToAcknowledge;
            if (row.EmployeeId != viewerId) return noted.OrganizerId == viewerId ? row.AcknowledgeDecline() : Refusal.NotYourInvitation;

            var outcome = row.AcknowledgeNotice();
            if (outcome.IsDone && row.IsWithdrawn) noted.Forget(row);
            if (noted is { IsCancelled: true, Invitations.Count: 0 }) diary.Remove(noted);
            return outcome;
        });
        if (outcome.IsDone) notifier.Announce(noted!, before);
        return outcome;
    }
}
