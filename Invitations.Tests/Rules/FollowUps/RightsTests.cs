using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using static Invitations.Tests.Rules.FollowUps.Plans;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>Decisions 7, 10 and 14.</summary>
public class RightsTests
{
    private const int Sales = 7;
    private const int Astrid = 6;

    private static readonly Viewer Owner = new(Anna, Role.Employee, []);
    private static readonly Viewer Invitee = new(Bo, Role.Employee, []);
    private static readonly Viewer Colleague = new(Carla, Role.Employee, []);
    private static readonly Viewer Manager = new(4, Role.Manager, []);
    private static readonly Viewer GroupMember = new(5, Role.Employee, [Sales]);
    private static readonly Viewer Administrator = new(Astrid, Role.Administrator, []);

    public static TheoryData<Visibility, string> Readers => new()
    {
        { Visibility.Everybody, "Owner Invitee Colleague Manager GroupMember Administrator" },
        { Visibility.OwnerOnly, "Owner Invitee" },
        { Visibility.Group, "Owner Invitee GroupMember" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void Only_these_may_read(Visibility visibility, string who) => Who(v => With(visibility).MaySee(v)).Should().Be(who);

    [Theory]
    [InlineData(Visibility.Everybody, "Owner Administrator")]
    [InlineData(Visibility.OwnerOnly, "Owner")]
    [InlineData(Visibility.Group, "Owner")]
    public void Only_these_may_change_delete_and_hand_over(Visibility visibility, string who)
    {
        var followUp = With(visibility);

        (Who(followUp.MayChange), Who(followUp.MayDelete), Who(followUp.MayAssign), Who(followUp.MayTakeBack)).Should().Be((who, who, who, ""));
    }

    [Fact]
    public void While_work_waits_for_an_answer_its_assigner_may_take_it_back_and_its_new_owner_only_answer()
    {
        var followUp = Of(Anna);
        followUp.AssignTo(Bo);

        (Who(followUp.MayChange), Who(followUp.MayDelete), Who(followUp.MayAssign), Who(followUp.MayTakeBack))
            .Should().Be(("Administrator", "Owner Administrator", "Owner Administrator", "Owner"));
    }

    [Fact]
    public void The_assigner_still_reads_private_work_while_it_waits_and_not_once_it_is_taken_on()
    {
        var followUp = FollowUp.Plan(TestCompany.Content() with { Visibility = Visibility.OwnerOnly }, Anna, Now).Required;
        followUp.AssignTo(Bo);
        Who(followUp.MaySee).Should().Be("Owner Invitee");

        followUp.AnswerAssignment(InvitationAnswer.Accept, Bo);

        Who(followUp.MaySee).Should().Be("Invitee", "Anna gave it away");
    }

    [Fact]
    public void Whoever_was_left_out_of_something_private_does_not_read_on()
    {
        var followUp = With(Visibility.OwnerOnly);

        followUp.SetParticipants([]);

        Who(followUp.MaySee).Should().Be("Owner");
    }

    [Fact]
    public void What_is_cancelled_may_be_read_by_those_it_was_cancelled_for_and_changed_by_nobody()
    {
        var followUp = With(Visibility.OwnerOnly);

        followUp.Cancel(Anna);

        (Who(followUp.MaySee), Who(followUp.MayChange), Who(followUp.MayDelete), Who(followUp.MayAssign)).Should().Be(("Owner Invitee", "", "", ""));
    }

    private static FollowUp With(Visibility visibility)
    {
        var followUp = FollowUp.Plan(TestCompany.Content() with { Visibility = visibility, GroupId = visibility is Visibility.Group ? Sales : null }, Anna, Now).Required;
        followUp.SetParticipants([Participant.Employee(Bo)]);
        return followUp;
    }

    private static string Who(Func<Viewer, bool> may) => string.Join(' ', new (string Name, Viewer Viewer)[]
    {
        (nameof(Owner), Owner), (nameof(Invitee), Invitee), (nameof(Colleague), Colleague), (nameof(Manager), Manager), (nameof(GroupMember), GroupMember), (nameof(Administrator), Administrator),
    }.Where(p => may(p.Viewer)).Select(p => p.Name));
}
