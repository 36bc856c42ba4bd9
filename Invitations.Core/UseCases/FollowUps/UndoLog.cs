using Invitations.Core.FollowUps;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>What a use case changes, noted on the way so that it can be undone (U01).</summary>
internal sealed class UndoLog(int viewerId, Instant now)
{
    private readonly List<Func<FollowUpMemento>> _changed = [];
    private readonly HashSet<FollowUp> _noted = new(ReferenceEqualityComparer.Instance);
    private Func<SeriesMemento>? _series;

    /// <summary>Notes how it is before it changes; the first time counts.</summary>
    public void Remember(FollowUp followUp)
    {
        if (_noted.Add(followUp)) _changed.Add(FollowUpMemento.Before(followUp));
    }

    /// <summary>Notes something new.</summary>
    public void Made(FollowUp followUp) => _changed.Add(() => FollowUpMemento.OfNew(followUp));

    /// <summary>Notes the rule of a series before it changes, and whether some of its dates stay.</summary>
    public void Remember(Series series, bool goesOn) => _series = SeriesMemento.Before(series, goesOn);

    /// <summary>What can be undone; asked after the save, which hands out ids.</summary>
    public UndoableChange Done() => new(viewerId, now, [.. _changed.Select(made => made())], _series?.Invoke());
}
