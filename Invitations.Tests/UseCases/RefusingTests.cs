using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Tests.UseCases;

/// <summary>Bad input, old links, and people who may not: each its sentence, and nothing stored.</summary>
public sealed class RefusingTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    public static TheoryData<string, Refusal> BadDrafts => new()
    {
        { "no title", Refusal.TitleMissing },
        { "long title", Refusal.TitleTooLong },
        { "long place", Refusal.LocationTooLong },
        { "long description", Refusal.DescriptionTooLong },
        { "twice", Refusal.ParticipantTwice },
        { "unknown employee", Refusal.ParticipantGone },
        { "unknown contact", Refusal.ParticipantGone },
        { "deleted room", Refusal.ParticipantGone },
        { "unknown owner", Refusal.ParticipantGone },
        { "no group", Refusal.GroupMissing },
        { "another's group", Refusal.GroupMissing },
        { "answer for a room", Refusal.ResourceCannotAnswer },
    };

    [Theory]
    [MemberData(nameof(BadDrafts))]
    public async Task A_bad_draft_is_refused_new_or_old_and_nothing_is_stored(string what, Refusal refusal)
    {
        await _company.Get<KeepResources>().DeleteAsync(_company.Astrid, _company.Skov.Id);

        (await _company.SaveAsync(_company.Anna, Spoil(_company.New(_company.Anna, TestCompany.March(3), _company.Fjord), what))).Refusal.Should().Be(refusal);
        (await _company.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(0);

        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), _company.Fjord);
        var draft = Spoil(await _company.DraftAsync(_company.Anna, id), what);
        (await _company.SaveAsync(_company.Anna, draft with { Content = draft.Content with { Time = TestCompany.March(9) } })).Refusal.Should().Be(refusal);
        var stored = await _company.StoredAsync(id);
        stored.Should().BeEquivalentTo(new { Version = 1, Title = "Plan the spring fair", Time = TestCompany.March(3), OwnerId = _company.Anna });
        stored.Invitations.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_room_deleted_meanwhile_is_named_and_old_bookings_keep_theirs()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), _company.Fjord);
        await _company.Get<KeepResources>().DeleteAsync(_company.Astrid, _company.Fjord.Id);

        (await _company.SaveAsync(_company.Anna, _company.New(_company.Anna, TestCompany.March(4), _company.Fjord))).Should()
            .BeEquivalentTo(new { Refusal = Refusal.ParticipantGone, About = "Fjord" });
        (await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { Title = "Still in Fjord" } })).IsDone.Should().BeTrue();
        (await _company.Get<OpenFollowUp>().ReadAsync(_company.Anna, id)).Required.Participants.Should().Contain(p => p.Name == "Fjord");
    }

    [Fact]
    public async Task A_follow_up_from_an_old_link_is_gone_for_every_use_case()
    {
        const int Gone = 4711;
        var c = _company;

        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Anna, Gone)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.SaveAsync(c.Anna, c.New(c.Anna, TestCompany.March(3)) with { Id = Gone, Version = 1 })).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<AnswerInvitation>().ExecuteAsync(c.Anna, Gone, InvitationAnswer.Accept, 0)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Anna, Gone, 1)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, Gone, c.Bo)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<AssignFollowUp>().TakeBackAsync(c.Anna, Gone)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<ChangeOwnPart>().ExecuteAsync(c.Anna, Gone, Priority.Low, null, false)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, Gone)).Refusal.Should().Be(Refusal.FollowUpGone);
    }

    [Fact]
    public async Task What_was_cancelled_is_gone_too()
    {
        var c = _company;
        var id = (await c.SaveAsync(c.Anna, c.New(c.Bo, TestCompany.March(3), Participant.Employee(c.Carla)))).Required;
        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id)).Should().Be(Outcome.Done, "nobody has taken it on yet");

        (await c.Get<AnswerInvitation>().ExecuteAsync(c.Bo, id, InvitationAnswer.Accept, 0)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<AnswerInvitation>().ExecuteAsync(c.Bo, id, InvitationAnswer.Decline, 0)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<AnswerInvitation>().ExecuteAsync(c.Carla, id, InvitationAnswer.Accept, 0)).Refusal.Should().Be(Refusal.NoLongerInvited);
        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, id)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.ListAsync(c.Bo)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_colleague_reads_and_may_do_nothing_else()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), c.Kari);
        await c.DeclineAsync(c.Bo, id);
        var row = (await c.StoredAsync(id)).Invitations.Single(i => i.EmployeeId == c.Bo).Id;

        (await c.Get<OpenFollowUp>().ExecuteAsync(c.David, id)).Required.Rights.Should().Be(new FollowUpRights(false, false, false, false, false, false, false));
        await NothingMayBeDoneAsync(c.David, id, row, Refusal.OnlyTheOwnerMayChange);
    }

    [Fact]
    public async Task Whoever_is_invited_may_answer_and_mark_their_own_and_nothing_else()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), Participant.Employee(c.Carla));
        await c.DeclineAsync(c.Carla, id);

        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, id)).Required.Rights.Should().Be(
            new FollowUpRights(MayChange: false, MayAnswer: true, MayDecline: true, MayChangeOwnPart: true, MayAssign: false, MayTakeBack: false, MayDelete: true));
        (await c.ChangeAsync(c.Bo, id, d => d with { Participants = [] })).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Bo, id, c.David)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Bo, id, (await c.StoredAsync(id)).Invitations.Single(i => i.EmployeeId == c.Carla).Id)).Refusal.Should().Be(Refusal.NotYourInvitation);

        (await c.Get<ChangeOwnPart>().ExecuteAsync(c.Bo, id, Priority.High, 30, isCompleted: true)).Should().Be(Outcome.Done);
        (await c.Get<OpenFollowUp>().ReadAsync(c.Anna, id)).Required.Own.Should().Be(new OwnPart(Priority.Medium, null, false), "Bo's marks are Bo's");
    }

    [Fact]
    public async Task An_invitee_who_deletes_it_declines_it_and_finds_it_again() // I8
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        await c.AcceptAsync(c.Bo, id);

        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Bo, id)).Should().Be(Outcome.Done);

        (await c.ListAsync(c.Anna)).Should().ContainSingle().Which.Kind.Should().Be(InvitationEntryKind.Declined);
        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.Kind.Should().Be(InvitationEntryKind.DeclinedByMe);
        (await c.AcceptAsync(c.Bo, id)).Should().Be(Outcome.Done); // I7
        (await c.ListAsync(c.Anna)).Should().BeEmpty("the no is taken back");
    }

    [Fact]
    public async Task An_administrator_may_change_and_delete_what_they_may_read_and_saves_their_own_marks()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Astrid));
        await c.Get<ChangeOwnPart>().ExecuteAsync(c.Anna, id, Priority.High, 15, false);
        await c.Get<ChangeOwnPart>().ExecuteAsync(c.Astrid, id, Priority.Low, 60, false);

        (await c.ChangeAsync(c.Astrid, id, d => d with { Content = d.Content with { Title = "Renamed" } })).IsDone.Should().BeTrue();

        (await c.Get<OpenFollowUp>().ReadAsync(c.Anna, id)).Required.Own.Should().Be(new OwnPart(Priority.High, 15, false));
        (await c.Get<OpenFollowUp>().ReadAsync(c.Astrid, id)).Required.Own.Should().Be(new OwnPart(Priority.Low, 60, false));
        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Astrid, id)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Anna)).Should().ContainSingle().Which.Kind.Should().Be(InvitationEntryKind.Cancelled);
    }

    [Fact]
    public async Task Somebody_who_no_longer_works_here_may_do_nothing()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), c.Kari);
        const int Nobody = 4711;

        (await c.Get<OpenFollowUp>().ExecuteAsync(Nobody, id)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowDiaries>().ExecuteAsync(Nobody, Participant.Employee(c.Anna), new(2026, 3, 2), 7)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowCompany>().ExecuteAsync(Nobody, c.Lysverk)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowViewer>().ExecuteAsync(Nobody)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowViewer>().SpeakAsync(Nobody, "da")).Refusal.Should().Be(Refusal.NotFound);
        (await c.SaveAsync(Nobody, c.New(Nobody, TestCompany.March(3)))).Refusal.Should().Be(Refusal.NotFound);
        (await c.ListAsync(Nobody)).Should().BeEmpty();
        await NothingMayBeDoneAsync(Nobody, id, 1, null);
    }

    [Theory]
    [InlineData(1)] // manager
    [InlineData(2)] // employee
    public async Task Only_administrators_keep_rooms(int viewerId)
    {
        var rooms = _company.Get<KeepResources>();

        (await rooms.ListAsync(viewerId)).Refusal.Should().Be(Refusal.OnlyAdministrators);
        (await rooms.SaveAsync(viewerId, 0, new("Elv", ResourceType.Location))).Refusal.Should().Be(Refusal.OnlyAdministrators);
        (await rooms.SaveAsync(viewerId, _company.Fjord.Id, new("Elv", ResourceType.Location))).Refusal.Should().Be(Refusal.OnlyAdministrators);
        (await rooms.DeleteAsync(viewerId, _company.Fjord.Id)).Refusal.Should().Be(Refusal.OnlyAdministrators);
        (await rooms.ListAsync(_company.Astrid)).Required.Rows.Select(r => r.Name).Should().Equal("Fjord", "Projector", "Skov");
    }

    [Theory]
    [InlineData("", 1, 0, Refusal.NameMissing)]
    [InlineData("  ", 1, 0, Refusal.NameMissing)]
    [InlineData("x*101", 1, 0, Refusal.NameTooLong)]
    [InlineData("Skov", 1, 0, Refusal.NameTaken)]
    [InlineData("Elv", -1, 0, Refusal.SeatsOutOfRange)]
    [InlineData("Elv", 10_001, 0, Refusal.SeatsOutOfRange)]
    [InlineData("Elv", 1, 2049, Refusal.DescriptionTooLong)]
    public async Task A_bad_room_is_refused_new_or_old(string name, int seats, int description, Refusal refusal)
    {
        var draft = new ResourceDraft(name == "x*101" ? new('x', 101) : name, ResourceType.Location, seats, Description: new('x', description));

        (await _company.Get<KeepResources>().SaveAsync(_company.Astrid, 0, draft)).Refusal.Should().Be(refusal);
        (await _company.Get<KeepResources>().SaveAsync(_company.Astrid, _company.Fjord.Id, draft)).Refusal.Should().Be(refusal);

        (await _company.Get<KeepResources>().ListAsync(_company.Astrid)).Required.Rows.Select(r => r.Name).Should().Equal("Fjord", "Projector", "Skov");
    }

    [Fact]
    public async Task A_room_that_is_not_there_is_not_found()
    {
        (await _company.Get<KeepResources>().SaveAsync(_company.Astrid, 99, new("Elv", ResourceType.Other))).Refusal.Should().Be(Refusal.NotFound);
        (await _company.Get<KeepResources>().DeleteAsync(_company.Astrid, 99)).Refusal.Should().Be(Refusal.NotFound);
        (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Anna, Participant.Resource(99), new(2026, 3, 2), 7)).Refusal.Should().Be(Refusal.NotFound);
        (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Anna, _company.Kari, new(2026, 3, 2), 7)).Refusal.Should().Be(Refusal.NotFound, "people elsewhere have no diary (R05)");
        (await _company.Get<ShowCompany>().ExecuteAsync(_company.Anna, 99)).Refusal.Should().Be(Refusal.NotFound);
    }

    [Theory]
    [InlineData(9999, 12, 27)]
    [InlineData(1801, 3, 2)]
    public async Task A_week_nobody_can_plan_in_is_refused(int year, int month, int day) =>
        (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Anna, Participant.Employee(_company.Anna), new(year, month, day), 7)).Refusal.Should().Be(Refusal.DateOutOfRange);

    [Theory]
    [InlineData("", TestCompany.Oslo, Refusal.NameMissing)]
    [InlineData("Astrid", "Mars/Olympus", Refusal.ZoneUnknown)]
    public async Task The_first_administrator_has_a_name_and_a_zone(string name, string zone, Refusal refusal) =>
        (await _company.Get<ShowViewer>().FoundAsync(name, zone)).Refusal.Should().Be(refusal);

    [Fact]
    public async Task A_dialog_without_a_number_is_a_mistake_of_ours() =>
        await FluentActions.Invoking(() => _company.SaveAsync(_company.Anna, _company.New(_company.Anna, TestCompany.March(3)) with { Dialog = Guid.Empty })).Should().ThrowAsync<ArgumentException>();

    private async Task NothingMayBeDoneAsync(int viewerId, int id, int row, Refusal? saving)
    {
        var c = _company;
        var before = await c.StoredAsync(id);
        var draft = await c.DraftAsync(c.Anna, id);

        (await c.SaveAsync(viewerId, draft)).Refusal.Should().Be(saving ?? Refusal.NotFound);
        (await c.Get<AnswerInvitation>().ExecuteAsync(viewerId, id, InvitationAnswer.Accept, 0)).Refusal.Should().Be(Refusal.NotYourInvitation);
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(viewerId, id, row)).IsDone.Should().BeFalse();
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(viewerId, id, 0)).IsDone.Should().BeFalse();
        (await c.Get<AssignFollowUp>().ExecuteAsync(viewerId, id, c.Eva)).IsDone.Should().BeFalse();
        (await c.Get<AssignFollowUp>().TakeBackAsync(viewerId, id)).IsDone.Should().BeFalse();
        (await c.Get<ChangeOwnPart>().ExecuteAsync(viewerId, id, Priority.Low, null, true)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.Get<DeleteFollowUp>().ExecuteAsync(viewerId, id)).IsDone.Should().BeFalse();

        (await c.StoredAsync(id)).Should().BeEquivalentTo(before);
    }

    private FollowUpDraft Spoil(FollowUpDraft draft, string what) => what switch
    {
        "no title" => draft with { Content = draft.Content with { Title = " " } },
        "long title" => draft with { Content = draft.Content with { Title = new('x', 201) } },
        "long place" => draft with { Content = draft.Content with { Location = new('x', 255) } },
        "long description" => draft with { Content = draft.Content with { Description = new('x', 10_000) } },
        "twice" => draft with { Participants = [Participant.Employee(_company.Bo), Participant.Employee(_company.Bo)] },
        "unknown employee" => draft with { Participants = [Participant.Employee(999)] },
        "unknown contact" => draft with { Participants = [Participant.ExternalPerson(999)] },
        "deleted room" => draft with { Participants = [_company.Skov] },
        "unknown owner" => draft with { OwnerId = 999 },
        "no group" => draft with { Content = draft.Content with { Visibility = Visibility.Group } },
        "another's group" => draft with { Content = draft.Content with { Visibility = Visibility.Group, GroupId = _company.Support } },
        "answer for a room" => draft with { Noted = new Dictionary<Participant, InvitationStatus> { [_company.Fjord] = InvitationStatus.Declined } },
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}
