using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>Why First available offers nothing earlier, and the smallest changes that would let it.</summary>
/// <remarks>
/// For a meeting with a time of day. Whoever is optional is in nobody's way. What is offered holds: <see cref="FirstAvailable.Find(IReadOnlyList{Availability}, Duration, Instant, DateTimeZone)"/>
/// asked with the change made gives just that time.
/// </remarks>
public static class WhyNotEarlier
{
    private static readonly Duration Quarter = Duration.FromTicks(Wall.Quarter);

    /// <summary>Explains the rest of one day, and looks for changes.</summary>
    /// <param name="everybody">Owner, employees and resources, as First available was asked.</param>
    /// <param name="length">How long it lasts; positive.</param>
    /// <param name="from">The wished start (or where the wished day begins): the first time that is explained.</param>
    /// <param name="now">What starts before it is past.</param>
    /// <param name="zone">Whose quarter-hours, and whose midnight ends the day.</param>
    /// <param name="choices">Rooms that might stand in for one of those asked.</param>
    public static Explanation Explain(
        IReadOnlyList<Availability> everybody, Duration length, Instant from, Instant now, DateTimeZone zone, IReadOnlyList<RoomChoice>? choices = null)
    {
        var notBefore = Instant.Max(from, now);
        var first = FirstAvailable.Find(everybody, length, notBefore, zone);
        var midnight = zone.AtStartOfDay(from.InZone(zone).Date.PlusDays(1)).ToInstant();
        var open = first is { } f ? Instant.Min(f.Start, midnight) : midnight;

        var (without, otherRooms) = Changes(everybody, length, notBefore, zone, choices ?? [], first);
        return new(first, Lines(everybody, length, from, now, open, zone), Shorter(everybody, length, notBefore, open, zone), without, otherRooms);
    }

    private static List<EarlierStarts> Lines(IReadOnlyList<Availability> everybody, Duration length, Instant from, Instant now, Instant until, DateTimeZone zone)
    {
        var lines = new List<EarlierStarts>();
        if (from >= until) return lines;

        var grid = StartsWithin(from, until, length, zone);
        using var blocked = new BlockedStarts(grid, everybody);
        var never = new ulong[grid.Words];
        grid.BlockNever(never);
        for (var i = 0; i < grid.Count; i++)
        {
            if (Bits.Has(never, i)) continue;
            var start = grid.Meeting(i).Start;
            var blockers = start < now ? [new Hindrance(-1, HindranceReason.Past)] : HindrancesOf(i);
            if (lines is [.., var last] && last.Hindrances.SequenceEqual(blockers)) lines[^1] = last with { Last = start };
            else lines.Add(new(start, start, blockers));
        }

        return lines;

        Hindrance[] HindrancesOf(int index) =>
            [.. Enumerable.Range(0, everybody.Count).Where(who => !everybody[who].IsOptional && Bits.Has(blocked[who], index)).Select(who => blocked.Why(who, index))];
    }

    private static Interval? Shorter(IReadOnlyList<Availability> everybody, Duration length, Instant notBefore, Instant until, DateTimeZone zone)
    {
        if (notBefore >= until) return null;
        for (var shorter = Quarter * (int)((Wall.TicksUp(length) - 1) / Wall.Quarter); shorter >= Quarter; shorter -= Quarter)
        {
            if (FirstAvailable.First(everybody, StartsWithin(notBefore, until, shorter, zone)) is { } found) return found;
        }

        return null;
    }

    private static (List<WithoutOne> Without, List<OtherRoom> OtherRooms) Changes(
        IReadOnlyList<Availability> everybody, Duration length, Instant notBefore, DateTimeZone zone, IReadOnlyList<RoomChoice> choices, Interval? first)
    {
        var (without, otherRooms) = (new List<WithoutOne>(), new List<OtherRoom>());
        var grid = StartGrid.OfMoments(zone, Wall.TicksUp(notBefore), (notBefore + Duration.FromDays(FirstAvailable.HorizonDays)).ToUnixTimeTicks(), Wall.TicksUp(length));
        using var blocked = new BlockedStarts(grid, [.. everybody, .. choices.SelectMany(c => c.Instead)]);

        // Blocked by one, and by more than one: without somebody, what only they block is free.
        var (one, more) = (new ulong[grid.Words], new ulong[grid.Words]);
        grid.BlockNever(more);
        for (var who = 0; who < everybody.Count; who++)
        {
            if (everybody[who].IsOptional) continue;
            var row = blocked[who];
            for (var i = 0; i < row.Length; i++) (one[i], more[i]) = (one[i] | row[i], more[i] | one[i] & row[i]);
        }

        var firstBit = first is { } f ? grid.FirstFrom(f.Start.ToUnixTimeTicks()) : grid.Count;
        for (var who = 0; who < everybody.Count; who++)
        {
            if (!everybody[who].IsOptional && FirstWithout(who, []) is var bit && bit < firstBit) without.Add(new(who, grid.Meeting(bit)));
        }

        var at = everybody.Count;
        foreach (var choice in choices)
        {
            var (best, instead) = (firstBit, -1);
            for (var i = 0; i < choice.Instead.Count; i++)
            {
                if (FirstWithout(choice.Who, blocked[at + i]) is var bit && bit < best) (best, instead) = (bit, i);
            }

            if (instead >= 0) otherRooms.Add(new(choice.Who, instead, grid.Meeting(best)));
            at += choice.Instead.Count;
        }

        return ([.. without.OrderBy(w => w.When.Start)], [.. otherRooms.OrderBy(o => o.When.Start)]);

        int FirstWithout(int who, ReadOnlySpan<ulong> instead)
        {
            var row = blocked[who];
            for (var i = 0; i < row.Length; i++)
            {
                var free = ~(more[i] | one[i] & ~row[i] | (instead.IsEmpty ? 0 : instead[i]));
                if (free != 0) return (i << 6) + System.Numerics.BitOperations.TrailingZeroCount(free);
            }

            return grid.Count;
        }
    }

    // Starts before a moment, however late their meetings end.
    private static StartGrid StartsWithin(Instant from, Instant until, Duration length, DateTimeZone zone) =>
        StartGrid.OfMoments(zone, Wall.TicksUp(from), Wall.TicksUp(until) - 1 + Wall.TicksUp(length), Wall.TicksUp(length));
}

/// <summary>Rooms that might stand in for one that was asked.</summary>
/// <param name="Who">The place of the one asked in the list of everybody.</param>
/// <param name="Instead">Those that would do as well, best first.</param>
public sealed record RoomChoice(int Who, IReadOnlyList<Availability> Instead);

/// <summary>Why nothing earlier is offered.</summary>
/// <param name="First">What First available offers; <c>null</c> for none within 60 days.</param>
/// <param name="Earlier">The earlier starts of the day that was asked about, in order, with who blocks them.</param>
/// <param name="Shorter">The longest shorter meeting, by quarter-hours, that would fit earlier on that day; <c>null</c> when none would.</param>
/// <param name="Without">Whose becoming optional would give an earlier time; the earliest first.</param>
/// <param name="OtherRooms">Which other room would give an earlier time; at most one for each that was asked, the earliest first.</param>
public sealed record Explanation(
    Interval? First, IReadOnlyList<EarlierStarts> Earlier, Interval? Shorter, IReadOnlyList<WithoutOne> Without, IReadOnlyList<OtherRoom> OtherRooms);

/// <summary>Starts on a row of quarter-hours that the same blockers are in the way of.</summary>
/// <param name="First">The first start.</param>
/// <param name="Last">The last start, included; the same as the first for only one.</param>
/// <param name="Hindrances">Who is in the way, in the order asked; never empty.</param>
public sealed record EarlierStarts(Instant First, Instant Last, IReadOnlyList<Hindrance> Hindrances);

/// <summary>That one participant fewer would help.</summary>
/// <param name="Who">Their place in the list of everybody.</param>
/// <param name="When">The time it would give.</param>
public sealed record WithoutOne(int Who, Interval When);

/// <summary>That another room would help.</summary>
/// <param name="Who">The place of the room that was asked in the list of everybody.</param>
/// <param name="Instead">Which of the rooms of its <see cref="RoomChoice"/> to take.</param>
/// <param name="When">The time it would give.</param>
public sealed record OtherRoom(int Who, int Instead, Interval When);
