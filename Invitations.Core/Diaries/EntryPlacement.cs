using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>Where entries stand in a grid of dates (columns) and minutes of the day (0 to 1440), by the clock on the viewer's wall.</summary>
/// <remarks>
/// A date has 1440 minutes in the grid even when it has 23 or 25 hours. The hour that is skipped in spring is there and stays empty unless an entry
/// goes on past it; the hour that happens twice in autumn is drawn once, and what takes place in either of the two stands in it, side by side.
/// </remarks>
public static class EntryPlacement
{
    /// <summary>Minutes in a column.</summary>
    public const int MinutesADay = 24 * 60;

    /// <summary>The least height, in minutes: what is shorter is drawn, and kept clear of its neighbours, as long as this.</summary>
    public const int LeastMinutes = 15;

    /// <summary>The parts of an interval, one a date it touches.</summary>
    /// <param name="when">Start included, end excluded: what ends at midnight has no part on the next date.</param>
    /// <param name="first">The first date of the grid.</param>
    /// <param name="days">How many dates it has.</param>
    /// <param name="zone">The viewer's zone.</param>
    public static IEnumerable<DayPart> Parts(Interval when, LocalDate first, int days, DateTimeZone zone)
    {
        for (var day = 0; day < days; day++)
        {
            var date = first.PlusDays(day);
            var whole = new Interval(zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
            if (!when.Overlaps(whole)) continue;

            var (start, end) = OnTheWall(new(Instant.Max(when.Start, whole.Start), Instant.Min(when.End, whole.End)), date, zone);
            yield return new(day, start, end, when.Start < whole.Start, when.End > whole.End);
        }
    }

    /// <summary>Places entries beside each other so that none hides another.</summary>
    /// <param name="entries">What is to be placed; earlier ones stand further left among those that start together and last as long.</param>
    /// <param name="when">An entry's time, start included, end excluded.</param>
    /// <param name="first">The first date of the grid.</param>
    /// <param name="days">How many dates it has.</param>
    /// <param name="zone">The viewer's zone.</param>
    /// <returns>Every part of every entry, by date, start and lane. Touching is not overlapping.</returns>
    public static IReadOnlyList<PlacedEntry<T>> Place<T>(IEnumerable<T> entries, Func<T, Interval> when, LocalDate first, int days, DateTimeZone zone)
    {
        var parts =
            from entry in entries
            from part in Parts(when(entry), first, days, zone)
            select new PlacedEntry<T>(entry, AtLeast(part), 0, 1, 1);

        var placed = new List<PlacedEntry<T>>();
        foreach (var day in parts.GroupBy(p => p.Part.Day).OrderBy(g => g.Key))
        {
            var group = new List<PlacedEntry<T>>();
            var end = 0;
            foreach (var entry in day.OrderBy(p => p.Part.Start).ThenByDescending(p => p.Part.End))
            {
                if (entry.Part.Start >= end)
                {
                    placed.AddRange(Spread(group));
                    group.Clear();
                }

                var taken = group.Where(p => p.Part.Overlaps(entry.Part)).Select(p => p.Lane).ToHashSet();
                group.Add(entry with { Lane = Enumerable.Range(0, int.MaxValue).First(lane => !taken.Contains(lane)) });
                end = Math.Max(end, entry.Part.End);
            }

            placed.AddRange(Spread(group));
        }

        return placed;
    }

    /// <summary>Places what takes whole dates as bars in rows above the hours, each in the highest row that is free for all its dates.</summary>
    /// <param name="entries">What is to be placed.</param>
    /// <param name="dates">An entry's first and last date, both included.</param>
    /// <param name="first">The first date of the grid.</param>
    /// <param name="days">How many dates it has.</param>
    /// <returns>The bars that touch the grid, by first date, the longer before the shorter.</returns>
    public static IReadOnlyList<PlacedRun<T>> PlaceRuns<T>(IEnumerable<T> entries, Func<T, (LocalDate First, LocalDate Last)> dates, LocalDate first, int days)
    {
        var last = first.PlusDays(days - 1);
        var runs =
            from entry in entries
            let own = dates(entry)
            where own.First <= last && own.Last >= first
            let day = Period.DaysBetween(first, LocalDate.Max(own.First, first))
            let lastDay = Period.DaysBetween(first, LocalDate.Min(own.Last, last))
            orderby day, lastDay descending
            select new PlacedRun<T>(entry, day, lastDay, 0, own.First < first, own.Last > last);

        var placed = new List<PlacedRun<T>>();
        foreach (var run in runs)
        {
            var taken = placed.Where(p => p.Day <= run.LastDay && run.Day <= p.LastDay).Select(p => p.Row).ToHashSet();
            placed.Add(run with { Row = Enumerable.Range(0, int.MaxValue).First(row => !taken.Contains(row)) });
        }

        return placed;
    }

    // From the earliest to the latest the wall clock shows meanwhile; one stretch for each offset from UTC.
    private static (int Start, int End) OnTheWall(Interval part, LocalDate date, DateTimeZone zone)
    {
        var (start, end) = (MinutesADay, 0);
        foreach (var stretch in zone.GetZoneIntervals(part))
        {
            var from = stretch.HasStart ? Instant.Max(part.Start, stretch.Start) : part.Start;
            var to = stretch.HasEnd ? Instant.Min(part.End, stretch.End) : part.End;
            start = Math.Min(start, Minute(from, stretch.WallOffset, date));
            end = Math.Max(end, Minute(to, stretch.WallOffset, date));
        }

        return (start, end);
    }

    private static int Minute(Instant moment, Offset offset, LocalDate date) =>
        (int)Math.Clamp(Period.Between(date.AtMidnight(), moment.WithOffset(offset).LocalDateTime, PeriodUnits.Minutes).Minutes, 0, MinutesADay);

    private static DayPart AtLeast(DayPart part)
    {
        if (part.End - part.Start >= LeastMinutes) return part;
        var start = Math.Min(part.Start, MinutesADay - LeastMinutes);
        return part with { Start = start, End = start + LeastMinutes };
    }

    // All that hang together share the width; whoever has nobody beside them on the right takes that room too.
    private static IEnumerable<PlacedEntry<T>> Spread<T>(List<PlacedEntry<T>> group)
    {
        var lanes = group.Count == 0 ? 0 : group.Max(p => p.Lane) + 1;
        return [.. group.Select(entry =>
        {
            var next = group.Where(p => p.Lane > entry.Lane && p.Part.Overlaps(entry.Part)).Select(p => p.Lane).DefaultIfEmpty(lanes).Min();
            return entry with { Lanes = lanes, LanesWide = next - entry.Lane };
        })];
    }
}

/// <summary>What of an interval falls on one date.</summary>
/// <param name="Day">The column, 0 for the first date.</param>
/// <param name="Start">The minute of the day it starts at, included.</param>
/// <param name="End">The minute of the day it ends at, excluded; 1440 for midnight.</param>
/// <param name="IsContinued">Whether it began on an earlier date.</param>
/// <param name="Continues">Whether it goes on on a later date.</param>
public readonly record struct DayPart(int Day, int Start, int End, bool IsContinued, bool Continues)
{
    /// <summary>Whether the two share any minute of the same column.</summary>
    public bool Overlaps(DayPart other) => Day == other.Day && Start < other.End && other.Start < End;
}

/// <summary>An entry's part on one date, with its place across the column.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Part">Column and minutes.</param>
/// <param name="Lane">Which lane of the column, 0 for the leftmost.</param>
/// <param name="Lanes">Into how many lanes the column is divided there.</param>
/// <param name="LanesWide">How many lanes it takes.</param>
public sealed record PlacedEntry<T>(T Entry, DayPart Part, int Lane, int Lanes, int LanesWide);

/// <summary>A bar above the hours.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Day">Its first column.</param>
/// <param name="LastDay">Its last column, included.</param>
/// <param name="Row">Which row, 0 for the highest.</param>
/// <param name="IsContinued">Whether it began before the grid.</param>
/// <param name="Continues">Whether it goes on after the grid.</param>
public sealed record PlacedRun<T>(T Entry, int Day, int LastDay, int Row, bool IsContinued, bool Continues);
