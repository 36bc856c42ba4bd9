using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>A run of days of one diary, as one viewer may see it.</summary>
/// <param name="Whose">The employee or resource.</param>
/// <param name="Name">Their name.</param>
/// <param name="First">The first date, in the viewer's zone.</param>
/// <param name="Days">How many dates.</param>
/// <param name="ZoneId">The IANA zone in which dates and times are shown: the viewer's own unless they chose another.</param>
/// <param name="MayAdd">Whether the viewer may plan in it: in another's diary, or a room's, that invites them.</param>
/// <param name="Entries">What they may read, by start.</param>
/// <param name="Busy">What they may only know to be taken, by start.</param>
/// <param name="Working">The diary owner's working times, in order, breaks and holidays left out; empty for a resource.</param>
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
    /// <summary>The holidays of the diary's owner on these dates, by date; for a resource those of the viewer.</summary>
    public IReadOnlyList<HolidayDate> Holidays { get; init; } = [];

    /// <summary>That zone.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];
}

/// <summary>Some days of several diaries side by side, as one viewer may see them.</summary>
/// <param name="First">The first date, in the zone shown.</param>
/// <param name="Days">How many dates.</param>
/// <param name="ZoneId">The IANA zone in which dates and times are shown.</param>
/// <param name="HomeZoneId">The viewer's own zone.</param>
/// <param name="Diaries">In the order asked for.</param>
public sealed record DiariesView(LocalDate First, int Days, string ZoneId, string HomeZoneId, IReadOnlyList<DiaryView> Diaries);
