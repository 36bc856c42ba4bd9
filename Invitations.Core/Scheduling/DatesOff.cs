using System.Collections;
using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>Dates on which somebody does not work whatever the weekday says: company and national holidays.</summary>
/// <remarks>
/// Dates in the person's own zone. Immutable, compared by value, so that people with the same holidays share the work of a search.
/// An absence of one person is busy time, not a day off.
/// </remarks>
public sealed class DatesOff : IReadOnlyCollection<LocalDate>, IEquatable<DatesOff>
{
    private readonly int[] _days; // Days since 1970, ascending, each once.

    private DatesOff(int[] days) => _days = days;

    /// <summary>No day off at all.</summary>
    public static DatesOff None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _days.Length;

    /// <summary>In days since 1970, ascending.</summary>
    internal ReadOnlySpan<int> Days => _days;

    /// <summary>These dates, in any order, some perhaps twice.</summary>
    public static DatesOff Of(IEnumerable<LocalDate> dates)
    {
        int[] days = [.. dates.Select(Wall.Day).Distinct().Order()];
        return days.Length == 0 ? None : new(days);
    }

    /// <summary>Whether a date is off.</summary>
    public bool Contains(LocalDate date) => _days.AsSpan().BinarySearch(Wall.Day(date)) >= 0;

    /// <inheritdoc/>
    public IEnumerator<LocalDate> GetEnumerator() => _days.Select(Wall.Date).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(DatesOff? other) => other is not null && (ReferenceEquals(this, other) || _days.AsSpan().SequenceEqual(other._days));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DatesOff);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_days.Length, _days.Length == 0 ? 0 : _days[0], _days.Length == 0 ? 0 : _days[^1]);
}
