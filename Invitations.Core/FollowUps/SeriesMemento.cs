using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>How the rule of a series was before a change, and how the change left it.</summary>
public sealed class SeriesMemento
{
    private readonly LocalDate _start;
    private readonly Recurrence _before, _after;

    private SeriesMemento(Series series, Recurrence before) => (SeriesId, _start, _before, _after) = (series.Id, series.Start, before, series.Rule);

    /// <summary>Which series.</summary>
    public int SeriesId { get; }

    /// <summary>Remembers a series as it stands, before it changes.</summary>
    /// <returns>What makes the memento once it has changed.</returns>
    public static Func<SeriesMemento> Before(Series series)
    {
        var before = series.Rule;
        return () => new(series, before);
    }

    /// <summary>Lets the rule end where it ended before.</summary>
    /// <param name="stored">As it is stored now; <c>null</c> when its last row has gone and it with it.</param>
    /// <returns>What is to be stored, or <see cref="Refusal.ChangedMeanwhile"/>.</returns>
    public Outcome<Series> PutBack(Series? stored)
    {
        if (stored is null) return Series.Again(SeriesId, _before, _start);
        if (stored.Rule != _after) return Refusal.ChangedMeanwhile;
        stored.GoBackTo(_before);
        return stored;
    }
}
