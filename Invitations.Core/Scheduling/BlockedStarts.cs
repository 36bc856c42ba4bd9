using System.Buffers;
using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>Why somebody cannot come.</summary>
public enum HindranceReason
{
    /// <summary>They are taken; <see cref="Hindrance.Until"/> says until when.</summary>
    Busy,

    /// <summary>The meeting is not wholly within their working hours.</summary>
    OutsideHours,

    /// <summary>One of its dates is a day off where they are; a weekday without hours is merely outside them.</summary>
    DayOff,

    /// <summary>The time is past already; nobody in particular.</summary>
    Past,
}

/// <summary>Who is in the way of a time, and why.</summary>
/// <param name="Who">Their place in the list that was asked about; -1 where it is nobody in particular.</param>
/// <param name="Reason">The one that no other change would mend: not working counts before being taken.</param>
/// <param name="Until">When what is in the way first is over, with all that touches it; only for <see cref="HindranceReason.Busy"/>.</param>
public readonly record struct Hindrance(int Who, HindranceReason Reason, Instant? Until = null);

/// <summary>For each participant which starts of a grid they block: a row of bits each, and one of those outside their hours.</summary>
internal sealed class BlockedStarts : IDisposable
{
    private readonly StartGrid _grid;
    private readonly IReadOnlyList<Availability> _everybody;
    private readonly int[] _hours; // The row of the hours; people with the same hours share one.
    private readonly ulong[] _bits;

    public BlockedStarts(StartGrid grid, IReadOnlyList<Availability> everybody)
    {
        (_grid, _everybody) = (grid, everybody);
        _hours = new int[everybody.Count];
        _bits = ArrayPool<ulong>.Shared.Rent(2 * everybody.Count * grid.Words);
        for (var i = 0; i < everybody.Count; i++)
        {
            var j = 0;
            while (!everybody[j].WorksLike(everybody[i])) j++;
            _hours[i] = everybody.Count + j;
            var hours = Row(_hours[i]);
            if (j == i)
            {
                hours.Clear();
                grid.BlockOutsideHours(hours, everybody[i]);
            }

            hours.CopyTo(this[i]);
            grid.BlockBusy(this[i], everybody[i].Busy);
        }
    }

    /// <summary>All that somebody blocks.</summary>
    public Span<ulong> this[int who] => Row(who);

    /// <summary>What they block by not working.</summary>
    public Span<ulong> OutsideHours(int who) => Row(_hours[who]);

    /// <summary>Why somebody blocks a start that they do block.</summary>
    public Hindrance Why(int who, int index)
    {
        var (one, (start, end)) = (_everybody[who], _grid[index]);
        if (!Bits.Has(OutsideHours(who), index)) return new(who, HindranceReason.Busy, one.Busy.FirstClash(start, end)!.Value.End);

        var last = Instant.FromUnixTimeTicks(end - 1).InZone(one.Zone).Date;
        for (var date = Instant.FromUnixTimeTicks(start).InZone(one.Zone).Date; date <= last; date = date.PlusDays(1))
        {
            if (one.DatesOff?.Contains(date) is true) return new(who, HindranceReason.DayOff);
        }

        return new(who, HindranceReason.OutsideHours);
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_bits);

    private Span<ulong> Row(int row) => _bits.AsSpan(row * _grid.Words, _grid.Words);
}
