using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>How full dates are: how much of the time somebody works is taken.</summary>
public static class Fullness
{
    /// <summary>Measures dates one by one.</summary>
    /// <param name="hours">When they work, breaks left out.</param>
    /// <param name="zone">The zone of those hours, and of the dates.</param>
    /// <param name="isOff">Whether nobody works on a date: a holiday.</param>
    /// <param name="busy">When they are taken, half-open, in any order; what overlaps counts once.</param>
    /// <param name="first">The first date.</param>
    /// <param name="days">How many dates.</param>
    /// <remarks>In time that passes: a date of 23 or 25 hours has as much as it has, also of work that goes on through the night.</remarks>
    public static IReadOnlyList<DayFullness> Of(
        WorkingHours hours, DateTimeZone zone, Func<LocalDate, bool> isOff, IEnumerable<Interval> busy, LocalDate first, int days)
    {
        var taken = Joined(busy);
        var measured = new List<DayFullness>(days);
        for (var date = first; date < first.PlusDays(days); date = date.PlusDays(1))
        {
            var whole = new Interval(zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
            List<Interval> working = isOff(date) ? [] : [.. Working(hours, date, zone)];
            var inWorkingTime = working.Aggregate(Duration.Zero, (sum, span) => sum + Shared(taken, span));
            measured.Add(new(
                date, working.Aggregate(Duration.Zero, (sum, span) => sum + span.Duration), inWorkingTime, Shared(taken, whole) - inWorkingTime));
        }

        return measured;
    }

    private static IEnumerable<Interval> Working(WorkingHours hours, LocalDate date, DateTimeZone zone)
    {
        foreach (var span in hours.Spans(date.DayOfWeek))
        {
            var (start, end) = (zone.AtLeniently(date + span.Start).ToInstant(), zone.AtLeniently(date + span.End).ToInstant());
            if (start < end) yield return new(start, end);
        }
    }

    // In order, and apart.
    private static List<Interval> Joined(IEnumerable<Interval> busy)
    {
        var joined = new List<Interval>();
        foreach (var next in busy.OrderBy(b => b.Start))
        {
            if (joined.Count > 0 && next.Start <= joined[^1].End) joined[^1] = new(joined[^1].Start, Instant.Max(joined[^1].End, next.End));
            else joined.Add(next);
        }

        return joined;
    }

    private static Duration Shared(List<Interval> taken, Interval span)
    {
        var shared = Duration.Zero;
        foreach (var one in taken)
        {
            if (one.Start >= span.End) break;
            if (one.Overlaps(span)) shared += Instant.Min(one.End, span.End) - Instant.Max(one.Start, span.Start);
        }

        return shared;
    }
}

/// <summary>How full a date is.</summary>
/// <param name="Date">Which.</param>
/// <param name="Working">How long they work, breaks left out; zero on a date that is not worked.</param>
/// <param name="Taken">How much of that is taken.</param>
/// <param name="Outside">How much else of the date is taken.</param>
public readonly record struct DayFullness(LocalDate Date, Duration Working, Duration Taken, Duration Outside)
{
    /// <summary>0 for free to 1 for full. A date that is not worked is full as soon as anything is on it.</summary>
    public double Share => Working > Duration.Zero ? Taken / Working : Outside > Duration.Zero ? 1 : 0;
}
