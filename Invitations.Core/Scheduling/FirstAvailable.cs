using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>The first time when everybody is free (R10).</summary>
/// <remarks>
/// Everybody's own working hours in their own zone; half-open, so a meeting may begin when another ends; starts on the quarter-hour by
/// the clock of the zone asked for; 60 days from the wish. Deterministic: the same question has the same answer.
/// </remarks>
public static class FirstAvailable
{
    /// <summary>How many days ahead are looked through.</summary>
    public const int HorizonDays = 60;

    private const int QuarterMinutes = 15;

    /// <summary>Finds the first start for a meeting of a given length.</summary>
    /// <param name="everybody">Owner, employees and resources.</param>
    /// <param name="length">How long it lasts; positive.</param>
    /// <param name="notBefore">The wished start, or now when that is later.</param>
    /// <param name="zone">Whose quarter-hours count.</param>
    /// <returns>The interval, end excluded; <c>null</c> for none within 60 days.</returns>
    public static Interval? Find(IReadOnlyCollection<Availability> everybody, Duration length, Instant notBefore, DateTimeZone zone)
    {
        if (length <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(length), length, "A meeting lasts some time.");

        var horizon = notBefore + Duration.FromDays(HorizonDays);
        var taken = Taken(everybody, notBefore, horizon);
        taken.Sort(static (a, b) => a.Start.CompareTo(b.Start));

        var free = notBefore;
        foreach (var busy in taken)
        {
            if (busy.End <= free) continue;
            if (Fits(free, busy.Start, length, zone) is { } found) return found;
            free = busy.End;
        }

        return Fits(free, horizon, length, zone);
    }

    /// <summary>Finds the first run of whole working days.</summary>
    /// <param name="everybody">Owner, employees and resources.</param>
    /// <param name="days">How many dates in a row; at least one.</param>
    /// <param name="notBefore">The first date that may be.</param>
    /// <param name="span">What a run of dates takes as instants, by the owner's working day; <c>null</c> past the last date that can be written.</param>
    /// <returns>The first date of the run; <c>null</c> for none within 60 days.</returns>
    public static LocalDate? FindDays(IReadOnlyCollection<Availability> everybody, int days, LocalDate notBefore, Func<LocalDate, Interval?> span)
    {
        for (var first = notBefore; first < notBefore.PlusDays(HorizonDays); first = first.PlusDays(1))
        {
            if (span(first) is not { } wanted) return null;
            var dates = Enumerable.Range(0, days).Select(first.PlusDays);
            if (everybody.All(a => dates.All(d => a.Hours is null || a.Hours.On(d.DayOfWeek) is not null) && !a.Busy.Any(b => b.Overlaps(wanted)))) return first;
        }

        return null;
    }

    private static Interval? Fits(Instant from, Instant until, Duration length, DateTimeZone zone)
    {
        for (var start = NextQuarter(from, zone); start + length <= until; start += Duration.FromMinutes(QuarterMinutes))
        {
            if (IsFirstOnTheWall(start, zone) && IsFirstOnTheWall(start + length, zone)) return new Interval(start, start + length);
        }

        return null;
    }

    // When the clock goes back an hour is on the wall twice; what people write then means its first time, so the second cannot be offered.
    private static bool IsFirstOnTheWall(Instant moment, DateTimeZone zone) => zone.AtLeniently(moment.InZone(zone).LocalDateTime).ToInstant() == moment;

    /// <summary>The moment itself when it is a quarter-hour on the wall, otherwise the next one.</summary>
    internal static Instant NextQuarter(Instant moment, DateTimeZone zone)
    {
        var wall = moment.InZone(zone).LocalDateTime;
        var past = Duration.FromMinutes(wall.Minute % QuarterMinutes) + Duration.FromSeconds(wall.Second) + Duration.FromNanoseconds(wall.NanosecondOfSecond);
        return past == Duration.Zero ? moment : moment - past + Duration.FromMinutes(QuarterMinutes);
    }

    // Busy times, and the times outside working hours, as one heap of intervals: what is left over is free for all.
    private static List<Interval> Taken(IReadOnlyCollection<Availability> everybody, Instant from, Instant until)
    {
        var taken = new List<Interval>();
        foreach (var one in everybody)
        {
            taken.AddRange(one.Busy);
            if (one.Hours is not { } hours) continue;

            var off = from;
            var last = until.InZone(one.Zone).Date;
            for (var date = from.InZone(one.Zone).Date; date <= last; date = date.PlusDays(1))
            {
                if (hours.On(date, one.Zone) is not { } work || work.End <= from) continue;
                if (work.Start > off) taken.Add(new Interval(off, work.Start));
                off = work.End;
            }

            if (off < until) taken.Add(new Interval(off, until));
        }

        return taken;
    }
}
