using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases;

/// <summary>Refuses a second booking of a resource that is set to No double booking (decision 11).</summary>
internal static class NoDoubleBooking
{
    /// <summary>Asked inside the transaction that writes, by everything that books; so of two at once one is told.</summary>
    /// <returns>Done, or <see cref="Refusal.ResourceTaken"/> about the first such resource.</returns>
    public static async Task<Outcome> CheckAsync(DiaryDbContext diary, FollowUp followUp)
    {
        if (followUp.Time.Interval is not { } when || followUp.ShowAs is ShowAs.Free) return Outcome.Done;
        int[] booked = [.. followUp.Participants.Where(i => i.ResourceId is not null).Select(i => i.ResourceId!.Value)];
        if (booked.Length == 0) return Outcome.Done;

        var strict = await diary.Resources.Where(r => booked.Contains(r.Id) && r.NoDoubleBooking).Select(r => new { r.Id, r.Name }).ToListAsync();
        if (strict.Count == 0) return Outcome.Done;
        var taken = await diary.BusyTimesAsync([.. strict.Select(r => Participant.Resource(r.Id))], when, followUp.Id);
        return taken.Count == 0 ? Outcome.Done : new Outcome(Refusal.ResourceTaken, strict.First(r => r.Id == taken[0].Whose.Id).Name);
    }
}
