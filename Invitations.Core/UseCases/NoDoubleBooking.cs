using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases;

/// <summary>Refuses a second booking of a resource that is set to No double booking (decision 11).</summary>
internal static class NoDoubleBooking
{
    /// <summary>Asked inside the transaction that writes, by everything that books; so of two at once one is told.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="followUps">All that are being saved: they are not in their own way.</param>
    /// <returns>Done, or <see cref="Refusal.ResourceTaken"/> about the first such resource.</returns>
    public static async Task<Outcome> CheckAsync(DiaryDbContext diary, IReadOnlyCollection<FollowUp> followUps)
    {
        var booking = followUps.Where(f => f is { ShowAs: ShowAs.Busy, IsCancelled: false, Time.Interval: not null }).ToList();
        int[] booked = [.. booking.SelectMany(f => f.Participants).Select(i => i.ResourceId).OfType<int>().Distinct()];
        if (booked.Length == 0) return Outcome.Done;

        var strict = await diary.Resources.Where(r => booked.Contains(r.Id) && r.NoDoubleBooking).ToDictionaryAsync(r => r.Id, r => r.Name);
        if (strict.Count == 0) return Outcome.Done;
        var taken = await diary.BusyTimesAsync(
            [.. strict.Keys.Select(Participant.Resource)], booking.ConvertAll(f => f.Time.Interval!.Value), [.. followUps.Select(f => f.Id).Where(id => id != 0)]);
        foreach (var busy in taken)
        {
            if (booking[busy.Window].Participants.Any(i => i.Participant == busy.Whose)) return new Outcome(Refusal.ResourceTaken, strict[busy.Whose.Id]);
        }

        return Outcome.Done;
    }
}
