using Invitations.Core.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.Inviting;

/// <summary>Rows of the list, made up.</summary>
internal static class Entries
{
    public static InvitationEntry Of(InvitationEntryKind kind, bool unread = true, bool moved = false, int id = 1, int sequence = 0) => new(
        kind, id, kind is InvitationEntryKind.Assignment or InvitationEntryKind.AssignmentDeclined or InvitationEntryKind.Reassigned ? 0 : 7, sequence,
        FollowUpKind.Appointment, "Budget talk", TestCompany.March(3), "Skov", 1, "Anna Berg", unread, moved, null, "Fjord", "");
}
