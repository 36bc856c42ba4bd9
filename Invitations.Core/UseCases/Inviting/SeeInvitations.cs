using Invitations.Core.Assigning;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using NodaTime;

namespace Invitations.Core.UseCases.Inviting;

/// <summary>Marks everything the Invitations dialog shows as seen: the senders get their eye (decision 4, R07).</summary>
public sealed class SeeInvitations(DiaryWriter writer, ListInvitations list, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Marks what is unread; with nothing unread, nothing is written.</summary>
    public async Task<Outcome> ExecuteAsync(int viewerId)
    {
        var unread = (await list.ExecuteAsync(viewerId)).Where(e => e.IsUnread).Select(e => e.FollowUpId).Distinct().ToArray();
        if (unread.Length == 0) return Outcome.Done;

        List<FollowUp> seen = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            var now = clock.GetCurrentInstant();
            foreach (var followUp in (await diary.FollowUpsAsync(unread)).Values)
            {
                followUp.See(viewerId, now);
                if (followUp.OrganizerId == viewerId)
                {
                    foreach (var row in followUp.Invitations.Where(i => i.AwaitsAcknowledgement)) row.SeeDecline();
                }

                if (followUp.Assignment is { Status: AssignmentStatus.Declined } assignment && assignment.AssignedById == viewerId) assignment.SeeDecline();
                seen.Add(followUp);
            }

            return Outcome.Done;
        });
        if (!outcome.IsDone) return outcome;
        // A series was seen at once, so its people hear of it once.
        foreach (var alike in seen.GroupBy(f => f.SeriesId ?? -f.Id)) notifier.Announce([.. alike]);
        return outcome;
    }
}
