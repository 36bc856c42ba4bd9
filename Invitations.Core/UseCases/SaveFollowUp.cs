using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Saves a new or changed follow-up with its participants: everybody new is invited, and told (R01, R03, R06, R15, R16).</summary>
public sealed class SaveFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Saves all of it or nothing.</summary>
    /// <param name="viewerId">Who saves.</param>
    /// <param name="draft">What they wrote.</param>
    /// <returns>The follow-up's id, or a named refusal; <see cref="Refusal.ChangedMeanwhile"/> when somebody saved it since it was opened.</returns>
    public async Task<Outcome<int>> ExecuteAsync(int viewerId, FollowUpDraft draft)
    {
        if (draft.Dialog == Guid.Empty) throw new ArgumentException("Every dialog has a number of its own, or another's save would pass for it.", nameof(draft));

        IReadOnlyCollection<Participant> before = [];
        FollowUp? saved = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            // The context hands a new row its id only with the save, so the follow-up itself comes back.
            (var result, saved, before) = await SaveAsync(diary, viewerId, draft);
            return result;
        });

        if (!outcome.IsDone) return outcome;
        notifier.Announce(saved!, before);
        return saved!.Id;
    }

    private async Task<(Outcome Outcome, FollowUp? Saved, IReadOnlyCollection<Participant> Before)> SaveAsync(DiaryDbContext diary, int viewerId, FollowUpDraft draft)
    {
        if (await diary.ViewerAsync(viewerId) is not { } viewer) return (Refusal.NotFound, null, []);
        var now = clock.GetCurrentInstant();
        FollowUp followUp;
        IReadOnlyCollection<Participant> before = [];

        if (draft.Id == 0)
        {
            // The same dialog again: the same click twice.
            if (await diary.FollowUps.Include(f => f.Invitations).FirstOrDefaultAsync(f => f.SavedBy == draft.Dialog && f.RegisteredById == viewerId) is { } twin)
                return (Outcome.Done, twin, []);
            var planned = FollowUp.Plan(draft.Content, viewerId, now);
            if (!planned.IsDone) return (new Outcome(planned.Refusal, planned.About), null, []);
            followUp = planned.Required;
            diary.Add(followUp);
        }
        else
        {
            if (await diary.FollowUpAsync(draft.Id) is not { IsCancelled: false } found) return (Refusal.FollowUpGone, null, []);
            // Asked before the rights: the first of two clicks may have handed it over.
            if (found.SavedBy == draft.Dialog) return (Outcome.Done, found, []);
            if (!found.MaySee(viewer)) return (Refusal.FollowUpNotYours, null, []);
            if (!found.MayChange(viewer)) return (Refusal.OnlyTheOwnerMayChange, null, []);
            if (found.Version != draft.Version) return (Refusal.ChangedMeanwhile, null, []);
            followUp = found;
            before = followUp.Concerned();
            // Opening it again comes before the other changes, marking it done after them.
            if (!draft.IsCompleted) Mark(followUp, viewerId, draft);
            var changed = followUp.Change(draft.Content, now);
            if (!changed.IsDone) return (changed, null, []);
        }

        if (await CheckParticipantsAsync(diary, followUp, draft) is { IsDone: false } refused) return (refused, null, []);
        if (await CheckGroupAsync(diary, draft.Content, followUp.OwnerId) is { IsDone: false } noGroup) return (noGroup, null, []);
        if (followUp.SetParticipants(draft.Participants) is { IsDone: false } twice) return (twice, null, []);

        foreach (var (participant, status) in draft.Noted)
        {
            if (participant.IsEmployee(followUp.OwnerId)) continue;
            var row = followUp.Participants.FirstOrDefault(i => i.Participant == participant);
            if (row?.NoteAnswer(status, now) is { IsDone: false } cannot) return (cannot, null, []);
        }

        foreach (var row in followUp.Participants) row.MakeOptional(draft.Optional?.Contains(row.Participant) ?? row.IsOptional);

        Mark(followUp, viewerId, draft);
        if (draft.OwnerId != followUp.OwnerId)
        {
            if (!await diary.Employees.AnyAsync(e => e.Id == draft.OwnerId)) return (Refusal.ParticipantGone, null, []);
            var assigned = followUp.AssignTo(draft.OwnerId);
            if (!assigned.IsDone) return (assigned, null, []);
        }

        if (await NoDoubleBooking.CheckAsync(diary, followUp) is { IsDone: false } taken) return (taken, null, []);
        followUp.SignedBy(draft.Dialog);
        return (Outcome.Done, followUp, before);
    }

    // The dialog shows an administrator who takes part their own three fields, and one who does not the owner's; the same they save.
    private static void Mark(FollowUp followUp, int viewerId, FollowUpDraft draft)
    {
        var row = followUp.Participants.FirstOrDefault(i => i.EmployeeId == viewerId) ?? followUp.OwnersRow;
        row.Mark(draft.Priority, draft.AlarmMinutes, draft.IsCompleted);
    }

    // Somebody deleted while the dialog was open; what already takes part may stay, as old bookings keep their rooms.
    private static async Task<Outcome> CheckParticipantsAsync(DiaryDbContext diary, FollowUp followUp, FollowUpDraft draft)
    {
        var fresh = draft.Participants.Except(followUp.Participants.Select(i => i.Participant)).ToList();
        if (fresh.Count == 0) return Outcome.Done;
        int[] Ids(ParticipantKind kind) => [.. fresh.Where(p => p.Kind == kind).Select(p => p.Id)];
        var (employees, resources, people) = (Ids(ParticipantKind.Employee), Ids(ParticipantKind.Resource), Ids(ParticipantKind.ExternalPerson));

        var there = 0;
        if (employees.Length > 0) there += await diary.Employees.CountAsync(e => employees.Contains(e.Id));
        if (people.Length > 0) there += await diary.ExternalPeople.CountAsync(p => people.Contains(p.Id));
        if (resources.Length > 0)
        {
            var found = await diary.Resources.Where(r => resources.Contains(r.Id)).Select(r => new { r.Name, r.IsDeleted }).ToListAsync();
            if (found.Find(r => r.IsDeleted) is { } gone) return new Outcome(Refusal.ParticipantGone, gone.Name);
            there += found.Count;
        }

        return there == fresh.Count ? Outcome.Done : Refusal.ParticipantGone;
    }

    private static async Task<Outcome> CheckGroupAsync(DiaryDbContext diary, FollowUpContent content, int ownerId) =>
        content.Visibility is not Visibility.Group || await diary.Groups.AnyAsync(g => g.Id == content.GroupId && g.Members.Any(m => m.EmployeeId == ownerId))
            ? Outcome.Done
            : Refusal.GroupMissing;
}
