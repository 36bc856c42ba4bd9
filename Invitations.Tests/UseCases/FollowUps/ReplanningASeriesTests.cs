using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Writing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.UseCases.FollowUps;

/// <summary>Another rule from here on, no rule any more, and deleting (S05, S06).</summary>
public sealed class ReplanningASeriesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData(3, InvitationStatus.Accepted)]
    [InlineData(4, InvitationStatus.Unseen)]
    public async Task Something_single_becomes_the_first_of_a_series_and_keeps_its_answers_if_its_time_stays(int day, InvitationStatus status)
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        await c.AcceptAsync(c.Bo, id);
        var series = SeriesDraft.Of(Recurrence.Weekly(1, new LocalDate(2026, 3, day).DayOfWeek.AsSet()).After(3), new(2026, 3, day)).Required;

        (await c.ChangeAsync(c.Anna, id, d => d with { Series = series, Content = d.Content with { Time = TestCompany.March(day) } })).Required.Should().Be(id);

        var stored = await c.StoredSeriesAsync(id);
        stored.Select(f => f.Time.StartDate.Day).Should().Equal(day, day + 7, day + 14);
        stored[0].Id.Should().Be(id);
        stored.Select(f => f.Participants.Single(i => i.EmployeeId == c.Bo).Status).Should().Equal(status, InvitationStatus.Unseen, InvitationStatus.Unseen);
    }

    [Fact]
    public async Task Another_rule_keeps_the_dates_that_stay_cancels_those_that_go_and_invites_to_the_new()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(5), Participant.Employee(c.Bo)); // 3, 10, 17, 24, 31 March
        foreach (var id in ids) await c.AcceptAsync(c.Bo, id);
        var fortnightly = SeriesDraft.Of(Recurrence.Weekly(2, Weekdays.Tuesday).After(3), new(2026, 3, 10)).Required; // 10, 24 March, 7 April

        (await ChangeAsync(ids[1], d => d with { Series = fortnightly })).Required.Should().Be(ids[1]);

        var (before, after) = (await c.StoredSeriesAsync(ids[0]), await c.StoredSeriesAsync(ids[1]));
        before.Select(f => f.Id).Should().Equal(ids[0]);
        (await RuleAsync(ids[0])).Should().Be(Recurrence.Weekly(1, Weekdays.Tuesday).Until(new(2026, 3, 9)), "the old rule ends before");
        (await RuleAsync(ids[1])).Should().Be(fortnightly.Rule);
        after.Select(f => f.Time.StartDate).Should().Equal(new LocalDate(2026, 3, 10), new LocalDate(2026, 3, 24), new LocalDate(2026, 4, 7));
        after.Take(2).Select(f => f.Id).Should().Equal(ids[1], ids[3]);
        after.Select(f => f.Participants.Single(i => i.EmployeeId == c.Bo).Status).Should().Equal(InvitationStatus.Accepted, InvitationStatus.Accepted, InvitationStatus.Unseen);
        (await c.ListAsync(c.Bo)).Select(e => (e.Kind, e.Time.StartDate.Day)).Should().Equal(
            (InvitationEntryKind.Cancelled, 17), (InvitationEntryKind.Cancelled, 31), (InvitationEntryKind.Invitation, 7));
    }

    [Fact]
    public async Task Another_rule_leaves_a_date_with_a_time_or_a_room_of_its_own_as_it_was()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), c.Fjord);
        await c.ChangeAsync(c.Anna, ids[1], d => d with { Content = d.Content with { Time = TestCompany.March(10, 14, minutes: 120) } });
        await c.ChangeAsync(c.Anna, ids[2], d => d with { Participants = [Participant.Employee(c.Bo), c.Skov] });
        foreach (var id in ids) await c.AcceptAsync(c.Bo, id);
        var form = FollowUpForm.Of((await c.Get<OpenFollowUp>().ReadAsync(c.Anna, ids[0])).Required);
        form.Series!.Occurrences = "5";

        await ChangeAsync(ids[0], d => d with { Series = form.SeriesDraft(form.Series).Required });

        var stored = await c.StoredSeriesAsync(ids[0]);
        stored.Select(f => f.Time).Should().Equal(
            TestCompany.March(3), TestCompany.March(10, 14, minutes: 120), TestCompany.March(17), TestCompany.March(24), TestCompany.March(31));
        stored.Select(f => f.OthersInvited().Contains(c.Skov)).Should().Equal(false, false, true, false, false);
        stored.Select(f => f.IsException).Should().Equal(false, true, true, false, false);
        stored.Select(f => f.Participants.Single(i => i.EmployeeId == c.Bo).Status).Should().Equal(
            InvitationStatus.Accepted, InvitationStatus.Accepted, InvitationStatus.Accepted, InvitationStatus.Accepted, InvitationStatus.Unseen);
    }

    [Fact]
    public async Task A_date_moved_in_the_list_keeps_its_row_and_asks_again_and_a_new_weekday_keeps_the_opened_one()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3), Participant.Employee(c.Bo));
        foreach (var id in ids) await c.AcceptAsync(c.Bo, id);

        await ChangeAsync(ids[0], d => d with { Series = SeriesDrafts.Weekly(3).With(1, o => o with { Date = o.Date.PlusDays(2) }) });

        var stored = await c.StoredSeriesAsync(ids[0]);
        stored.Select(f => (f.Id, f.Time.StartDate.Day, f.IsException)).Should().Equal((ids[0], 3, false), (ids[1], 12, true), (ids[2], 17, false));
        stored.Select(f => f.Participants.Single(i => i.EmployeeId == c.Bo).IsOpen).Should().Equal(false, true, false);
        (await c.LookAsync(d => d.Series.CountAsync())).Should().Be(1, "nothing is left of the old rule");

        var wednesdays = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Wednesday).After(2), SeriesDrafts.Start).Required;
        await ChangeAsync(ids[0], d => d with { Series = wednesdays });
        (await c.StoredSeriesAsync(ids[0])).Select(f => f.Time.StartDate.Day).Should().Equal(4, 11);
    }

    [Fact]
    public async Task What_one_has_of_its_own_survives_another_rule()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), c.Fjord);
        await c.ChangeAsync(c.Anna, ids[1], d => d with { Content = d.Content with { Title = "Its own", Time = TestCompany.March(10, 14) } });
        await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, ids[2], c.Eva);
        var daily = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Tuesday | Weekdays.Thursday).After(5), SeriesDrafts.Start).Required; // 3, 5, 10, 12, 17

        (await ChangeAsync(ids[0], d => d with { Series = daily, Content = d.Content with { Title = "Fair" } })).IsDone.Should().BeTrue();

        var stored = await c.StoredSeriesAsync(ids[0]);
        stored.Select(f => (f.Time.StartDate.Day, f.Time.StartTime!.Value.Hour, f.Title)).Should().Equal(
            (3, 10, "Fair"), (5, 10, "Fair"), (10, 14, "Its own"), (12, 10, "Fair"), (17, 10, "Plan the spring fair"));
        stored[4].Should().BeEquivalentTo(new { Id = ids[2], OwnerId = c.Eva }, "it is Eva's by now");
    }

    [Fact]
    public async Task Only_this_takes_no_rule()
    {
        var ids = await _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Weekly(3));

        await _company.ChangeAsync(_company.Anna, ids[0], d => d with { Series = SeriesDrafts.Daily(9) });

        (await _company.StoredSeriesAsync(ids[0])).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_bad_rule_changes_nothing()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3), c.Skov);
        await c.Get<KeepResources>().DeleteAsync(c.Astrid, c.Skov.Id);

        (await ChangeAsync(ids[0], d => d with { Series = SeriesDrafts.March(3, 3) })).Refusal.Should().Be(Refusal.SeriesOverlapsItself);
        (await ChangeAsync(ids[0], d => d with { Series = SeriesDrafts.Weekly(4) })).Refusal.Should().Be(Refusal.ParticipantGone, "a new date cannot book a room that is gone");
        (await ChangeAsync(ids[0], d => d with { Series = SeriesDrafts.Weekly(4), Version = 7 })).Refusal.Should().Be(Refusal.ChangedMeanwhile);
        (await c.SaveAsync(c.Bo, await c.DraftAsync(c.Anna, ids[0]) with { Scope = SeriesScope.ThisAndFuture, Series = SeriesDrafts.Weekly(4) })).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);

        (await c.StoredSeriesAsync(ids[0])).Should().HaveCount(3).And.OnlyContain(f => f.Version == 1);
    }

    /// <summary>Appendix A 12: stopped on the third of five, four and five are gone.</summary>
    [Fact]
    public async Task Stopped_on_the_third_of_five_the_last_two_are_gone_and_all_are_told()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(5), Participant.Employee(c.Bo), c.Fjord);

        var change = await c.HearAsync(c.Fjord, () => c.Get<StopRepeating>().ExecuteAsync(c.Anna, ids[2]));

        change.FollowUpIds.Should().BeEquivalentTo(ids.Skip(2));
        (await c.OccurrencesAsync(ids[0])).Should().Equal(ids.Take(3));
        (await RuleAsync(ids[0])).Last.Should().Be(new LocalDate(2026, 3, 17));
        (await c.ListAsync(c.Bo)).Where(e => e.Kind is InvitationEntryKind.Cancelled).Select(e => e.FollowUpId).Should().Equal(ids.Skip(3));
    }

    [Fact]
    public async Task Stopped_on_the_first_something_single_remains()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3), c.Fjord);

        (await c.Get<StopRepeating>().ExecuteAsync(c.Anna, ids[0])).Should().Be(Outcome.Done);

        (await c.StoredAsync(ids[0])).Should().BeEquivalentTo(new { SeriesId = (int?)null, RuleDate = (LocalDate?)null });
        (await c.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(1);
        (await c.LookAsync(d => d.Series.CountAsync())).Should().Be(0);
        (await c.Get<StopRepeating>().ExecuteAsync(c.Anna, ids[0])).Should().Be(Outcome.Done, "it does not repeat");
    }

    [Fact]
    public async Task Only_who_may_change_a_series_stops_it()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3), Participant.Employee(c.Bo));

        (await c.Get<StopRepeating>().ExecuteAsync(c.Bo, ids[0])).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.Get<StopRepeating>().ExecuteAsync(c.David, ids[0])).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.Get<StopRepeating>().ExecuteAsync(4711, ids[0])).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<StopRepeating>().ExecuteAsync(c.Anna, 4711)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.David, ids[0], SeriesScope.ThisAndFuture)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.StoredSeriesAsync(ids[0])).Should().HaveCount(3);
    }

    [Fact]
    public async Task Deleting_takes_one_or_all_that_are_to_come()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(5), Participant.Employee(c.Bo));

        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, ids[1])).Should().Be(Outcome.Done);
        (await c.OccurrencesAsync(ids[0])).Should().Equal(ids[0], ids[2], ids[3], ids[4]);
        (await RuleAsync(ids[0])).Count.Should().Be(5, "the rule is as it was");

        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, ids[3], SeriesScope.ThisAndFuture)).Should().Be(Outcome.Done);
        (await c.OccurrencesAsync(ids[0])).Should().Equal(ids[0], ids[2]);
        (await RuleAsync(ids[0])).Last.Should().Be(new LocalDate(2026, 3, 23));
        (await c.ListAsync(c.Bo)).Count(e => e.Kind is InvitationEntryKind.Cancelled).Should().Be(3);

        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, ids[0], SeriesScope.ThisAndFuture)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Bo)).Should().HaveCount(5).And.OnlyContain(e => e.Kind == InvitationEntryKind.Cancelled);
    }

    [Fact]
    public async Task What_is_over_is_not_deleted()
    {
        var ids = await _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Weekly(4));
        _company.Clock.Now = Instant.FromUtc(2026, 3, 12, 0, 0);

        await _company.Get<DeleteFollowUp>().ExecuteAsync(_company.Anna, ids[0], SeriesScope.ThisAndFuture);

        (await _company.OccurrencesAsync(ids[1])).Should().Equal(ids[1]);
    }

    /// <summary>Behaviour I8.</summary>
    [Fact]
    public async Task Somebody_invited_who_deletes_declines_as_much_as_they_say()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), Participant.Employee(c.Carla));

        await c.Get<DeleteFollowUp>().ExecuteAsync(c.Bo, ids[0]);
        await c.Get<DeleteFollowUp>().ExecuteAsync(c.Bo, ids[2], SeriesScope.ThisAndFuture);

        var stored = await c.StoredSeriesAsync(ids[0]);
        stored.Select(f => f.Participants.Single(i => i.EmployeeId == c.Bo).Status is InvitationStatus.Declined).Should().Equal(true, false, true, true);
        stored.Should().OnlyContain(f => f.Participants.Single(i => i.EmployeeId == c.Carla).Status == InvitationStatus.Unseen);
    }

    private Task<Outcome<int>> ChangeAsync(int id, Func<FollowUpDraft, FollowUpDraft> change) =>
        _company.ChangeAsync(_company.Anna, id, d => change(d) with { Scope = SeriesScope.ThisAndFuture });

    private Task<Recurrence> RuleAsync(int id) => _company.LookAsync(d => d.FollowUps.Where(f => f.Id == id).Select(f => f.Series!.Rule).SingleAsync());
}
