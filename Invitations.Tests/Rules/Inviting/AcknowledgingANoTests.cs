using Invitations.Core;
using Invitations.Core.Inviting;
using NodaTime;

namespace Invitations.Tests.Rules.Inviting;

/// <summary>R13; behaviour I6, I7, I14 and I16.</summary>
public class AcknowledgingANoTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);
    private readonly Invitation _bo = new(Participant.Employee(2));

    [Fact]
    public void Got_it_settles_the_no_and_the_cross_stays()
    {
        _bo.Answer(InvitationAnswer.Decline, 2, Now, "  Another follow-up ");

        _bo.AcknowledgeDecline().Should().Be(Outcome.Done);

        _bo.Should().BeEquivalentTo(new { Status = InvitationStatus.Declined, AwaitsAcknowledgement = false, Reason = "Another follow-up", TakesTime = false });
        _bo.AcknowledgeDecline().Refusal.Should().Be(Refusal.NothingToAcknowledge);
    }

    [Fact]
    public void A_no_that_became_a_yes_has_nothing_to_acknowledge()
    {
        _bo.Answer(InvitationAnswer.Decline, 2, Now, "Ill");
        _bo.Answer(InvitationAnswer.Accept, 2, Now);

        _bo.AcknowledgeDecline().Refusal.Should().Be(Refusal.NothingToAcknowledge);
        _bo.Reason.Should().BeEmpty();
    }

    [Fact]
    public void A_second_no_waits_anew()
    {
        _bo.Answer(InvitationAnswer.Decline, 2, Now);
        _bo.SeeDecline();
        _bo.AcknowledgeDecline();
        _bo.Answer(InvitationAnswer.Accept, 2, Now);

        _bo.Answer(InvitationAnswer.Decline, 2, Now);

        _bo.Should().BeEquivalentTo(new { AwaitsAcknowledgement = true, DeclineIsRead = false });
    }

    [Theory]
    [InlineData(254, null)]
    [InlineData(255, Refusal.ReasonTooLong)]
    public void A_reason_has_room_for_254_characters(int length, Refusal? refusal)
    {
        _bo.Answer(InvitationAnswer.Decline, 2, Now, new string('x', length)).Refusal.Should().Be(refusal);

        _bo.Status.Should().Be(refusal is null ? InvitationStatus.Declined : InvitationStatus.Unseen);
    }

    [Fact]
    public void The_organizer_notes_yes_no_and_nothing_for_somebody_elsewhere() // I16
    {
        var kari = new Invitation(Participant.ExternalPerson(1));
        foreach (var status in new[] { InvitationStatus.Accepted, InvitationStatus.Declined, InvitationStatus.Unseen })
        {
            kari.NoteAnswer(status, Now).Should().Be(Outcome.Done);
            kari.Should().BeEquivalentTo(new { Status = status, AwaitsAcknowledgement = false });
        }
    }

    [Fact]
    public void An_answer_noted_for_somebody_who_was_asked_again_settles_the_asking()
    {
        _bo.See(Now);
        _bo.AskAgain();

        _bo.NoteAnswer(InvitationStatus.Accepted, Now);

        _bo.Should().BeEquivalentTo(new { IsOpen = false, Notice = InvitationNotice.None }, "or it would stand in their list for ever");
    }

    [Fact]
    public void Nobody_notes_an_answer_for_a_room() =>
        new Invitation(Participant.Resource(1)).NoteAnswer(InvitationStatus.Declined, Now).Refusal.Should().Be(Refusal.ResourceCannotAnswer);
}
