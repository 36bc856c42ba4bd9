using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>Makes the times of a series' dates, each by the same clock on the wall, and says whether they can be (S02).</summary>
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
        if (series.Rule.Dates(series.Start) is { IsDone: false } refused) return refused.WithoutValue;

        var times = new List<OccurrenceTime>(series.Occurrences.Count);
        foreach (var occurrence in series.Occurrences)
        {
            var isAsWritten = occurrence.StartTime is null && occurrence.Date == time.StartDate;
            var at = isAsWritten ? time : time.OnDate(occurrence.Date, ownersHours, occurrence.StartTime);
            if (!at.IsDone) return at.WithoutValue;
            times.Add(new OccurrenceTime(occurrence, at.Required));
        }

        if (series.Occurrences.Max(o => o.Date) > series.Occurrences.Min(o => o.Date).PlusYears(Recurrence.MostYears)) return Refusal.SeriesTooLong;
        times.Sort((a, b) => a.Time.Starts!.Value.CompareTo(b.Time.Starts!.Value));
        return Series.KeepApart(times.Select(t => t.Time)) is { IsDone: false } overlap ? overlap : times;
    }

    /// <summary>The participants with one resource instead of another.</summary>
    public static IReadOnlyCollection<Participant> InRoom(IReadOnlyCollection<Participant> participants, RoomSwap? room)
    {
        if (room is not { } swap) return participants;
        var (from, to) = (Participant.Resource(swap.FromId), Participant.Resource(swap.ToId));
        return [.. participants.Where(p => p != from && p != to), to];
    }
}

/// <summary>One date of a series with its time.</summary>
/// <param name="Draft">As it stands in the draft.</param>
/// <param name="Time">When that is.</param>
/// <param name="Who">Who takes part on this date, the owner and the room of the date included; <c>null</c> for those of the series.</param>
/// <param name="HasOwn">It is stored with a time or people of its own, which it keeps whatever becomes of the others.</param>
internal sealed record OccurrenceTime(OccurrenceDraft Draft, FollowUpTime Time, IReadOnlySet<Participant>? Who = null, bool HasOwn = false)
{
    /// <summary>What the series says, at this time and in this place.</summary>
    public FollowUpContent ContentOf(FollowUpContent series) => InPlace(series with { Time = Time });

    /// <summary>The same, in the place of this date.</summary>
    public FollowUpContent InPlace(FollowUpContent content) => Draft.Location is { } place ? content with { Location = place } : content;

    /// <summary>Whether it differs from what the rule and the series say.</summary>
    public bool IsException => Draft.StartTime is not null || Draft.Room is not null || Draft.RuleDate is { } made && made != Draft.Date;
}
