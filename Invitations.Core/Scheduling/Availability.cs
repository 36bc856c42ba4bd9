using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>What First available knows of one participant.</summary>
/// <param name="Hours">When they work; <c>null</c> for a resource, which is there at any hour.</param>
/// <param name="Zone">Where they work; of no account without hours.</param>
/// <param name="Busy">Their busy times, in any order; overlaps do no harm.</param>
public sealed record Availability(WorkingHours? Hours, DateTimeZone Zone, IReadOnlyCollection<Interval> Busy);
