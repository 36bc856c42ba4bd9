using System.Globalization;
using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>When somebody works: one span of wall-clock time a weekday, or none.</summary>
/// <remarks>Immutable. A span excludes its end. The zone belongs to the person and is passed in where instants are asked for.</remarks>
public sealed class WorkingHours : IEquatable<WorkingHours>
{
    private readonly WorkingSpan?[] _days; // Monday first, as IsoDayOfWeek counts.

    private WorkingHours(WorkingSpan?[] days) => _days = days;

    /// <summary>The same span from Monday to Friday, nothing at the weekend.</summary>
    public static WorkingHours Weekdays(LocalTime start, LocalTime end)
    {
        var span = new WorkingSpan(start, end);
        return new([span, span, span, span, span, null, null]);
    }

    /// <summary>The span of one weekday; <c>null</c> when nothing is worked.</summary>
    public WorkingSpan? On(IsoDayOfWeek day) => _days[(int)day - 1];

    /// <summary>The span of one date as instants in a zone; <c>null</c> when nothing is worked.</summary>
    /// <remarks>A start or end that a clock change skips moves forward with the clock; a span that is skipped altogether is none.</remarks>
    public Interval? On(LocalDate date, DateTimeZone zone)
    {
        if (On(date.DayOfWeek) is not { } span) return null;
        var (start, end) = (zone.AtLeniently(date + span.Start).ToInstant(), zone.AtLeniently(date + span.End).ToInstant());
        return start < end ? new Interval(start, end) : null;
    }

    /// <summary>The text that is stored: seven spans, Monday first, <c>-</c> for none, for example <c>08:00-16:00|…|-|-</c>.</summary>
    public override string ToString() => string.Join('|', _days.Select(d => d?.ToString() ?? "-"));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is not seven spans.</exception>
    public static WorkingHours Parse(string text)
    {
        var days = text.Split('|');
        return days.Length == 7 ? new([.. days.Select(WorkingSpan.Parse)]) : throw new FormatException($"Seven days expected in '{text}'.");
    }

    /// <inheritdoc/>
    public bool Equals(WorkingHours? other) => other is not null && _days.AsSpan().SequenceEqual(other._days);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkingHours);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);
}

/// <summary>From when to when somebody works on a day, by the clock on the wall.</summary>
/// <param name="Start">Included.</param>
/// <param name="End">Excluded; later than <paramref name="Start"/>.</param>
public readonly record struct WorkingSpan(LocalTime Start, LocalTime End)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:HH:mm}-{End:HH:mm}");

    internal static WorkingSpan? Parse(string text) =>
        text == "-" ? null : new(Time(text[..5]), Time(text[6..]));

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
