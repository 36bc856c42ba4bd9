using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>Refuses a second booking of a resource that is set to No double booking, and says who has it and what is free (decision 11).</summary>
internal static class NoDoubleBooking
{
    /// <summary>Asked inside the transaction that writes, by everything that books; so of two at once one is told.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="followUps">All that are being saved: they are not in their own way.</param>
    /// <returns>Done, or <see cref="Refusal.ResourceTaken"/> about the first such resource.</returns>
    public static async Task<Outcome> CheckAsync(DiaryDbContext diary, IReadOnlyCollection<FollowUp> followUps)
    {
        var booking = followUps.Where(f => f is { ShowAs: ShowAs.Busy, IsCancelled: false, Time.Interval: not null }).OrderBy(f => f.Time.Starts).ToList();
        int[] booked = [.. booking.SelectMany(f => f.Participants).Select(i => i.ResourceId).OfType<int>().Distinct()];
        if (booked.Length == 0) return Outcome.Done;

        var strict = await diary.Resources.Where(r => booked.Contains(r.Id) && r.NoDoubleBooking).ToDictionaryAsync(r => r.Id, r => r.Name);
        if (strict.Count == 0) return Outcome.Done;
        int[] own = [.. followUps.Select(f => f.Id).Where(id => id != 0)];
        var taken = await diary.BusyTimesAsync([.. strict.Keys.Select(Participant.Resource)], booking.ConvertAll(f => f.Time.Interval!.Value), own);
        foreach (var busy in taken.OrderBy(b => (b.Window, b.Whose.Id, b.Starts)))
        {
            var followUp = booking[busy.Window];
            if (followUp.Participants.All(i => i.Participant != busy.Whose)) continue;
            var name = strict[busy.Whose.Id];
            return new Outcome(Refusal.ResourceTaken, name, await DescribeAsync(diary, followUp, busy, name, own, isOnlyOne: booking.Count == 1));
        }

        return Outcome.Done;
    }

    private static async Task<ResourceTaken> DescribeAsync(DiaryDbContext diary, FollowUp followUp, BusyTime busy, string name, int[] own, bool isOnlyOne)
    {
        var (time, wished) = (followUp.Time, followUp.Time.Interval!.Value);
        var holder = await (
            from i in diary.Invitations
            where i.Id == busy.InvitationId
            join f in diary.FollowUps on i.FollowUpId equals f.Id
            join e in diary.Employees on f.OwnerId equals e.Id
            select e.Name).SingleAsync();

        var participants = followUp.Participants.Select(i => i.Participant).ToList();
        var rooms = (await OtherRooms.ReadAsync(diary, participants, OtherRooms.People(participants))).Single(r => r.Chosen == busy.Whose).Instead;
        var search = CheckTime.SearchFrom(wished, followUp.ChangedAt);
        var calendars = await Calendars.ReadAsync(
            diary, [.. CheckTime.Everybody(followUp.OwnerId, participants), .. rooms.Select(r => r.Participant)],
            [.. followUp.Participants.Where(i => i.IsOptional).Select(i => i.Participant), .. rooms.Select(r => r.Participant)], [wished, search], own);

        var instead = rooms.FirstOrDefault(r => calendars.Busy.All(b => b.Window != 0 || b.Whose != r.Participant));
        var first = isOnlyOne ? FreeTimes.First(calendars, time, search.Start, out _) : null;
        LocalDateTime Wall(Instant moment) => moment.InZone(time.Zone).LocalDateTime;
        return new(
            name, holder, Wall(wished.Start), Wall(wished.End), first is null ? null : Wall(first.Starts!.Value), first is null ? null : Wall(first.Ends!.Value), instead?.Name ?? "");
    }
}
