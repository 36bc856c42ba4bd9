using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>What the searches for a time know of one participant.</summary>
/// <param name="Hours">When they work; <c>null</c> for a resource, which is there at any hour.</param>
/// <param name="Zone">Where they work; of no account without hours.</param>
/// <param name="Busy">When they are taken, absences included.</param>
/// <param name="DatesOff">Dates in their zone on which they do not work; of no account without hours.</param>
/// <param name="IsOptional">Whether nobody waits for them: their clashes count only where all else is equal.</param>
public sealed record Availability(WorkingHours? Hours, DateTimeZone Zone, BusyCalendar Busy, DatesOff? DatesOff = null, bool IsOptional = false)
{
    /// <summary>Whether they work at the same moments as somebody else, so that these are worked out once.</summary>
    internal bool WorksLike(Availability other) =>
        ReferenceEquals(Zone, other.Zone) && Equals(Hours, other.Hours) && (DatesOff ?? DatesOff.None).Equals(other.DatesOff ?? DatesOff.None);

    /// <summary>Whether they work on a date of their own: the weekday has hours and it is not off. A resource always does.</summary>
    internal bool WorksOn(LocalDate date) => Hours is null || Hours.On(date.DayOfWeek) is not null && DatesOff?.Contains(date) is not true;
}
