using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>Where in a diary somebody let something go (U02).</summary>
/// <param name="Start">Included, by the clock of the zone the diary is shown in; of whole days only the date counts.</param>
/// <param name="End">Excluded; of whole days the last date, included.</param>
/// <param name="AllDay">Whether it takes whole days there.</param>
/// <param name="ZoneId">The IANA zone the diary is shown in.</param>
public sealed record DroppedTime(LocalDateTime Start, LocalDateTime End, bool AllDay, string ZoneId)
{
    /// <summary>The same moments, written in the follow-up's own zone: so a series stays at its own ten o'clock wherever it was dragged from.</summary>
    /// <param name="zoneId">The follow-up's IANA zone.</param>
    /// <param name="hours">What whole days are measured by; those are the same dates in every zone.</param>
    /// <returns>The time, or a refusal of <see cref="FollowUpTime.At"/> or <see cref="FollowUpTime.Between"/>.</returns>
    public Outcome<FollowUpTime> In(string zoneId, WorkingHours hours)
    {
        if (AllDay) return FollowUpTime.WholeDays(Start.Date, End.Date, zoneId, hours);
        var dropped = FollowUpTime.At(Start, End, ZoneId);
        if (!dropped.IsDone || zoneId == ZoneId) return dropped;
        return FollowUpTime.Between(dropped.Required.Starts!.Value, dropped.Required.Ends!.Value, zoneId);
    }
}
