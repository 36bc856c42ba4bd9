using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>The first time that suits the calendars that were read, written as the follow-up's own time was.</summary>
internal static class FreeTimes
{
    /// <summary>Finds it, for a time of day or for whole days.</summary>
    /// <param name="calendars">The owner's first.</param>
    /// <param name="time">The wish.</param>
    /// <param name="notBefore">The wished start, or now when that is later.</param>
    /// <param name="none">Why there is none; <c>null</c> when there is one.</param>
    public static FollowUpTime? First(Calendars calendars, FollowUpTime time, Instant notBefore, out NoTime? none)
    {
        Availability[] everybody = [.. calendars.All.Select(c => c.Availability)];
        var first = First(everybody, time, notBefore);
        none = first is null ? Why(calendars, everybody, time, notBefore) : null;
        return first;
    }

    /// <summary>An interval as it is written in a follow-up; <c>null</c> past the last date that can be written.</summary>
    public static FollowUpTime? Written(Interval when, FollowUpTime like) =>
        FollowUpTime.Between(when.Start, when.End, like.ZoneId).Value;

    private static FollowUpTime? First(Availability[] everybody, FollowUpTime time, Instant notBefore)
    {
        var wished = time.Interval!.Value;
        if (!time.AllDay) return FirstAvailable.Find(everybody, wished.Duration, notBefore, time.Zone) is { } found ? Written(found, time) : null;

        if (everybody is not [{ Hours: { } ownersHours }, ..]) return null;
        var days = Period.DaysBetween(time.StartDate, time.EndDate) + 1;
        // A day of which some is past already is no whole day.
        var first = notBefore > wished.Start ? notBefore.InZone(time.Zone).Date.PlusDays(1) : time.StartDate;
        FollowUpTime? Days(LocalDate from) => FollowUpTime.WholeDays(from, from.PlusDays(days - 1), time.ZoneId, ownersHours).Value;
        return FirstAvailable.FindDays(everybody, days, first, from => Days(from)?.Interval) is { } date ? Days(date) : null;
    }

    private static NoTime Why(Calendars calendars, Availability[] everybody, FollowUpTime time, Instant notBefore)
    {
        foreach (var one in calendars.All)
        {
            if (one.Availability is { IsOptional: false, Hours: { } hours } && Longest(hours) == Duration.Zero) return new(NoTimeReason.NoWorkingHours, one.Name);
        }

        if (!time.AllDay)
        {
            foreach (var one in calendars.All)
            {
                if (one.Availability is { IsOptional: false, Hours: { } hours } && Longest(hours) < time.Interval!.Value.Duration) return new(NoTimeReason.LongerThanWorkingDay, one.Name);
            }
        }

        Availability[] idle = [.. everybody.Select(a => a with { Busy = BusyCalendar.None })];
        return new(First(idle, time, notBefore) is null ? NoTimeReason.NoCommonHours : NoTimeReason.AllTaken);
    }

    // Without a break; nobody works past midnight.
    private static Duration Longest(WorkingHours hours) => Enumerable.Range(1, 7)
        .SelectMany(day => hours.Spans((IsoDayOfWeek)day)).Select(s => Period.Between(s.Start, s.End).ToDuration()).DefaultIfEmpty(Duration.Zero).Max();
}
