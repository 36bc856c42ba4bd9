using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>The first time when everybody is free (R10, decision 12).</summary>
/// <remarks>
/// Everybody's own working hours and days off in their own zone; half-open, so a meeting may begin when another ends; starts on the quarter-hour by
/// the clock of the zone asked for; 60 days from the wish. Whoever is optional is not waited for. Deterministic: the same question has the same answer.
/// </remarks>
public static class FirstAvailable
{
    /// <summary>How many days ahead are looked through.</summary>
    public const int HorizonDays = 60;

    private const int WordsOnTheStack = 128; // 60 days have 5,760 quarter-hours, 90 words of 64.

    /// <summary>Finds the first start for a meeting of a given length.</summary>
    /// <param name="everybody">Owner, employees and resources.</param>
    /// <param name="length">How long it lasts; positive.</param>
    /// <param name="notBefore">The wished start, or now when that is later.</param>
    /// <param name="zone">Whose quarter-hours count.</param>
    /// <returns>The interval, end excluded; <c>null</c> for none that is over within 60 days.</returns>
    public static Interval? Find(IReadOnlyList<Availability> everybody, Duration length, Instant notBefore, DateTimeZone zone)
    {
        if (length <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(length), length, "A meeting lasts some time.");
        if (length > Duration.FromDays(HorizonDays)) return null;

        var until = notBefore + Duration.FromDays(HorizonDays);
        return First(everybody, StartGrid.OfMoments(zone, Wall.TicksUp(notBefore), until.ToUnixTimeTicks(), Wall.TicksUp(length)));
    }

    /// <summary>The first start of a grid when everybody required is free.</summary>
    internal static Interval? First(IReadOnlyList<Availability> everybody, StartGrid grid)
    {
        var blocked = grid.Words <= WordsOnTheStack ? stackalloc ulong[WordsOnTheStack] : new ulong[grid.Words];
        BlockForAll(grid, blocked, everybody);
        var first = Bits.FirstFree(blocked, 0, grid.Count);
        return first < grid.Count ? grid.Meeting(first) : null;
    }

    /// <summary>Finds the first run of whole working days.</summary>
    /// <param name="everybody">Owner, employees and resources.</param>
    /// <param name="days">How many dates in a row; at least one. Each has to be worked by everybody, breaks do not matter.</param>
    /// <param name="notBefore">The first date that may be.</param>
    /// <param name="span">What a run of dates takes as instants, by the owner's working day; <c>null</c> past the last date that can be written.</param>
    /// <returns>The first date of the run; <c>null</c> for none that begins within 60 days.</returns>
    public static LocalDate? FindDays(IReadOnlyList<Availability> everybody, int days, LocalDate notBefore, Func<LocalDate, Interval?> span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        Availability[] required = [.. everybody.Where(a => !a.IsOptional)];
        Availability[] calendars = DistinctHours(required);
        var worked = 0; // How many dates in a row, up to the one looked at.
        for (var day = 0; day < HorizonDays + days - 1; day++)
        {
            var date = notBefore.PlusDays(day);
            worked = Array.TrueForAll(calendars, a => a.WorksOn(date)) ? worked + 1 : 0;
            if (day < days - 1) continue;

            var first = date.PlusDays(1 - days);
            if (span(first) is not { } wanted) return null;
            if (worked >= days && Array.TrueForAll(required, a => a.Busy.FirstClash(wanted) is null)) return first;
        }

        return null;
    }

    /// <summary>Finds the first start of a series of which every occurrence suits everybody (decision 13).</summary>
    /// <remarks>
    /// The same time on the wall on every date; each date is turned into moments by itself, so the series stays at ten o'clock whatever becomes of the
    /// clocks (RFC 5545, 3.3.10). Starts are quarter-hours on the wall. The first candidate that has any time wins, and of it the earliest time.
    /// </remarks>
    /// <param name="everybody">Owner, employees and resources.</param>
    /// <param name="candidates">
    /// The dates of the whole series for each date it might begin on, ascending within and among candidates, the wished one first.
    /// <see cref="Sliding"/> makes them of a pattern that goes on.
    /// </param>
    /// <param name="length">What start and end differ by on the wall; positive.</param>
    /// <param name="wished">The wished time of day: on the first candidate's first date nothing earlier is offered.</param>
    /// <param name="notBefore">Now: nothing before it is offered.</param>
    /// <param name="zone">Whose wall.</param>
    /// <returns>Which candidate and at what time; <c>null</c> for none whose first occurrence is over within 60 days of the wish (or of now when that is later).</returns>
    public static SeriesStart? FindSeries(
        IReadOnlyList<Availability> everybody, IReadOnlyList<IReadOnlyList<LocalDate>> candidates, Duration length, LocalTime wished, Instant notBefore, DateTimeZone zone)
    {
        if (length <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(length), length, "A meeting lasts some time.");
        if (candidates.Count == 0) return null;

        var wish = candidates[0][0] + wished;
        var from = Math.Max(new Wall(zone, Wall.Ticks(wish)).ToInstant(Wall.Ticks(wish)), Wall.TicksUp(notBefore));
        var until = from + HorizonDays * NodaConstants.TicksPerDay;
        var firstDay = candidates.Min(c => Wall.Day(c[0]));
        var days = candidates.Max(c => Wall.Day(c[^1])) - firstDay + 1;

        var grid = StartGrid.OfDates(zone, firstDay, days, Wall.TicksUp(length));
        var blocked = new ulong[grid.Words];
        BlockForAll(grid, blocked, everybody);

        for (var k = 0; k < candidates.Count; k++)
        {
            // The 96 quarter-hours of a date are one and a half words.
            var (morning, evening) = (0UL, 0UL);
            foreach (var date in candidates[k])
            {
                var (early, late) = Bits.OfDay(blocked, Wall.Day(date) - firstDay);
                (morning, evening) = (morning | early, evening | late);
            }

            var first = (Wall.Day(candidates[k][0]) - firstDay) * StartGrid.QuartersADay;
            for (var q = 0; q < StartGrid.QuartersADay; q++)
            {
                if (Bits.Has([morning, evening], q)) continue;
                var (start, end) = grid[first + q];
                if (start >= from && end <= until) return new SeriesStart(k, candidates[k][0], LocalTime.FromMinutesSinceMidnight(15 * q));
            }
        }

        return null;
    }

    /// <summary>The candidates of a pattern that goes on: so many dates from each of the first ones on.</summary>
    /// <param name="dates">The dates of the pattern, ascending, the wished first.</param>
    /// <param name="occurrences">How many dates a series has.</param>
    public static IReadOnlyList<IReadOnlyList<LocalDate>> Sliding(LocalDate[] dates, int occurrences) =>
        [.. Enumerable.Range(0, Math.Max(0, dates.Length - occurrences + 1)).Select(k => new ArraySegment<LocalDate>(dates, k, occurrences))];

    // Outside anybody's hours is blocked, and when anybody is taken.
    private static void BlockForAll(StartGrid grid, Span<ulong> blocked, IReadOnlyList<Availability> everybody)
    {
        grid.BlockNever(blocked);
        for (var i = 0; i < everybody.Count; i++)
        {
            var one = everybody[i];
            if (one.IsOptional) continue;
            if (!IsLikeAnEarlier(everybody, i)) grid.BlockOutsideHours(blocked, one);
            grid.BlockBusy(blocked, one.Busy);
        }
    }

    private static bool IsLikeAnEarlier(IReadOnlyList<Availability> everybody, int i)
    {
        for (var j = 0; j < i; j++)
        {
            if (!everybody[j].IsOptional && everybody[j].WorksLike(everybody[i])) return true;
        }

        return false;
    }

    private static Availability[] DistinctHours(Availability[] everybody) => [.. everybody.Where((a, i) => a.Hours is not null && !IsLikeAnEarlier(everybody, i))];
}

/// <summary>When a series might begin.</summary>
/// <param name="Candidate">Which of the candidates.</param>
/// <param name="Date">Its first date.</param>
/// <param name="Time">Its time of day on every date.</param>
public readonly record struct SeriesStart(int Candidate, LocalDate Date, LocalTime Time);
