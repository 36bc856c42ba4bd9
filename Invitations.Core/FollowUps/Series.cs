using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>The rule that ties the occurrences of a series together; each occurrence is a <see cref="FollowUp"/> of its own (decision 13).</summary>
public sealed class Series
{
    /// <summary>The most rows, dates times participants, that are booked at once: beyond that, others would wait too long for their turn to write.</summary>
    public const int MostRows = 20_000;

    /// <summary>Ties occurrences together.</summary>
    /// <param name="rule">How it repeats; checked before.</param>
    /// <param name="start">Where the rule begins.</param>
    public Series(Recurrence rule, LocalDate start) => (Rule, Start) = (rule, start);

    private Series() => Rule = null!; // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>How it repeats.</summary>
    public Recurrence Rule { get; private set; }

    /// <summary>Where the rule begins: its first date is the first on or after this that it falls on.</summary>
    public LocalDate Start { get; private set; }

    /// <summary>Ends the rule before a date: what comes from there on belongs to another rule, or is gone.</summary>
    public void EndBefore(LocalDate date) => Rule = Rule.Until(date.PlusDays(-1));

    /// <summary>The same series once more, after its last row had gone.</summary>
    internal static Series Again(int id, Recurrence rule, LocalDate start) => new(rule, start) { Id = id };

    /// <summary>Lets the rule end where it ended before.</summary>
    internal void GoBackTo(Recurrence rule) => Rule = rule;

    /// <summary>Whether the occurrences leave each other room: each begins when the one before it has ended, or later.</summary>
    /// <param name="occurrences">In any order; deadlines take no time.</param>
    /// <returns>Done, or <see cref="Refusal.SeriesOverlapsItself"/>.</returns>
    public static Outcome KeepApart(IEnumerable<FollowUpTime> occurrences)
    {
        Instant? ended = null;
        foreach (var interval in occurrences.Select(o => o.Interval).OfType<Interval>().OrderBy(i => i.Start))
        {
            if (interval.Start < ended) return Refusal.SeriesOverlapsItself;
            ended = interval.End;
        }

        return Outcome.Done;
    }
}

/// <summary>How much of a series a change is meant for; there is no "all, the past included".</summary>
public enum SeriesScope
{
    /// <summary>Only the occurrence that was opened.</summary>
    OnlyThis,

    /// <summary>That occurrence and all after it.</summary>
    ThisAndFuture,
}
