using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Undoes what was just changed in the diary, for ten seconds, and nobody is told twice (U01).</summary>
public sealed class UndoChange(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Puts everything back as it was, or nothing.</summary>
    /// <param name="viewerId">Who undoes it.</param>
    /// <param name="change">What; only their own.</param>
    /// <returns>
    /// Done, or <see cref="Refusal.UndoTooLate"/>, <see cref="Refusal.ChangedMeanwhile"/> when somebody saved it since, <see cref="Refusal.FollowUpGone"/>,
    /// <see cref="Refusal.NoLongerInvited"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/>, <see cref="Refusal.ResourceTaken"/> when a room has gone to somebody else since,
    /// <see cref="Refusal.ParticipantGone"/>, <see cref="Refusal.GroupMissing"/>.
    /// </returns>
    public async Task<Outcome> ExecuteAsync(int viewerId, UndoableChange change)
    {
        var now = clock.GetCurrentInstant();
        if (change.ViewerId != viewerId) return Refusal.OnlyTheOwnerMayChange;
        if (change.IsOver(now)) return Refusal.UndoTooLate;

        List<FollowUp> back = [];
        HashSet<Participant> before = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            if (change.Series is { } series && await PutBackAsync(diary, series) is { IsDone: false } replanned) return replanned;
            var stored = await diary.FollowUpsAsync([.. change.FollowUps.Select(m => m.FollowUpId)]);
            List<FollowUp> booked = [];
            foreach (var memento in change.FollowUps)
            {
                var found = stored.GetValueOrDefault(memento.FollowUpId);
                before.UnionWith(found?.Concerned() ?? []);
                var put = memento.PutBack(found, viewer, now);
                if (!put.IsDone) return put.WithoutValue;
                back.Add(put.Required);
                if (memento.Books) booked.Add(put.Required);
                if (found is null) diary.Add(put.Required);
                else if (found is { IsCancelled: true, Invitations.Count: 0 }) diary.Remove(found);
            }

            if (await CheckAsync(diary, back) is { IsDone: false } gone) return gone;
            return await NoDoubleBooking.CheckAsync(diary, viewer, booked);
        });
        if (outcome.IsDone) notifier.Announce(back, before);
        return outcome;
    }

    private static async Task<Outcome> PutBackAsync(DiaryDbContext diary, SeriesMemento memento)
    {
        var stored = await diary.Series.SingleOrDefaultAsync(s => s.Id == memento.SeriesId);
        var put = memento.PutBack(stored);
        if (!put.IsDone) return put.WithoutValue;
        if (stored is null) diary.Add(put.Required);
        return Outcome.Done;
    }

    // What is stored anew may name what was deleted meanwhile.
    private static async Task<Outcome> CheckAsync(DiaryDbContext diary, IReadOnlyCollection<FollowUp> back)
    {
        var anew = back.SelectMany(f => f.Invitations).Where(i => i.Id == 0).Select(i => i.Participant).ToHashSet();
        if (await diary.AreThereAsync(anew) is { IsDone: false } gone) return gone;
        int[] groups = [.. back.Select(f => f.GroupId).OfType<int>().Distinct()];
        return groups.Length == 0 || await diary.Groups.CountAsync(g => groups.Contains(g.Id)) == groups.Length ? Outcome.Done : Refusal.GroupMissing;
    }
}
