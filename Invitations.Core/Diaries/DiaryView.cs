using Invitations.Core.Inviting;
using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>A run of days of one diary, as one viewer may see it.</summary>
/// <param name="Whose">The employee or resource.</param>
/// <param name="Name">Their name.</param>
/// <param name="First">The first date, in the viewer's zone.</param>
/// <param name="Days">How many dates.</param>
/// <param name="ZoneId">The viewer's IANA zone, in which dates and times are shown.</param>
/// <param name="MayAdd">Whether the viewer may plan in it: only in their own.</param>
/// <param name="Entries">What they may read, by start.</param>
/// <param name="Busy">What they may only know to be taken, by start.</param>
/// <param name="Working">The diary owner's working times, one interval a worked date; empty for a resource.</param>
public sealed record DiaryView(
    Participant Whose,
    string Name,
    LocalDate First,
    int Days,
    string ZoneId,
    bool MayAdd,
    IReadOnlyList<DiaryEntry> Entries,
    IReadOnlyList<BusyEntry> Busy,
    IReadOnlyList<Interval> Working)
{
    /// <summary>That zone.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];
}
