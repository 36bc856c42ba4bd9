using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>How a series repeats: which dates it falls on, and when it ends (decision 13).</summary>
/// <remarks>
/// <para>Dates only; the time of day belongs to the follow-up. Every series ends, by count or by date, within three years and 1,000 dates.</para>
/// <para>Day 29, 30 or 31 in a shorter month means its last day, which iCalendar calls SKIP=BACKWARD (RFC 7529, section 4.1); everything else is RFC 5545, section 3.3.10.</para>
/// </remarks>
public sealed partial record Recurrence
{
    /// <summary>The most dates a series may have.</summary>
    public const int MostOccurrences = 1000;

    /// <summary>The most years a series may last, from its first date.</summary>
    public const int MostYears = 3;

    /// <summary>The most days, weeks, months or years from one date to the next.</summary>
    public const int MostEvery = 999;

    private Recurrence() { } // Made by the functions below.

    /// <summary>Daily, weekly, monthly, yearly, or dates picked by hand.</summary>
    public Frequency Frequency { get; private init; }

    /// <summary>Every how many days, weeks or months; 1 where it makes no sense.</summary>
    public int Every { get; private init; } = 1;

    /// <summary>Weekly: the weekdays. Daily: Monday to Friday for workdays, otherwise none.</summary>
    public Weekdays Days { get; private init; }

    /// <summary>Monthly and yearly: the day of the month, 1 to 31; <c>null</c> when a weekday is counted instead.</summary>
    public int? Day { get; private init; }

    /// <summary>Monthly and yearly: the first to the fourth such weekday, or -1 for the last; <c>null</c> when the day is given.</summary>
    public int? Nth { get; private init; }

    /// <summary>Monthly and yearly: the weekday that is counted.</summary>
    public IsoDayOfWeek Weekday { get; private init; }

    /// <summary>Yearly: the month, 1 to 12.</summary>
    public int? Month { get; private init; }

    /// <summary>How many dates; <c>null</c> when it ends on a date.</summary>
    public int? Count { get; private init; }

    /// <summary>The last date that may be, included; <c>null</c> when it ends after a number of times.</summary>
    public LocalDate? Last { get; private init; }

    /// <summary>Every n days.</summary>
    public static Recurrence Daily(int every) => new() { Frequency = Frequency.Daily, Every = every };

    /// <summary>Every day from Monday to Friday.</summary>
    public static Recurrence Workdays() => new() { Frequency = Frequency.Daily, Days = Weekdays.Workdays };

    /// <summary>Every n weeks, Monday first, on some weekdays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Something else than weekdays is among them.</exception>
    public static Recurrence Weekly(int every, Weekdays days) => new()
    {
        Frequency = Frequency.Weekly,
        Every = every,
        Days = (days & ~Weekdays.All) is Weekdays.None ? days : throw new ArgumentOutOfRangeException(nameof(days), days, "Monday to Sunday."),
    };

    /// <summary>A day of every n months.</summary>
    public static Recurrence Monthly(int every, int day) => new() { Frequency = Frequency.Monthly, Every = every, Day = day };

    /// <summary>The nth such weekday of every n months; -1 for the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such weekday: the first to the fourth are in every month, a fifth is not.</exception>
    public static Recurrence Monthly(int every, int nth, IsoDayOfWeek weekday) =>
        new() { Frequency = Frequency.Monthly, Every = every, Nth = OneOf(nth), Weekday = OneOf(weekday) };

    /// <summary>A day of a month, every year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static Recurrence Yearly(int month, int day) => new() { Frequency = Frequency.Yearly, Month = OneOf(1, 12, month), Day = day };

    /// <summary>The nth such weekday of a month, every year; -1 for the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month or weekday.</exception>
    public static Recurrence Yearly(int month, int nth, IsoDayOfWeek weekday) =>
        new() { Frequency = Frequency.Yearly, Month = OneOf(1, 12, month), Nth = OneOf(nth), Weekday = OneOf(weekday) };

    /// <summary>Dates picked by hand: the rule itself makes none, the series' own rows are its dates.</summary>
    public static Recurrence Custom() => new() { Frequency = Frequency.Custom };

    /// <summary>The same, ending after a number of times; dates picked by hand end by themselves.</summary>
    public Recurrence After(int count) => Frequency is Frequency.Custom ? this : this with { Count = count, Last = null };

    /// <summary>The same, ending on a date, included; dates picked by hand end by themselves.</summary>
    public Recurrence Until(LocalDate last) => Frequency is Frequency.Custom ? this : this with { Count = null, Last = last };

    /// <summary>The dates, in order.</summary>
    /// <param name="start">Where it begins; the first date is the first on or after it that the rule falls on.</param>
    /// <returns>1 to 1,000 dates (none for <see cref="Frequency.Custom"/>), or <see cref="Refusal.EveryOutOfRange"/>, <see cref="Refusal.WeekdayMissing"/>,
    /// <see cref="Refusal.DayOutOfRange"/>, <see cref="Refusal.OccurrencesOutOfRange"/>, <see cref="Refusal.LastDateMissing"/>, <see cref="Refusal.LastDateTooEarly"/>,
    /// <see cref="Refusal.SeriesTooLong"/>, <see cref="Refusal.DateOutOfRange"/>.</returns>
    public Outcome<IReadOnlyList<LocalDate>> Dates(LocalDate start)
    {
        if (Frequency is Frequency.Custom) return Array.Empty<LocalDate>();
        if (Check(start) is { IsDone: false } refused) return refused;

        var latest = Last ?? start.PlusYears(MostYears);
        var dates = new List<LocalDate>();
        foreach (var date in Endless(start))
        {
            if (date > latest) break;
            if (dates.Count == MostOccurrences) return Refusal.OccurrencesOutOfRange; // By date only: a count is never larger.
            dates.Add(date);
            if (dates.Count == Count) return dates;
        }

        if (Count is not null) return Refusal.SeriesTooLong;
        return dates.Count == 0 ? Refusal.LastDateTooEarly : dates;
    }

    private Outcome Check(LocalDate start)
    {
        if (start.Year is < 2000 or > 2100) return Refusal.DateOutOfRange;
        if (Every is < 1 or > MostEvery) return Refusal.EveryOutOfRange;
        if (Frequency is Frequency.Weekly && Days is Weekdays.None) return Refusal.WeekdayMissing;
        if (Day is < 1 or > 31) return Refusal.DayOutOfRange;
        if (Count is null && Last is null) return Refusal.LastDateMissing;
        if (Count is < 1 or > MostOccurrences) return Refusal.OccurrencesOutOfRange;
        if (Last < start) return Refusal.LastDateTooEarly;
        return Last > start.PlusYears(MostYears) ? Refusal.SeriesTooLong : Outcome.Done;
    }

    // Every date the rule falls on from the start on; whoever reads stops.
    private IEnumerable<LocalDate> Endless(LocalDate start) => Frequency switch
    {
        Frequency.Daily => DailyFrom(start),
        Frequency.Weekly => WeeklyFrom(start),
        Frequency.Monthly or Frequency.Yearly => MonthsFrom(start),
        _ => throw new ArgumentOutOfRangeException(nameof(start), Frequency, "Every frequency needs its dates."),
    };

    private IEnumerable<LocalDate> DailyFrom(LocalDate start)
    {
        for (var date = start; ; date = date.PlusDays(Every))
        {
            if (Days is Weekdays.None || Days.Has(date.DayOfWeek)) yield return date;
        }
    }

    private IEnumerable<LocalDate> WeeklyFrom(LocalDate start)
    {
        var monday = start.PlusDays(1 - (int)start.DayOfWeek);
        for (; ; monday = monday.PlusWeeks(Every))
        {
            for (var day = 0; day < 7; day++)
            {
                var date = monday.PlusDays(day);
                if (date >= start && Days.Has(date.DayOfWeek)) yield return date;
            }
        }
    }

    private IEnumerable<LocalDate> MonthsFrom(LocalDate start)
    {
        var month = new LocalDate(start.Year, Month ?? start.Month, 1);
        var step = Frequency is Frequency.Yearly ? 12 : Every;
        for (; ; month = month.PlusMonths(step))
        {
            var date = In(month);
            if (date >= start) yield return date;
        }
    }

    private static int OneOf(int least, int most, int number) =>
        number >= least && number <= most ? number : throw new ArgumentOutOfRangeException(nameof(number), number, $"From {least} to {most}.");

    // The last, or one that every month has.
    private static int OneOf(int nth) => nth is -1 ? nth : OneOf(1, 4, nth);

    private static IsoDayOfWeek OneOf(IsoDayOfWeek weekday) => (IsoDayOfWeek)OneOf(1, 7, (int)weekday);

    private LocalDate In(LocalDate month)
    {
        var length = month.Calendar.GetDaysInMonth(month.Year, month.Month);
        if (Day is { } day) return month.PlusDays(Math.Min(day, length) - 1);
        if (Nth is -1)
        {
            var last = month.PlusDays(length - 1);
            return last.PlusDays(-(((int)last.DayOfWeek - (int)Weekday + 7) % 7));
        }

        return month.PlusDays((((int)Weekday - (int)month.DayOfWeek + 7) % 7) + (7 * (Nth!.Value - 1)));
    }
}

/// <summary>How often a series repeats.</summary>
public enum Frequency
{
    /// <summary>Every n days, or every workday.</summary>
    Daily,

    /// <summary>Every n weeks on some weekdays.</summary>
    Weekly,

    /// <summary>Every n months on a day or on an nth weekday.</summary>
    Monthly,

    /// <summary>Every year on a day or on an nth weekday of a month.</summary>
    Yearly,

    /// <summary>On dates picked by hand.</summary>
    Custom,
}

/// <summary>Some weekdays.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>Monday to Friday.</summary>
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Monday to Sunday.</summary>
    All = Workdays | Saturday | Sunday,
}

/// <summary>What is asked of <see cref="Weekdays"/>.</summary>
public static class WeekdaysExtensions
{
    /// <summary>The one weekday as a set.</summary>
    public static Weekdays AsSet(this IsoDayOfWeek day) => (Weekdays)(1 << ((int)day - 1));

    /// <summary>Whether the weekday is among them.</summary>
    public static bool Has(this Weekdays days, IsoDayOfWeek day) => (days & day.AsSet()) is not Weekdays.None;
}
