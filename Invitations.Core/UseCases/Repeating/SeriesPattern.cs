using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>A series laid over everybody's calendars.</summary>
/// <param name="calendars">Of all who take part on any date, over all dates.</param>
/// <param name="usual">Those who take part on every date that does not say otherwise.</param>
/// <param name="time">The wished time, on any date.</param>
/// <param name="ownersHours">What whole days are measured by.</param>
/// <param name="times">The dates, by time.</param>
/// <param name="now">Nothing before it is offered.</param>
internal sealed class SeriesPattern(Calendars calendars, IReadOnlySet<Participant> usual, FollowUpTime time, WorkingHours ownersHours, IReadOnlyList<OccurrenceTime> times, Instant now)
{
    // A date is moved by some days at most; by more it would be another meeting.
    private const int MostDaysMoved = 7;

    /// <summary>The dates on which somebody who has to be there is taken, by time.</summary>
    public IReadOnlyList<TakenDate> Taken()
    {
        var taken = new List<TakenDate>();
        for (var index = 0; index < times.Count; index++)
        {
            var when = times[index].Time.Interval!.Value;
            var clashes = On(times[index]).Select(c => (Calendar: c, Clash: c.Availability.Busy.FirstClash(when))).Where(c => c.Clash is not null).ToList();
            if (clashes.TrueForAll(c => c.Calendar.Availability.IsOptional)) continue;
            taken.Add(new(index, times[index],
                [.. clashes.Select(c => new TimeConflict(c.Calendar.Whose, c.Calendar.Name, c.Clash!.Value))
                    .OrderBy(c => c.Whose.Kind is not ParticipantKind.Resource).ThenBy(c => c.Name, StringComparer.Ordinal)],
                clashes.Where(c => !c.Calendar.Availability.IsOptional).ToList() is [{ Calendar.Whose: { Kind: ParticipantKind.Resource } room }] ? room : null));
        }

        return taken;
    }

    /// <summary>The first start on a date, or failing that on one of the next days, at which all are free and which keeps clear of the other dates.</summary>
    public LocalDateTime? MoveTo(TakenDate taken)
    {
        var (wished, zone) = (taken.Time.Time, time.Zone);
        var startOfDay = zone.AtStartOfDay(wished.StartDate).ToInstant();
        var from = Instant.Max(now, startOfDay);
        if (taken.Index > 0) from = Instant.Max(from, times[taken.Index - 1].Time.Ends!.Value);
        var until = zone.AtStartOfDay(wished.StartDate.PlusDays(MostDaysMoved + 1)).ToInstant() + wished.Interval!.Value.Duration;
        if (taken.Index + 1 < times.Count) until = Instant.Min(until, times[taken.Index + 1].Time.Starts!.Value);

        Availability[] everybody = [.. On(taken.Time).Select(c => c.Availability)];
        if (!wished.AllDay)
        {
            var starts = StartGrid.OfMoments(zone, Wall.TicksUp(from), until.ToUnixTimeTicks(), Wall.TicksUp(wished.Interval!.Value.Duration));
            return FirstAvailable.First(everybody, starts)?.Start.InZone(zone).LocalDateTime;
        }

        var days = Period.DaysBetween(wished.StartDate, wished.EndDate) + 1;
        var first = from > startOfDay ? from.InZone(zone).Date.PlusDays(1) : wished.StartDate;
        return FirstAvailable.FindDays(everybody, days, first, from => WholeDays(from)?.Interval) is { } date && WholeDays(date) is { } whole && whole.Ends <= until
            ? whole.StartDate + whole.StartTime!.Value
            : null;
    }

    /// <summary>The first date and time of the whole pattern where it suits everybody: other times on the same dates first, then later beginnings.</summary>
    /// <remarks>Holidays are not in its way: over a year nearly every pattern meets one, and whoever plans sees them named beside their dates.</remarks>
    public FollowUpTime? First(IReadOnlyList<IReadOnlyList<LocalDate>> candidates)
    {
        Availability[] everybody = [.. calendars.All.Where(c => usual.Contains(c.Whose)).Select(c => c.Availability with { DatesOff = DatesOff.None })];
        if (time.AllDay) return candidates.Where(c => c.All(date => IsFree(everybody, date))).Select(c => WholeDays(c[0])).FirstOrDefault();

        var minutes = Period.Between(time.StartDate + time.StartTime!.Value, time.EndDate + time.EndTime!.Value, PeriodUnits.Minutes).Minutes;
        return FirstAvailable.FindSeries(everybody, candidates, Duration.FromMinutes(minutes), time.StartTime.Value, now, time.Zone) is { } found
            ? time.OnDate(found.Date, ownersHours, found.Time).Value
            : null;
    }

    private bool IsFree(Availability[] everybody, LocalDate first)
    {
        if (WholeDays(first) is not { Interval: { } wanted } || wanted.Start < now) return false;
        var dates = Enumerable.Range(0, Period.DaysBetween(time.StartDate, time.EndDate) + 1).Select(first.PlusDays).ToList();
        return Array.TrueForAll(everybody, a => a.IsOptional || dates.TrueForAll(a.WorksOn) && a.Busy.FirstClash(wanted) is null);
    }

    private FollowUpTime? WholeDays(LocalDate first) => time.OnDate(first, ownersHours).Value;

    // Whoever takes part on that date, in the room of that date.
    private IEnumerable<Calendar> On(OccurrenceTime date)
    {
        if (date.Who is { } who) return calendars.All.Where(c => who.Contains(c.Whose));
        if (date.Draft.Room is not { } swap) return calendars.All.Where(c => usual.Contains(c.Whose));
        var (from, to) = (Participant.Resource(swap.FromId), Participant.Resource(swap.ToId));
        return calendars.All.Where(c => c.Whose == to || c.Whose != from && usual.Contains(c.Whose));
    }
}

/// <summary>A date on which somebody or something that has to be there is taken.</summary>
/// <param name="Index">Which of the dates.</param>
/// <param name="Time">The date.</param>
/// <param name="Conflicts">Who or what is taken, resources first.</param>
/// <param name="OnlyRoom">The resource that alone is in the way; <c>null</c> where it is not one resource alone.</param>
internal sealed record TakenDate(int Index, OccurrenceTime Time, IReadOnlyList<TimeConflict> Conflicts, Participant? OnlyRoom);
