using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using static Invitations.Tests.Rules.FollowUps.Plans;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>R14; decision 5; behaviour I9–I11.</summary>
public class ChangingTests
{
    private static readonly FollowUpTime Later = TestCompany.March(4);

    [Theory]
    [InlineData(InvitationStatus.Seen)]
    [InlineData(InvitationStatus.Accepted)]
    [InlineData(InvitationStatus.Declined)]
    public void A_new_time_asks_everybody_again_those_who_said_no_included(InvitationStatus before)
    {
        var followUp = WithBo(before);

        followUp.Change(WithTime(Later), Now).Should().Be(Outcome.Done);

        followUp.RowOf(Bo).Should().BeEquivalentTo(new
        {
            Status = InvitationStatus.Unseen,
            Notice = InvitationNotice.TimeChanged,
            Reason = "",
            AwaitsAcknowledgement = false,
            TakesTime = true,
            IsOpen = true,
            Later.Starts,
            Later.Ends,
        });
    }

    [Fact]
    public void Whoever_had_not_seen_the_old_time_is_simply_invited()
    {
        var followUp = WithBo(InvitationStatus.Unseen);

        followUp.Change(WithTime(Later), Now);

        followUp.RowOf(Bo).Notice.Should().Be(InvitationNotice.None);
    }

    [Fact]
    public void Moved_twice_before_a_look_it_has_still_moved()
    {
        var followUp = WithBo(InvitationStatus.Accepted);

        followUp.Change(WithTime(Later), Now);
        followUp.Change(WithTime(TestCompany.March(5)), Now);

        followUp.RowOf(Bo).Notice.Should().Be(InvitationNotice.TimeChanged);
    }

    [Fact]
    public void A_resource_stays_accepted_and_a_person_elsewhere_is_to_be_asked_again()
    {
        var followUp = Of(Anna, Fjord, Kari);
        followUp.RowOf(Kari).NoteAnswer(InvitationStatus.Accepted, Now);

        followUp.Change(WithTime(Later), Now);

        (followUp.RowOf(Fjord).Status, followUp.RowOf(Kari).Status).Should().Be((InvitationStatus.Accepted, InvitationStatus.Unseen));
    }

    [Fact]
    public void The_owner_is_not_asked()
    {
        var followUp = WithBo();

        followUp.Change(WithTime(Later), Now);

        followUp.OwnersRow.Should().BeEquivalentTo(new { Status = InvitationStatus.Accepted, Notice = InvitationNotice.None });
    }

    [Fact]
    public void Each_new_time_has_its_number_and_the_old_one_is_remembered()
    {
        var followUp = WithBo();
        var old = followUp.Time;

        followUp.Change(WithTime(Later), Now);

        followUp.Should().BeEquivalentTo(new { Sequence = 1, MovedFromStart = old.Starts, MovedFromEnd = old.Ends });
    }

    [Theory]
    [InlineData(InvitationStatus.Seen)]
    [InlineData(InvitationStatus.Accepted)]
    public void A_new_place_is_told_and_the_answer_kept(InvitationStatus status) // I10
    {
        var followUp = WithBo(status);

        followUp.Change(WithPlace("Skov"), Now);

        followUp.RowOf(Bo).Should().BeEquivalentTo(new { Status = status, Notice = InvitationNotice.PlaceChanged });
        (followUp.Sequence, followUp.PreviousLocation).Should().Be((0, ""));
    }

    [Theory]
    [InlineData(InvitationStatus.Unseen)]
    [InlineData(InvitationStatus.Declined)]
    public void A_new_place_is_no_news_to_whoever_never_saw_the_old_one_or_does_not_come(InvitationStatus status)
    {
        var followUp = WithBo(status);

        followUp.Change(WithPlace("Skov"), Now);

        followUp.RowOf(Bo).Notice.Should().Be(InvitationNotice.None);
    }

    [Fact]
    public void Taking_note_of_the_place_is_all_there_is_to_do()
    {
        var followUp = WithBo(InvitationStatus.Accepted);
        followUp.Change(WithPlace("Skov"), Now);

        followUp.RowOf(Bo).AcknowledgeNotice().Should().Be(Outcome.Done);

        followUp.RowOf(Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Accepted, Notice = InvitationNotice.None });
        followUp.RowOf(Bo).AcknowledgeNotice().Refusal.Should().Be(Refusal.NothingToAcknowledge);
    }

    [Fact]
    public void Other_changes_are_silent() // I11
    {
        var followUp = WithBo(InvitationStatus.Accepted);
        var content = TestCompany.Content(title: "Plan the autumn fair") with { Description = "Bring figures", Visibility = Visibility.OwnerOnly, Kind = FollowUpKind.PhoneCall };

        followUp.Change(content, Now);

        followUp.RowOf(Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Accepted, Notice = InvitationNotice.None });
        (followUp.Sequence, followUp.Version).Should().Be((0, 2));
    }

    [Fact]
    public void The_same_hour_written_in_another_zone_is_no_new_time()
    {
        var followUp = WithBo(InvitationStatus.Accepted);
        var start = new NodaTime.LocalDateTime(2026, 3, 3, 9, 0);

        followUp.Change(WithTime(FollowUpTime.At(start, start.PlusHours(1), "Europe/London").Required), Now);

        followUp.RowOf(Bo).Status.Should().Be(InvitationStatus.Accepted);
    }

    [Fact]
    public void What_is_completed_is_opened_again_before_it_changes()
    {
        var followUp = WithBo();
        followUp.Mark(Anna, Priority.Medium, null, isCompleted: true, Now);

        followUp.Change(WithPlace("Skov"), Now).Refusal.Should().Be(Refusal.CompletedIsLocked);
        followUp.AssignTo(Bo).Refusal.Should().Be(Refusal.CompletedIsLocked);

        followUp.Mark(Anna, Priority.Medium, null, isCompleted: false, Now);
        followUp.Change(WithPlace("Skov"), Now).Should().Be(Outcome.Done);
    }

    [Fact]
    public void The_owners_mark_is_a_change_of_the_follow_up_and_an_invitees_is_not()
    {
        var followUp = WithBo();
        followUp.Mark(Bo, Priority.Low, 5, isCompleted: true, Now);
        followUp.Version.Should().Be(1);

        followUp.Mark(Anna, Priority.Medium, null, isCompleted: true, Now);

        followUp.Version.Should().Be(2);
        followUp.Mark(Carla, Priority.Low, null, isCompleted: true, Now).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
    }

    [Fact]
    public void An_answer_does_not_get_in_the_owners_way()
    {
        WithBo(InvitationStatus.Declined).Version.Should().Be(1);
    }
}
