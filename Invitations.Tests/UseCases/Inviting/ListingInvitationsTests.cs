using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Inviting;

/// <summary>R12, R13, R14, R16, R17; decisions 1, 3 and 9; behaviour I19.</summary>
public sealed class ListingInvitationsTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task What_is_accepted_leaves_the_list_R12()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), Participant.Employee(_company.Bo));

        await _company.AcceptAsync(_company.Bo, id);

        (await _company.ListAsync(_company.Bo)).Should().BeEmpty();
        (await _company.ListAsync(_company.Anna)).Should().BeEmpty("the organizer is never told of an accept (decision 9)");
    }

    [Fact]
    public async Task After_a_no_and_a_new_time_all_are_asked_until_it_fits_R14()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), Participant.Employee(c.Carla));
        await c.AcceptAsync(c.Carla, id);
        for (var day = 4; day < 7; day++)
        {
            await c.DeclineAsync(c.Bo, id, "Away");
            (await c.ListAsync(c.Anna)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = InvitationEntryKind.Declined, FromName = "Bo Dahl", Reason = "Away" });

            await c.ChangeAsync(c.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(day) } });

            (await c.ListAsync(c.Anna)).Should().BeEmpty("a new time is an answer to the no");
            foreach (var who in new[] { c.Bo, c.Carla })
            {
                (await c.ListAsync(who)).Should().ContainSingle().Which.Should()
                    .BeEquivalentTo(new { Kind = InvitationEntryKind.Invitation, IsMoved = true, IsUnread = true, MovedFrom = TestCompany.March(day - 1).Interval });
                await c.Get<SeeInvitations>().ExecuteAsync(who);
            }
        }

        await c.AcceptAsync(c.Bo, id);
        await c.AcceptAsync(c.Carla, id);
        foreach (var who in new[] { c.Anna, c.Bo, c.Carla }) (await c.ListAsync(who)).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_row_says_since_when_it_has_been_so()
    {
        var c = _company;
        Instant Later() => c.Clock.Now += Duration.FromMinutes(10);
        async Task<Instant> Since(int who, int id) => (await c.ListAsync(who)).Single(e => e.FollowUpId == id).Since;

        var planned = c.Clock.Now;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), Participant.Employee(c.Carla));
        (await Since(c.Bo, id)).Should().Be(planned);

        await c.Get<SeeInvitations>().ExecuteAsync(c.Bo);
        var declined = Later();
        await c.DeclineAsync(c.Bo, id, "Away");
        (await Since(c.Anna, id)).Should().Be(declined, "not when it was seen");
        (await Since(c.Carla, id)).Should().Be(planned, "another's answer is no news to them");

        var moved = Later();
        await c.ChangeAsync(c.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(4) } });
        (await Since(c.Bo, id)).Should().Be(moved);

        var deleted = Later();
        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id)).IsDone.Should().BeTrue();
        (await Since(c.Bo, id)).Should().Be(deleted);

        var work = await c.PlanAsync(c.Anna, TestCompany.March(5));
        var assigned = Later();
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, work, c.Bo)).IsDone.Should().BeTrue();
        (await Since(c.Bo, work)).Should().Be(assigned);
        var refused = Later();
        await c.DeclineAsync(c.Bo, work);
        (await Since(c.Anna, work)).Should().Be(refused);
    }

    [Fact]
    public async Task Work_handed_over_stands_in_the_others_list_from_the_save_R16()
    {
        var c = _company;
        var id = (await c.SaveAsync(c.Anna, c.New(c.Bo, TestCompany.March(3)))).Required;

        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = InvitationEntryKind.Assignment, FromName = "Anna Berg", FollowUpId = id, IsUnread = true });
        (await c.ListAsync(c.Anna)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-03-03", 1)]
    [InlineData("2026-03-04", 0)]
    public async Task An_unanswered_invitation_leaves_the_list_the_day_after(string today, int rows) // I19
    {
        await _company.PlanAsync(_company.Anna, TestCompany.March(3), Participant.Employee(_company.Bo));
        _company.Clock.Now = Noon(today);

        (await _company.ListAsync(_company.Bo)).Should().HaveCount(rows);
    }

    [Theory]
    [InlineData("2026-03-04", 1)]
    [InlineData("2026-03-05", 0)]
    public async Task What_I_declined_is_kept_until_the_day_after_it_takes_place(string today, int rows) // decision 3
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), Participant.Employee(_company.Bo));
        await _company.DeclineAsync(_company.Bo, id);
        _company.Clock.Now = Noon(today);

        (await _company.ListAsync(_company.Bo)).Should().HaveCount(rows);
        (await _company.ListAsync(_company.Anna)).Should().ContainSingle("a no waits until it is taken note of");
    }

    [Fact]
    public async Task A_new_place_waits_for_whoever_accepted_and_says_where_it_was()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        await c.AcceptAsync(c.Bo, id);
        await c.ChangeAsync(c.Anna, id, d => d with { Content = d.Content with { Location = "Skov" } });

        var row = (await c.ListAsync(c.Bo)).Should().ContainSingle().Subject;

        row.Should().BeEquivalentTo(new { Kind = InvitationEntryKind.PlaceChanged, IsUnread = true, PreviousLocation = "", Location = "Skov" });
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Bo, id, row.InvitationId)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Bo)).Should().BeEmpty();
        (await c.StoredAsync(id)).Invitations.Single(i => i.EmployeeId == c.Bo).Status.Should().Be(InvitationStatus.Accepted);
    }

    [Fact]
    public async Task An_answer_noted_by_the_organizer_after_a_move_settles_it()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        await c.AcceptAsync(c.Bo, id);
        await c.ChangeAsync(c.Anna, id, d => d with
        {
            Content = d.Content with { Time = TestCompany.March(4) },
            Noted = new Dictionary<Participant, InvitationStatus> { [Participant.Employee(c.Bo)] = InvitationStatus.Accepted },
        });

        (await c.ListAsync(c.Bo)).Should().BeEmpty();
    }

    [Fact]
    public async Task Looking_is_remembered_and_a_second_look_writes_nothing()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id);
        await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, id);
        await using var other = await c.ConnectAsync();
        await using var locked = other.CreateCommand();
        locked.CommandText = "BEGIN IMMEDIATE";
        await locked.ExecuteNonQueryAsync();

        (await c.Get<SeeInvitations>().ExecuteAsync(c.Bo)).Should().Be(Outcome.Done, "it need not write, so it need not wait");
        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, id)).IsDone.Should().BeTrue();
    }

    private static Instant Noon(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value.At(new(12, 0)).InUtc().ToInstant();
}
