using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Repeating;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>A follow-up as one viewer may see it, with what they may do.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Version">To hand in again when saving.</param>
/// <param name="Sequence">To hand in again when answering.</param>
/// <param name="Content">What the owner wrote.</param>
/// <param name="Owner">Whose work it is.</param>
/// <param name="Organizer">Who invited.</param>
/// <param name="Participants">The owner first, then employees, resources and people of other companies, each by name.</param>
/// <param name="Own">The viewer's own three fields; the owner's when the viewer takes no part.</param>
/// <param name="Rights">What the viewer may do.</param>
/// <param name="Assignment">Who handed it to the owner, while that matters to the viewer; otherwise <c>null</c>.</param>
/// <param name="RegisteredBy">Who wrote it down first.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="IsCancelled">Whether it is kept only until everybody has been told.</param>
/// <param name="ZoneId">The viewer's IANA zone.</param>
/// <param name="Series">The series it is an occurrence of; <c>null</c> for something that happens once.</param>
/// <param name="TypeName">What its type is called, also when that was deleted; empty for the basic one.</param>
/// <param name="Colour">The colour of its type.</param>
public sealed record FollowUpView(
    int Id,
    int Version,
    int Sequence,
    FollowUpContent Content,
    Person Owner,
    Person Organizer,
    IReadOnlyList<ParticipantView> Participants,
    OwnPart Own,
    FollowUpRights Rights,
    AssignmentView? Assignment,
    Person RegisteredBy,
    Instant RegisteredAt,
    bool IsCancelled,
    string ZoneId,
    SeriesView? Series = null,
    string TypeName = "",
    EntryColour Colour = EntryColour.Blue);

/// <summary>An employee by name.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">What lists show.</param>
public readonly record struct Person(int Id, string Name);

/// <summary>One line of the participant list (R07, R09).</summary>
/// <param name="Participant">Who or what.</param>
/// <param name="Name">What the list shows.</param>
/// <param name="Detail">The company of a contact, the seats of a room; otherwise empty.</param>
/// <param name="Status">Where the invitation stands.</param>
/// <param name="Reason">Why not; empty when no reason was given.</param>
/// <param name="SeenAt">When they first saw it as it now stands.</param>
/// <param name="IsOwner">Whether it is the owner's own line.</param>
/// <param name="IsAssigned">Whether it is the line of an owner who has yet to take the work on.</param>
/// <param name="IsOptional">Whether it can go ahead without them.</param>
public sealed record ParticipantView(
    Participant Participant, string Name, string Detail, InvitationStatus Status, string Reason, Instant? SeenAt, bool IsOwner, bool IsAssigned,
    bool IsOptional = false);

/// <summary>The three fields that are each participant's own (decision 10).</summary>
/// <param name="Priority">How pressing.</param>
/// <param name="AlarmMinutes">When to be reminded, in minutes before the start; <c>null</c> for not at all.</param>
/// <param name="IsCompleted">Whether it is done.</param>
public sealed record OwnPart(Priority Priority, int? AlarmMinutes, bool IsCompleted);

/// <summary>What a viewer may do with a follow-up; the use cases decide the same again.</summary>
/// <param name="MayChange">Everything in it.</param>
/// <param name="MayAnswer">Say yes: has not answered, or said no.</param>
/// <param name="MayDecline">Say no: has not answered, or said yes.</param>
/// <param name="MayChangeOwnPart">Their own priority, alarm and completed.</param>
/// <param name="MayAssign">Hand it to somebody else.</param>
/// <param name="MayTakeBack">Take it back before it is answered.</param>
/// <param name="MayDelete">Delete it, for everybody or from their own diary.</param>
public sealed record FollowUpRights(
    bool MayChange, bool MayAnswer, bool MayDecline, bool MayChangeOwnPart, bool MayAssign, bool MayTakeBack, bool MayDelete);

/// <summary>Who handed it over, and what came of it.</summary>
/// <param name="By">Who had it.</param>
/// <param name="To">Who was asked.</param>
/// <param name="IsOpen">Whether an answer is waited for.</param>
/// <param name="IsDeclined">Whether the answer was no and waits for Got it or Reassign.</param>
/// <param name="Reason">Why not.</param>
public sealed record AssignmentView(Person By, Person To, bool IsOpen, bool IsDeclined, string Reason);
