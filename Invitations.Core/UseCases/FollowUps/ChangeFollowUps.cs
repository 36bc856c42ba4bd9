using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Saves what was opened and changed: one follow-up, or an occurrence with all those after it (S03).</summary>
internal static class ChangeFollowUps
{
    public static async Task<Outcome> ChangeAsync(this Saving saving)
    {
        var draft = saving.Draft;
        if (await saving.Diary.FollowUpAsync(draft.Id) is not { IsCancelled: false } opened) return Refusal.FollowUpGone;
        // Asked before the rights: the first of two clicks may have handed it over.
        if (opened.SavedBy == saving.Signature) return saving.Done(opened);
        if (!opened.MaySee(saving.Viewer)) return Refusal.FollowUpNotYours;
        if (!opened.MayChange(saving.Viewer)) return Refusal.OnlyTheOwnerMayChange;
        var merged = draft.OnTopOf(opened, saving.OwnRow(opened));
        if (!merged.IsDone) return merged.WithoutValue;
        saving.Draft = draft = merged.Required;

        var isForAll = opened.SeriesId is null || draft.Scope is SeriesScope.ThisAndFuture;
        if (draft.Series is not null && isForAll) return await saving.ReplanAsync(opened);
        return opened.SeriesId is not null && isForAll ? await saving.ChangeLaterAsync(opened) : await saving.ChangeOneAsync(opened);
    }

    /// <summary>Changes the one that was opened to what was written.</summary>
    public static async Task<Outcome> ChangeOpenedAsync(this Saving saving, FollowUp opened, FollowUpContent content, IReadOnlyCollection<Participant> participants)
    {
        saving.Touch(opened);
        var (already, type) = (opened.Participants.Select(i => i.Participant).ToList(), opened.TypeId);
        // Opening it again comes before the other changes, marking it done after them.
        if (!saving.Draft.IsCompleted) saving.Mark(opened);
        if (opened.Change(content, saving.Now) is { IsDone: false } refused) return refused;
        if (await saving.CheckParticipantsAsync(already) is { IsDone: false } gone) return gone;
        if (await saving.CheckGroupAsync(opened.OwnerId) is { IsDone: false } noGroup) return noGroup;
        if (await saving.CheckTypeAsync(type) is { IsDone: false } noType) return noType;
        if (opened.SetParticipants(participants) is { IsDone: false } twice) return twice;
        if (saving.Note(opened) is { IsDone: false } cannot) return cannot;
        saving.MakeOptional(opened);
        saving.Mark(opened);
        opened.SignedBy(saving.Signature);
        return Outcome.Done;
    }

    /// <summary>What comes last, once it is clear what is booked when: handing over, and the rooms.</summary>
    public static async Task<Outcome> FinishAsync(this Saving saving, FollowUp opened)
    {
        if (await saving.HandOverAsync(opened.OwnerId) is { IsDone: false } nobody) return nobody;
        if (await NoDoubleBooking.CheckAsync(saving.Diary, saving.Viewer, saving.Touched, saving.Booked) is { IsDone: false } taken) return taken;
        return saving.Done(opened);
    }

    private static async Task<Outcome> ChangeOneAsync(this Saving saving, FollowUp opened)
    {
        var (content, others) = (opened.Content, opened.OthersInvited());
        if (await saving.ChangeOpenedAsync(opened, saving.Draft.Content, saving.Draft.Participants) is { IsDone: false } refused) return refused;
        if (opened.Content != content || !others.SetEquals(opened.OthersInvited())) opened.Deviate();
        return await saving.FinishAsync(opened);
    }

    private static async Task<Outcome> ChangeLaterAsync(this Saving saving, FollowUp opened)
    {
        var draft = saving.Draft;
        if (draft.Content.Time.Interval is null) return Refusal.SeriesNeedsTime;
        var occurrences = await saving.Diary.OccurrencesAsync(opened, SeriesScope.ThisAndFuture, saving.Now);
        if (occurrences.Count * (draft.Participants.Count + 1L) > Series.MostRows) return Refusal.SeriesTooLarge;
        var usual = await saving.Diary.UsualAsync(opened, occurrences);
        var edit = new SeriesEdit(opened, usual, draft.Content, draft.Participants, await saving.HoursAsync(opened.OwnerId));
        var rows = saving.RowChanges(opened);

        if (await saving.ChangeOpenedAsync(opened, draft.Content, draft.Participants) is { IsDone: false } refused) return refused;
        foreach (var later in occurrences.Skip(1).Where(saving.MayChangeToo))
        {
            var content = edit.ContentOf(later);
            if (!content.IsDone) return content.WithoutValue;
            if (saving.ChangeToo(later, content.Required, edit.ParticipantsOf(later), rows) is { IsDone: false } cannot) return cannot;
        }

        // Moved together, they may run into those that stay: the past, and what others own by now.
        var changed = saving.Touched.Select(f => f.Id).ToList();
        var rest = await saving.Diary.FollowUps.Where(f => f.SeriesId == opened.SeriesId && !f.IsCancelled && !changed.Contains(f.Id)).Select(f => f.Time).ToListAsync();
        if (Series.KeepApart(saving.Touched.Select(f => f.Time).Concat(rest)) is { IsDone: false } overlap) return overlap;
        return await saving.FinishAsync(opened);
    }

    /// <summary>Whether a change of the whole series reaches an occurrence: not what the owner has marked done or handed to somebody else.</summary>
    public static bool MayChangeToo(this Saving saving, FollowUp later) => later.MayChange(saving.Viewer) && !later.OwnersRow.IsCompleted;

    /// <summary>Changes another occurrence than the opened one, as far as there is anything to change.</summary>
    public static Outcome ChangeToo(this Saving saving, FollowUp later, FollowUpContent content, IReadOnlyCollection<Participant> participants, RowChanges rows)
    {
        saving.Touch(later);
        if (content != later.Content && later.Change(content, saving.Now) is { IsDone: false } refused) return refused;
        if (!later.OthersInvited().SetEquals(participants) && later.SetParticipants(participants) is { IsDone: false } twice) return twice;
        if (saving.Note(later) is { IsDone: false } cannot) return cannot;
        saving.MakeOptional(later, rows.Optional);
        var own = saving.OwnRow(later);
        own.Wish(rows.Priority ?? own.Priority, rows.IsAlarmChanged ? rows.AlarmMinutes : own.AlarmMinutes);
        later.SignedBy(saving.Signature);
        return Outcome.Done;
    }
}
