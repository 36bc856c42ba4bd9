using System.Buffers;
using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>The times that suit most, for when none suits all.</summary>
/// <remarks>
/// Ranked by how many required participants clash, then how many optional ones, then the earliest. Outside somebody's working hours counts as a clash
/// of theirs; a time when no required person works at all is no alternative. Quarter-hours by the clock of the zone asked for; half-open; deterministic.
/// </remarks>
public static class FewestClashes
{
    /// <summary>How many alternatives somebody is shown.</summary>
    public const int Most = 5;

    private const int No = int.MaxValue;

    /// <summary>Finds the best times that differ sensibly.</summary>
    /// <remarks>In the order of the ranking, leaving out what overlaps a better one, and what clashes with just the same participants in the same half of a day.</remarks>
    /// <param name="everybody">Owner, employees and resources; those marked optional count last.</param>
    /// <param name="anyRoom">Rooms of which any one will do: together they count as one required participant that is taken when all are. May be empty.</param>
    /// <param name="length">How long it lasts; positive.</param>
    /// <param name="notBefore">The wished start, or now when that is later.</param>
    /// <param name="zone">Whose quarter-hours and halves of a day count.</param>
    /// <param name="days">How far ahead, in days of 24 hours; the last meeting is over by then.</param>
    /// <returns>At most <see cref="Most"/>, the best first; empty when the meeting is longer than the days looked at or nobody required ever works.</returns>
    public static IReadOnlyList<Alternative> Find(
        IReadOnlyList<Availability> everybody, IReadOnlyList<Availability> anyRoom, Duration length, Instant notBefore, DateTimeZone zone, int days = FirstAvailable.HorizonDays)
    {
        if (length <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(length), length, "A meeting lasts some time.");
        if (length > Duration.FromDays(days)) return [];

        var from = Wall.TicksUp(notBefore);
        var grid = StartGrid.OfMoments(zone, from, from + days * NodaConstants.TicksPerDay, Wall.TicksUp(length));
        using var blocked = new BlockedStarts(grid, [.. everybody, .. anyRoom]);
        var ranks = ArrayPool<int>.Shared.Rent(grid.Count + 1);
        Rank(grid, blocked, everybody, anyRoom.Count, ranks);

        var found = new List<Alternative>(Most);
        Span<int> chosen = stackalloc int[Most];
        while (found.Count < Most)
        {
            var best = -1;
            for (var i = 0; i < grid.Count; i++)
            {
                if (ranks[i] >= (best < 0 ? No : ranks[best])) continue;
                if (IsNeedless(i, chosen[..found.Count])) ranks[i] = No;
                else best = i;
            }

            if (best < 0) break;
            chosen[found.Count] = best;
            found.Add(Describe(best));
        }

        ArrayPool<int>.Shared.Return(ranks);
        return found;

        bool IsNeedless(int index, ReadOnlySpan<int> better)
        {
            foreach (var other in better)
            {
                var ((start, end), (otherStart, otherEnd)) = (grid[index], grid[other]);
                if (start < otherEnd && otherStart < end || HalfDay(start) == HalfDay(otherStart) && HasSameClashes(index, other)) return true;
            }

            return false;
        }

        (LocalDate, bool) HalfDay(long start)
        {
            var wall = Instant.FromUnixTimeTicks(start).InZone(zone).LocalDateTime;
            return (wall.Date, wall.Hour < 12);
        }

        bool HasSameClashes(int index, int other)
        {
            for (var who = 0; who < everybody.Count; who++)
            {
                if (Bits.Has(blocked[who], index) != Bits.Has(blocked[who], other)) return false;
            }

            return (FreeRoom(index) is null) == (FreeRoom(other) is null);
        }

        int? FreeRoom(int index)
        {
            for (var room = 0; room < anyRoom.Count; room++)
            {
                if (!Bits.Has(blocked[everybody.Count + room], index)) return room;
            }

            return null;
        }

        Alternative Describe(int index)
        {
            var clashes = Enumerable.Range(0, everybody.Count).Where(who => Bits.Has(blocked[who], index)).Select(who => blocked.Why(who, index)).ToLookup(b => everybody[b.Who].IsOptional);
            var room = FreeRoom(index);
            return new(grid.Meeting(index), [.. clashes[false]], [.. clashes[true]], room, room is null && anyRoom.Count > 0);
        }
    }

    // How many clash, required ones a thousandfold as it were; written as rises and falls at the ends of each one's runs, then summed up.
    private static void Rank(StartGrid grid, BlockedStarts blocked, IReadOnlyList<Availability> everybody, int rooms, int[] ranks)
    {
        var required = everybody.Count + 1;
        ranks.AsSpan(0, grid.Count + 1).Clear();
        var noRoom = new ulong[grid.Words];
        var nobody = new ulong[grid.Words];
        noRoom.AsSpan().Fill(rooms > 0 ? ulong.MaxValue : 0);
        for (var room = 0; room < rooms; room++) And(noRoom, blocked[everybody.Count + room]);
        AddRuns(noRoom, required);

        var people = false;
        for (var who = 0; who < everybody.Count; who++)
        {
            AddRuns(blocked[who], everybody[who].IsOptional ? 1 : required);
            if (everybody[who].IsOptional || everybody[who].Hours is null) continue;
            if (!people) nobody.AsSpan().Fill(ulong.MaxValue);
            people = true;
            And(nobody, blocked.OutsideHours(who));
        }

        grid.BlockNever(nobody);
        var sum = 0;
        for (var i = 0; i < grid.Count; i++)
        {
            sum += ranks[i];
            ranks[i] = Bits.Has(nobody, i) ? No : sum;
        }

        void AddRuns(ReadOnlySpan<ulong> row, int weight)
        {
            for (var from = Bits.FirstSet(row, 0, grid.Count); from < grid.Count;)
            {
                var until = Bits.FirstFree(row, from, grid.Count);
                ranks[from] += weight;
                ranks[until] -= weight;
                from = Bits.FirstSet(row, until, grid.Count);
            }
        }

        static void And(ulong[] into, ReadOnlySpan<ulong> row)
        {
            for (var i = 0; i < into.Length; i++) into[i] &= row[i];
        }
    }
}

/// <summary>A time, and whom it does not suit.</summary>
/// <param name="When">The meeting, end excluded.</param>
/// <param name="Required">Whose clashes count, in the order asked; empty when it suits all of them.</param>
/// <param name="Optional">The clashes of those marked optional.</param>
/// <param name="Room">The first of the rooms of which any will do that is free; <c>null</c> when none is, or none was asked for.</param>
/// <param name="IsRoomMissing">Whether rooms were asked for and all are taken.</param>
public sealed record Alternative(Interval When, IReadOnlyList<Hindrance> Required, IReadOnlyList<Hindrance> Optional, int? Room, bool IsRoomMissing);
