using Invitations.Core.Diaries;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web.Features.Diaries;

/// <summary>From what the browser says was let go to the time it is put at. Times are those of the wall: an entry moved over a clock change keeps its hours.</summary>
internal static class GridMoves
{
    private const int MinutesADay = EntryPlacement.MinutesADay;

    // Further than any screen shows; whoever sends more is no screen of ours.
    private const int MostDays = 400;

    /// <summary>The time, or <see langword="null"/> for one that is none.</summary>
    /// <param name="drop">What was let go.</param>
    /// <param name="entry">The entry in the diary; <see langword="null"/> for something of the to-do list.</param>
    /// <param name="zoneId">The zone shown.</param>
    public static EntryMove? Of(GridDrop drop, DiaryEntry? entry, string zoneId)
    {
        if (drop.Date is { } iso) return Onto(drop, entry, iso, zoneId);
        if (entry is null || Math.Abs(drop.Days) > MostDays || Math.Abs(drop.Minutes) > MinutesADay || Math.Abs(drop.Longer) > 7 * MinutesADay) return null;
        var (start, end) = WallOf(entry, zoneId);
        var (from, to) = (start.PlusDays(drop.Days).PlusMinutes(drop.Minutes), end.PlusDays(drop.Days).PlusMinutes(drop.Minutes + drop.Longer));
        return CanBe(from.Date, to.Date) && (entry.AllDay ? to >= from : to > from) ? Move(entry, drop, from, to, entry.AllDay, zoneId) : null;
    }

    private static EntryMove? Onto(GridDrop drop, DiaryEntry? entry, string iso, string zoneId)
    {
        if (!LocalDatePattern.Iso.Parse(iso).TryGetValue(LocalDate.MinIsoValue, out var date)) return null;
        if (drop.AllDay)
        {
            var last = date.PlusDays(entry is null ? 0 : DatesOf(entry, zoneId) - 1);
            return CanBe(date, last) ? Move(entry, drop, date.AtMidnight(), last.AtMidnight(), true, zoneId) : null;
        }

        if (drop.From is < 0 or >= MinutesADay || drop.To <= drop.From || drop.To > 2 * MinutesADay || !CanBe(date, date)) return null;
        return Move(entry, drop, date.AtMidnight().PlusMinutes(drop.From), date.AtMidnight().PlusMinutes(drop.To), false, zoneId);
    }

    private static bool CanBe(LocalDate first, LocalDate last) => Weeks.CanShow(first) && Weeks.CanShow(last);

    // How many dates it touches, so that what goes over midnight takes both.
    private static int DatesOf(DiaryEntry entry, string zoneId)
    {
        var (start, end) = WallOf(entry, zoneId);
        var last = !entry.AllDay && end.TimeOfDay == LocalTime.Midnight ? end.Date.PlusDays(-1) : end.Date;
        return Math.Max(1, Period.DaysBetween(start.Date, last) + 1);
    }

    private static (LocalDateTime Start, LocalDateTime End) WallOf(DiaryEntry entry, string zoneId)
    {
        if (entry.AllDay) return (entry.FirstDate.AtMidnight(), entry.LastDate.AtMidnight());
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        return (entry.When.Start.InZone(zone).LocalDateTime, entry.When.End.InZone(zone).LocalDateTime);
    }

    private static EntryMove Move(DiaryEntry? entry, GridDrop drop, LocalDateTime start, LocalDateTime end, bool allDay, string zoneId) => new(drop.Id, entry?.Version ?? drop.Version, start, end, allDay, zoneId);
}
