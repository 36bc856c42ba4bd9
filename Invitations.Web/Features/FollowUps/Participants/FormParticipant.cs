using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;

namespace Invitations.Web.Features.FollowUps.Participants;

/// <summary>Somebody or something in the dialog's list of participants, the owner apart; saved or not.</summary>
/// <param name="Kind">Employee, person of another company, or resource.</param>
/// <param name="Id">Identity within the kind.</param>
/// <param name="Name">What the list shows.</param>
/// <param name="Detail">The company of a contact, the seats of a room; otherwise empty.</param>
/// <param name="IsPlace">Whether it can fill in the location.</param>
/// <param name="Noted">The answer the organizer notes for them (Toggle status); <see langword="null"/> for none.</param>
/// <param name="IsOptional">Whether it can go ahead without them.</param>
public sealed record FormParticipant(
    ParticipantKind Kind, int Id, string Name, string Detail, bool IsPlace = false, InvitationStatus? Noted = null, bool IsOptional = false)
{
    /// <summary>Who or what.</summary>
    public Participant Participant => new(Kind, Id);

    /// <summary>Somebody chosen in the picker.</summary>
    public static FormParticipant Of(Candidate candidate) => new(
        candidate.Participant.Kind, candidate.Participant.Id, candidate.Name,
        candidate.Seats is { } seats ? seats.ToString(System.Globalization.CultureInfo.InvariantCulture) : candidate.Detail, candidate.IsPlace);

    /// <summary>Somebody saved before.</summary>
    public static FormParticipant Of(ParticipantView view) => new(view.Participant.Kind, view.Participant.Id, view.Name, view.Detail, IsOptional: view.IsOptional);
}
