using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>Where entries stand in a month: a line each in their date's cell, those of several dates as bars across the week.</summary>
public static class MonthPlacement
{
    /// <summary>Weeks of a month as it is shown: as many for every month, so that nothing jumps when it is turned.</summary>
    public const int Weeks = 6;

    /// <summary>Dates of a month as it is shown.</summary>
    public const int Days = Weeks * DaysAWeek;

    private const int DaysAWeek = 7;

    /// <summary>The dates a timed entry touches, both included.</summary>
    /// <param name="when">Start included, end excluded: what ends at midnight is not on the date that begins then.</param>
    /// <param name="zone">The viewer's zone.</param>
    public static (LocalDate First, LocalDate Last) DatesOf(Interval when, DateTimeZone zone)
    {
        var first = when.Start.InZone(zone).Date;
        // The last moment that belongs to it: the clock on the wall may go back at midnight.
        var last = when.End > when.Start ? (when.End - Duration.Epsilon).InZone(zone).Date : first;
        return (first, LocalDate.Max(first, last));
    }

    /// <summary>Places what there is, week by week, and counts what does not fit.</summary>
    /// <param name="entries">By start; those of one date keep this order.</param>
    /// <param name="dates">An entry's first and last date, both included.</param>
    /// <param name="isBar">Whether it takes whole dates, and so stands above those with hours; what touches more than one date does so anyway.</param>
    /// <param name="first">The first date of the first week.</param>
    /// <param name="weeks">How many weeks.</param>
    /// <param name="lines">How many lines a cell has room for, at least one. Where there is more, the last of them says how much more.</param>
    public static IReadOnlyList<MonthWeek<T>> Place<T>(
        IEnumerable<T> entries, Func<T, (LocalDate First, LocalDate Last)> dates, Func<T, bool> isBar, LocalDate first, int weeks, int lines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        var last = first.PlusDays(weeks * DaysAWeek - 1);
        var byWeek = new (List<T> Bars, List<T> Lines)[weeks];
        for (var week = 0; week < weeks; week++) byWeek[week] = ([], []);

        foreach (var entry in entries)
        {
            var own = dates(entry);
            if (own.First > last || own.Last < first) continue;
            var from = Period.DaysBetween(first, LocalDate.Max(own.First, first)) / DaysAWeek;
            var to = Period.DaysBetween(first, LocalDate.Min(own.Last, last)) / DaysAWeek;
            var bar = own.First < own.Last || isBar(entry);
            for (var week = from; week <= to; week++) (bar ? byWeek[week].Bars : byWeek[week].Lines).Add(entry);
        }

        return [.. byWeek.Select((week, index) => PlaceWeek(week.Bars, week.Lines, dates, first.PlusWeeks(index), lines))];
    }

    private static MonthWeek<T> PlaceWeek<T>(List<T> bars, List<T> timed, Func<T, (LocalDate First, LocalDate Last)> dates, LocalDate first, int lines)
    {
        var runs = EntryPlacement.PlaceRuns(bars, dates, first, DaysAWeek).ToList();
        var taken = Enumerable.Range(0, DaysAWeek).Select(day => runs.Where(r => Covers(r, day)).Select(r => r.Row).ToHashSet()).ToArray();
        var rows = new int[DaysAWeek];
        foreach (var entry in timed)
        {
            var day = Period.DaysBetween(first, dates(entry).First);
            var row = rows[day];
            while (taken[day].Contains(row)) row++;
            rows[day] = row + 1;
            runs.Add(new(entry, day, day, row, false, false));
        }

        // The last line is wanted for "more" wherever something stands below it, and a bar that gives way there does so on all its dates.
        var overflows = Enumerable.Range(0, DaysAWeek).Select(day => runs.Exists(r => Covers(r, day) && r.Row >= lines)).ToArray();
        bool HasRoom(PlacedRun<T> run) =>
            run.Row < lines - 1 || (run.Row == lines - 1 && !Enumerable.Range(run.Day, run.LastDay - run.Day + 1).Any(day => overflows[day]));

        var shown = new List<PlacedRun<T>>[DaysAWeek];
        var (counts, hidden) = (new int[DaysAWeek], new int[DaysAWeek]);
        for (var day = 0; day < DaysAWeek; day++) shown[day] = [];
        foreach (var run in runs)
        {
            var hasRoom = HasRoom(run);
            if (hasRoom) shown[run.Day].Add(run);
            for (var day = run.Day; day <= run.LastDay; day++)
            {
                counts[day]++;
                if (!hasRoom) hidden[day]++;
            }
        }

        return new(first, [.. shown.Select((all, day) => new MonthDay<T>(first.PlusDays(day), [.. all.OrderBy(r => r.Row)], counts[day], hidden[day]))]);
    }

    private static bool Covers<T>(PlacedRun<T> run, int day) => run.Day <= day && day <= run.LastDay;
}

/// <summary>A week of a month.</summary>
/// <param name="First">Its first date.</param>
/// <param name="Days">Its seven dates.</param>
public sealed record MonthWeek<T>(LocalDate First, IReadOnlyList<MonthDay<T>> Days);

/// <summary>A date of a month.</summary>
/// <param name="Date">Which.</param>
/// <param name="Shown">What begins here, or goes on here from the week before, and has room; by row.</param>
/// <param name="Count">How much there is on the date altogether.</param>
/// <param name="Hidden">How much of it has no room.</param>
public sealed record MonthDay<T>(LocalDate Date, IReadOnlyList<PlacedRun<T>> Shown, int Count, int Hidden);
