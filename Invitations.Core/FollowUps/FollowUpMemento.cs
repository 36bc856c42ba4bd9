using Invitations.Core.Directory;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>How one follow-up was before a change and how the change left it, so that it can be undone and nobody is told twice (U01).</summary>
/// <remarks>Two copies of its own: nothing that happens to the follow-up later reaches them.</remarks>
public sealed class FollowUpMemento
{
    private readonly FollowUp? _before;
    private readonly FollowUp _after;

    private FollowUpMemento(FollowUp? before, FollowUp after) => (_before, _after) = (before, after);

    /// <summary>Which follow-up.</summary>
    public int FollowUpId => _after.Id;

    /// <summary>What it is called.</summary>
    public string Title => _after.Title;

    /// <summary>When it is since the change.</summary>
    public FollowUpTime Time => _after.Time;

    /// <summary>When it was before; <c>null</c> for something new.</summary>
    public FollowUpTime? TimeBefore => _before?.Time;

    /// <summary>Whether the change deleted it.</summary>
    public bool IsDeleted => _after.IsCancelled;

    /// <summary>Whether putting it back books a time.</summary>
    public bool Books => _before is not null && (_before.Content != _after.Content || IsDeleted);

    /// <summary>Remembers a follow-up as it stands, before it changes.</summary>
    /// <param name="followUp">As it stands.</param>
    /// <returns>What makes the memento once it has changed.</returns>
    public static Func<FollowUpMemento> Before(FollowUp followUp)
    {
        var before = followUp.Copy();
        return () => new(before, followUp.Copy());
    }

    /// <summary>Remembers that it is new.</summary>
    public static FollowUpMemento OfNew(FollowUp followUp) => new(null, followUp.Copy());

    /// <summary>Puts it back: content, series, everybody's answer and what they have seen, each as it was.</summary>
    /// <remarks>Whoever has answered to the changed time is asked again (decision 5); whoever has only looked at it is not.</remarks>
    /// <param name="stored">As it is stored now; <c>null</c> when it is gone.</param>
    /// <param name="viewer">Who undoes it.</param>
    /// <param name="now">When.</param>
    /// <returns>
    /// What is to be stored: <paramref name="stored"/>, or made anew when that is gone; or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.ChangedMeanwhile"/> when
    /// somebody has saved it since, <see cref="Refusal.NoLongerInvited"/>, <see cref="Refusal.OnlyTheOwnerMayChange"/>. What was refused must not be saved.
    /// </returns>
    public Outcome<FollowUp> PutBack(FollowUp? stored, Viewer viewer, Instant now)
    {
        if (!_after.IsCancelled && stored is not { IsCancelled: false }) return Refusal.FollowUpGone;
        if (stored is not null && HasChangedSince(stored)) return Refusal.ChangedMeanwhile;
        if (_before is null) return TakeAway(stored!, viewer);
        if (IsOwnPart && !TakesPart(stored!, viewer)) return Refusal.NoLongerInvited;

        var back = stored ?? FollowUp.Again(_before, _after, now);
        if (stored is not null) back.PutBack(_before, _after, now);
        var isMark = !IsDeleted && _before.Content == _after.Content;
        var may = isMark ? TakesPart(back, viewer) : IsDeleted ? back.MayDelete(viewer) : back.MayChange(viewer);
        return may ? back : Refusal.OnlyTheOwnerMayChange;
    }

    private static Outcome<FollowUp> TakeAway(FollowUp stored, Viewer viewer)
    {
        if (!stored.MayDelete(viewer)) return Refusal.OnlyTheOwnerMayChange;
        stored.TakeAway(viewer.EmployeeId);
        return stored;
    }

    // An invitee's answer or mark does not raise the version, and what the owner saves meanwhile does not touch it.
    private bool IsOwnPart => _before is not null && _before.Version == _after.Version;

    private bool HasChangedSince(FollowUp stored) => stored.Sequence != _after.Sequence || !IsOwnPart && stored.Version != _after.Version;

    private static bool TakesPart(FollowUp followUp, Viewer viewer) => followUp.Participants.Any(i => i.EmployeeId == viewer.EmployeeId);
}
