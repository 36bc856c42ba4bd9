using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>Puts what the searches found into names, times as they are written, and the viewer's own titles.</summary>
internal sealed class SuggestionBuilder(int viewerId, FollowUpTime time, Calendar[] asked, Calendars calendars)
{
    // Where in the viewer's own diary the blockers lie whose titles are still to be read.
    private readonly Dictionary<Blocker, int> _ownEntries = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rooms that might stand in, as the search asks for them.</summary>
    public List<RoomChoice> Choices(IEnumerable<OtherRooms> rooms) =>
        [.. rooms.Where(r => r.Instead.Count > 0).Select(r => new RoomChoice(Array.FindIndex(asked, c => c.Whose == r.Chosen), [.. r.Instead.Select(i => calendars.Of(i.Participant)!.Availability)]))];

    public IReadOnlyList<EarlierTime> Earlier(IEnumerable<EarlierStarts> lines) =>
        [.. lines.Select(l => new EarlierTime(Wall(l.First), Wall(l.Last), [.. l.Hindrances.Select(b => Name(asked, b, l.First))]))];

    /// <summary>The earliest first; of two that give the same time the one that asks less of people.</summary>
    public IReadOnlyList<SmallerChange> Changes(Explanation explained, List<OtherRooms> rooms)
    {
        var choices = rooms.Where(r => r.Instead.Count > 0).ToDictionary(r => r.Chosen, r => r.Instead);
        var found = new List<SmallerChange?>();
        foreach (var other in explained.OtherRooms)
        {
            var (chosen, instead) = (asked[other.Who], calendars.Of(choices[asked[other.Who].Whose][other.Instead].Participant)!);
            found.Add(Change(SmallerChangeKind.OtherRoom, other.When, chosen, instead));
        }

        if (explained.Shorter is { } shorter) found.Add(Change(SmallerChangeKind.Shorter, shorter));
        // The owner is always there, and a room that is optional is no room.
        foreach (var without in explained.Without.Where(w => w.Who > 0 && asked[w.Who].Whose.Kind is ParticipantKind.Employee))
            found.Add(Change(SmallerChangeKind.OneOptional, without.When, asked[without.Who]));
        return [.. found.OfType<SmallerChange>().OrderBy(c => c.Time.Starts)];
    }

    /// <summary>Places that were chosen count as one: any one of them, or one like them, will do.</summary>
    public IReadOnlyList<ClashingTime> FewestClashes(List<OtherRooms> rooms, Duration length, Instant notBefore)
    {
        var places = rooms.Where(r => r.Type is ResourceType.Location && !calendars.Of(r.Chosen)!.Availability.IsOptional).ToList();
        Calendar[] others = [.. asked.Where(c => places.TrueForAll(p => p.Chosen != c.Whose))];
        Calendar[] anyPlace = [.. places.Select(p => p.Chosen).Concat(places.SelectMany(p => p.Instead).Select(o => o.Participant)).Distinct().Select(p => calendars.Of(p)!)];

        var found = Core.Scheduling.FewestClashes.Find(
            [.. others.Select(c => c.Availability)], [.. anyPlace.Select(c => c.Availability)], length, notBefore, time.Zone);
        var clashing = new List<ClashingTime>(found.Count);
        foreach (var one in found)
        {
            if (FreeTimes.Written(one.When, time) is not { } when) continue;
            List<Clash> clashes = [.. one.Required.Select(b => new Clash(Name(others, b, one.When.Start), false))];
            // All are taken: the one that was chosen first stands for them.
            if (one.IsRoomMissing) clashes.Add(new(Taken(anyPlace[0], one.When), false));
            clashes.AddRange(one.Optional.Select(b => new Clash(Name(others, b, one.When.Start), true)));
            var isAsChosen = one.Room is null || one.Room == 0 && places.Count == 1;
            clashing.Add(isAsChosen ? new(when, clashes) : new(when, clashes, anyPlace[one.Room!.Value].Whose, anyPlace[one.Room.Value].Name));
        }

        return clashing;
    }

    /// <summary>Reads what the viewer's own entries are called, if any are in the way.</summary>
    public async Task<Suggestions> WithTitlesAsync(DiaryDbContext diary, Suggestions suggestions)
    {
        if (_ownEntries.Count == 0) return suggestions;
        int[] ids = [.. _ownEntries.Values.Distinct()];
        var titles = await (
            from i in diary.Invitations
            where ids.Contains(i.Id) && i.EmployeeId == viewerId
            join f in diary.FollowUps on i.FollowUpId equals f.Id
            select new { i.Id, f.Title }).ToDictionaryAsync(x => x.Id, x => x.Title);

        Blocker Titled(Blocker by) => _ownEntries.TryGetValue(by, out var id) && titles.TryGetValue(id, out var title) ? by with { Title = title } : by;
        return suggestions with
        {
            Earlier = [.. suggestions.Earlier.Select(e => e with { By = [.. e.By.Select(Titled)] })],
            FewestClashes = [.. suggestions.FewestClashes.Select(t => t with { Clashes = [.. t.Clashes.Select(c => c with { By = Titled(c.By) })] })],
        };
    }

    private SmallerChange? Change(SmallerChangeKind kind, Interval when, Calendar? whose = null, Calendar? instead = null) =>
        FreeTimes.Written(when, time) is { } written ? new(kind, written, whose?.Whose, whose?.Name ?? "", instead?.Whose, instead?.Name ?? "") : null;

    private Blocker Name(Calendar[] from, Hindrance by, Instant start)
    {
        var who = from[by.Who];
        var end = start + time.Interval!.Value.Duration;
        if (by.Reason is HindranceReason.Busy) return Taken(who, new(start, end), by.Until);

        var zone = who.Availability.Zone;
        var date = start.InZone(zone).Date;
        if (by.Reason is not HindranceReason.DayOff) return new(who.Whose, who.Name, who.Availability.Hours!.On(date.DayOfWeek) is null ? BlockedBy.DayOff : BlockedBy.OutsideHours);

        var daysOff = calendars.DaysOff.Of(who.Country);
        while (!daysOff.ContainsKey(date)) date = date.PlusDays(1); // The search said that one of its dates is off.
        return new(who.Whose, who.Name, BlockedBy.DayOff, Holiday: daysOff[date]);
    }

    private Blocker Taken(Calendar who, Interval when, Instant? until = null)
    {
        var blocker = new Blocker(who.Whose, who.Name, BlockedBy.Busy, until ?? who.Availability.Busy.FirstClash(when)!.Value.End);
        if (who.Whose.IsEmployee(viewerId))
        {
            var (start, end) = (when.Start.ToUnixTimeTicks(), when.End.ToUnixTimeTicks());
            _ownEntries[blocker] = calendars.Busy.Where(b => b.Whose == who.Whose && b.Starts < end && start < b.Ends).MinBy(b => (b.Starts, b.InvitationId)).InvitationId;
        }

        return blocker;
    }

    private LocalDateTime Wall(Instant moment) => moment.InZone(time.Zone).LocalDateTime;
}
