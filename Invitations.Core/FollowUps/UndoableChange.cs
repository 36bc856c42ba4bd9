using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>Something changed in the diary that can still be undone (U01). Kept in the server's memory, by the circuit of whoever did it.</summary>
public sealed class UndoableChange
{
    /// <summary>How long it can be undone.</summary>
    public static readonly Duration Lasts = Duration.FromSeconds(10);

    /// <summary>What a click may take on its way.</summary>
    public static readonly Duration Grace = Duration.FromSeconds(2);

    /// <summary>How long the time may stand still altogether while somebody is at the button.</summary>
    public static readonly Duration LongestHeld = Duration.FromMinutes(2);

    private readonly Instant _madeAt;
    private Instant? _heldSince;
    private Duration _held;

    /// <summary>Keeps what was changed.</summary>
    /// <param name="viewerId">Who changed it.</param>
    /// <param name="madeAt">When.</param>
    /// <param name="followUps">What, the one it was done to first; none when there was nothing to change.</param>
    /// <param name="series">Their series, where its rule changed too.</param>
    public UndoableChange(int viewerId, Instant madeAt, IReadOnlyList<FollowUpMemento> followUps, SeriesMemento? series = null) =>
        (ViewerId, _madeAt, FollowUps, Series) = (viewerId, madeAt, followUps, series);

    /// <summary>Who changed it, and may undo it.</summary>
    public int ViewerId { get; }

    /// <summary>What was changed, the one it was done to first.</summary>
    public IReadOnlyList<FollowUpMemento> FollowUps { get; }

    /// <summary>Their series, where its rule changed too.</summary>
    public SeriesMemento? Series { get; }

    /// <summary>How long it can still be undone, seen from the screen; zero or less when that is over.</summary>
    public Duration Left(Instant now)
    {
        var held = _held + (_heldSince is { } since ? now - since : Duration.Zero);
        return Lasts + Duration.Min(held, LongestHeld) - (now - _madeAt);
    }

    /// <summary>Whether it is too late.</summary>
    public bool IsOver(Instant now) => Left(now) < -Grace;

    /// <summary>Lets the time stand still while somebody points at the button, or has the focus on it (WCAG 2.2, 2.2.1).</summary>
    public void Hold(Instant now) => _heldSince ??= now;

    /// <summary>Lets the time go on.</summary>
    public void Release(Instant now)
    {
        if (_heldSince is { } since) _held += now - since;
        _heldSince = null;
    }
}
