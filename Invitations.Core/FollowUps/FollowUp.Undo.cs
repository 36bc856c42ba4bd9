using NodaTime;

namespace Invitations.Core.FollowUps;

public sealed partial class FollowUp
{
    /// <summary>The same as it stands now, for a memory of its own.</summary>
    internal FollowUp Copy()
    {
        var copy = (FollowUp)MemberwiseClone();
        copy._invitations = _invitations.ConvertAll(i => i.Copy());
        (copy.Assignment, copy.Series) = (Assignment?.Copy(), null);
        return copy;
    }

    /// <summary>The same once more, after its last row had gone.</summary>
    internal static FollowUp Again(FollowUp before, FollowUp after, Instant now)
    {
        var again = after.Copy();
        again._invitations.Clear();
        again.PutBack(before, after, now);
        return again;
    }

    /// <summary>Puts back what one change took away (U01): what it left alone stays as others have made it since.</summary>
    /// <param name="before">How it was before the change.</param>
    /// <param name="after">How the change left it.</param>
    /// <param name="now">When.</param>
    internal void PutBack(FollowUp before, FollowUp after, Instant now)
    {
        var isMoved = before.Time.IsMovedFrom(after.Time);
        if (before.Content != after.Content) Take(before.Content, now);
        else if (before.Version != after.Version) (Version, ChangedAt) = (Version + 1, now);

        // An answer to the time it was moved to is no answer to this one.
        if (isMoved) Sequence++;
        (MovedFromStart, MovedFromEnd, PreviousLocation) = (before.MovedFromStart, before.MovedFromEnd, before.PreviousLocation);
        (IsCancelled, IsException) = (before.IsCancelled, before.IsException);
        if (after.Assignment is null) Assignment = before.Assignment?.Copy();
        foreach (var was in before._invitations) PutBack(was, after, isMoved);
    }

    /// <summary>Takes a copy away again: who has not seen it has nothing to be told.</summary>
    internal void TakeAway(int byId)
    {
        foreach (var row in Participants.Where(i => i.Status is Inviting.InvitationStatus.Unseen).ToList()) _invitations.Remove(row);
        Cancel(byId);
    }

    private void PutBack(Inviting.Invitation was, FollowUp after, bool isMoved)
    {
        var then = after._invitations.Find(i => i.Participant == was.Participant);
        var row = _invitations.Find(i => i.Participant == was.Participant);
        if (row is null)
        {
            // Somebody left out earlier has been told in the meantime, or was left out since.
            if (was.IsWithdrawn || then is not null && !after.IsCancelled) return;
            row = was.Anew();
            _invitations.Add(row);
            if (then is not null) row.InviteAgain(); // They took note that it was off: they are asked anew.
        }
        else if (then is not null)
        {
            row.PutBackOwnPart(was, then);
            var isAskedAgain = isMoved && !row.Participant.IsEmployee(OwnerId);
            if (!row.IsAnsweredSince(then) && (isAskedAgain || was.IsAnsweredUnlike(then))) row.PutBackAnswer(was);
            else if (isAskedAgain) row.AskAgain();
        }

        if (!row.IsWithdrawn) row.Book(Time.Starts, Time.Ends, ShowAs is ShowAs.Busy);
    }
}
