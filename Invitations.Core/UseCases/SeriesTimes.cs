using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Makes the times of a series' dates, each by the same clock on the wall, and says whether they can be (decision 13).</summary>
internal static class SeriesTimes
{
    /// <summary>The dates as they stand in the draft, by time.</summary>
    /// <param name="series">Rule and dates.</param>
    /// <param name="time">The time of the one that was written.</param>
    /// <param name="participants">How many take part in each.</param>
    /// <param name="ownersHours">What whole days are measured by.</param>
    /// <returns>
    /// The times, or a refusal of <see cref="Recurrence.Dates"/> or <see cref="FollowUpTime"/>, or <see cref="Refusal.SeriesNeedsTime"/>, <see cref="Refusal.SeriesEmpty"/>,
    /// <see cref="Refusal.OccurrencesOutOfRange"/>, <see cref="Refusal.SeriesTooLong"/>, <see cref="Refusal.SeriesTooLarge"/>, <see cref="Refusal.SeriesOverlapsItself"/>.
    /// </returns>
    public static Outcome<IReadOnlyList<OccurrenceTime>> Of(SeriesDraft series, FollowUpTime time, int participants, WorkingHours ownersHours)
    {
        if (time.Interval is null) return Refusal.SeriesNeedsTime;
        if (series.Occurrences.Count == 0) return Refusal.SeriesEmpty;
        if (series.Occurrences.Count > Recurrence.MostOccurrences) return Refusal.OccurrencesOutOfRange;
        if (series.Occurrences.Count * (participants + 1L) > Series.MostRows) return Refusal.SeriesTooLarge;
        if (series.Rule.Dates(series.Start) is { IsDone: false } refused) return new Outcome(refused.Refusal, refused.About);
        if (series.Occurrences.Max(o => o.Date) > series.Occurrences.Min(o => o.Date).PlusYears(Recurrence.MostYears)) return Refusal.SeriesTooLong;

        var times = new List<OccurrenceTime>(series.Occurrences.Count);
        foreach (var occurrence in series.Occurrences)
        {
            var at = time.On(occurrence.Date, occurrence.StartTime, ownersHours);
            if (!at.IsDone) return new Outcome(at.Refusal, at.About);
            times.Add(new OccurrenceTime(occurrence, at.Required));
        }

        times.Sort((a, b) => a.Time.Starts!.Value.CompareTo(b.Time.Starts!.Value));
        return Overlap(times.Select(t => t.Time.Interval!.Value)) ? Refusal.SeriesOverlapsItself : times;
    }

    /// <summary>Whether one of several times, in order of their starts, begins before the one before it ends.</summary>
    public static bool Overlap(IEnumerable<Interval> inOrder)
    {
        Instant? end = null;
        foreach (var time in inOrder)
        {
            if (time.Start < end) return true;
            end = time.End;
        }

        return false;
    }

    /// <summary>The same time on another date, by the clock on the wall; whole days by the owner's hours of that weekday.</summary>
    /// <param name="time">A time with a start and an end.</param>
    /// <param name="date">The first date.</param>
    /// <param name="start">Another start; it lasts as long.</param>
    /// <param name="ownersHours">What whole days are measured by.</param>
    public static Outcome<FollowUpTime> On(this FollowUpTime time, LocalDate date, LocalTime? start, WorkingHours ownersHours)
    {
        var nights = Period.DaysBetween(time.StartDate, time.EndDate);
        if (time.AllDay) return FollowUpTime.WholeDays(date, date.PlusDays(nights), time.ZoneId, ownersHours);

        var length = Period.Between(time.StartDate + time.StartTime!.Value, time.EndDate + time.EndTime!.Value, PeriodUnits.Minutes);
        var from = date + (start ?? time.StartTime.Value);
        var at = FollowUpTime.At(from, from + length, time.ZoneId);
        if (at.Refusal is not Refusal.EndNotAfterStart) return at;

        // The clock skips the start on this date and with it all there was until the end: both move on.
        from = time.Zone.AtLeniently(from).LocalDateTime;
        return FollowUpTime.At(from, from + length, time.ZoneId);
    }
}

/// <summary>One date of a series with its time.</summary>
/// <param name="Draft">As it stands in the draft.</param>
/// <param name="Time">When that is.</param>
internal sealed record OccurrenceTime(OccurrenceDraft Draft, FollowUpTime Time)
{
    /// <summary>Whether it differs from what the rule and the series say.</summary>
    public bool IsException => Draft.StartTime is not null || Draft.Room is not null || Draft.RuleDate is { } made && made != Draft.Date;
}
