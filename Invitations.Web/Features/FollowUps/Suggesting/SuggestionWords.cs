using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Features.FollowUps.Suggesting;

/// <summary>The words of what is suggested, by the viewer's clock.</summary>
/// <param name="text">The texts.</param>
/// <param name="viewersZone">Whose clock.</param>
public sealed class SuggestionWords(IStringLocalizer<UiText> text, DateTimeZone viewersZone)
{
    /// <summary>Tue 17 Mar 10:00; whole days are said without a time.</summary>
    public string Time(FollowUpTime time)
    {
        if (time.AllDay) return When.Date(time.StartDate);
        var start = time.Starts!.Value.InZone(viewersZone).LocalDateTime;
        return $"{When.Date(start.Date)} {When.Time(start.TimeOfDay)}";
    }

    /// <summary>10:00 on that date, Wed 18 Mar 10:00 on another.</summary>
    public string Time(FollowUpTime time, LocalDate on) =>
        !time.AllDay && DateOf(time) == on ? When.Time(time.Starts!.Value.InZone(viewersZone).TimeOfDay) : Time(time);

    /// <summary>09:30, or 08:00–09:15 for a run of starts.</summary>
    /// <param name="earlier">The starts, by the clock of the follow-up's zone.</param>
    /// <param name="wished">The follow-up's time.</param>
    public string Starts(EarlierTime earlier, FollowUpTime wished)
    {
        if (wished.AllDay) return earlier.First.Date == earlier.Last.Date ? When.Date(earlier.First.Date) : $"{When.Date(earlier.First.Date)} – {When.Date(earlier.Last.Date)}";
        var (first, last) = (OnTheWall(earlier.First, wished), OnTheWall(earlier.Last, wished));
        return first == last ? When.Time(first.TimeOfDay) : When.Times(first.TimeOfDay, last.TimeOfDay);
    }

    /// <summary>Tuesday 17 March: the wished date.</summary>
    public string Day(FollowUpTime wished) => When.DayAndMonth(DateOf(wished));

    /// <summary>What a small change is, and the time it would give: Skov instead of Fjord: Tue 17 Mar 10:00</summary>
    public string Change(SmallerChange change, FollowUpTime wished) => change.Kind switch
    {
        SmallerChangeKind.Shorter => text["Suggest_Shorter", Minutes(change.Time), Minutes(wished), Time(change.Time)],
        SmallerChangeKind.OneOptional => text["Suggest_OneOptional", change.Name, Time(change.Time)],
        SmallerChangeKind.OtherRoom => text["Suggest_OtherRoom", change.InsteadName, change.Name, Time(change.Time)],
        var other => throw new ArgumentOutOfRangeException(nameof(change), other, "Every change has its words."),
    };

    /// <summary>Fjord: booked until 10:00; those in the way in the same manner are named together.</summary>
    /// <param name="clashes">Who or what is in the way.</param>
    /// <param name="on">The date in question, so that a time of that date is said without one.</param>
    public IReadOnlyList<string> Clashes(IEnumerable<Clash> clashes, LocalDate on) =>
        [.. clashes.GroupBy(c => (c.By.How, c.By.Until, c.By.Title, c.By.Holiday, c.By.Whose.Kind)).Select(g => Blocks(g.First().By, string.Join(", ", g.Select(Name)), on))];

    /// <summary>The same of what blocks a time for all that are needed.</summary>
    public IReadOnlyList<string> Blockers(IEnumerable<Blocker> blockers, LocalDate on) => Clashes(blockers.Select(b => new Clash(b, false)), on);

    /// <summary>The date of a time, as the viewer has it.</summary>
    public LocalDate DateOf(FollowUpTime time) => time.AllDay ? time.StartDate : time.Starts!.Value.InZone(viewersZone).Date;

    private string Name(Clash clash) => clash.IsOptional ? text["Suggest_OptionalName", clash.By.Name] : clash.By.Name;

    private string Blocks(Blocker blocker, string name, LocalDate on) => blocker switch
    {
        { How: BlockedBy.OutsideHours } => text["Suggest_OutsideHours", name],
        { How: BlockedBy.DayOff, Holiday: { } holiday } => text["Suggest_Holiday", name, text.Holiday(holiday)],
        { How: BlockedBy.DayOff } => text["Suggest_DayOff", name],
        { Title: { Length: > 0 } title, Until: { } until } => text["Suggest_OwnUntil", name, title, Until(until, on)],
        { Title: { Length: > 0 } title } => text["Suggest_Own", name, title],
        { Whose.Kind: ParticipantKind.Resource, Until: { } until } => text["Suggest_BookedUntil", name, Until(until, on)],
        { Whose.Kind: ParticipantKind.Resource } => text["Suggest_Booked", name],
        { Until: { } until } => text["Suggest_BusyUntil", name, Until(until, on)],
        _ => text["Suggest_Busy", name],
    };

    private static long Minutes(FollowUpTime time) => (long)time.Interval!.Value.Duration.TotalMinutes;

    private LocalDateTime OnTheWall(LocalDateTime written, FollowUpTime wished) => wished.Zone.AtLeniently(written).WithZone(viewersZone).LocalDateTime;

    private string Until(Instant until, LocalDate on)
    {
        var wall = until.InZone(viewersZone).LocalDateTime;
        // Midnight is the end of the date before.
        return wall.Date == on || wall == on.PlusDays(1).AtMidnight() ? When.Time(wall.TimeOfDay) : $"{When.Date(wall.Date)} {When.Time(wall.TimeOfDay)}";
    }
}
