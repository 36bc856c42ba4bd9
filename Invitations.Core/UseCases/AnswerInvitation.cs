using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Says yes or no to an invitation, or to work handed over (R11, R12, R13, R17).</summary>
public sealed class AnswerInvitation(DiaryWriter writer, IDbContextFactory<DiaryDbContext> contexts, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Records the answer. Touches the one row it is about; another person's answer at the same moment survives.</summary>
    /// <param name="viewerId">Who answers.</param>
    /// <param name="followUpId">To what.</param>
    /// <param name="answer">Yes or no.</param>
    /// <param name="sequence">Which time was on the screen when they answered.</param>
    /// <param name="reason">Why not; at most 254 characters, empty for none.</param>
    /// <returns>
    /// Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.NotYourInvitation"/>, <see cref="Refusal.TimeChangedMeanwhile"/>,
    /// or a refusal of <see cref="Invitation.Answer"/> or <see cref="FollowUps.FollowUp.AnswerAssignment"/>.
    /// </returns>
    public async Task<Outcome> ExecuteAsync(int viewerId, int followUpId, InvitationAnswer answer, int sequence, string reason = "")
    {
        var outcome = await writer.WriteAsync(diary => AnswerAsync(diary, viewerId, followUpId, answer, sequence, reason));
        if (outcome.IsDone) await AnnounceAsync(viewerId, followUpId);
        return outcome;
    }

    private async Task<Outcome> AnswerAsync(DiaryDbContext diary, int viewerId, int followUpId, InvitationAnswer answer, int sequence, string reason)
    {
        var found = await (
            from f in diary.FollowUps
            where f.Id == followUpId
            select new
            {
                f.Sequence,
                f.IsCancelled,
                f.OwnerId,
                AssigneeId = f.Assignment == null ? 0 : f.Assignment.AssigneeId,
                Row = f.Invitations.FirstOrDefault(i => i.EmployeeId == viewerId),
            }).FirstOrDefaultAsync();

        if (found is null) return Refusal.FollowUpGone;
        if (found.IsCancelled) return found.Row is null ? Refusal.FollowUpGone : Refusal.NoLongerInvited;
        if (found.AssigneeId == viewerId && (found.OwnerId == viewerId || found.Row is null))
        {
            if (found.Sequence != sequence) return Refusal.TimeChangedMeanwhile;
            return (await diary.FollowUpAsync(followUpId))!.AnswerAssignment(answer, viewerId, reason);
        }

        if (found.Row is null) return Refusal.NotYourInvitation;
        if (found.OwnerId == viewerId) return Refusal.NotYourInvitation; // One's own work is not an invitation.
        if (found.Sequence != sequence) return Refusal.TimeChangedMeanwhile;
        return found.Row.Answer(answer, viewerId, clock.GetCurrentInstant(), reason);
    }

    // Read after the commit: who has to hear of it does not hold up the next answer.
    private async Task AnnounceAsync(int viewerId, int followUpId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var followUp = await diary.FollowUps.AsNoTracking().Where(f => f.Id == followUpId)
            .Select(f => new { f.OwnerId, f.OrganizerId, Rows = f.Invitations.Select(i => new { i.EmployeeId, i.ResourceId, i.ExternalPersonId }).ToList() })
            .FirstOrDefaultAsync();
        if (followUp is null) return;

        HashSet<Participant> concerned = [Participant.Employee(viewerId), Participant.Employee(followUp.OwnerId), Participant.Employee(followUp.OrganizerId)];
        foreach (var row in followUp.Rows)
        {
            concerned.Add(row.EmployeeId is { } e ? Participant.Employee(e)
                : row.ResourceId is { } r ? Participant.Resource(r)
                : Participant.ExternalPerson(row.ExternalPersonId!.Value));
        }

        notifier.Publish(new DiaryChange(followUpId, concerned));
    }
}
