using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases;

/// <summary>Hands a saved follow-up to somebody else at once: Reassign in the Invitations dialog (R17), and taking it back (decision 7).</summary>
public sealed class AssignFollowUp(DiaryWriter writer, ChangeNotifier notifier)
{
    /// <summary>Hands it over; it appears in the other's Invitations dialog (R16).</summary>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/>, <see cref="Refusal.ParticipantGone"/>,
    /// or a refusal of <see cref="FollowUp.AssignTo"/>.</returns>
    public Task<Outcome> ExecuteAsync(int viewerId, int followUpId, int assigneeId) => ChangeAsync(viewerId, followUpId, async (diary, followUp, viewer) =>
    {
        if (!followUp.MayAssign(viewer)) return Refusal.OnlyTheOwnerMayChange;
        if (!await diary.Employees.AnyAsync(e => e.Id == assigneeId)) return Refusal.ParticipantGone;
        return followUp.AssignTo(assigneeId);
    });

    /// <summary>Takes it back while it is unanswered.</summary>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, or a refusal of <see cref="FollowUp.TakeBack"/>.</returns>
    public Task<Outcome> TakeBackAsync(int viewerId, int followUpId) =>
        ChangeAsync(viewerId, followUpId, (_, followUp, viewer) => Task.FromResult(followUp.TakeBack(viewer.EmployeeId)));

    private async Task<Outcome> ChangeAsync(
        int viewerId, int followUpId, Func<DiaryDbContext, FollowUp, Directory.Viewer, Task<Outcome>> change)
    {
        FollowUp? changed = null;
        IReadOnlyCollection<Participant> before = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            changed = await diary.FollowUpAsync(followUpId);
            if (changed is not { IsCancelled: false }) return Refusal.FollowUpGone;
            before = changed.Concerned();
            return await change(diary, changed, viewer);
        });
        if (outcome.IsDone) notifier.Announce(changed!, before);
        return outcome;
    }
}
