using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>U01: what was deleted comes back as it was, wherever it had gone.</summary>
public sealed class UndoingADeletionTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Deleted_and_undone_nobody_is_told_and_all_stand_where_they_stood()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        var (before, lists) = (await c.RowsAsync(id), await c.ListsAsync());
        var change = (await c.DeleteAsync(c.Anna, id)).Required;
        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.Kind.Should().Be(InvitationEntryKind.Cancelled);

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        (await c.RowsAsync(id)).Should().Equal(before);
        (await c.ListsAsync()).Should().Equal(lists);
        (await c.StoredAsync(id)).Should().BeEquivalentTo(new { IsCancelled = false, Time = TestCompany.March(3) });
        (await c.ChangeAsync(c.Anna, id, d => d with { Content = d.Content with { Title = "Goes on" } })).IsDone.Should().BeTrue();
    }

    [Fact]
    public async Task What_was_gone_from_the_file_is_there_again_under_its_number()
    {
        var c = _company;
        var id = (await c.SaveAsync(c.Anna, c.New(c.Anna, null, c.Fjord, c.Kari) with { AlarmMinutes = 30, Optional = [c.Kari] })).Required;
        var before = await c.RowsAsync(id);
        var change = (await c.DeleteAsync(c.Anna, id)).Required;
        (await c.StoredAsync(id)).Should().BeNull();

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        (await c.RowsAsync(id)).Should().Equal(before);
        (await c.StoredAsync(id)).Should().BeEquivalentTo(new { RegisteredById = c.Anna, RegisteredAt = TestCompany.Monday, Content = TestCompany.Content() });
        (await c.UndoAsync(change)).Refusal.Should().Be(Refusal.ChangedMeanwhile, "that was all there was to undo");
        (await c.PlanAsync(c.Anna, TestCompany.March(4))).Should().BeGreaterThan(id);
    }

    [Fact]
    public async Task Deleted_and_taken_note_of_by_all_it_comes_back_and_they_are_invited_anew()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), c.Fjord);
        await c.AcceptAsync(c.Bo, id);
        var change = (await c.DeleteAsync(c.Anna, id)).Required;
        var row = (await c.ListAsync(c.Bo)).Single();
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Bo, id, row.InvitationId)).Should().Be(Outcome.Done);
        (await c.StoredAsync(id)).Should().BeNull();

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { IsUnread = true, FollowUpId = id });
        (await c.AcceptAsync(c.Bo, id)).Should().Be(Outcome.Done);
    }

    [Theory]
    [InlineData(SeriesScope.OnlyThis, 1)]
    [InlineData(SeriesScope.ThisAndFuture, 1)]
    [InlineData(SeriesScope.ThisAndFuture, 0)]
    public async Task A_series_goes_on_as_long_as_it_did(SeriesScope scope, int from)
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4));
        var (rows, (times, ties)) = (await c.RowsAsync([.. ids]), await c.TimesAsync(ids));
        var rule = await c.RuleAsync(ids[0]);
        var change = (await c.DeleteAsync(c.Anna, ids[from], scope)).Required;
        (await c.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(scope is SeriesScope.OnlyThis ? 3 : from);

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        (await c.OccurrencesAsync(ids[0])).Should().Equal(ids);
        (await c.RowsAsync([.. ids])).Should().Equal(rows);
        (await c.TimesAsync(ids)).Should().BeEquivalentTo((times, ties));
        (await c.RuleAsync(ids[0])).Should().Be(rule);
        (await c.LookAsync(d => d.Series.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task A_series_that_was_given_another_rule_in_between_keeps_it()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4));
        var change = (await c.DeleteAsync(c.Anna, ids[2], SeriesScope.ThisAndFuture)).Required;
        (await c.Get<StopRepeating>().ExecuteAsync(c.Anna, ids[0])).Should().Be(Outcome.Done);

        (await c.UndoAsync(change)).Refusal.Should().Be(Refusal.ChangedMeanwhile);

        (await c.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Somebody_invited_who_deleted_it_has_it_back_and_the_organizer_has_nothing_to_note()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        var (before, lists) = (await c.RowsAsync(id), await c.ListsAsync());
        var change = (await c.DeleteAsync(c.Bo, id)).Required;
        (await c.StoredAsync(id)).Invitations.Single(i => i.EmployeeId == c.Bo).Status.Should().Be(InvitationStatus.Declined);

        (await c.UndoAsync(change)).Should().Be(Outcome.Done);

        (await c.RowsAsync(id)).Should().Equal(before);
        (await c.ListsAsync()).Should().Equal(lists);
    }

    [Fact]
    public async Task Left_out_or_cancelled_since_there_is_nothing_to_have_back()
    {
        var c = _company;
        var (one, other) = (await c.PlanForAllAsync(), await c.PlanForAllAsync());
        var (left, gone) = ((await c.DeleteAsync(c.Bo, one)).Required, (await c.CompleteAsync(c.Bo, other)).Required);
        await c.ChangeAsync(c.Anna, one, d => d with { Participants = [c.Fjord] });
        await c.DeleteAsync(c.Anna, other);

        (await c.UndoAsync(left)).Refusal.Should().Be(Refusal.NoLongerInvited);
        (await c.UndoAsync(gone)).Refusal.Should().Be(Refusal.FollowUpGone);
    }

    [Fact]
    public async Task A_room_or_a_group_that_was_deleted_in_between_does_not_come_back()
    {
        var c = _company;
        var room = await c.PlanAsync(c.Anna, TestCompany.March(3), c.Fjord);
        var ofGroup = (await c.SaveAsync(c.Anna, c.New(c.Anna) with { Content = TestCompany.Content() with { Visibility = Visibility.Group, GroupId = c.Sales } })).Required;
        var (delete, second) = ((await c.DeleteAsync(c.Anna, room)).Required, (await c.DeleteAsync(c.Anna, ofGroup)).Required);
        await c.Get<KeepResources>().DeleteAsync(c.Astrid, c.Fjord.Id);
        await c.LookAsync(d => d.Groups.Where(g => g.Id == c.Sales).ExecuteDeleteAsync());

        (await c.UndoAsync(delete)).Should().BeEquivalentTo(new { Refusal = Refusal.ParticipantGone, About = "Fjord" });
        (await c.UndoAsync(second)).Refusal.Should().Be(Refusal.GroupMissing);
    }

    [Fact]
    public async Task Everybody_who_is_concerned_again_hears_of_it()
    {
        var c = _company;
        var id = await c.PlanForAllAsync();
        var change = (await c.DeleteAsync(c.Anna, id)).Required;

        var heard = await c.HearAsync(c.Fjord, () => c.UndoAsync(change));

        heard.FollowUpIds.Should().Equal(id);
        heard.Concerned.Should().BeEquivalentTo([.. new[] { c.Anna, c.Bo, c.Carla, c.David, c.Eva }.Select(Participant.Employee), c.Fjord, c.Kari]);
    }
}
