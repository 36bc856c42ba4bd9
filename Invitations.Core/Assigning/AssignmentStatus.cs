namespace Invitations.Core.Assigning;

/// <summary>Where handed-over work stands.</summary>
public enum AssignmentStatus
{
    /// <summary>The new owner has not seen it.</summary>
    Unseen,

    /// <summary>Seen, not answered.</summary>
    Seen,

    /// <summary>Taken on.</summary>
    Accepted,

    /// <summary>Refused; the work is back with whoever assigned it.</summary>
    Declined,
}
