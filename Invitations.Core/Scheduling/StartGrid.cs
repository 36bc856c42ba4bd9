using System.Numerics;
using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>The starts that may be offered, one bit each: every quarter-hour by the clock of a zone, for meetings of one length.</summary>
/// <remarks>
/// A meeting that starts at s and ends at e is in the way of a busy time [b, f) exactly when s &lt; f and b &lt; e, so a busy time blocks a run of
/// starts, and what is left of a search is to set runs of bits and find the first that is not set: exact to the tick, whatever the resolution of the
/// busy times. Between clock changes both s and e grow by a quarter-hour a bit; the grid is therefore cut into stretches, nearly always one.
/// A set bit means blocked.
/// </remarks>
internal sealed class StartGrid
{
    private readonly List<Stretch> _stretches = [];
    private readonly List<(int From, int Until)> _never = [];

    private StartGrid()
    {
    }

    /// <summary>How many starts there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many words of 64 bits hold them.</summary>
    public int Words => (Count + 63) >> 6;

    /// <summary>Every quarter-hour on the wall from a moment on whose meeting ends at another one at the latest.</summary>
    /// <param name="zone">Whose wall.</param>
    /// <param name="from">The first moment, ticks since 1970.</param>
    /// <param name="until">When the last meeting has to be over.</param>
    /// <param name="length">How long it lasts, in ticks.</param>
    public static StartGrid OfMoments(DateTimeZone zone, long from, long until, long length)
    {
        var grid = new StartGrid();
        var twice = new List<(long From, long Until)>();
        for (var at = from; at <= until;)
        {
            var interval = zone.GetZoneInterval(Instant.FromUnixTimeTicks(at));
            var offset = interval.WallOffset.Ticks;
            var end = interval.HasEnd ? interval.End.ToUnixTimeTicks() : long.MaxValue;
            if (interval.HasStart && zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset.Ticks - offset is > 0 and var back)
                twice.Add((interval.Start.ToUnixTimeTicks(), Math.Min(end, interval.Start.ToUnixTimeTicks() + back)));

            // Across a change by whole quarter-hours the starts simply go on.
            var first = at + FloorMod(-(at + offset), Wall.Quarter);
            var last = Math.Min(end - 1, until - length);
            if (last >= first) grid.Add(first, first + length, (int)((last - first) / Wall.Quarter) + 1);
            at = end;
        }

        // What the wall shows twice is read as its first time, so neither a start nor an end can be written in the second.
        foreach (var stretch in grid._stretches)
        {
            foreach (var (second, over) in twice)
            {
                grid.Never(stretch.From + stretch.First(stretch.Start, second), stretch.From + stretch.First(stretch.Start, over));
                grid.Never(stretch.From + stretch.First(stretch.End, second), stretch.From + stretch.First(stretch.End, over));
            }
        }

        return grid;
    }

    /// <summary>Every quarter-hour written on the wall on dates in a row: 96 a date, whatever the clock does that day.</summary>
    /// <param name="zone">Whose wall.</param>
    /// <param name="firstDay">The first date, days since 1970.</param>
    /// <param name="days">How many.</param>
    /// <param name="length">What start and end differ by on the wall, in ticks.</param>
    public static StartGrid OfDates(DateTimeZone zone, int firstDay, int days, long length)
    {
        var grid = new StartGrid();
        var from = firstDay * NodaConstants.TicksPerDay;
        var count = days * QuartersADay;
        var (starts, ends) = (new Wall(zone, from), new Wall(zone, from + length));
        for (var i = 0; i < count;)
        {
            var start = from + i * Wall.Quarter;
            starts.Move(start);
            ends.Move(start + length);
            var next = Math.Min(count, Math.Min(QuartersUp(starts.Until - from), QuartersUp(ends.Until - length - from)));
            // Squeezed out by the clock, such a time cannot be written (FollowUpTime refuses it).
            if (start + length - ends.Offset <= start - starts.Offset) grid.Never(i, (int)next);
            grid.Add(start - starts.Offset, start + length - ends.Offset, (int)next - i);
            i = (int)next;
        }

        return grid;
    }

    /// <summary>How many starts a date has in <see cref="OfDates"/>.</summary>
    public const int QuartersADay = 96;

    /// <summary>The start and the end of the meeting of a bit, in ticks since 1970.</summary>
    public (long Start, long End) this[int index]
    {
        get
        {
            foreach (var s in _stretches)
            {
                if (index < s.From + s.Count) return (s.Start + (index - s.From) * Wall.Quarter, s.End + (index - s.From) * Wall.Quarter);
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    /// <summary>The meeting of a bit.</summary>
    public Interval Meeting(int index)
    {
        var (start, end) = this[index];
        return new Interval(Instant.FromUnixTimeTicks(start), Instant.FromUnixTimeTicks(end));
    }

    /// <summary>The first bit that starts at a moment or later; <see cref="Count"/> for none. Of <see cref="OfMoments"/> only.</summary>
    public int FirstFrom(long moment)
    {
        foreach (var s in _stretches)
        {
            var first = s.First(s.Start, moment);
            if (first < s.Count) return s.From + first;
        }

        return Count;
    }

    /// <summary>Blocks what cannot be written in the zone.</summary>
    public void BlockNever(Span<ulong> bits)
    {
        foreach (var (from, until) in _never) Bits.Set(bits, from, until);
    }

    /// <summary>Blocks the starts whose meeting overlaps a busy time.</summary>
    public void BlockBusy(Span<ulong> bits, BusyCalendar busy)
    {
        var edges = busy.Edges;
        foreach (var s in _stretches)
        {
            var lastEnd = s.End + (s.Count - 1) * Wall.Quarter;
            for (var i = busy.IndexOfFirstEndingAfter(s.Start); i < edges.Length && edges[i] < lastEnd; i += 2)
                Bits.Set(bits, s.From + s.First(s.End, edges[i] + 1), s.From + s.First(s.Start, edges[i + 1]));
        }
    }

    /// <summary>Blocks the starts whose meeting is not wholly within somebody's working hours; a resource has none to be outside of.</summary>
    public void BlockOutsideHours(Span<ulong> bits, Availability one)
    {
        if (one.Hours is not { } hours) return;

        var off = DatesOffOf(one);
        foreach (var s in _stretches)
        {
            var (idle, until) = (s.Start, s.End + (s.Count - 1) * Wall.Quarter);
            // A day early: a clock change may move the end of yesterday's span over midnight.
            var day = Wall.Day(Instant.FromUnixTimeTicks(idle).InZone(one.Zone).Date) - 1;
            var wall = new Wall(one.Zone, day * NodaConstants.TicksPerDay);
            var nextOff = LowerBound(off, day);
            for (; idle < until; day++)
            {
                var midnight = day * NodaConstants.TicksPerDay;
                // Later spans begin later still, by the clock of before a change at the earliest.
                if (wall.ToInstant(midnight) - NodaConstants.TicksPerDay > until) break;
                if (nextOff < off.Length && off[nextOff] == day)
                {
                    nextOff++;
                    continue;
                }

                var edges = hours.Edges[(int)FloorMod(day + 3, 7)]; // 1970 began on a Thursday.
                for (var i = 0; i < edges.Length; i += 2)
                {
                    var begins = wall.ToInstant(midnight + edges[i]);
                    var ends = wall.ToInstant(midnight + edges[i + 1]);
                    if (ends <= begins || ends <= idle) continue;
                    if (begins > idle) Bits.Set(bits, s.From + s.First(s.End, idle + 1), s.From + s.First(s.Start, begins));
                    idle = ends;
                }
            }

            if (idle < until) Bits.Set(bits, s.From + s.First(s.End, idle + 1), s.From + s.Count);
        }
    }

    private static ReadOnlySpan<int> DatesOffOf(Availability one) => (one.DatesOff ?? DatesOff.None).Days;

    private static int LowerBound(ReadOnlySpan<int> days, int day)
    {
        var at = days.BinarySearch(day);
        return at < 0 ? ~at : at;
    }

    private void Add(long start, long end, int count)
    {
        if (count <= 0) return;
        if (_stretches is [.., var last] && start == last.Start + last.Count * Wall.Quarter && end == last.End + last.Count * Wall.Quarter)
            _stretches[^1] = last with { Count = last.Count + count };
        else
            _stretches.Add(new Stretch(Count, count, start, end));
        Count += count;
    }

    private void Never(int from, int until)
    {
        if (from < until) _never.Add((from, until));
    }

    private static long FloorMod(long value, long by) => (value % by + by) % by;

    private static long QuartersUp(long ticks) => ticks <= 0 ? 0 : (ticks - 1) / Wall.Quarter + 1;

    /// <param name="From">Its first bit.</param>
    /// <param name="Count">How many bits.</param>
    /// <param name="Start">When the meeting of the first bit starts, in ticks.</param>
    /// <param name="End">When it ends.</param>
    private readonly record struct Stretch(int From, int Count, long Start, long End)
    {
        /// <summary>How many bits in its start (or end, whichever is given as the first's) is at a moment or later.</summary>
        public int First(long ofFirst, long moment) => moment <= ofFirst ? 0 : (int)Math.Min((ulong)Count, (ulong)(moment - ofFirst - 1) / (ulong)Wall.Quarter + 1);
    }
}

/// <summary>Runs of bits in words of 64.</summary>
internal static class Bits
{
    /// <summary>Sets the bits of a run; its end is excluded.</summary>
    public static void Set(Span<ulong> bits, int from, int until)
    {
        if (from >= until) return;
        var (first, last) = (from >> 6, (until - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << from, ulong.MaxValue >> -until); // A shift counts modulo 64.
        if (first == last)
        {
            bits[first] |= head & tail;
            return;
        }

        bits[first] |= head;
        bits[(first + 1)..last].Fill(ulong.MaxValue);
        bits[last] |= tail;
    }

    /// <summary>The first bit at or after another that is not set; <paramref name="count"/> for none.</summary>
    public static int FirstFree(ReadOnlySpan<ulong> bits, int from, int count)
    {
        for (var word = from >> 6; word << 6 < count; word++)
        {
            var free = ~bits[word];
            if (word == from >> 6) free &= ulong.MaxValue << from;
            if (free != 0) return Math.Min(count, (word << 6) + BitOperations.TrailingZeroCount(free));
        }

        return count;
    }

    /// <summary>The 96 bits of a date of <see cref="StartGrid.OfDates"/>: sixty-four and thirty-two.</summary>
    public static (ulong Early, ulong Late) OfDay(ReadOnlySpan<ulong> bits, int day)
    {
        var word = day * 3 / 2;
        return (day & 1) == 0 ? (bits[word], bits[word + 1] & uint.MaxValue) : (bits[word] >> 32 | bits[word + 1] << 32, bits[word + 1] >> 32);
    }

    /// <summary>The first bit at or after another that is set; <paramref name="count"/> for none.</summary>
    public static int FirstSet(ReadOnlySpan<ulong> bits, int from, int count)
    {
        for (var word = from >> 6; word << 6 < count; word++)
        {
            var set = bits[word];
            if (word == from >> 6) set &= ulong.MaxValue << from;
            if (set != 0) return Math.Min(count, (word << 6) + BitOperations.TrailingZeroCount(set));
        }

        return count;
    }

    /// <summary>Whether a bit is set.</summary>
    public static bool Has(ReadOnlySpan<ulong> bits, int index) => (bits[index >> 6] >> index & 1) != 0;
}
