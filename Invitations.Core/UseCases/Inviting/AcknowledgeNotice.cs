using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Repeating;

namespace Invitations.Core.UseCases.Inviting;

/// <summary>Got it: takes note of a "no", of a new place or of a cancellation (R13).</summary>
public sealed class AcknowledgeNotice(DiaryWriter writer, ChangeNotifier notifier)
{
    /// <summary>Takes the row off the viewer's list.</summary>
    /// <param name="viewerId">Who takes note.</param>
    /// <param name="followUpId">Of what.</param>
    /// <param name="invitationId">The row it is about; 0 for a refused assignment.</param>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.NotYourInvitation"/>, <see cref="Refusal.NotYourAssignment"/>,
    /// <see cref="Refusal.NothingToAcknowledge"/>.</returns>
    public Task<Outcome> ExecuteAsync(int viewerId, int followUpId, int invitationId) => ExecuteAsync(viewerId, [(followUpId, invitationId)]);

    /// <summary>Takes several rows off the viewer's list, for example those of a series: what was noted elsewhere meanwhile stands in nobody's way.</summary>
    /// <returns>Done, or the first refusal when nothing at all was left to note.</returns>
    public async Task<Outcome> ExecuteAsync(int viewerId, IReadOnlyCollection<(int FollowUpId, int InvitationId)> rows)
    {
        List<FollowUp> noted = [];
        HashSet<Participant> before = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            List<FollowUp> purged = [];
            var followUps = await diary.FollowUpsAsync([.. rows.Select(r => r.FollowUpId)]);
            Outcome? refused = null;
            foreach (var (followUpId, invitationId) in rows)
            {
                var followUp = followUps.GetValueOrDefault(followUpId);
                var concerned = followUp?.Concerned() ?? [];
                if (Note(followUp, viewerId, invitationId) is { IsDone: false } no)
                {
                    refused ??= no;
                    continue;
                }

                noted.Add(followUp!);
                before.UnionWith(concerned);
                if (followUp is not { IsCancelled: true, Invitations.Count: 0 }) continue;
                diary.Remove(followUp);
                purged.Add(followUp);
            }

            foreach (var ofSeries in purged.Where(f => f.SeriesId is not null).GroupBy(f => f.SeriesId))
                await diary.EndSeriesAsync((await diary.SeriesOfAsync(ofSeries.First()))!, null, ofSeries);
            return noted.Count == 0 && refused is { } nothing ? nothing : Outcome.Done;
        });
        if (outcome.IsDone) notifier.Announce(noted, before);
        return outcome;
    }

    private static Outcome Note(FollowUp? followUp, int viewerId, int invitationId)
    {
        if (followUp is null) return Refusal.FollowUpGone;
        if (invitationId == 0) return followUp.Assignment?.Acknowledge(viewerId) ?? Refusal.NothingToAcknowledge;
        if (followUp.Invitations.FirstOrDefault(i => i.Id == invitationId) is not { } row) return Refusal.NothingToAcknowledge;
        if (row.EmployeeId != viewerId) return followUp.OrganizerId == viewerId ? row.AcknowledgeDecline() : Refusal.NotYourInvitation;

        var outcome = row.AcknowledgeNotice();
        if (outcome.IsDone && row.IsWithdrawn) followUp.Forget(row);
        return outcome;
    }
}
