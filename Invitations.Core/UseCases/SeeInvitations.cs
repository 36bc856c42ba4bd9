using Invitations.Core.Assigning;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Marks everything the Invitations dialog shows as seen: the senders get their eye (decision 4, R07).</summary>
public sealed class SeeInvitations(DiaryWriter writer, ListInvitations list, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Marks what is unread; with nothing unread, nothing is written.</summary>
    public async Task<Outcome> ExecuteAsync(int viewerId)
    {
        var unread = (await list.ExecuteAsync(viewerId)).Where(e => e.IsUnread).Select(e => e.FollowUpId).Distinct().ToList();
        if (unread.Count == 0) return Outcome.Done;

        List<DiaryChange> changes = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            var now = clock.GetCurrentInstant();
            var followUps = await diary.FollowUps.Include(f => f.Invitations).Include(f => f.Assignment).AsSplitQuery().Where(f => unread.Contains(f.Id)).ToListAsync();
            foreach (var followUp in followUps)
            {
                followUp.See(viewerId, now);
                if (followUp.OrganizerId == viewerId)
                {
                    foreach (var row in followUp.Invitations.Where(i => i.AwaitsAcknowledgement)) row.SeeDecline();
                }

                if (followUp.Assignment is { Status: AssignmentStatus.Declined } assignment && assignment.AssignedById == viewerId) assignment.SeeDecline();
                changes.Add(new DiaryChange(followUp.Id, FollowUps.FollowUpConcerns.Concerned(followUp)));
            }

            return Outcome.Done;
        });
        if (outcome.IsDone) changes.ForEach(notifier.Publish);
        return outcome;
    }
}
