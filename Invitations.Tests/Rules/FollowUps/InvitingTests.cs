using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using static Invitations.Tests.Rules.FollowUps.Plans;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>R01, R03, R08; behaviour I1–I3 and I13.</summary>
public class InvitingTests
{
    [Theory]
    [InlineData(ParticipantKind.Employee, InvitationStatus.Unseen)] // I1
    [InlineData(ParticipantKind.Resource, InvitationStatus.Accepted)] // I2, R08
    [InlineData(ParticipantKind.ExternalPerson, InvitationStatus.Unseen)] // I3
    public void Each_participant_gets_one_invitation_and_only_a_resource_is_accepted_at_once(ParticipantKind kind, InvitationStatus status)
    {
        var participant = new Participant(kind, 7);

        var followUp = Of(Anna, participant);

        followUp.RowOf(participant).Status.Should().Be(status);
        followUp.Invitations.Should().HaveCount(2, "the owner has a row too");
    }

    [Fact]
    public void The_owner_has_nothing_to_answer() => Of(Anna).OwnersRow.Should().BeEquivalentTo(new { Status = InvitationStatus.Accepted, IsOpen = false, TakesTime = true });

    [Fact]
    public void From_the_save_on_the_time_is_taken_for_everybody_R04()
    {
        var followUp = Of(Anna, Participant.Employee(Bo), Fjord);

        followUp.Invitations.Should().OnlyContain(i => i.TakesTime && i.Starts == followUp.Time.Starts && i.Ends == followUp.Time.Ends);
    }

    [Fact]
    public void The_same_participant_twice_is_refused_and_nothing_changes()
    {
        var followUp = Of(Anna, Fjord);

        followUp.SetParticipants([Participant.Employee(Bo), Participant.Employee(Bo)]).Refusal.Should().Be(Refusal.ParticipantTwice);

        followUp.Participants.Select(i => i.Participant).Should().Equal(Participant.Employee(Anna), Fjord);
    }

    [Fact]
    public void An_employee_and_a_room_of_the_same_number_are_two_participants() => Of(Anna, Participant.Employee(5), Participant.Resource(5)).Invitations.Should().HaveCount(3);

    [Fact]
    public void The_owner_among_the_participants_stays_one_row() => Of(Anna, Participant.Employee(Anna)).Invitations.Should().ContainSingle();

    [Fact]
    public void Whoever_is_added_later_is_invited_and_the_others_keep_their_answers()
    {
        var followUp = WithBo(InvitationStatus.Accepted);

        followUp.SetParticipants([Participant.Employee(Bo), Participant.Employee(Carla)]);

        (followUp.RowOf(Bo).Status, followUp.RowOf(Carla).Status).Should().Be((InvitationStatus.Accepted, InvitationStatus.Unseen));
    }

    [Theory]
    [InlineData(InvitationStatus.Unseen)]
    [InlineData(InvitationStatus.Seen)]
    [InlineData(InvitationStatus.Accepted)]
    public void Whoever_is_left_out_is_told_and_is_free_again(InvitationStatus status) // I13
    {
        var followUp = WithBo(status);

        followUp.SetParticipants([]);

        followUp.RowOf(Bo).Should().BeEquivalentTo(new { Notice = InvitationNotice.Cancelled, NoticeIsRead = false, TakesTime = false, IsOpen = false });
        followUp.Participants.Should().ContainSingle();
    }

    [Fact]
    public void Whoever_had_said_no_need_not_be_told_of_being_left_out()
    {
        var followUp = WithBo(InvitationStatus.Declined);

        followUp.SetParticipants([]);

        followUp.Invitations.Should().ContainSingle();
    }

    [Fact]
    public void A_room_or_a_person_elsewhere_goes_without_a_trace()
    {
        var followUp = Of(Anna, Fjord, Kari);

        followUp.SetParticipants([]);

        followUp.Invitations.Should().ContainSingle();
    }

    [Fact]
    public void Whoever_was_left_out_and_is_invited_again_is_asked_anew()
    {
        var followUp = WithBo(InvitationStatus.Accepted);
        followUp.SetParticipants([]);

        followUp.SetParticipants([Participant.Employee(Bo)]);

        followUp.RowOf(Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Unseen, Notice = InvitationNotice.None, TakesTime = true, IsOpen = true });
    }

    [Fact]
    public void The_owners_wishes_are_the_invited_persons_starting_point()
    {
        var followUp = Of(Anna);
        followUp.Mark(Anna, Priority.High, 15, isCompleted: false, Now);

        followUp.SetParticipants([Participant.Employee(Bo)]);
        followUp.Mark(Anna, Priority.Low, null, isCompleted: false, Now);

        followUp.RowOf(Bo).Should().BeEquivalentTo(new { Priority = Priority.High, AlarmMinutes = 15 }, "from then on they are their own");
    }

    [Fact]
    public void What_is_shown_as_free_takes_nobodys_time()
    {
        var followUp = Of(Anna, Participant.Employee(Bo), Fjord);

        followUp.Change(Support.TestCompany.Content() with { ShowAs = ShowAs.Free }, Now);

        followUp.Invitations.Should().OnlyContain(i => !i.TakesTime);
    }
}
