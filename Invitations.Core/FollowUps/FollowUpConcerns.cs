using Invitations.Core.Inviting;

namespace Invitations.Core.FollowUps;

/// <summary>Whose screens a change of a follow-up may put out of date.</summary>
public static class FollowUpConcerns
{
    /// <summary>Everybody and every room with a row, the organizer, and whoever assigned it.</summary>
    public static IReadOnlyCollection<Participant> Concerned(this FollowUp followUp)
    {
        var concerned = followUp.Invitations.Select(i => i.Participant).ToHashSet();
        concerned.Add(Participant.Employee(followUp.OwnerId));
        concerned.Add(Participant.Employee(followUp.OrganizerId));
        if (followUp.Assignment is { } assignment)
        {
            concerned.Add(Participant.Employee(assignment.AssignedById));
            concerned.Add(Participant.Employee(assignment.AssigneeId));
        }

        return concerned;
    }
}
