using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Saves a new or changed follow-up with its participants: everybody new is invited, and told (R01, R03, R06, R15, R16).</summary>
public sealed class SaveFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Saves all of it or nothing, every occurrence of a series included.</summary>
    /// <param name="viewerId">Who saves.</param>
    /// <param name="draft">What they wrote.</param>
    /// <returns>The follow-up's id, of a new series its first one's; or a named refusal; <see cref="Refusal.ChangedMeanwhile"/> when somebody saved it since it was opened.</returns>
    public async Task<Outcome<int>> ExecuteAsync(int viewerId, FollowUpDraft draft)
    {
        if (draft.Dialog == Guid.Empty) throw new ArgumentException("Every dialog has a number of its own, or another's save would pass for it.", nameof(draft));

        Saving? saving = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            saving = new Saving(diary, viewer, draft, clock.GetCurrentInstant());
            return draft.Id == 0 ? await saving.PlanAsync() : await saving.ChangeAsync();
        });

        if (!outcome.IsDone) return outcome;
        notifier.Announce(saving!.Touched, saving.Before);
        // The context hands a new row its id only with the save.
        return saving.Opened!.Id;
    }
}
