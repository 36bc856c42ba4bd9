using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using NodaTime;

namespace Invitations.Web.Features.FollowUps.Writing;

/// <summary>A time in the list that a start or an end is chosen from.</summary>
/// <param name="Time">By the clock of the follow-up's zone.</param>
/// <param name="IsChosen">Whether the field shows it now.</param>
/// <param name="Lasts">Of an end, how long the follow-up would be; <see langword="null"/> for a start.</param>
/// <param name="Taken">The names of who and what would be in the way then.</param>
public sealed record TimeChoice(LocalTime Time, bool IsChosen, Duration? Lasts, IReadOnlyList<string> Taken)
{
    /// <summary>Minutes between two of them.</summary>
    public const int Step = 15;

    private const int LastOfDay = 24 * 60 - Step;
    private static readonly WorkingSpan Usual = new(new(8, 0), new(16, 0));

    /// <summary>Starts: from an hour before the working day to two hours after it, what is written among them.</summary>
    /// <param name="date">The start date.</param>
    /// <param name="now">What the field shows; <see langword="null"/> for nothing that can be read.</param>
    /// <param name="length">How long it lasts, and so what has to be free; zero for what has no length yet.</param>
    /// <param name="hours">The owner's.</param>
    /// <param name="zone">The follow-up's.</param>
    /// <param name="taken">When those who take part are taken.</param>
    public static IReadOnlyList<TimeChoice> Starts(LocalDate date, LocalTime? now, Duration length, WorkingHours hours, DateTimeZone zone, IReadOnlyList<TimeConflict> taken)
    {
        var (first, last) = Around(hours.On(date.DayOfWeek) ?? Usual, now);
        return [.. Times(first, last, now).Select(time =>
        {
            var start = zone.AtLeniently(date + time).ToInstant();
            return new TimeChoice(time, time == now, null, In(start, start + (length > Duration.Zero ? length : Duration.FromMinutes(Step)), taken));
        })];
    }

    /// <summary>Ends: from a quarter of an hour after the start to two hours after the working day, and at least four hours on, with how long it would be.</summary>
    /// <param name="start">When it starts; <see langword="null"/> for what has no start yet, and then nothing is said of its length.</param>
    /// <param name="date">The end date.</param>
    /// <param name="now">What the field shows; <see langword="null"/> for nothing that can be read.</param>
    /// <param name="hours">The owner's.</param>
    /// <param name="zone">The follow-up's.</param>
    /// <param name="taken">When those who take part are taken.</param>
    public static IReadOnlyList<TimeChoice> Ends(LocalDateTime? start, LocalDate date, LocalTime? now, WorkingHours hours, DateTimeZone zone, IReadOnlyList<TimeConflict> taken)
    {
        var (first, last) = Around(hours.On(date.DayOfWeek) ?? Usual, now);
        if (start is { } from && from.Date == date)
        {
            first = Minutes(from.TimeOfDay) + Step;
            last = Math.Min(LastOfDay, Math.Max(last, first + 4 * 60));
        }

        var begins = start is { } at ? zone.AtLeniently(at).ToInstant() : (Instant?)null;
        return [.. Times(first, last, now).Where(time => start is not { } after || date + time > after).Select(time =>
        {
            var end = zone.AtLeniently(date + time).ToInstant();
            return begins is { } begin && end > begin ? new TimeChoice(time, time == now, end - begin, In(begin, end, taken)) : new(time, time == now, null, []);
        })];
    }

    private static (int First, int Last) Around(WorkingSpan day, LocalTime? now)
    {
        var (first, last) = (Minutes(day.Start) / Step * Step - 60, (Minutes(day.End) + Step - 1) / Step * Step + 120);
        if (now is { } written) (first, last) = (Math.Min(first, Minutes(written) / Step * Step - 60), Math.Max(last, Minutes(written) / Step * Step + 60));
        return (Math.Max(0, first), Math.Min(LastOfDay, last));
    }

    // What is written stands among them though it is no quarter of an hour.
    private static IEnumerable<LocalTime> Times(int first, int last, LocalTime? now)
    {
        var times = Enumerable.Range(0, Math.Max(0, (last - first) / Step + 1)).Select(n => LocalTime.FromMinutesSinceMidnight(first + n * Step));
        return now is { } written && Minutes(written) >= first ? times.Append(written).Distinct().Order() : times;
    }

    private static int Minutes(LocalTime time) => time.Hour * 60 + time.Minute;

    private static IReadOnlyList<string> In(Instant start, Instant end, IReadOnlyList<TimeConflict> taken) =>
        [.. taken.Where(t => t.When.Start < end && start < t.When.End).Select(t => t.Name).Distinct()];
}
