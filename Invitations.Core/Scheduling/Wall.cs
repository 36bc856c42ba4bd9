using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>Wall-clock time of one zone as ticks, turned into moments stretch by stretch of equal offset instead of one by one.</summary>
/// <remarks>
/// Both count 100-nanosecond ticks from 1970, the wall's as if it hung in UTC. What a clock change skips moves forward with the clock, what it shows
/// twice means the first time (NodaTime's lenient rule, which <c>FollowUpTime</c> keeps too): both amount to the offset of before the change until the
/// wall shows the later of the two times of the change.
/// </remarks>
internal struct Wall
{
    /// <summary>A quarter of an hour in ticks.</summary>
    public const long Quarter = 15 * NodaConstants.TicksPerMinute;

    private const int Day0 = 719162; // DateOnly's number of 1 January 1970.

    private readonly DateTimeZone _zone;
    private NodaTime.TimeZones.ZoneInterval _interval;

    /// <summary>Begins at a time on the wall; only that and later ones can be asked for, in ascending order.</summary>
    public Wall(DateTimeZone zone, long wall)
    {
        _zone = zone;
        // Two days before is before whatever the offset.
        _interval = zone.GetZoneInterval(Instant.FromUnixTimeTicks(wall - 2 * NodaConstants.TicksPerDay));
        Take(_interval);
        Move(wall);
    }

    /// <summary>What the wall shows ahead of UTC, in ticks.</summary>
    public long Offset { get; private set; }

    /// <summary>The time on the wall from which another offset counts.</summary>
    public long Until { get; private set; }

    /// <summary>Goes on to the offset of a time on the wall.</summary>
    public void Move(long wall)
    {
        while (wall >= Until) Take(_zone.GetZoneInterval(_interval.End));
    }

    /// <summary>The moment of a time on the wall.</summary>
    public long ToInstant(long wall)
    {
        if (wall >= Until) Move(wall);
        return wall - Offset;
    }

    /// <summary>The number of a date, days since 1970.</summary>
    public static int Day(LocalDate date) => date.ToDateOnly().DayNumber - Day0;

    /// <summary>The date of a number.</summary>
    public static LocalDate Date(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day + Day0));

    /// <summary>A time on the wall as ticks.</summary>
    public static long Ticks(LocalDateTime wall) => Day(wall.Date) * NodaConstants.TicksPerDay + wall.TickOfDay;

    /// <summary>Ticks since 1970, rounded up where an instant is finer.</summary>
    public static long TicksUp(Instant moment)
    {
        var ticks = moment.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks) < moment ? ticks + 1 : ticks;
    }

    /// <summary>Ticks, rounded up where a duration is finer.</summary>
    public static long TicksUp(Duration length)
    {
        var ticks = length.BclCompatibleTicks;
        return Duration.FromTicks(ticks) < length ? ticks + 1 : ticks;
    }

    private void Take(NodaTime.TimeZones.ZoneInterval interval)
    {
        _interval = interval;
        Offset = interval.WallOffset.Ticks;
        Until = interval.HasEnd
            ? interval.End.ToUnixTimeTicks() + Math.Max(Offset, _zone.GetZoneInterval(interval.End).WallOffset.Ticks)
            : long.MaxValue;
    }
}
