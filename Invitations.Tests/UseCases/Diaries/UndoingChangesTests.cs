using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>U01: what is changed in the diary can be undone for ten seconds, and nobody is told twice.</summary>
public sealed class UndoingChangesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task A_move_undone_leaves_every_row_as_it_was_and_tells_nobody()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        var before = await c.RowsAsync(id);
        var lists = await c.ListsAsync();

        (await c.UndoAsync(c.MoveAsync(c.Anna, id, Drops.March(5)))).Should().Be(Outcome.Done);

        (await c.RowsAsync(id)).Should().Equal(before);
        (await c.ListsAsync()).Should().Equal(lists);
        (await c.StoredAsync(id)).Should().BeEquivalentTo(new { Time = TestCompany.March(3), MovedFromStart = (Instant?)null, Sequence = 2, Version = 3 });
    }

    [Fact]
    public async Task Whoever_answered_in_between_is_asked_again_and_an_answer_on_its_way_is_refused()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        var change = (await c.MoveAsync(c.Anna, id, Drops.March(5))).Required;
        (await c.DeclineAsync(c.Bo, id, "Away")).Should().Be(Outcome.Done);
        await c.Get<SeeInvitations>().ExecuteAsync(c.David);

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        var rows = (await c.StoredAsync(id)).Invitations;
        rows.Single(i => i.EmployeeId == c.Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Unseen, Notice = InvitationNotice.TimeChanged, Reason = "", AwaitsAcknowledgement = false });
        rows.Single(i => i.EmployeeId == c.David).Status.Should().Be(InvitationStatus.Seen, "he had seen it before, and only looked since");
        (await c.Get<AnswerInvitation>().ExecuteAsync(c.Bo, id, InvitationAnswer.Accept, sequence: 1)).Refusal.Should().Be(Refusal.TimeChangedMeanwhile);
        (await c.AcceptAsync(c.Bo, id)).Should().Be(Outcome.Done);
    }

    [Fact]
    public async Task Ten_seconds_and_a_click_on_its_way()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));
        var change = (await c.MoveAsync(c.Anna, id, Drops.March(5))).Required;
        c.Clock.Now += Duration.FromSeconds(13);

        (await c.UndoAsync(change)).Refusal.Should().Be(Refusal.UndoTooLate);
        c.Clock.Now -= Duration.FromSeconds(2);
        (await c.UndoAsync(change)).Should().Be(Outcome.Done);
        (await c.StoredAsync(id)).ChangedAt.Should().Be(c.Clock.Now);
    }

    [Fact]
    public async Task Only_what_one_did_oneself_and_only_once()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));
        var change = (await c.MoveAsync(c.Anna, id, Drops.March(5))).Required;

        (await c.Get<UndoChange>().ExecuteAsync(c.Bo, change)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        var twice = await Task.WhenAll(Task.Run(() => c.UndoAsync(change)), Task.Run(() => c.UndoAsync(change)));

        twice.Select(o => o.Refusal).Should().BeEquivalentTo(new Refusal?[] { null, Refusal.ChangedMeanwhile });
        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(3));
    }

    [Fact]
    public async Task What_somebody_saved_in_between_is_not_overwritten()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        var change = (await c.MoveAsync(c.Anna, id, Drops.March(5))).Required;
        await c.ChangeAsync(c.Astrid, id, d => d with { Content = d.Content with { Title = "Astrid's" } });
        var rows = await c.RowsAsync(id);

        (await c.UndoAsync(change)).Refusal.Should().Be(Refusal.ChangedMeanwhile);

        (await c.StoredAsync(id)).Should().BeEquivalentTo(new { Title = "Astrid's", Time = TestCompany.March(5) });
        (await c.RowsAsync(id)).Should().Equal(rows);
    }

    [Fact]
    public async Task Rights_lost_in_between_are_lost()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));
        var change = (await c.MoveAsync(c.Astrid, id, Drops.March(5))).Required;
        await c.LookAsync(d => d.Employees.Where(e => e.Id == c.Astrid).ExecuteUpdateAsync(e => e.SetProperty(x => x.Role, Role.Employee)));

        (await c.UndoAsync(change)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);

        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(5));
    }

    [Fact]
    public async Task A_room_that_went_to_somebody_else_in_between_is_theirs()
    {
        var c = _company;
        await c.Get<KeepResources>().SaveAsync(c.Astrid, c.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true));
        var moved = await c.PlanAsync(c.Anna, TestCompany.March(3), c.Fjord);
        var deleted = await c.PlanAsync(c.Anna, TestCompany.March(4), c.Fjord);
        var (move, delete) = ((await c.MoveAsync(c.Anna, moved, Drops.March(5))).Required, (await c.DeleteAsync(c.Anna, deleted)).Required);
        await c.PlanAsync(c.Bo, TestCompany.March(3), c.Fjord);
        await c.PlanAsync(c.Bo, TestCompany.March(4), c.Fjord);

        (await c.UndoAsync(move)).Taken.Should().BeEquivalentTo(new { Name = "Fjord", HeldBy = "Bo Dahl" });
        (await c.UndoAsync(delete)).Refusal.Should().Be(Refusal.ResourceTaken);

        (await c.StoredAsync(moved)).Time.Should().Be(TestCompany.March(5));
        (await c.StoredAsync(deleted)).Should().BeNull();
    }

    [Fact]
    public async Task This_and_all_future_go_back_together_with_their_answers()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), Participant.Employee(c.Carla));
        await c.MoveAsync(c.Anna, ids[2], Drops.March(18, 14));
        foreach (var id in ids) await c.AcceptAsync(c.Bo, id);
        var before = await c.RowsAsync([.. ids]);
        var (times, ties) = await c.TimesAsync(ids);
        var change = (await c.MoveAsync(c.Anna, ids[1], Drops.March(11, 12), SeriesScope.ThisAndFuture)).Required;
        (await c.RowsAsync([.. ids])).Should().NotEqual(before);

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        (await c.RowsAsync([.. ids])).Should().Equal(before);
        (await c.TimesAsync(ids)).Should().BeEquivalentTo((times, ties));
    }

    [Fact]
    public async Task One_date_moved_by_itself_is_no_exception_any_more()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3));
        var change = (await c.MoveAsync(c.Anna, ids[1], Drops.March(11))).Required;
        (await c.StoredAsync(ids[1])).IsException.Should().BeTrue();

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        (await c.StoredAsync(ids[1])).Should().BeEquivalentTo(new { IsException = false, RuleDate = new LocalDate(2026, 3, 10), Time = TestCompany.March(10) });
    }

    [Fact]
    public async Task One_of_many_that_was_saved_in_between_keeps_them_all_where_they_are()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3));
        var change = (await c.MoveAsync(c.Anna, ids[0], Drops.March(4), SeriesScope.ThisAndFuture)).Required;
        await c.ChangeAsync(c.Anna, ids[2], d => d with { Content = d.Content with { Title = "Another" } });

        (await c.UndoAsync(change)).Refusal.Should().Be(Refusal.ChangedMeanwhile);

        (await c.StoredSeriesAsync(ids[0])).Select(f => f.Time).Should().Equal(TestCompany.March(4), TestCompany.March(11), TestCompany.March(18));
    }

    [Fact]
    public async Task Put_aside_and_undone_it_is_an_appointment_again()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));
        var before = await c.RowsAsync(id);

        (await c.UndoAsync(c.ParkAsync(c.Anna, id))).Should().Be(Outcome.Done);

        (await c.StoredAsync(id)).Content.Should().Be(TestCompany.Content());
        (await c.RowsAsync(id)).Should().Equal(before);
    }

    [Fact]
    public async Task Given_a_time_and_undone_it_is_in_the_to_do_list_again()
    {
        var c = _company;
        var due = FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 6), TestCompany.Oslo).Required;
        var content = TestCompany.Content(due) with { Kind = FollowUpKind.Task };
        var id = (await c.SaveAsync(c.Anna, c.New(c.Anna, null, Participant.Employee(c.Bo)) with { Content = content })).Required;
        var before = await c.RowsAsync(id);

        (await c.UndoAsync(c.MoveAsync(c.Anna, id, Drops.March(4)))).Should().Be(Outcome.Done);

        (await c.StoredAsync(id)).Content.Should().Be(content);
        (await c.RowsAsync(id)).Should().Equal(before);
    }

    [Fact]
    public async Task Done_and_undone_it_is_open_for_that_one_alone()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        await c.CompleteAsync(c.Bo, id);
        var before = await c.RowsAsync(id);

        (await c.UndoAsync(c.CompleteAsync(c.Anna, id))).Should().Be(Outcome.Done);
        (await c.RowsAsync(id)).Should().Equal(before);
        (await c.UndoAsync(c.CompleteAsync(c.Bo, id, false))).Should().Be(Outcome.Done);
        (await c.RowsAsync(id)).Should().Equal(before);
        (await c.MoveAsync(c.Anna, id, Drops.March(5))).IsDone.Should().BeTrue("it is not locked");
    }

    [Fact]
    public async Task A_copy_goes_away_without_a_word_to_those_who_have_not_seen_it()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        var lists = await c.ListsAsync();
        var unseen = (await c.CopyAsync(c.Anna, id, Drops.March(5))).Required;

        (await c.UndoAsync(unseen)).Should().Be(Outcome.Done);

        (await c.ListsAsync()).Should().Equal(lists);
        (await c.StoredAsync(unseen.FollowUps[0].FollowUpId)).Should().BeNull();

        var seen = (await c.CopyAsync(c.Anna, id, Drops.March(5))).Required;
        await c.Get<OpenFollowUp>().ExecuteAsync(c.Carla, seen.FollowUps[0].FollowUpId);
        (await c.UndoAsync(seen)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Carla)).Should().Contain(e => e.Kind == InvitationEntryKind.Cancelled && e.FollowUpId == seen.FollowUps[0].FollowUpId);
        (await c.ListAsync(c.Bo)).Should().NotContain(e => e.FollowUpId == seen.FollowUps[0].FollowUpId);
        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(3));
    }

    [Fact]
    public async Task An_answer_given_while_it_is_undone_is_lost_to_nobody()
    {
        var c = _company;
        await using var second = c.Start();
        for (var round = 0; round < 10; round++)
        {
            var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
            await c.AcceptAsync(c.Bo, id);
            var change = (await c.MoveAsync(c.Anna, id, Drops.March(5))).Required;

            var (undone, answered) = (
                Task.Run(() => c.UndoAsync(change)),
                Task.Run(() => second.GetRequiredService<AnswerInvitation>().ExecuteAsync(c.Bo, id, InvitationAnswer.Decline, sequence: 1)));

            (await undone).Should().Be(Outcome.Done);
            var row = (await c.StoredAsync(id)).Invitations.Single(i => i.EmployeeId == c.Bo);
            // Either the answer came first and is asked for again, or it came too late and its sender was told.
            (row.Status, (await answered).Refusal).Should().BeOneOf((InvitationStatus.Unseen, null), (InvitationStatus.Accepted, Refusal.TimeChangedMeanwhile));
        }
    }
}
