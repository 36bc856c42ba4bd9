using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Invitations.Web.Texts;

/// <summary>Reads dates and times as people type them, and writes them as the fields show them, by the current culture.</summary>
/// <remarks>ISO dates and 24-hour times are read in every language; all our languages write the day before the month.</remarks>
public static partial class WrittenTime
{
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    // More than any date or time has: what is longer need not be looked at.
    private const int Longest = 60;
    private static readonly string[] DatesInWords = ["d MMM uuuu", "d MMMM uuuu", "d'.' MMM uuuu", "d'.' MMMM uuuu"];

    /// <summary>Mon 16/03/2026 · man 16.03.2026</summary>
    public static string Write(LocalDate date)
    {
        var culture = CultureInfo.CurrentCulture;
        var weekday = culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek.ToDayOfWeek()).TrimEnd('.');
        return $"{weekday} {date.ToString("dd/MM/uuuu", culture)}";
    }

    /// <summary>09:30</summary>
    public static string Write(LocalTime time) => TimePattern.Format(time);

    /// <summary>Reads a date: 2026-03-16, 16.03.2026, 16/3/26, 16.3, 16 Mar 2026, each with or without a weekday before it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year of a date without one.</param>
    /// <returns>The date; <see langword="null"/> when it cannot be read.</returns>
    public static LocalDate? ReadDate(string text, int year)
    {
        if (text.Length > Longest) return null;
        var words = Weekday().Replace(WrittenNumber.Plain(text).Trim(), "");
        if (LocalDatePattern.Iso.Parse(words) is { Success: true } iso) return iso.Value;
        if (Figures().Match(words) is { Success: true } figures)
        {
            var written = figures.Groups["year"].Value;
            if (written.Length > 0) year = int.Parse(written, CultureInfo.InvariantCulture) + (written.Length == 2 ? 2000 : 0);
            return Date(year, figures.Groups["month"].Value, figures.Groups["day"].Value);
        }

        var culture = CultureInfo.CurrentCulture;
        return DatesInWords.Select(pattern => LocalDatePattern.Create(pattern, culture).Parse(words)).FirstOrDefault(p => p.Success)?.Value;
    }

    /// <summary>Reads a time of day: 9, 930, 0930, 9:30, 09.30, in 24 hours.</summary>
    /// <returns>The time; <see langword="null"/> when it cannot be read.</returns>
    public static LocalTime? ReadTime(string text)
    {
        if (text.Length > Longest || TimeFigures().Match(WrittenNumber.Plain(text).Trim()) is not { Success: true } figures) return null;
        var hour = int.Parse(figures.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = figures.Groups["minute"].Value is { Length: > 0 } written ? int.Parse(written, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    private static LocalDate? Date(int year, string month, string day)
    {
        var (m, d) = (int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        // Years beyond what can be planned are still dates; the rule about them has its own words.
        return year is >= 1 and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(year, m) ? new LocalDate(year, m, d) : null;
    }

    [GeneratedRegex(@"^\p{L}+[.,]*\s+(?:den\s+)?(?=[0-9])", RegexOptions.None, 2000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s*[./\- ]\s*(?<month>[0-9]{1,2})(?:\s*[./\- ]\s*(?<year>[0-9]{4}|[0-9]{2})?)?\.?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?:[:.]?(?<minute>[0-9]{2}))?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex TimeFigures();
}
