using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>Follow-ups for rules to act on, without any database.</summary>
internal static class Plans
{
    public const int Anna = 1;
    public const int Bo = 2;
    public const int Carla = 3;

    public static readonly Participant Fjord = Participant.Resource(1);
    public static readonly Participant Kari = Participant.ExternalPerson(1);
    public static readonly Instant Now = TestCompany.Monday;

    /// <summary>Anna's, on Tuesday 3 March at ten.</summary>
    public static FollowUp Of(int ownerId, params Participant[] participants)
    {
        var followUp = FollowUp.Plan(TestCompany.Content(), ownerId, Now).Required;
        followUp.SetParticipants(participants).IsDone.Should().BeTrue();
        return followUp;
    }

    public static FollowUp WithBo(InvitationStatus status = InvitationStatus.Unseen)
    {
        var followUp = Of(Anna, Participant.Employee(Bo));
        switch (status)
        {
            case InvitationStatus.Seen: followUp.See(Bo, Now); break;
            case InvitationStatus.Accepted: followUp.RowOf(Bo).Answer(InvitationAnswer.Accept, Bo, Now); break;
            case InvitationStatus.Declined: followUp.RowOf(Bo).Answer(InvitationAnswer.Decline, Bo, Now, "Another follow-up"); break;
            case InvitationStatus.Unseen: break;
            default: throw new ArgumentOutOfRangeException(nameof(status));
        }

        return followUp;
    }

    public static Invitation RowOf(this FollowUp followUp, int employeeId) => followUp.RowOf(Participant.Employee(employeeId));

    public static Invitation RowOf(this FollowUp followUp, Participant participant) => followUp.Invitations.Single(i => i.Participant == participant);

    public static FollowUpContent WithTime(FollowUpTime time) => TestCompany.Content(time);

    public static FollowUpContent WithPlace(string place) => TestCompany.Content() with { Location = place };
}
