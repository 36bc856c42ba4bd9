using NodaTime;

namespace Invitations.Core.Assigning;

/// <summary>Work that one employee handed to another (R15), and what came of it.</summary>
/// <remarks>A later assignment of the same follow-up takes this one's place; there is never more than one.</remarks>
public sealed class Assignment
{
    /// <summary>The most characters a reason for declining may have.</summary>
    public const int ReasonLength = 254;

    /// <summary>Hands the work over.</summary>
    /// <param name="assignedById">Who had it, and gets the answer.</param>
    /// <param name="assigneeId">Who is to do it.</param>
    /// <param name="isReassigned">Whether it follows on a refusal, so that the assigner keeps the row in sight (R17).</param>
    public Assignment(int assignedById, int assigneeId, bool isReassigned) =>
        (AssignedById, AssigneeId, IsReassigned) = (assignedById, assigneeId, isReassigned);

    private Assignment() { } // EF Core fills it in.

    /// <summary>The follow-up handed over.</summary>
    public int FollowUpId { get; private set; }

    /// <summary>The employee who had the work, and gets the answer.</summary>
    public int AssignedById { get; private set; }

    /// <summary>The employee who was asked to do it.</summary>
    public int AssigneeId { get; private set; }

    /// <summary>Whether it was assigned anew after a refusal (R17).</summary>
    public bool IsReassigned { get; private set; }

    /// <summary>Where it stands.</summary>
    public AssignmentStatus Status { get; private set; }

    /// <summary>Why not, in the assignee's own words; empty when no reason was given.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Whether a refusal still waits for Got it or Reassign.</summary>
    public bool AwaitsAcknowledgement { get; private set; }

    /// <summary>Whether the assigner has seen the refusal that waits.</summary>
    public bool DeclineIsRead { get; private set; }

    /// <summary>Whether the assignee has yet to answer.</summary>
    public bool IsOpen => Status is AssignmentStatus.Unseen or AssignmentStatus.Seen;

    /// <summary>The assignee has had it before their eyes.</summary>
    /// <returns>Whether that was news.</returns>
    public bool See()
    {
        if (Status is not AssignmentStatus.Unseen) return false;
        Status = AssignmentStatus.Seen;
        return true;
    }

    /// <summary>The assigner has had the refusal before their eyes.</summary>
    public void SeeDecline() => DeclineIsRead = true;

    /// <summary>Takes the work on.</summary>
    /// <returns>Done, or <see cref="Refusal.NothingAssigned"/>, <see cref="Refusal.NotYourInvitation"/>.</returns>
    public Outcome Accept(int employeeId)
    {
        if (employeeId != AssigneeId) return Refusal.NotYourInvitation;
        if (!IsOpen) return Status is AssignmentStatus.Accepted ? Outcome.Done : Refusal.NothingAssigned;
        Status = AssignmentStatus.Accepted;
        return Outcome.Done;
    }

    /// <summary>Refuses the work; the follow-up gives the ownership back.</summary>
    /// <returns>Done, or <see cref="Refusal.NothingAssigned"/>, <see cref="Refusal.NotYourInvitation"/>, <see cref="Refusal.ReasonTooLong"/>.</returns>
    public Outcome Decline(int employeeId, string reason)
    {
        if (employeeId != AssigneeId) return Refusal.NotYourInvitation;
        if (!IsOpen) return Refusal.NothingAssigned;
        if (reason.Length > ReasonLength) return Refusal.ReasonTooLong;
        Status = AssignmentStatus.Declined;
        Reason = CleanText.Lines(reason).Trim();
        AwaitsAcknowledgement = true;
        return Outcome.Done;
    }

    /// <summary>The assigner keeps the work after a refusal (Got it).</summary>
    public Outcome Acknowledge(int employeeId)
    {
        if (employeeId != AssignedById) return Refusal.NotYourAssignment;
        if (!AwaitsAcknowledgement) return Refusal.NothingToAcknowledge;
        AwaitsAcknowledgement = false;
        return Outcome.Done;
    }

    /// <summary>The same as it stands now, for a memory of its own.</summary>
    internal Assignment Copy()
    {
        var copy = (Assignment)MemberwiseClone();
        copy.FollowUpId = 0; // Where it is put back says what it belongs to.
        return copy;
    }
}
