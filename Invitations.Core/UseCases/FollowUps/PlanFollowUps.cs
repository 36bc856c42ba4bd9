using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Saves what is new: one follow-up, or every occurrence of a series tied to one rule (S01).</summary>
internal static class PlanFollowUps
{
    public static async Task<Outcome> PlanAsync(this Saving saving)
    {
        var (draft, owner) = (saving.Draft, saving.Viewer.EmployeeId);
        // The same dialog again: the same click twice.
        if (await saving.Diary.FollowUps.Where(f => f.SavedBy == saving.Signature && f.RegisteredById == owner).OrderBy(f => f.Time.Starts).FirstOrDefaultAsync() is { } twin)
            return saving.Done(twin);
        if (draft.Content.Check() is { IsDone: false } bad) return bad;

        IReadOnlyList<OccurrenceTime?> times = [null];
        if (draft.Series is { } series)
        {
            var made = SeriesTimes.Of(series, draft.Content.Time, draft.Participants.Count, await saving.HoursAsync(owner));
            if (!made.IsDone) return made.WithoutValue;
            times = made.Required;
        }

        if (await saving.CheckParticipantsAsync([]) is { IsDone: false } gone) return gone;
        if (await saving.CheckGroupAsync(owner) is { IsDone: false } noGroup) return noGroup;
        if (await saving.CheckTypeAsync(already: null) is { IsDone: false } noType) return noType;

        var tie = draft.Series is { } rule ? new Series(rule.Rule, rule.Start) : null;
        foreach (var time in times)
        {
            if (saving.Plan(time, tie, owner) is { IsDone: false } refused) return refused;
        }

        if (await saving.HandOverAsync(owner) is { IsDone: false } nobody) return nobody;
        if (await NoDoubleBooking.CheckAsync(saving.Diary, saving.Viewer, saving.Touched) is { IsDone: false } taken) return taken;
        saving.Diary.AddInBulk(saving.Touched);
        return saving.Done(saving.Touched.First());
    }

    /// <summary>Plans one follow-up, with everybody invited.</summary>
    /// <param name="saving">The save it belongs to.</param>
    /// <param name="time">Which occurrence; <c>null</c> for something that happens once.</param>
    /// <param name="series">Its series.</param>
    /// <param name="ownerId">Whose work it is.</param>
    public static Outcome Plan(this Saving saving, OccurrenceTime? time, Series? series, int ownerId)
    {
        var draft = saving.Draft;
        var planned = FollowUp.Plan(time is null ? draft.Content : time.ContentOf(draft.Content), ownerId, saving.Now);
        if (!planned.IsDone) return planned.WithoutValue;

        var followUp = planned.Required;
        if (series is not null) followUp.BelongTo(series, time!.Draft.RuleDate, time.IsException);
        if (followUp.SetParticipants(SeriesTimes.InRoom(draft.Participants, time?.Draft.Room)) is { IsDone: false } twice) return twice;
        if (saving.Note(followUp) is { IsDone: false } cannot) return cannot;
        saving.MakeOptional(followUp);
        saving.Mark(followUp);
        followUp.SignedBy(saving.Signature);
        saving.Add(followUp);
        return Outcome.Done;
    }
}
