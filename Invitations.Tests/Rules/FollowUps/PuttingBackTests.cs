using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>U01: what one change took away is put back, and nobody is asked or told a second time.</summary>
public class PuttingBackTests
{
    private static readonly Viewer Anna = new(Plans.Anna, Role.Employee, []);
    private static readonly Viewer Bo = new(Plans.Bo, Role.Employee, []);
    private static readonly Instant Later = Plans.Now + Duration.FromSeconds(5);

    public static TheoryData<InvitationStatus> Statuses => new(Enum.GetValues<InvitationStatus>());

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Moved_and_put_back_every_answer_is_what_it_was(InvitationStatus status)
    {
        var followUp = Plans.WithBo(status);
        var before = Answer(followUp.RowOf(Plans.Bo));
        var memento = Move(followUp);

        memento.PutBack(followUp, Anna, Later).Value.Should().BeSameAs(followUp);

        Answer(followUp.RowOf(Plans.Bo)).Should().Be(before);
        followUp.Time.Should().Be(TestCompany.March(3));
        (followUp.MovedFromStart, followUp.MovedFromEnd).Should().Be((null, null));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Whoever_only_looked_at_the_new_time_is_told_nothing(InvitationStatus status)
    {
        var followUp = Plans.WithBo(status);
        var before = Answer(followUp.RowOf(Plans.Bo));
        var memento = Move(followUp);
        followUp.See(Plans.Bo, Plans.Now);

        memento.PutBack(followUp, Anna, Later).IsDone.Should().BeTrue();

        Answer(followUp.RowOf(Plans.Bo)).Should().Be(before);
    }

    [Theory]
    [InlineData(InvitationStatus.Unseen, InvitationAnswer.Accept)]
    [InlineData(InvitationStatus.Seen, InvitationAnswer.Decline)]
    [InlineData(InvitationStatus.Accepted, InvitationAnswer.Accept)]
    [InlineData(InvitationStatus.Accepted, InvitationAnswer.Decline)]
    [InlineData(InvitationStatus.Declined, InvitationAnswer.Decline)]
    public void Whoever_answered_to_the_new_time_is_asked_again(InvitationStatus before, InvitationAnswer since)
    {
        var followUp = Plans.WithBo(before);
        var memento = Move(followUp);
        followUp.RowOf(Plans.Bo).Answer(since, Plans.Bo, Plans.Now, "").IsDone.Should().BeTrue();

        memento.PutBack(followUp, Anna, Later).IsDone.Should().BeTrue();

        var row = followUp.RowOf(Plans.Bo);
        (row.Status, row.Notice, row.NoticeIsRead, row.AwaitsAcknowledgement).Should().Be((InvitationStatus.Unseen, InvitationNotice.TimeChanged, false, false));
    }

    [Fact]
    public void A_notice_that_was_waiting_waits_again()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        followUp.Change(Plans.WithPlace("Hall 2"), Plans.Now).IsDone.Should().BeTrue();
        var memento = Move(followUp);
        followUp.RowOf(Plans.Bo).Notice.Should().Be(InvitationNotice.TimeChanged);

        memento.PutBack(followUp, Anna, Later);

        (followUp.RowOf(Plans.Bo).Notice, followUp.PreviousLocation, followUp.Location).Should().Be((InvitationNotice.PlaceChanged, "", "Hall 2"));
    }

    [Fact]
    public void Rooms_and_people_elsewhere_stand_where_they_stood()
    {
        var followUp = Plans.Of(Plans.Anna, Plans.Fjord, Plans.Kari);
        followUp.RowOf(Plans.Kari).NoteAnswer(InvitationStatus.Accepted, Plans.Now);
        var memento = Move(followUp);

        memento.PutBack(followUp, Anna, Later);

        followUp.RowOf(Plans.Kari).Status.Should().Be(InvitationStatus.Accepted);
        followUp.Invitations.Should().OnlyContain(i => i.Starts == TestCompany.March(3).Starts && i.Ends == TestCompany.March(3).Ends && i.TakesTime);
    }

    [Fact]
    public void It_counts_as_another_time_so_that_answers_to_the_one_between_are_stale()
    {
        var followUp = Plans.WithBo();
        var memento = Move(followUp);
        var (sequence, version) = (followUp.Sequence, followUp.Version);

        memento.PutBack(followUp, Anna, Later);

        (followUp.Sequence, followUp.Version, followUp.ChangedAt).Should().Be((sequence + 1, version + 1, Later));
    }

    [Fact]
    public void What_participants_changed_of_their_own_meanwhile_stays()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        var memento = Move(followUp);
        followUp.Mark(Plans.Bo, Priority.High, 30, isCompleted: true, Plans.Now);

        memento.PutBack(followUp, Anna, Later);

        followUp.RowOf(Plans.Bo).Should().BeEquivalentTo(new { Priority = Priority.High, AlarmMinutes = 30, IsCompleted = true });
    }

    [Fact]
    public void A_second_change_is_not_overwritten()
    {
        var followUp = Plans.WithBo();
        var memento = Move(followUp);
        followUp.Change(followUp.Content with { Title = "Another" }, Plans.Now);

        memento.PutBack(followUp, Anna, Later).Refusal.Should().Be(Refusal.ChangedMeanwhile);
        followUp.Time.Should().Be(TestCompany.March(5));
    }

    [Fact]
    public void Put_back_twice_it_is_put_back_once()
    {
        var followUp = Plans.WithBo();
        var memento = Move(followUp);
        memento.PutBack(followUp, Anna, Later);

        memento.PutBack(followUp, Anna, Later).Refusal.Should().Be(Refusal.ChangedMeanwhile);
    }

    [Fact]
    public void What_was_deleted_meanwhile_stays_so()
    {
        var followUp = Plans.WithBo();
        var memento = Move(followUp);
        followUp.Cancel(Plans.Anna);

        memento.PutBack(followUp, Anna, Later).Refusal.Should().Be(Refusal.FollowUpGone);
        memento.PutBack(null, Anna, Later).Refusal.Should().Be(Refusal.FollowUpGone);
    }

    [Fact]
    public void Rights_are_asked_as_they_are_by_now()
    {
        var followUp = Plans.WithBo();
        var moved = Move(followUp);
        moved.PutBack(followUp, Bo, Later).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);

        var other = Plans.WithBo();
        var deleted = Delete(other);
        deleted.PutBack(other, Bo, Later).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);

        var copy = Plans.WithBo();
        FollowUpMemento.OfNew(copy).PutBack(copy, Bo, Later).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Deleted_and_put_back_nobody_has_been_told(InvitationStatus status)
    {
        var followUp = Plans.WithBo(status);
        followUp.SetParticipants([Participant.Employee(Plans.Bo), Plans.Fjord, Plans.Kari]);
        var before = Answer(followUp.RowOf(Plans.Bo));
        var memento = Delete(followUp);

        memento.PutBack(followUp, Anna, Later).IsDone.Should().BeTrue();

        followUp.IsCancelled.Should().BeFalse();
        Answer(followUp.RowOf(Plans.Bo)).Should().Be(before);
        followUp.Invitations.Select(i => i.Participant).Should().BeEquivalentTo([Participant.Employee(Plans.Anna), Participant.Employee(Plans.Bo), Plans.Fjord, Plans.Kari]);
        followUp.RowOf(Plans.Anna).Status.Should().Be(InvitationStatus.Accepted);
        followUp.RowOf(Plans.Fjord).Should().BeEquivalentTo(new { Status = InvitationStatus.Accepted, TakesTime = true });
    }

    [Fact]
    public void Whoever_took_note_of_the_cancellation_is_invited_anew()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        followUp.SetParticipants([Participant.Employee(Plans.Bo), Participant.Employee(Plans.Carla)]);
        var memento = Delete(followUp);
        followUp.RowOf(Plans.Bo).AcknowledgeNotice();
        followUp.Forget(followUp.RowOf(Plans.Bo));

        memento.PutBack(followUp, Anna, Later).IsDone.Should().BeTrue();

        followUp.RowOf(Plans.Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Unseen, Notice = InvitationNotice.None, TakesTime = true });
        followUp.RowOf(Plans.Carla).Status.Should().Be(InvitationStatus.Unseen);
    }

    [Fact]
    public void Gone_altogether_it_is_made_again_as_the_same()
    {
        var followUp = Plans.Of(Plans.Anna, Plans.Fjord, Plans.Kari);
        followUp.Mark(Plans.Anna, Priority.High, 15, isCompleted: false, Plans.Now);
        followUp.RowOf(Plans.Kari).MakeOptional(true);
        var memento = Delete(followUp);
        followUp.Invitations.Should().BeEmpty("nobody has to be told");

        var again = memento.PutBack(null, Anna, Later).Required;

        again.Should().NotBeSameAs(followUp);
        again.Content.Should().Be(TestCompany.Content());
        again.OwnersRow.Should().BeEquivalentTo(new { Priority = Priority.High, AlarmMinutes = 15, Status = InvitationStatus.Accepted });
        again.RowOf(Plans.Kari).IsOptional.Should().BeTrue();
        again.Version.Should().Be(followUp.Version + 1);
    }

    [Fact]
    public void Work_that_waited_for_its_answer_waits_again()
    {
        var followUp = Plans.Of(Plans.Anna);
        followUp.AssignTo(Plans.Bo);
        followUp.See(Plans.Bo, Plans.Now);
        var memento = Delete(followUp);
        followUp.Assignment.Should().BeNull();

        var again = memento.PutBack(null, Anna, Later).Required;

        (again.OwnerId, again.OrganizerId, again.IsAssignmentOpen).Should().Be((Plans.Bo, Plans.Anna, true));
        again.RowOf(Plans.Bo).Status.Should().Be(InvitationStatus.Seen);
        again.AnswerAssignment(InvitationAnswer.Accept, Plans.Bo).IsDone.Should().BeTrue();
    }

    [Fact]
    public void Somebody_left_out_earlier_and_told_since_is_not_called_back()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        followUp.SetParticipants([Participant.Employee(Plans.Carla)]);
        var memento = Delete(followUp);
        followUp.Forget(followUp.RowOf(Plans.Bo));

        memento.PutBack(followUp, Anna, Later).IsDone.Should().BeTrue();

        followUp.Invitations.Should().NotContain(i => i.EmployeeId == Plans.Bo);
    }

    [Fact]
    public void Somebody_left_out_earlier_and_still_to_be_told_is_told()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        followUp.SetParticipants([Participant.Employee(Plans.Carla)]);
        var memento = Move(followUp);

        memento.PutBack(followUp, Anna, Later);

        followUp.RowOf(Plans.Bo).Should().BeEquivalentTo(new { IsWithdrawn = true, TakesTime = false });
    }

    [Fact]
    public void A_decline_taken_back_leaves_the_organizer_with_nothing_to_note()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        var memento = Decline(followUp);
        followUp.RowOf(Plans.Bo).SeeDecline();
        followUp.RowOf(Plans.Bo).AcknowledgeDecline();

        memento.PutBack(followUp, Bo, Later).IsDone.Should().BeTrue();

        followUp.RowOf(Plans.Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Accepted, AwaitsAcknowledgement = false, TakesTime = true });
    }

    [Fact]
    public void A_decline_is_taken_back_whatever_the_owner_wrote_meanwhile_but_not_to_another_time()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        var memento = Decline(followUp);
        followUp.Change(TestCompany.Content(title: "Another"), Plans.Now);
        memento.PutBack(followUp, Bo, Later).IsDone.Should().BeTrue();
        followUp.Title.Should().Be("Another");

        var moved = Plans.WithBo(InvitationStatus.Accepted);
        memento = Decline(moved);
        moved.Change(Plans.WithTime(TestCompany.March(6)), Plans.Now);
        memento.PutBack(moved, Bo, Later).Refusal.Should().Be(Refusal.ChangedMeanwhile);
    }

    [Fact]
    public void Whoever_was_left_out_after_declining_stays_out()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        var memento = Decline(followUp);
        followUp.SetParticipants([]);

        memento.PutBack(followUp, Bo, Later).Refusal.Should().Be(Refusal.NoLongerInvited);
    }

    [Fact]
    public void A_mark_is_taken_back_with_the_moment_it_was_made()
    {
        var followUp = Plans.WithBo(InvitationStatus.Accepted);
        var memento = Remember(followUp, f => f.Mark(Plans.Anna, Priority.Medium, null, isCompleted: true, Plans.Now));
        memento.PutBack(followUp, Anna, Later).IsDone.Should().BeTrue();
        (followUp.OwnersRow.IsCompleted, followUp.OwnersRow.CompletedAt).Should().Be((false, null));

        followUp.Mark(Plans.Anna, Priority.Medium, null, isCompleted: true, Plans.Now);
        memento = Remember(followUp, f => f.Mark(Plans.Anna, Priority.Medium, null, isCompleted: false, Later));
        memento.PutBack(followUp, Anna, Later).IsDone.Should().BeTrue();
        (followUp.OwnersRow.IsCompleted, followUp.OwnersRow.CompletedAt).Should().Be((true, Plans.Now), "it is as old as it was");
    }

    [Fact]
    public void A_copy_taken_away_is_news_only_to_those_who_had_seen_it()
    {
        var copy = Plans.Of(Plans.Anna, Participant.Employee(Plans.Bo), Participant.Employee(Plans.Carla), Plans.Fjord);
        var memento = FollowUpMemento.OfNew(copy);
        copy.See(Plans.Carla, Plans.Now);

        memento.PutBack(copy, Anna, Later).IsDone.Should().BeTrue();

        copy.IsCancelled.Should().BeTrue();
        copy.Invitations.Should().ContainSingle().Which.Should().BeEquivalentTo(new { EmployeeId = Plans.Carla, Notice = InvitationNotice.Cancelled });
    }

    [Fact]
    public void A_copy_that_was_changed_stays()
    {
        var copy = Plans.WithBo();
        var memento = FollowUpMemento.OfNew(copy);
        copy.Change(Plans.WithPlace("Hall 2"), Plans.Now);

        memento.PutBack(copy, Anna, Later).Refusal.Should().Be(Refusal.ChangedMeanwhile);
    }

    [Fact]
    public void A_rule_goes_back_to_its_end_unless_it_has_another_by_now()
    {
        var series = new Series(Recurrence.Weekly(1, Weekdays.Tuesday).After(5), new(2026, 3, 3));
        var rule = series.Rule;
        var memento = SeriesMemento.Before(series, goesOn: false);
        series.EndBefore(new(2026, 3, 17));
        var put = memento();

        put.PutBack(series).Value.Should().BeSameAs(series);
        series.Rule.Should().Be(rule);
        put.PutBack(series).Refusal.Should().Be(Refusal.ChangedMeanwhile);
        put.PutBack(null).Required.Should().BeEquivalentTo(new { Rule = rule, Start = new LocalDate(2026, 3, 3) });
        SeriesMemento.Before(series, goesOn: true)().PutBack(null).Refusal.Should().Be(Refusal.ChangedMeanwhile, "somebody has ended it");
    }

    private static FollowUpMemento Move(FollowUp followUp) =>
        Remember(followUp, f => f.Change(f.Content with { Time = TestCompany.March(5) }, Plans.Now).IsDone.Should().BeTrue());

    private static FollowUpMemento Delete(FollowUp followUp) => Remember(followUp, f => f.Cancel(Plans.Anna));

    private static FollowUpMemento Decline(FollowUp followUp) =>
        Remember(followUp, f => f.RowOf(Plans.Bo).Answer(InvitationAnswer.Decline, Plans.Bo, Plans.Now).IsDone.Should().BeTrue());

    private static FollowUpMemento Remember(FollowUp followUp, Action<FollowUp> change)
    {
        var memento = FollowUpMemento.Before(followUp);
        change(followUp);
        return memento();
    }

    private static object Answer(Invitation row) =>
        (row.Status, row.Notice, row.NoticeIsRead, row.SeenAt, row.Reason, row.AwaitsAcknowledgement, row.DeclineIsRead, row.TakesTime, row.Starts);
}
