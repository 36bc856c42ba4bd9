using System.Text.Json.Serialization;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>When a follow-up is: what was written, in which zone, and the moments it stands for.</summary>
/// <remarks>
/// What people write is kept as wall-clock time and IANA zone, so that it stays at ten o'clock whatever becomes of the clocks; the moments are
/// worked out once, here. A wall-clock time that a change skips moves forward; one that happens twice is the earlier, unless the moment itself was meant
/// (<see cref="Between"/>).
/// </remarks>
[JsonConverter(typeof(FollowUpTimeText))]
public sealed partial record FollowUpTime
{
    private FollowUpTime() => ZoneId = null!; // Made by the functions below; EF Core fills it in.

    /// <summary>The first date.</summary>
    public LocalDate StartDate { get; private init; }

    /// <summary>From when on that date, included; <c>null</c> for a task without a time.</summary>
    public LocalTime? StartTime { get; private init; }

    /// <summary>The last date; a task's deadline.</summary>
    public LocalDate EndDate { get; private init; }

    /// <summary>Until when on that date, excluded; <c>null</c> for a task without a time.</summary>
    public LocalTime? EndTime { get; private init; }

    /// <summary>Whether it takes whole working days, and is drawn above the hours.</summary>
    public bool AllDay { get; private init; }

    /// <summary>The IANA zone it was written in.</summary>
    public string ZoneId { get; private init; }

    /// <summary>The moment it starts, included; <c>null</c> without a time.</summary>
    public Instant? Starts { get; private init; }

    /// <summary>The moment it ends, excluded; <c>null</c> without a time.</summary>
    public Instant? Ends { get; private init; }

    /// <summary>Both moments; <c>null</c> without a time.</summary>
    public Interval? Interval => Starts is { } starts && Ends is { } ends ? new Interval(starts, ends) : null;

    /// <summary>How long it lasts by the wall, in minutes; <c>null</c> without a time.</summary>
    /// <remarks>An hour that happens twice has no length by the wall: there it is what really passes.</remarks>
    public long? Minutes => (StartDate + StartTime, EndDate + EndTime) switch
    {
        ({ } from, { } to) when Zone.AtLeniently(from).ToInstant() == Starts && Zone.AtLeniently(to).ToInstant() == Ends => Period.Between(from, to, PeriodUnits.Minutes).Minutes,
        ({ }, { }) => (long)(Ends!.Value - Starts!.Value).TotalMinutes,
        _ => null,
    };

    /// <summary>The date on which somebody in a zone sees it start; whole days and deadlines are the same dates everywhere.</summary>
    public LocalDate StartDateIn(DateTimeZone zone) => Starts is { } starts && !AllDay ? starts.InZone(zone).Date : StartDate;

    /// <summary>The last date on which somebody in a zone sees some of it; what ends at midnight ends on the date before.</summary>
    public LocalDate LastDateIn(DateTimeZone zone) => Ends is { } ends && !AllDay ? ends.Minus(Duration.Epsilon).InZone(zone).Date : EndDate;

    /// <summary>The zone it was written in.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>The earliest date that can be written.</summary>
    public static LocalDate Earliest { get; } = new(2000, 1, 1);

    /// <summary>The latest date that can be written.</summary>
    public static LocalDate Latest { get; } = new(2100, 12, 31);

    /// <summary>From a time to a time, to the minute; seconds are dropped.</summary>
    /// <returns>The time, or <see cref="Refusal.DateOutOfRange"/>, <see cref="Refusal.EndNotAfterStart"/>, <see cref="Refusal.ZoneUnknown"/>.</returns>
    public static Outcome<FollowUpTime> At(LocalDateTime start, LocalDateTime end, string zoneId)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is not { } zone) return Refusal.ZoneUnknown;
        if (!InRange(start.Date) || !InRange(end.Date)) return Refusal.DateOutOfRange;

        (start, end) = (WholeMinute(start), WholeMinute(end));
        var starts = zone.AtLeniently(start).ToInstant();
        var ends = zone.AtLeniently(end).ToInstant();
        if (end <= start || ends <= starts) return Refusal.EndNotAfterStart;

        return new FollowUpTime
        {
            StartDate = start.Date,
            StartTime = start.TimeOfDay,
            EndDate = end.Date,
            EndTime = end.TimeOfDay,
            ZoneId = zoneId,
            Starts = starts,
            Ends = ends,
        };
    }

    /// <summary>From a moment to a moment, to the minute, as the clock of a zone shows them: also in the second of the hours that a clock change makes happen twice.</summary>
    /// <param name="starts">Included.</param>
    /// <param name="ends">Excluded.</param>
    /// <param name="zoneId">The IANA zone it is kept in.</param>
    /// <returns>The time, or <see cref="Refusal.DateOutOfRange"/>, <see cref="Refusal.EndNotAfterStart"/>, <see cref="Refusal.ZoneUnknown"/>.</returns>
    public static Outcome<FollowUpTime> Between(Instant starts, Instant ends, string zoneId)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is not { } zone) return Refusal.ZoneUnknown;
        (starts, ends) = (WholeMinute(starts), WholeMinute(ends));
        if (ends <= starts) return Refusal.EndNotAfterStart;
        var (from, to) = (starts.InZone(zone).LocalDateTime, ends.InZone(zone).LocalDateTime);
        if (!InRange(from.Date) || !InRange(to.Date)) return Refusal.DateOutOfRange;
        return new FollowUpTime
        {
            StartDate = from.Date,
            StartTime = from.TimeOfDay,
            EndDate = to.Date,
            EndTime = to.TimeOfDay,
            ZoneId = zoneId,
            Starts = starts,
            Ends = ends,
        };
    }

    /// <summary>Whole working days: from the start of the first to the end of the last, by somebody's hours.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date, included.</param>
    /// <param name="zoneId">The IANA zone the hours are in.</param>
    /// <param name="hours">The owner's hours; a date without any takes 08:00 to 16:00.</param>
    public static Outcome<FollowUpTime> WholeDays(LocalDate first, LocalDate last, string zoneId, WorkingHours hours)
    {
        if (last < first) return Refusal.EndNotAfterStart;
        var start = first + (hours.On(first.DayOfWeek)?.Start ?? new LocalTime(8, 0));
        var end = last + (hours.On(last.DayOfWeek)?.End ?? new LocalTime(16, 0));
        var time = At(start, end, zoneId);
        return time.IsDone ? time.Required with { AllDay = true } : time;
    }

    /// <summary>A deadline without a time: it stands in the to-do list and takes nobody's time.</summary>
    public static Outcome<FollowUpTime> Due(LocalDate start, LocalDate deadline, string zoneId)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is null) return Refusal.ZoneUnknown;
        if (!InRange(start) || !InRange(deadline)) return Refusal.DateOutOfRange;
        if (deadline < start) return Refusal.EndNotAfterStart;
        return new FollowUpTime { StartDate = start, EndDate = deadline, ZoneId = zoneId };
    }

    /// <summary>The same on another date, as a series has it: the same wall-clock times, so the same length by the wall, and as many days.</summary>
    /// <param name="date">Where it starts.</param>
    /// <param name="hours">The owner's hours, which say how long a whole day is on that weekday.</param>
    /// <param name="start">Another start on that date. Whole days and deadlines have none.</param>
    /// <param name="minutes">Another length by the wall, in minutes. Whole days and deadlines have none.</param>
    /// <returns>The time, or <see cref="Refusal.DateOutOfRange"/>.</returns>
    /// <remarks>
    /// Nobody wrote this time, so where a clock change skips its start it moves forward as a whole, and what is kept is what the wall then says;
    /// an end that is skipped moves by itself.
    /// </remarks>
    public Outcome<FollowUpTime> OnDate(LocalDate date, WorkingHours hours, LocalTime? start = null, long? minutes = null)
    {
        if (!InRange(date)) return Refusal.DateOutOfRange;
        var lastDate = date.PlusDays(Period.DaysBetween(StartDate, EndDate));
        if (StartTime is not { } from) return Due(date, lastDate, ZoneId);
        if (AllDay) return WholeDays(date, lastDate, ZoneId, hours);

        var begins = OnTheWall(date + (start ?? from));
        return At(begins, OnTheWall(begins.PlusMinutes(minutes ?? Minutes!.Value)), ZoneId);
    }

    /// <summary>Whether it is at another time than the other: then everybody is asked again (decision 5).</summary>
    /// <remarks>The zone alone does not count: ten in Oslo is ten in Copenhagen.</remarks>
    public bool IsMovedFrom(FollowUpTime other) =>
        (Starts, Ends, AllDay) != (other.Starts, other.Ends, other.AllDay) || Starts is null && EndDate != other.EndDate;

    // What the wall says when it was to say that: the same, unless a clock change skips it.
    private LocalDateTime OnTheWall(LocalDateTime time) => Zone.AtLeniently(time).LocalDateTime;

    // What is written has no seconds; the moments must not have any either.
    private static LocalDateTime WholeMinute(LocalDateTime time) => time.Date + new LocalTime(time.Hour, time.Minute);

    private static Instant WholeMinute(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds() / 60 * 60);

    private static bool InRange(LocalDate date) => date >= Earliest && date <= Latest;
}
