using Invitations.Core.FollowUps;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Stops a series after one of its occurrences, which stays; the first one goes on as something that happens once (S06).</summary>
public sealed class StopRepeating(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Deletes the occurrences after it that are not over, and tells whoever takes part in them.</summary>
    /// <returns>Done, also for what does not repeat; or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/>.</returns>
    public Task<Outcome> ExecuteAsync(int viewerId, int followUpId) =>
        Deleting.RunAsync(writer, notifier, clock.GetCurrentInstant(), viewerId, followUpId, async (deleting, opened) =>
        {
            if (!opened.MayChange(deleting.Viewer)) return Refusal.OnlyTheOwnerMayChange;
            await deleting.StopAsync(opened);
            return Outcome.Done;
        });
}
