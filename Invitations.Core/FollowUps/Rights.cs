using Invitations.Core.Assigning;
using Invitations.Core.Directory;

namespace Invitations.Core.FollowUps;

/// <summary>Who may see and do what with one follow-up. Every use case asks here; the screens only show what it said (D06).</summary>
public static class Rights
{
    /// <summary>Whether the viewer may read it; if not, they see an occupied time and nothing else (decision 14).</summary>
    /// <remarks>An administrator is one of the others where it is private: keeping rights is not reading diaries.</remarks>
    /// <param name="viewer">Who looks.</param>
    /// <param name="takesPart">Whether they own it, organize it, assigned it, or have a row in it.</param>
    /// <param name="visibility">Who it is visible for.</param>
    /// <param name="groupId">The group, with <see cref="Visibility.Group"/>.</param>
    public static bool MaySee(Viewer viewer, bool takesPart, Visibility visibility, int? groupId) => takesPart || visibility switch
    {
        Visibility.Everybody => true,
        Visibility.OwnerOnly => false,
        Visibility.Group => groupId is { } id && viewer.GroupIds.Contains(id),
        _ => throw new ArgumentOutOfRangeException(nameof(visibility), visibility, "Every visibility needs an answer."),
    };

    /// <summary>Whether the viewer may read it.</summary>
    public static bool MaySee(this FollowUp followUp, Viewer viewer) => MaySee(viewer, followUp.TakesPart(viewer.EmployeeId), followUp.Visibility, followUp.GroupId);

    /// <summary>Whether an employee owns it, organizes it, waits for an answer to having assigned it, or is invited to it.</summary>
    /// <remarks>Whoever was left out does not read on in what goes on without them; what was cancelled for all may be read by those it was cancelled for.</remarks>
    public static bool TakesPart(this FollowUp followUp, int employeeId) =>
        followUp.OwnerId == employeeId || followUp.OrganizerId == employeeId
        || followUp.Assignment is { IsOpen: true } assignment && assignment.AssignedById == employeeId
        || followUp.Invitations.Any(i => i.EmployeeId == employeeId && (!i.IsWithdrawn || followUp.IsCancelled));

    /// <summary>Whether the viewer may change everything in it: the owner who has taken it on, or an administrator who may read it.</summary>
    public static bool MayChange(this FollowUp followUp, Viewer viewer) =>
        !followUp.IsCancelled && (followUp.OwnerId == viewer.EmployeeId && !followUp.IsAssignmentOpen || viewer.IsAdministrator && followUp.MaySee(viewer));

    /// <summary>Whether the viewer may delete it: whoever may change it, and the assigner while the assignment waits (behaviour A7).</summary>
    public static bool MayDelete(this FollowUp followUp, Viewer viewer) => followUp.MayChange(viewer) || followUp.MayTakeBack(viewer);

    /// <summary>Whether the viewer assigned it and has no answer yet.</summary>
    public static bool MayTakeBack(this FollowUp followUp, Viewer viewer) =>
        !followUp.IsCancelled && followUp.Assignment is { IsOpen: true } assignment && assignment.AssignedById == viewer.EmployeeId;

    /// <summary>Whether the viewer may know that the work was declined, and why: whoever handed it over, and so has it again.</summary>
    public static bool MayKnowDecline(this Assignment assignment, int viewerId) => assignment.Status is AssignmentStatus.Declined && assignment.AssignedById == viewerId;

    /// <summary>Whether the viewer may hand it to somebody else.</summary>
    public static bool MayAssign(this FollowUp followUp, Viewer viewer) => followUp.MayChange(viewer) || followUp.MayTakeBack(viewer);
}
