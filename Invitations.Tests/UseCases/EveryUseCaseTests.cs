using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases;

/// <summary>Each use case once over the real database, in the order of a working day: whatever cannot be translated or stored fails here.</summary>
public sealed class EveryUseCaseTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task An_invitation_is_made_found_seen_answered_moved_and_cancelled()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), Participant.Employee(c.Carla), c.Fjord, c.Kari);

        var week = (await c.Get<ShowDiaries>().ExecuteAsync(c.Bo, Participant.Employee(c.Bo), new(2026, 3, 2), 7)).Required;
        week.Entries.Should().ContainSingle().Which.IsProvisional.Should().BeTrue();
        (await c.Get<ShowDiaries>().ExecuteAsync(c.Bo, c.Fjord, new(2026, 3, 2), 42)).Required.Entries.Should().ContainSingle();
        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.IsUnread.Should().BeTrue();
        (await c.Get<SeeInvitations>().ExecuteAsync(c.Bo)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.IsUnread.Should().BeFalse();
        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Carla, id)).Required.Participants.Single(p => p.Name == "Carla Holm").Status.Should().Be(InvitationStatus.Seen);
        (await c.AcceptAsync(c.Bo, id)).Should().Be(Outcome.Done);
        (await c.DeclineAsync(c.Carla, id, "Another follow-up")).Should().Be(Outcome.Done);

        var no = (await c.ListAsync(c.Anna)).Should().ContainSingle().Subject;
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Anna, id, no.InvitationId)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Anna)).Should().BeEmpty();
        (await c.Get<ChangeOwnPart>().ExecuteAsync(c.Bo, id, Priority.High, 15, isCompleted: false)).Should().Be(Outcome.Done);
        (await c.Get<ShowCompany>().ExecuteAsync(c.David, c.Lysverk)).Required.Activities.Rows.Should().ContainSingle();
        (await c.Get<ShowCompany>().ListAsync()).Rows.Should().ContainSingle();

        (await c.ChangeAsync(c.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(4) } })).IsDone.Should().BeTrue();
        (await c.ListAsync(c.Carla)).Should().ContainSingle().Which.IsMoved.Should().BeTrue();
        (await c.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(4), ShowAs.Busy, c.Eva, [c.Fjord, Participant.Employee(c.Bo)])).Conflicts.Should().HaveCount(2);
        (await c.Get<FindParticipants>().ExecuteAsync(ParticipantKind.Employee, c.Sales, "bo", TestCompany.March(4).Interval, 0)).Should().ContainSingle().Which.IsBusy.Should().BeTrue();
        (await c.Get<FindParticipants>().ExecuteAsync(ParticipantKind.Resource, null, "", TestCompany.March(4).Interval, id)).Should().HaveCount(3).And.OnlyContain(r => !r.IsBusy);
        (await c.Get<FindParticipants>().ExecuteAsync(ParticipantKind.ExternalPerson, c.Lysverk, "kari", null, 0)).Should().ContainSingle();
        (await c.Get<FindParticipants>().SourcesAsync()).Groups.Should().HaveCount(2);

        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id)).Should().Be(Outcome.Done);
        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, id)).Required.IsCancelled.Should().BeTrue();
        foreach (var invited in new[] { c.Bo, c.Carla })
        {
            var row = (await c.ListAsync(invited)).Should().ContainSingle().Subject;
            (await c.Get<AcknowledgeNotice>().ExecuteAsync(invited, id, row.InvitationId)).Should().Be(Outcome.Done);
        }

        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, id)).Refusal.Should().Be(Refusal.FollowUpGone, "the last Got it purges it");
    }

    [Fact]
    public async Task Work_is_handed_over_refused_handed_on_taken_back_and_taken_on()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Eva));

        (await c.ChangeAsync(c.Anna, id, d => d with { OwnerId = c.Bo })).IsDone.Should().BeTrue();
        (await c.Get<SeeInvitations>().ExecuteAsync(c.Bo)).Should().Be(Outcome.Done);
        (await c.DeclineAsync(c.Bo, id, "Too much to do")).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Anna)).Should().ContainSingle().Which.Kind.Should().Be(InvitationEntryKind.AssignmentDeclined);
        (await c.Get<SeeInvitations>().ExecuteAsync(c.Anna)).Should().Be(Outcome.Done);

        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, id, c.Carla)).Should().Be(Outcome.Done, "the one assignment is replaced");
        (await c.ListAsync(c.Anna)).Should().ContainSingle().Which.Kind.Should().Be(InvitationEntryKind.Reassigned);
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, id, c.Eva)).Should().Be(Outcome.Done, "whoever took part before may get the work");
        (await c.Get<AssignFollowUp>().TakeBackAsync(c.Anna, id)).Should().Be(Outcome.Done);
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, id, c.David)).Should().Be(Outcome.Done);
        (await c.AcceptAsync(c.David, id)).Should().Be(Outcome.Done);

        (await c.StoredAsync(id)).Should().BeEquivalentTo(new { OwnerId = c.David, OrganizerId = c.David });
        (await c.Get<OpenFollowUp>().ExecuteAsync(c.David, id)).Required.Rights.MayChange.Should().BeTrue();
    }

    [Fact]
    public async Task A_refused_assignment_is_taken_note_of()
    {
        var c = _company;
        var id = (await c.SaveAsync(c.Anna, c.New(c.Bo, TestCompany.March(3)))).Required;
        await c.DeclineAsync(c.Bo, id);

        (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Anna, id, 0)).Should().Be(Outcome.Done);

        (await c.ListAsync(c.Anna)).Should().BeEmpty();
    }

    [Fact]
    public async Task Rooms_are_kept_and_people_known()
    {
        var c = _company;
        var rooms = c.Get<KeepResources>();
        (await rooms.SaveAsync(c.Astrid, 0, new("Elv", ResourceType.Location, 12))).Should().Be(Outcome.Done);
        var elv = (await rooms.ListAsync(c.Astrid)).Required.Rows.Single(r => r.Name == "Elv");
        (await rooms.SaveAsync(c.Astrid, elv.Id, new("Elven", ResourceType.Location, 14))).Should().Be(Outcome.Done);
        (await rooms.DeleteAsync(c.Astrid, elv.Id)).Should().Be(Outcome.Done);
        (await rooms.SaveAsync(c.Astrid, 0, new("Elven", ResourceType.Other))).Should().Be(Outcome.Done, "a deleted room gives its name free");

        var people = c.Get<ShowViewer>();
        (await people.SpeakAsync(c.Carla, "da")).Should().Be(Outcome.Done);
        (await people.ExecuteAsync(c.Carla)).Required.Should().BeEquivalentTo(new { Name = "Carla Holm", Language = "da", ZoneId = "Europe/Copenhagen" });
        (await people.DiariesAsync()).Should().HaveCount(6 + 4);
        (await people.FoundAsync("Somebody", TestCompany.Oslo)).Refusal.Should().Be(Refusal.OnlyAdministrators);
    }

    [Fact]
    public async Task A_task_without_a_time_and_whole_days_are_stored_and_listed()
    {
        var c = _company;
        var hours = Core.Scheduling.WorkingHours.Weekdays(new(8, 0), new(16, 0));
        var due = await c.PlanAsync(c.Anna, FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 6), TestCompany.Oslo).Required, Participant.Employee(c.Bo));
        var days = FollowUpTime.WholeDays(new(2026, 3, 5), new(2026, 3, 6), TestCompany.Oslo, hours).Required;
        await c.PlanAsync(c.Anna, days, Participant.Employee(c.Bo));

        (await c.ListAsync(c.Bo)).Should().HaveCount(2);
        (await c.Get<ShowDiaries>().ExecuteAsync(c.Bo, Participant.Employee(c.Bo), new(2026, 3, 2), 7)).Required.Entries.Should().ContainSingle().Which.AllDay.Should().BeTrue();
        (await c.Get<CheckTime>().ExecuteAsync(0, days, ShowAs.Busy, c.Eva, [Participant.Employee(c.Bo)])).FirstAvailable!.StartDate.Should().Be(new LocalDate(2026, 3, 9));
        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, due)).Required.Content.Time.Interval.Should().BeNull();
    }
}
