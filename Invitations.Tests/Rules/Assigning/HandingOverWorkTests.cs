using Invitations.Core;
using Invitations.Core.Assigning;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Rules.FollowUps;
using static Invitations.Tests.Rules.FollowUps.Plans;

namespace Invitations.Tests.Rules.Assigning;

/// <summary>R15–R17; decision 7; behaviour A1–A7.</summary>
public class HandingOverWorkTests
{
    private static FollowUp Assigned(params Participant[] participants)
    {
        var followUp = Of(Anna, participants);
        followUp.AssignTo(Bo).Should().Be(Outcome.Done);
        return followUp;
    }

    [Fact]
    public void It_moves_to_the_others_diary_and_waits_for_their_answer() // A1
    {
        var followUp = Assigned();

        followUp.Should().BeEquivalentTo(new { OwnerId = Bo, OrganizerId = Anna, IsAssignmentOpen = true });
        followUp.Assignment.Should().BeEquivalentTo(new { AssignedById = Anna, AssigneeId = Bo, Status = AssignmentStatus.Unseen, IsReassigned = false });
        followUp.Participants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { EmployeeId = Bo, Status = InvitationStatus.Unseen, TakesTime = true });
    }

    [Fact]
    public void The_participants_keep_their_answers()
    {
        var followUp = WithCarla();

        followUp.AssignTo(Bo);

        followUp.RowOf(Carla).Status.Should().Be(InvitationStatus.Accepted);
    }

    [Fact]
    public void Whoever_took_part_and_gets_the_work_has_one_row()
    {
        var followUp = WithCarla();

        followUp.AssignTo(Carla);

        followUp.Participants.Should().ContainSingle().Which.EmployeeId.Should().Be(Carla);
    }

    [Fact]
    public void Taken_on_it_is_theirs_altogether() // A3
    {
        var followUp = Assigned();
        followUp.See(Bo, Now);

        followUp.AnswerAssignment(InvitationAnswer.Accept, Bo).Should().Be(Outcome.Done);

        followUp.Should().BeEquivalentTo(new { OwnerId = Bo, OrganizerId = Bo, IsAssignmentOpen = false });
        followUp.OwnersRow.Status.Should().Be(InvitationStatus.Accepted);
        followUp.AnswerAssignment(InvitationAnswer.Accept, Bo).Should().Be(Outcome.Done, "the same click twice is done once");
    }

    [Fact]
    public void Refused_it_is_back_at_once_and_waits_for_a_decision() // A4
    {
        var followUp = Assigned();

        followUp.AnswerAssignment(InvitationAnswer.Decline, Bo, " Too much to do ").Should().Be(Outcome.Done);

        followUp.Should().BeEquivalentTo(new { OwnerId = Anna, OrganizerId = Anna, IsAssignmentOpen = false });
        followUp.Participants.Should().ContainSingle().Which.Should().BeEquivalentTo(new { EmployeeId = Anna, Status = InvitationStatus.Accepted });
        followUp.Assignment.Should().BeEquivalentTo(new { Status = AssignmentStatus.Declined, AwaitsAcknowledgement = true, Reason = "Too much to do", DeclineIsRead = false });
        followUp.Assignment!.SeeDecline();
        followUp.Assignment.DeclineIsRead.Should().BeTrue();
    }

    [Fact]
    public void Handed_on_after_a_refusal_it_reads_Assigned() // A5, R17
    {
        var followUp = Assigned();
        followUp.AnswerAssignment(InvitationAnswer.Decline, Bo);

        followUp.AssignTo(Carla).Should().Be(Outcome.Done);

        followUp.Assignment.Should().BeEquivalentTo(new { AssignedById = Anna, AssigneeId = Carla, IsReassigned = true, IsOpen = true });
        followUp.AssignTo(Bo);
        followUp.Assignment!.IsReassigned.Should().BeTrue("it still follows on the refusal");
    }

    [Fact]
    public void Kept_after_a_refusal_there_is_nothing_left_to_say() // A6
    {
        var followUp = Assigned();
        followUp.AnswerAssignment(InvitationAnswer.Decline, Bo);

        followUp.Assignment!.Acknowledge(Bo).Refusal.Should().Be(Refusal.NotYourAssignment);
        followUp.Assignment.Acknowledge(Anna).Should().Be(Outcome.Done);

        followUp.Assignment.Acknowledge(Anna).Refusal.Should().Be(Refusal.NothingToAcknowledge);
        followUp.AssignTo(Carla);
        followUp.Assignment!.IsReassigned.Should().BeFalse("a new start");
    }

    [Fact]
    public void The_assigner_takes_it_back_while_it_is_unanswered() // A7
    {
        var followUp = Assigned();

        followUp.TakeBack(Carla).Refusal.Should().Be(Refusal.NotYourAssignment);
        followUp.TakeBack(Anna).Should().Be(Outcome.Done);

        followUp.Should().BeEquivalentTo(new { OwnerId = Anna, OrganizerId = Anna, Assignment = (Assignment?)null });
        followUp.AnswerAssignment(InvitationAnswer.Accept, Bo).Refusal.Should().Be(Refusal.NothingAssigned);
        followUp.TakeBack(Anna).Refusal.Should().Be(Refusal.NothingAssigned);
    }

    [Fact]
    public void Giving_it_back_to_the_assigner_is_taking_it_back()
    {
        var followUp = Assigned();

        followUp.AssignTo(Anna).Should().Be(Outcome.Done);

        followUp.Should().BeEquivalentTo(new { OwnerId = Anna, Assignment = (Assignment?)null });
    }

    [Fact]
    public void Nobody_else_answers_and_an_answer_is_given_once()
    {
        var followUp = Assigned();

        followUp.AnswerAssignment(InvitationAnswer.Accept, Carla).Refusal.Should().Be(Refusal.NotYourInvitation);
        followUp.AnswerAssignment(InvitationAnswer.Decline, Carla).Refusal.Should().Be(Refusal.NotYourInvitation);
        followUp.AnswerAssignment(InvitationAnswer.Decline, Bo, new string('x', 255)).Refusal.Should().Be(Refusal.ReasonTooLong);
        followUp.OwnerId.Should().Be(Bo, "a refused answer changes nothing");

        followUp.AnswerAssignment(InvitationAnswer.Decline, Bo);
        followUp.AnswerAssignment(InvitationAnswer.Decline, Bo).Refusal.Should().Be(Refusal.NothingAssigned);
        followUp.AnswerAssignment(InvitationAnswer.Accept, Bo).Refusal.Should().Be(Refusal.NothingAssigned);
    }

    [Fact]
    public void Handing_it_to_whoever_has_it_is_refused()
    {
        Of(Anna).AssignTo(Anna).Refusal.Should().Be(Refusal.AssignedToSelf);
        Assigned().AssignTo(Bo).Refusal.Should().Be(Refusal.AssignedToSelf);
    }

    [Fact]
    public void A_dialog_opened_before_the_handing_over_is_out_of_date() => Assigned().Version.Should().Be(2);

    private static FollowUp WithCarla()
    {
        var followUp = Of(Anna, Participant.Employee(Carla));
        followUp.RowOf(Carla).Answer(InvitationAnswer.Accept, Carla, Now);
        return followUp;
    }
}
