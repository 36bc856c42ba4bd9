using Invitations.Core.Directory;
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
    /// <param name="viewer">Who saves: who has it they learn only of what they may read.</param>
    /// <param name="followUps">All that are being saved: they are not in their own way.</param>
    /// <param name="before">What each of them had booked before it changed; nothing is asked of that again, or a room with an old clash could not even be given back.</param>
    /// <returns>Done, or <see cref="Refusal.ResourceTaken"/> about the first such resource.</returns>
    public static async Task<Outcome> CheckAsync(
        DiaryDbContext diary, Viewer viewer, IReadOnlyCollection<FollowUp> followUps, IReadOnlyDictionary<FollowUp, BookedResources>? before = null)
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
            if (before is not null && before.TryGetValue(followUp, out var had) && had.Holds(busy.Whose, Shared(busy.When, followUp.Time.Interval!.Value))) continue;
            var name = strict[busy.Whose.Id];
            return new Outcome(Refusal.ResourceTaken, name, await DescribeAsync(diary, viewer, followUp, busy, name, own, isOnlyOne: booking.Count == 1));
        }

        return Outcome.Done;
    }

    private static Interval Shared(Interval one, Interval other) => new(Instant.Max(one.Start, other.Start), Instant.Min(one.End, other.End));

    private static async Task<ResourceTaken> DescribeAsync(DiaryDbContext diary, Viewer viewer, FollowUp followUp, BusyTime busy, string name, int[] own, bool isOnlyOne)
    {
        var (time, wished) = (followUp.Time, followUp.Time.Interval!.Value);
        var other = (await diary.FollowUpAsync(await diary.Invitations.Where(i => i.Id == busy.InvitationId).Select(i => i.FollowUpId).SingleAsync()))!;
        var holder = other.MaySee(viewer) ? await diary.Employees.Where(e => e.Id == other.OwnerId).Select(e => e.Name).SingleAsync() : "";

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

/// <summary>What a follow-up has booked.</summary>
/// <param name="When">Start included, end excluded; <c>null</c> when it takes nobody's time.</param>
/// <param name="Resources">Rooms and things.</param>
internal sealed record BookedResources(Interval? When, IReadOnlySet<Participant> Resources)
{
    /// <summary>As it stands.</summary>
    public static BookedResources Of(FollowUp followUp) => new(
        followUp is { ShowAs: ShowAs.Busy, IsCancelled: false } ? followUp.Time.Interval : null,
        followUp.Participants.Select(i => i.Participant).Where(p => p.Kind is ParticipantKind.Resource).ToHashSet());

    /// <summary>Whether it has a resource for all of a time.</summary>
    public bool Holds(Participant resource, Interval time) => When is { } when && Resources.Contains(resource) && when.Start <= time.Start && time.End <= when.End;
}
