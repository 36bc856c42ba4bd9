using Invitations.Core;
using Invitations.Core.Inviting;
using static Invitations.Tests.Rules.FollowUps.Plans;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>Decision 6; behaviour I8, I12 and A7.</summary>
public class CancellingTests
{
    [Theory]
    [InlineData(InvitationStatus.Unseen)]
    [InlineData(InvitationStatus.Seen)]
    [InlineData(InvitationStatus.Accepted)]
    public void Whoever_takes_part_is_told(InvitationStatus status)
    {
        var followUp = WithBo(status);

        followUp.Cancel(Anna).Should().BeTrue();

        followUp.Invitations.Should().ContainSingle().Which.Should().BeEquivalentTo(new { EmployeeId = (int?)Bo, IsWithdrawn = true, TakesTime = false, NoticeIsRead = false });
    }

    [Fact]
    public void With_nobody_to_tell_it_can_go_at_once()
    {
        var followUp = Of(Anna, Fjord, Kari);

        followUp.Cancel(Anna).Should().BeFalse();
    }

    [Fact]
    public void Whoever_said_no_need_not_be_told() => WithBo(InvitationStatus.Declined).Cancel(Anna).Should().BeFalse();

    [Fact]
    public void The_owner_is_told_when_an_administrator_cancels()
    {
        var followUp = WithBo(InvitationStatus.Declined);

        followUp.Cancel(byId: 99).Should().BeTrue();

        followUp.Invitations.Should().ContainSingle().Which.EmployeeId.Should().Be(Anna);
    }

    [Fact]
    public void Nobody_answers_what_is_cancelled()
    {
        var followUp = WithBo(InvitationStatus.Accepted);
        followUp.Cancel(Anna);

        followUp.RowOf(Bo).Answer(InvitationAnswer.Decline, Bo, Now).Refusal.Should().Be(Refusal.NoLongerInvited);
    }

    [Fact]
    public void Work_nobody_has_taken_on_yet_just_disappears()
    {
        var followUp = Of(Anna);
        followUp.AssignTo(Bo);

        followUp.Cancel(Anna).Should().BeFalse();

        followUp.Assignment.Should().BeNull("there is nothing left to answer");
    }

    [Fact]
    public void What_is_told_is_forgotten_row_by_row()
    {
        var followUp = Of(Anna, Participant.Employee(Bo), Participant.Employee(Carla));
        followUp.Cancel(Anna);

        followUp.Forget(followUp.RowOf(Bo));

        followUp.Invitations.Should().ContainSingle().Which.EmployeeId.Should().Be(Carla);
    }
}
