using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>Where somebody put an entry, or a copy of it.</summary>
/// <param name="FollowUpId">Which.</param>
/// <param name="Version">The version they saw; 0 where it was not shown with one.</param>
/// <param name="Start">Included, by the clock of the zone shown; of whole days only the date counts.</param>
/// <param name="End">Excluded; of whole days the last date, included.</param>
/// <param name="AllDay">Whether it takes whole days there.</param>
/// <param name="ZoneId">The IANA zone the diary is shown in.</param>
public readonly record struct EntryMove(int FollowUpId, int Version, LocalDateTime Start, LocalDateTime End, bool AllDay, string ZoneId);
