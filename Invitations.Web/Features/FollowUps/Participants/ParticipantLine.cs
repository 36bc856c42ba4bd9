using Invitations.Core.Inviting;

namespace Invitations.Web.Features.FollowUps.Participants;

/// <summary>A line of the participants table: what is typed, and what has come of it so far.</summary>
/// <param name="Participant">Who or what.</param>
/// <param name="Name">What the list shows.</param>
/// <param name="Detail">The company of a contact, the seats of a room; otherwise empty.</param>
/// <param name="Status">Where the invitation stands, noted answers included.</param>
/// <param name="Reason">Why not; empty when no reason was given.</param>
/// <param name="SeenAt">When they saw it, by the viewer's clock; <see langword="null"/> if they have not.</param>
/// <param name="IsOwner">Whether it is the owner's own line, which stays.</param>
/// <param name="IsOrganizer">Whether they invited, and get the answers.</param>
/// <param name="IsAssigned">Whether they have yet to take the work on.</param>
/// <param name="IsNew">Whether they are invited only with the next save.</param>
/// <param name="HasConflict">Whether they are taken at the time.</param>
/// <param name="IsOptional">Whether it can go ahead without them.</param>
public sealed record ParticipantLine(
    Participant Participant, string Name, string Detail, InvitationStatus Status, string Reason, NodaTime.LocalDateTime? SeenAt,
    bool IsOwner, bool IsOrganizer, bool IsAssigned, bool IsNew, bool HasConflict, bool IsOptional = false)
{
    /// <summary>Whether an answer given elsewhere can be noted for them.</summary>
    public bool CanBeToggled => !IsOwner && Participant.Kind is not ParticipantKind.Resource;

    /// <summary>Whether it could go ahead without them: neither without whose work it is, nor without the room.</summary>
    public bool CanBeOptional => !IsOwner && Participant.Kind is not ParticipantKind.Resource;
}
