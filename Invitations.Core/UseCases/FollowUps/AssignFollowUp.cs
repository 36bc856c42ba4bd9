using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Repeating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Hands a saved follow-up to somebody else at once: Reassign in the Invitations dialog (R17), and taking it back (decision 7).</summary>
public sealed class AssignFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Hands it over; it appears in the other's Invitations dialog (R16).</summary>
    /// <param name="viewerId">Who hands it over.</param>
    /// <param name="followUpId">What.</param>
    /// <param name="assigneeId">To whom.</param>
    /// <param name="scope">How much of a series; later ones that cannot be handed over stay where they are.</param>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/>, <see cref="Refusal.ParticipantGone"/>,
    /// or a refusal of <see cref="FollowUp.AssignTo"/>.</returns>
    public Task<Outcome> ExecuteAsync(int viewerId, int followUpId, int assigneeId, SeriesScope scope = SeriesScope.OnlyThis) =>
        AssignAsync(viewerId, [followUpId], assigneeId, scope);

    /// <summary>Hands several over, for example what somebody declined of a series: all of them or none.</summary>
    /// <returns>Done, or the first refusal.</returns>
    public Task<Outcome> ExecuteAsync(int viewerId, IReadOnlyCollection<int> followUpIds, int assigneeId) =>
        AssignAsync(viewerId, followUpIds, assigneeId, SeriesScope.OnlyThis);

    /// <summary>Takes it back while it is unanswered.</summary>
    /// <param name="viewerId">Who takes it back.</param>
    /// <param name="followUpId">What.</param>
    /// <param name="scope">How much of a series; later ones that were answered stay where they are.</param>
    /// <returns>Done, or <see cref="Refusal.FollowUpGone"/>, or a refusal of <see cref="FollowUp.TakeBack"/>.</returns>
    public Task<Outcome> TakeBackAsync(int viewerId, int followUpId, SeriesScope scope = SeriesScope.OnlyThis) =>
        ChangeAsync(viewerId, [followUpId], scope, _ => Task.FromResult(Outcome.Done), (followUp, viewer) => followUp.TakeBack(viewer.EmployeeId));

    /// <summary>Takes several back, all of them or none.</summary>
    /// <returns>Done, or the first refusal.</returns>
    public Task<Outcome> TakeBackAsync(int viewerId, IReadOnlyCollection<int> followUpIds) =>
        ChangeAsync(viewerId, followUpIds, SeriesScope.OnlyThis, _ => Task.FromResult(Outcome.Done), (followUp, viewer) => followUp.TakeBack(viewer.EmployeeId));

    private Task<Outcome> AssignAsync(int viewerId, IReadOnlyCollection<int> followUpIds, int assigneeId, SeriesScope scope) => ChangeAsync(
        viewerId, followUpIds, scope,
        async diary => await diary.Employees.AnyAsync(e => e.Id == assigneeId) ? Outcome.Done : Refusal.ParticipantGone,
        (followUp, viewer) => followUp.MayAssign(viewer) ? followUp.AssignTo(assigneeId) : Refusal.OnlyTheOwnerMayChange);

    private async Task<Outcome> ChangeAsync(
        int viewerId, IReadOnlyCollection<int> followUpIds, SeriesScope scope, Func<DiaryDbContext, Task<Outcome>> check, Func<FollowUp, Viewer, Outcome> change)
    {
        List<FollowUp> changed = [];
        HashSet<Participant> before = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            Outcome Change(FollowUp followUp)
            {
                var concerned = followUp.Concerned();
                if (change(followUp, viewer) is { IsDone: false } refused) return refused;
                followUp.ChangedOn(clock.GetCurrentInstant());
                changed.Add(followUp);
                before.UnionWith(concerned);
                return Outcome.Done;
            }

            foreach (var id in followUpIds)
            {
                if (await diary.FollowUpAsync(id) is not { IsCancelled: false } opened) return Refusal.FollowUpGone;
                if (opened.MayAssign(viewer) && await check(diary) is { IsDone: false } cannot) return cannot;
                var later = (await diary.OccurrencesAsync(opened, scope, clock.GetCurrentInstant())).Skip(1);
                if (Change(opened) is { IsDone: false } refused) return refused;
                foreach (var occurrence in later) Change(occurrence);
            }

            return Outcome.Done;
        });
        if (outcome.IsDone) notifier.Announce(changed, before);
        return outcome;
    }
}
