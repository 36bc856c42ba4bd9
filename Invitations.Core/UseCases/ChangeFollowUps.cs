using Invitations.Core.FollowUps;
using Invitations.Core.Persistence;

namespace Invitations.Core.UseCases;

/// <summary>Saves what was opened and changed.</summary>
internal static class ChangeFollowUps
{
    public static async Task<Outcome> ChangeAsync(this Saving saving)
    {
        var draft = saving.Draft;
        if (await saving.Diary.FollowUpAsync(draft.Id) is not { IsCancelled: false } opened) return Refusal.FollowUpGone;
        // Asked before the rights: the first of two clicks may have handed it over.
        if (opened.SavedBy == draft.Dialog) return saving.Done(opened);
        if (!opened.MaySee(saving.Viewer)) return Refusal.FollowUpNotYours;
        if (!opened.MayChange(saving.Viewer)) return Refusal.OnlyTheOwnerMayChange;
        if (opened.Version != draft.Version) return Refusal.ChangedMeanwhile;

        return await saving.ChangeOneAsync(opened);
    }

    private static async Task<Outcome> ChangeOneAsync(this Saving saving, FollowUp opened)
    {
        var draft = saving.Draft;
        saving.Touch(opened);
        var already = opened.Participants.Select(i => i.Participant).ToList();
        // Opening it again comes before the other changes, marking it done after them.
        if (!draft.IsCompleted) saving.Mark(opened);
        if (opened.Change(draft.Content, saving.Now) is { IsDone: false } refused) return refused;
        if (await saving.CheckParticipantsAsync(already) is { IsDone: false } gone) return gone;
        if (await saving.CheckGroupAsync(opened.OwnerId) is { IsDone: false } noGroup) return noGroup;
        if (opened.SetParticipants(draft.Participants) is { IsDone: false } twice) return twice;
        if (saving.Note(opened) is { IsDone: false } cannot) return cannot;
        saving.Mark(opened);
        if (await saving.HandOverAsync([opened]) is { IsDone: false } nobody) return nobody;
        if (await NoDoubleBooking.CheckAsync(saving.Diary, [opened]) is { IsDone: false } taken) return taken;
        opened.SignedBy(draft.Dialog);
        return saving.Done(opened);
    }
}
