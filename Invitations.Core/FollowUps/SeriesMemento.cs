using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>How the rule of a series was before a change, and how the change left it.</summary>
public sealed class SeriesMemento
{
    private readonly LocalDate _start;
    private readonly Recurrence _before, _after;
    private readonly bool _goesOn;

    private SeriesMemento(Series series, Recurrence before, bool goesOn) =>
        (SeriesId, _start, _before, _after, _goesOn) = (series.Id, series.Start, before, series.Rule, goesOn);

    /// <summary>Which series.</summary>
    public int SeriesId { get; }

    /// <summary>Remembers a series as it stands, before it changes.</summary>
    /// <param name="series">As it stands.</param>
    /// <param name="goesOn">Whether the change leaves some of its dates.</param>
    /// <returns>What makes the memento once it has changed.</returns>
    public static Func<SeriesMemento> Before(Series series, bool goesOn)
    {
        var before = series.Rule;
        return () => new(series, before, goesOn);
    }

    /// <summary>Lets the rule end where it ended before.</summary>
    /// <param name="stored">As it is stored now; <c>null</c> when its last row has gone and it with it.</param>
    /// <returns>What is to be stored, or <see cref="Refusal.ChangedMeanwhile"/>.</returns>
    public Outcome<Series> PutBack(Series? stored)
    {
        // Gone though it was to go on: somebody has ended it since.
        if (stored is null) return _goesOn ? Refusal.ChangedMeanwhile : Series.Again(SeriesId, _before, _start);
        if (stored.Rule != _after) return Refusal.ChangedMeanwhile;
        stored.GoBackTo(_before);
        return stored;
    }
}
