using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.FollowUps;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Saves another time of what is stored, as the dialog would: the same rights, locks, series and rooms.</summary>
internal static class RetimeFollowUp
{
    /// <summary>Reads it, writes another content, saves, and tells everybody concerned.</summary>
    /// <param name="writer">Writes.</param>
    /// <param name="notifier">Tells.</param>
    /// <param name="now">When.</param>
    /// <param name="viewerId">Who.</param>
    /// <param name="followUpId">What.</param>
    /// <param name="version">The version they saw; 0 when it does not matter.</param>
    /// <param name="scope">How much of a series.</param>
    /// <param name="write">What it is to be like.</param>
    public static async Task<Outcome<UndoableChange>> RunAsync(
        DiaryWriter writer, ChangeNotifier notifier, Instant now, int viewerId, int followUpId, int version, SeriesScope scope,
        Func<DiaryDbContext, FollowUp, Task<Outcome<FollowUpContent>>> write)
    {
        var undo = new UndoLog(viewerId, now);
        Saving? saving = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            if (await diary.FollowUpAsync(followUpId) is not { IsCancelled: false } opened) return Refusal.FollowUpGone;
            // Asked before anything is said of what is in it.
            if (!opened.MaySee(viewer)) return Refusal.FollowUpNotYours;
            if (!opened.MayChange(viewer)) return Refusal.OnlyTheOwnerMayChange;
            var content = await write(diary, opened);
            if (!content.IsDone) return content.WithoutValue;
            if (content.Required == opened.Content) return Outcome.Done; // Let go where it was.

            var own = opened.Participants.FirstOrDefault(i => i.EmployeeId == viewerId) ?? opened.OwnersRow;
            var draft = new FollowUpDraft(
                followUpId, version == 0 ? opened.Version : version, Guid.NewGuid(), content.Required, opened.OwnerId, opened.OthersInvited(),
                new Dictionary<Participant, InvitationStatus>(), own.Priority, own.AlarmMinutes, own.IsCompleted, Scope: scope);
            saving = new Saving(diary, viewer, draft, now, undo);
            return await saving.ChangeAsync();
        });
        if (!outcome.IsDone) return outcome;
        if (saving is not null) notifier.Announce(saving.Touched, saving.Before);
        return undo.Done();
    }
}
