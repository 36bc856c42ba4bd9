using Invitations.Core.Inviting;
using static Invitations.Tests.Rules.FollowUps.Plans;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>R07; behaviour I4 and A2.</summary>
public class SeeingTests
{
    [Fact]
    public void Looking_without_answering_leaves_an_eye()
    {
        var followUp = WithBo();

        followUp.See(Bo, Now).Should().BeTrue();

        followUp.RowOf(Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Seen, SeenAt = Now, IsOpen = true });
    }

    [Theory]
    [InlineData(InvitationStatus.Seen)]
    [InlineData(InvitationStatus.Accepted)]
    [InlineData(InvitationStatus.Declined)]
    public void Looking_again_is_no_news(InvitationStatus status)
    {
        var followUp = WithBo(status);

        followUp.See(Bo, Now).Should().BeFalse();

        followUp.RowOf(Bo).Status.Should().Be(status);
    }

    [Fact]
    public void Somebody_elses_look_changes_nothing()
    {
        var followUp = WithBo();

        (followUp.See(Anna, Now), followUp.See(Carla, Now)).Should().Be((false, false));

        followUp.RowOf(Bo).Status.Should().Be(InvitationStatus.Unseen);
    }

    [Theory]
    [InlineData(InvitationStatus.Unseen)]
    [InlineData(InvitationStatus.Accepted)]
    public void A_cancellation_is_news_once(InvitationStatus status)
    {
        var followUp = WithBo(status);
        followUp.Cancel(Anna);

        (followUp.See(Bo, Now), followUp.See(Bo, Now)).Should().Be((true, false), "a second look must not wake every screen again");

        followUp.RowOf(Bo).NoticeIsRead.Should().BeTrue();
    }

    [Fact]
    public void A_second_new_place_is_news_again()
    {
        var followUp = WithBo(InvitationStatus.Accepted);
        followUp.Change(WithPlace("Fjord"), Now);
        followUp.See(Bo, Now);

        followUp.Change(WithPlace("Skov"), Now);

        followUp.See(Bo, Now).Should().BeTrue();
    }

    [Fact]
    public void Work_handed_over_is_seen_by_whoever_got_it()
    {
        var followUp = Of(Anna);
        followUp.AssignTo(Bo);

        (followUp.See(Anna, Now), followUp.See(Bo, Now), followUp.See(Bo, Now)).Should().Be((false, true, false));

        followUp.Assignment!.Status.Should().Be(Core.Assigning.AssignmentStatus.Seen);
        followUp.OwnersRow.Status.Should().Be(InvitationStatus.Seen);
    }
}
