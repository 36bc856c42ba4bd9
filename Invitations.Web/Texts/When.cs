using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web.Texts;

/// <summary>Dates and times in words, in the current culture. Callers pass what the clock on the viewer's wall says.</summary>
/// <remarks>
/// Hours are 00 to 23 with a colon in all three languages: Danish allows it beside the full stop, and it is what the time fields take.
/// A span has an en dash, without spaces between two figures and with them between two groups of words.
/// </remarks>
public static class When
{
    // Of a leap year, so that every day of a month is in it.
    private static readonly LocalDate AMonday = new(2024, 1, 1);

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly ConcurrentDictionary<(string Culture, string Pattern), LocalDatePattern> Patterns = new();

    /// <summary>09:30</summary>
    public static string Time(LocalTime time) => TimePattern.Format(time);

    /// <summary>09:30–10:30</summary>
    public static string Times(LocalTime start, LocalTime end) => $"{Time(start)}–{Time(end)}";

    /// <summary>Tue 17 Mar · tir. 17. mar. · tirs. 17. mar.</summary>
    public static string Date(LocalDate date) => Write(date, IsEnglish ? "ddd d MMM" : "ddd d. MMM");

    /// <summary>17 Mar · 17. mar.</summary>
    public static string DayAndShortMonth(LocalDate date) => Write(date, DayOfMonth + " MMM");

    /// <summary>Tuesday 17 March · tirsdag 17. mars · tirsdag den 17. marts</summary>
    public static string DayAndMonth(LocalDate date) => Write(date, Weekday + DayOfMonth + " MMMM");

    /// <summary>Tuesday 17 March 2026 · tirsdag 17. mars 2026 · tirsdag den 17. marts 2026</summary>
    public static string LongDate(LocalDate date) => Write(date, Weekday + DayOfMonth + " MMMM uuuu");

    /// <summary>Tuesday · tirsdag</summary>
    public static string DayName(LocalDate date) => Write(date, "dddd");

    /// <summary>Tuesday · tirsdag</summary>
    public static string DayName(IsoDayOfWeek day) => DayName(AMonday.PlusDays((int)day - 1));

    /// <summary>Tue · tir · tirs: without the full stop that some cultures end it with, for the head of a column.</summary>
    public static string ShortDayName(LocalDate date) => Write(date, "ddd").TrimEnd('.');

    /// <summary>Tue · tir · tirs</summary>
    public static string ShortDayName(IsoDayOfWeek day) => ShortDayName(AMonday.PlusDays((int)day - 1));

    /// <summary>March 2026 · mars 2026 · marts 2026</summary>
    public static string Month(LocalDate date) => Write(date, "MMMM uuuu");

    /// <summary>March · mars · marts</summary>
    /// <param name="month">1 to 12.</param>
    public static string MonthName(int month) => Write(new LocalDate(AMonday.Year, month, 1), "MMMM");

    /// <summary>17 March · 17. mars · 17. marts: of any year.</summary>
    public static string YearlyDate(int month, int day) => Write(new LocalDate(AMonday.Year, month, day), DayOfMonth + " MMMM");

    /// <summary>Tue 17 Mar, 09:30–10:30; over more than one date: Tue 17 Mar, 22:00 – Wed 18 Mar, 02:00.</summary>
    /// <param name="start">Included.</param>
    /// <param name="end">Excluded; midnight is the end of the date before.</param>
    public static string Span(LocalDateTime start, LocalDateTime end) => Join(start, end, Date);

    /// <summary>Tuesday 17 March 2026, 09:30–10:30; over more than one date both are written out.</summary>
    /// <param name="start">Included.</param>
    /// <param name="end">Excluded; midnight is the end of the date before.</param>
    public static string LongSpan(LocalDateTime start, LocalDateTime end) => Join(start, end, LongDate);

    /// <summary>Tue 17 Mar, all day; Tue 17 Mar – Thu 19 Mar, all day. Both dates included.</summary>
    public static string AllDay(IStringLocalizer<UiText> text, LocalDate first, LocalDate last) => text["When_AllDay", Dates(first, last, Date)];

    /// <summary>Tuesday 17 March 2026, all day; over more than one date both are written out. Both dates included.</summary>
    public static string LongAllDay(IStringLocalizer<UiText> text, LocalDate first, LocalDate last) => text["When_AllDay", Dates(first, last, LongDate)];

    /// <summary>3 h · 1 h 30 min · 45 min: to the minute, what is left over counts as one.</summary>
    public static string HowLong(IStringLocalizer<UiText> text, Duration length)
    {
        var (hours, minutes) = Math.DivRem((int)Math.Ceiling(length.TotalMinutes), 60);
        if (hours == 0) return text["When_Minutes", minutes];
        return minutes == 0 ? text["When_Hours", hours] : $"{text["When_Hours", hours]} {text["When_Minutes", minutes]}";
    }

    /// <summary>Due Tue 17 Mar: a deadline without a time.</summary>
    public static string Due(IStringLocalizer<UiText> text, LocalDate deadline) => text["When_Due", Date(deadline)];

    /// <summary>Due Tuesday 17 March 2026: a deadline without a time.</summary>
    public static string LongDue(IStringLocalizer<UiText> text, LocalDate deadline) => text["When_Due", LongDate(deadline)];

    /// <summary>16–22 March 2026 · 16.–22. mars 2026; 30 March – 5 April 2026; 29 December 2025 – 4 January 2026. Both dates included.</summary>
    public static string Days(LocalDate first, LocalDate last)
    {
        if (first == last) return Write(first, DayOfMonth + " MMMM uuuu");
        var end = Write(last, DayOfMonth + " MMMM uuuu");
        if (first.Year != last.Year) return $"{Write(first, DayOfMonth + " MMMM uuuu")} – {end}";
        return first.Month == last.Month ? $"{Write(first, DayOfMonth)}–{end}" : $"{Write(first, DayOfMonth + " MMMM")} – {end}";
    }

    /// <summary>The same words at the beginning of a line: Tirsdag 17. mars.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    private static bool IsEnglish => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en";

    private static bool IsDanish => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "da";

    private static string Weekday => IsDanish ? "dddd 'den' " : "dddd ";

    // Norwegian and Danish end an ordinal with a full stop: 17. mars. (A lone "d" would be NodaTime's standard pattern.)
    private static string DayOfMonth => IsEnglish ? "%d" : "d'.'";

    private static string Join(LocalDateTime start, LocalDateTime end, Func<LocalDate, string> write)
    {
        var isOneDate = end.Date == start.Date || (end.TimeOfDay == LocalTime.Midnight && end.Date == start.Date.PlusDays(1));
        return isOneDate
            ? $"{write(start.Date)}, {Times(start.TimeOfDay, end.TimeOfDay)}"
            : $"{write(start.Date)}, {Time(start.TimeOfDay)} – {write(end.Date)}, {Time(end.TimeOfDay)}";
    }

    private static string Dates(LocalDate first, LocalDate last, Func<LocalDate, string> write) => first == last ? write(first) : $"{write(first)} – {write(last)}";

    private static string Write(LocalDate date, string pattern)
    {
        var culture = CultureInfo.CurrentCulture;
        return Patterns.GetOrAdd((culture.Name, pattern), _ => LocalDatePattern.Create(pattern, culture)).Format(date);
    }
}
