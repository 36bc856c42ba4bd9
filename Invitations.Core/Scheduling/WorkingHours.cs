using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>When somebody works: the spans of wall-clock time of each weekday; none on a day that is not worked, two around a lunch break.</summary>
/// <remarks>Immutable, compared by value, to the minute. A span excludes its end. The zone belongs to the person and is passed in where instants are asked for.</remarks>
public sealed class WorkingHours : IEquatable<WorkingHours>
{
    private readonly WorkingSpan[][] _days; // Monday first, as IsoDayOfWeek counts.
    private readonly string _text;

    private WorkingHours(WorkingSpan[][] days, string text)
    {
        (_days, _text) = (days, text);
        Edges = [.. days.Select(spans => spans.SelectMany(s => new[] { s.Start.TickOfDay, s.End.TickOfDay }).ToArray())];
    }

    /// <summary>Start, end, start, end … of each weekday, Monday first, in ticks since midnight on the wall; what the searches read.</summary>
    internal long[][] Edges { get; }

    /// <summary>The same span from Monday to Friday, nothing at the weekend.</summary>
    /// <exception cref="ArgumentException">It ends before it starts, or is not of whole minutes.</exception>
    public static WorkingHours Weekdays(LocalTime start, LocalTime end)
    {
        WorkingSpan[] span = [new(start, end)];
        return Of([span, span, span, span, span, [], []]);
    }

    /// <summary>Any week.</summary>
    /// <param name="days">The spans of seven days, Monday first; each day's in order and apart, an empty list for a day that is not worked.</param>
    /// <exception cref="ArgumentException">There are not seven days, or spans of a day are out of order, overlap, or are not of whole minutes.</exception>
    public static WorkingHours Of(IReadOnlyList<IReadOnlyList<WorkingSpan>> days)
    {
        WorkingSpan[][] copy = [.. days.Select(d => d.ToArray())];
        var text = string.Join('|', copy.Select(d => d.Length == 0 ? "-" : string.Join(',', d)));
        if (copy.Length != 7 || !Array.TrueForAll(copy, IsDay)) throw new ArgumentException($"Seven days of spans in order expected, not '{text}'.", nameof(days));
        return new(copy, text);
    }

    /// <summary>From the first start to the last end of one weekday, breaks included; <c>null</c> when nothing is worked.</summary>
    public WorkingSpan? On(IsoDayOfWeek day) => _days[(int)day - 1] is [var first, ..] spans ? first with { End = spans[^1].End } : null;

    /// <summary>The spans of one weekday in order, breaks left out; empty when nothing is worked.</summary>
    public IReadOnlyList<WorkingSpan> Spans(IsoDayOfWeek day) => _days[(int)day - 1];

    /// <summary>From the first start to the last end of one date as instants in a zone; <c>null</c> when nothing is worked.</summary>
    /// <remarks>A start or end that a clock change skips moves forward with the clock; a day that is skipped altogether is none.</remarks>
    public Interval? On(LocalDate date, DateTimeZone zone)
    {
        if (On(date.DayOfWeek) is not { } span) return null;
        var (start, end) = (zone.AtLeniently(date + span.Start).ToInstant(), zone.AtLeniently(date + span.End).ToInstant());
        return start < end ? new Interval(start, end) : null;
    }

    /// <summary>The spans of one date as instants in a zone, in order, breaks left out; empty when nothing is worked.</summary>
    /// <remarks>As above: what a clock change leaves nothing of is left out.</remarks>
    public IEnumerable<Interval> SpansOn(LocalDate date, DateTimeZone zone) =>
        from span in Spans(date.DayOfWeek)
        let start = zone.AtLeniently(date + span.Start).ToInstant()
        let end = zone.AtLeniently(date + span.End).ToInstant()
        where start < end
        select new Interval(start, end);

    /// <summary>The text that is stored: seven days, Monday first, <c>-</c> for none, spans parted by a comma, for example <c>08:00-11:30,12:00-16:00|…|-|-</c>.</summary>
    public override string ToString() => _text;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is not seven days of spans in order.</exception>
    public static WorkingHours Parse(string text) => TryParse(text, out var hours) ? hours : throw new FormatException($"Seven days of spans in order expected in '{text}'.");

    /// <summary>Reads what <see cref="ToString"/> wrote, or what somebody typed in its form.</summary>
    /// <returns>Whether it is seven days of spans, those of a day in order and apart.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WorkingHours? hours)
    {
        hours = null;
        if (text?.Split('|') is not { Length: 7 } days) return false;

        var week = new WorkingSpan[7][];
        for (var day = 0; day < 7; day++)
        {
            var spans = days[day] is "-" ? [] : days[day].Split(',');
            week[day] = new WorkingSpan[spans.Length];
            for (var i = 0; i < spans.Length; i++)
            {
                if (!WorkingSpan.TryParse(spans[i], out week[day][i])) return false;
            }

            if (!IsDay(week[day])) return false;
        }

        hours = new(week, text);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(WorkingHours? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkingHours);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    private static bool IsDay(WorkingSpan[] spans)
    {
        var last = LocalTime.Midnight;
        foreach (var span in spans)
        {
            if (span.Start < last || span.End <= span.Start || !IsWholeMinute(span.Start) || !IsWholeMinute(span.End)) return false;
            last = span.End;
        }

        return true;
    }

    private static bool IsWholeMinute(LocalTime time) => time.TickOfDay % NodaConstants.TicksPerMinute == 0 && time.NanosecondOfSecond == 0;
}

/// <summary>From when to when somebody works, by the clock on the wall.</summary>
/// <param name="Start">Included.</param>
/// <param name="End">Excluded; later than <paramref name="Start"/>.</param>
public readonly record struct WorkingSpan(LocalTime Start, LocalTime End)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:HH:mm}-{End:HH:mm}");

    internal static bool TryParse(ReadOnlySpan<char> text, out WorkingSpan span)
    {
        span = default;
        if (text.Length != 11 || text[5] != '-' || Time(text[..5]) is not { } start || Time(text[6..]) is not { } end) return false;
        span = new(start, end);
        return true;
    }

    private static LocalTime? Time(ReadOnlySpan<char> text)
    {
        if (text[2] != ':' || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4])) return null;
        var (hour, minute) = ((text[0] - '0') * 10 + text[1] - '0', (text[3] - '0') * 10 + text[4] - '0');
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }
}
