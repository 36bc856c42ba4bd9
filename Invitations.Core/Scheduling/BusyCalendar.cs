using System.Collections;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>When one participant is taken: entries, provisional ones and absences alike; half-open, private ones as mere time.</summary>
/// <remarks>
/// One flat array of starts and ends in 100-nanosecond ticks since 1970 (as they are stored), sorted, with what overlaps or touches merged into one:
/// what remains stands apart, so the end of a busy time is when the participant is free again. Immutable.
/// </remarks>
[CollectionBuilder(typeof(BusyCalendar), nameof(Of))]
public sealed class BusyCalendar : IReadOnlyCollection<Interval>
{
    private readonly long[] _edges; // start, end, start, end …
    private readonly int _used;

    private BusyCalendar(long[] edges, int used) => (_edges, _used) = (edges, used);

    /// <summary>Never taken.</summary>
    public static BusyCalendar None { get; } = new([], 0);

    /// <summary>How many busy times stand apart.</summary>
    public int Count => _used / 2;

    /// <summary>start, end, start, end … ascending.</summary>
    internal ReadOnlySpan<long> Edges => _edges.AsSpan(0, _used);

    /// <summary>From intervals in any order; overlaps do no harm, and one without a start or end goes on for ever.</summary>
    public static BusyCalendar Of(IEnumerable<Interval> intervals) => Of([.. intervals]);

    /// <summary>From intervals in any order; overlaps do no harm, and one without a start or end goes on for ever.</summary>
    public static BusyCalendar Of(ReadOnlySpan<Interval> intervals)
    {
        var edges = new long[intervals.Length * 2];
        for (var i = 0; i < intervals.Length; i++)
        {
            edges[2 * i] = intervals[i].HasStart ? intervals[i].Start.ToUnixTimeTicks() : Instant.MinValue.ToUnixTimeTicks();
            edges[2 * i + 1] = intervals[i].HasEnd ? Wall.TicksUp(intervals[i].End) : Instant.MaxValue.ToUnixTimeTicks();
        }

        return Of(edges);
    }

    /// <summary>From ticks since 1970 as the database keeps them: start, end, start, end …, in any order of intervals (fastest by start).</summary>
    /// <param name="edges">Two for each busy time; copied.</param>
    public static BusyCalendar FromTicks(ReadOnlySpan<long> edges) => Of(edges.ToArray());

    /// <summary>The first busy time that shares any moment with an interval, joined with those that touch it; <c>null</c> when it is free.</summary>
    /// <remarks>What the plain check of a time asks (R09): half-open, so what ends when the other begins does not clash.</remarks>
    public Interval? FirstClash(Interval with) => FirstClash(with.Start.ToUnixTimeTicks(), Wall.TicksUp(with.End));

    /// <inheritdoc cref="FirstClash(Interval)"/>
    internal Interval? FirstClash(long start, long end)
    {
        var i = IndexOfFirstEndingAfter(start);
        return i < _used && _edges[i] < end && start < end ? new Interval(Instant.FromUnixTimeTicks(_edges[i]), Instant.FromUnixTimeTicks(_edges[i + 1])) : null;
    }

    /// <summary>Where in <see cref="Edges"/> the first busy time stands that ends after a moment.</summary>
    internal int IndexOfFirstEndingAfter(long moment)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_edges[2 * middle + 1] > moment) high = middle;
            else low = middle + 1;
        }

        return 2 * low;
    }

    /// <inheritdoc/>
    public IEnumerator<Interval> GetEnumerator()
    {
        for (var i = 0; i < _used; i += 2) yield return new Interval(Instant.FromUnixTimeTicks(_edges[i]), Instant.FromUnixTimeTicks(_edges[i + 1]));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Takes the array over.
    private static BusyCalendar Of(long[] edges)
    {
        if (edges.Length % 2 != 0) throw new ArgumentException("A start has no end.", nameof(edges));
        var pairs = System.Runtime.InteropServices.MemoryMarshal.Cast<long, (long Start, long End)>(edges.AsSpan());
        for (var i = 1; i < pairs.Length; i++)
        {
            if (pairs[i].Start >= pairs[i - 1].Start) continue;
            pairs.Sort(static (a, b) => a.Start.CompareTo(b.Start));
            break;
        }

        var last = -1;
        foreach (var pair in pairs)
        {
            if (pair.Start >= pair.End) continue; // No time at all takes none.
            if (last >= 0 && pair.Start <= pairs[last].End) pairs[last].End = Math.Max(pairs[last].End, pair.End);
            else pairs[++last] = pair;
        }

        return last < 0 ? None : new(edges, 2 * (last + 1));
    }
}
