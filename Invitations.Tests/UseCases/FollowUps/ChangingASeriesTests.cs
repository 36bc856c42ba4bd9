using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.UseCases.FollowUps;

/// <summary>"Only this" and "this and all future" (S03, S04).</summary>
public sealed class ChangingASeriesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Only_this_leaves_the_others_alone_and_is_an_exception()
    {
        var ids = await PlanAsync();

        await ChangeAsync(ids[1], SeriesScope.OnlyThis, d => d with { Content = d.Content with { Title = "Once in April" } });
        await _company.Get<ChangeOwnPart>().ExecuteAsync(_company.Anna, ids[2], Priority.High, null, false);
        (await _company.ChangeAsync(_company.Anna, ids[3], d => d)).IsDone.Should().BeTrue("saved as it was");

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Title).Should().Equal("Plan the spring fair", "Once in April", "Plan the spring fair", "Plan the spring fair");
        stored.Select(f => f.IsException).Should().Equal(false, true, false, false);
    }

    [Fact]
    public async Task This_and_all_future_take_what_was_changed_and_the_earlier_do_not()
    {
        var ids = await PlanAsync();

        await ChangeAsync(ids[1], SeriesScope.ThisAndFuture, d => d with
        {
            Content = d.Content with { Title = "Fair", Location = "Hall 2", Visibility = Visibility.OwnerOnly },
            Participants = [.. d.Participants.Where(p => p != _company.Fjord), _company.Kari],
            Optional = [Participant.Employee(_company.Bo)],
            Priority = Priority.High,
            AlarmMinutes = 15,
            IsCompleted = true,
        });

        var stored = await StoredAsync(ids);
        stored.Select(f => (f.Title, f.Location, f.Visibility)).Should().Equal(
            ("Plan the spring fair", "", Visibility.Everybody), ("Fair", "Hall 2", Visibility.OwnerOnly), ("Fair", "Hall 2", Visibility.OwnerOnly), ("Fair", "Hall 2", Visibility.OwnerOnly));
        stored[0].OthersInvited().Should().BeEquivalentTo([Participant.Employee(_company.Bo), Participant.Employee(_company.Carla), _company.Fjord]);
        stored.Skip(1).Should().OnlyContain(f => f.OthersInvited().SetEquals(new[] { Participant.Employee(_company.Bo), Participant.Employee(_company.Carla), _company.Kari }));
        stored.Select(f => f.Participants.Single(i => i.EmployeeId == _company.Bo).IsOptional).Should().Equal(false, true, true, true);
        stored.Select(f => (f.OwnersRow.Priority, f.OwnersRow.AlarmMinutes)).Should().Equal((Priority.Medium, null), (Priority.High, 15), (Priority.High, 15), (Priority.High, 15));
        stored.Select(f => f.OwnersRow.IsCompleted).Should().Equal([false, true, false, false], "done is done once");
        stored.Should().OnlyContain(f => !f.IsException);
        (await _company.LookAsync(d => d.Series.CountAsync())).Should().Be(1, "the rule is the same");
    }

    [Fact]
    public async Task What_one_was_given_by_itself_it_keeps()
    {
        var ids = await PlanAsync();
        await ChangeAsync(ids[1], SeriesScope.OnlyThis, d => d with { Content = d.Content with { Title = "Its own" } });
        await ChangeAsync(ids[2], SeriesScope.OnlyThis, d => d with { Content = d.Content with { Time = TestCompany.March(18, 14) } });
        await ChangeAsync(ids[3], SeriesScope.OnlyThis, d => d with { Participants = [.. d.Participants.Where(p => p != _company.Fjord), _company.Skov] });

        await ChangeAsync(ids[0], SeriesScope.ThisAndFuture, d => d with
        {
            Content = d.Content with { Title = "Fair", Location = "Hall 2", Time = TestCompany.March(3, 12, minutes: 90) },
            Participants = [.. d.Participants.Where(p => p != _company.Fjord), _company.Projector],
        });

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Title).Should().Equal("Fair", "Its own", "Fair", "Fair");
        stored.Should().OnlyContain(f => f.Location == "Hall 2");
        stored.Select(f => f.Time).Should().Equal(
            [TestCompany.March(3, 12, minutes: 90), TestCompany.March(10, 12, minutes: 90), TestCompany.March(18, 14, minutes: 90), TestCompany.March(24, 12, minutes: 90)],
            "its own date and start, the new length");
        stored.Select(Rooms).Should().Equal(_company.Projector, _company.Projector, _company.Projector, _company.Skov);

        await ChangeAsync(ids[2], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = TestCompany.March(18, 15, minutes: 90) } });
        (await StoredAsync(ids)).Select(f => f.Time.StartTime!.Value.Hour).Should().Equal(12, 12, 15, 15);
    }

    /// <summary>Decision 5: everybody is asked again, for what really moved.</summary>
    [Fact]
    public async Task A_new_time_of_day_is_a_new_time_on_each_ones_own_date_and_asks_again_from_there()
    {
        var ids = await PlanAsync();
        foreach (var id in ids) await _company.AcceptAsync(_company.Bo, id);
        await ChangeAsync(ids[2], SeriesScope.OnlyThis, d => d with { Content = d.Content with { Time = TestCompany.March(17, 13) } });
        await _company.AcceptAsync(_company.Bo, ids[2]);

        await ChangeAsync(ids[1], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = TestCompany.March(10, 15) } });

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Time).Should().Equal(TestCompany.March(3), TestCompany.March(10, 15), TestCompany.March(17, 13), TestCompany.March(24, 15));
        stored.Select(f => f.Participants.Single(i => i.EmployeeId == _company.Bo).Status).Should().Equal(
            InvitationStatus.Accepted, InvitationStatus.Unseen, InvitationStatus.Accepted, InvitationStatus.Unseen);
    }

    [Fact]
    public async Task Another_weekday_moves_all_by_as_many_days_and_the_rules_date_stays()
    {
        var ids = await PlanAsync();

        await ChangeAsync(ids[1], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = TestCompany.March(12) } });

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Time.StartDate.Day).Should().Equal(3, 12, 19, 26);
        stored.Select(f => f.RuleDate!.Value.Day).Should().Equal(3, 10, 17, 24);
    }

    [Fact]
    public async Task What_is_over_never_changes()
    {
        var ids = await PlanAsync();
        _company.Clock.Now = Instant.FromUtc(2026, 3, 17, 9, 30); // The third is going on.

        await ChangeAsync(ids[0], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Title = "Fair" } });

        (await StoredAsync(ids)).Select(f => f.Title).Should().Equal("Fair", "Plan the spring fair", "Fair", "Fair");
    }

    [Fact]
    public async Task What_is_done_or_somebody_elses_by_now_stays_as_it_is()
    {
        var ids = await PlanAsync();
        await _company.Get<ChangeOwnPart>().ExecuteAsync(_company.Anna, ids[1], Priority.Medium, null, isCompleted: true);
        await _company.Get<AssignFollowUp>().ExecuteAsync(_company.Anna, ids[2], _company.Eva);
        await _company.AcceptAsync(_company.Eva, ids[2]);

        await ChangeAsync(ids[0], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Title = "Fair" }, OwnerId = _company.David });

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Title).Should().Equal("Fair", "Plan the spring fair", "Plan the spring fair", "Fair");
        stored.Select(f => f.OwnerId).Should().Equal(_company.David, _company.Anna, _company.Eva, _company.David);
    }

    [Fact]
    public async Task Of_two_who_change_a_series_the_second_is_told()
    {
        var ids = await PlanAsync();
        var (annas, astrids) = (await _company.DraftAsync(_company.Anna, ids[0]), await _company.DraftAsync(_company.Astrid, ids[2]));

        var first = await _company.SaveAsync(_company.Anna, annas with { Scope = SeriesScope.ThisAndFuture, Content = annas.Content with { Title = "Anna's" } });
        var second = await _company.SaveAsync(_company.Astrid, astrids with { Scope = SeriesScope.ThisAndFuture, Content = astrids.Content with { Title = "Astrid's" } });

        (first.IsDone, second.Refusal).Should().Be((true, Refusal.ChangedMeanwhile));
        (await StoredAsync(ids)).Should().OnlyContain(f => f.Title == "Anna's");
    }

    [Fact]
    public async Task One_later_date_on_which_a_room_without_double_booking_is_taken_refuses_them_all()
    {
        var c = _company;
        var ids = await PlanAsync();
        await c.Get<KeepResources>().SaveAsync(c.Astrid, c.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true));
        await c.PlanAsync(c.Bo, TestCompany.March(24, 12), c.Fjord);

        (await ChangeAsync(ids[1], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = TestCompany.March(10, 11, 30) } })).Refusal.Should().Be(Refusal.ResourceTaken);
        (await StoredAsync(ids)).Should().OnlyContain(f => f.Time.StartTime == new LocalTime(10, 0));

        (await ChangeAsync(ids[0], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = TestCompany.March(10) } })).IsDone.Should().BeTrue("they are not in their own way");
    }

    [Fact]
    public async Task A_series_may_not_run_into_itself_or_lose_its_time()
    {
        var ids = await _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Daily(4));
        var due = FollowUpTime.Due(SeriesDrafts.Start, SeriesDrafts.Start, TestCompany.Oslo).Required;

        (await ChangeAsync(ids[0], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = TestCompany.March(3, minutes: 25 * 60) } })).Refusal.Should().Be(Refusal.SeriesOverlapsItself);
        (await ChangeAsync(ids[2], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = TestCompany.March(4) } })).Refusal.Should().Be(Refusal.SeriesOverlapsItself, "onto the day before");
        (await ChangeAsync(ids[0], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = due } })).Refusal.Should().Be(Refusal.SeriesNeedsTime);
        (await ChangeAsync(ids[1], SeriesScope.ThisAndFuture, d => d with { Content = d.Content with { Time = FollowUpTime.At(new(2100, 12, 31, 10, 0), new(2100, 12, 31, 11, 0), TestCompany.Oslo).Required } }))
            .Refusal.Should().Be(Refusal.DateOutOfRange);
        (await StoredAsync(ids)).Should().OnlyContain(f => f.Version == 1);
    }

    [Fact]
    public async Task The_same_click_twice_changes_a_series_once()
    {
        var ids = await PlanAsync();
        var draft = await _company.DraftAsync(_company.Anna, ids[1]) with { Scope = SeriesScope.ThisAndFuture };
        draft = draft with { Content = draft.Content with { Title = "Fair" } };

        var outcomes = await Task.WhenAll(_company.SaveAsync(_company.Anna, draft), _company.SaveAsync(_company.Anna, draft));

        outcomes.Should().OnlyContain(o => o.Required == ids[1]);
        (await StoredAsync(ids)).Select(f => f.Version).Should().Equal(1, 2, 2, 2);
    }

    [Fact]
    public async Task All_that_changed_is_announced_at_once()
    {
        var ids = await PlanAsync();

        var change = await _company.HearAsync(_company.Fjord, () => ChangeAsync(ids[1], SeriesScope.ThisAndFuture, d => d with { Participants = [Participant.Employee(_company.Eva)] }));

        change.FollowUpIds.Should().BeEquivalentTo(ids.Skip(1));
        change.Concerned.Should().Contain([Participant.Employee(_company.Bo), Participant.Employee(_company.Eva), _company.Fjord]);
    }

    [Fact]
    public async Task Work_of_a_whole_series_is_handed_over_taken_back_and_marked()
    {
        var c = _company;
        var ids = await PlanAsync();

        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, ids[1], c.David, SeriesScope.ThisAndFuture)).Should().Be(Outcome.Done);
        (await StoredAsync(ids)).Select(f => f.OwnerId).Should().Equal(c.Anna, c.David, c.David, c.David);
        (await c.Get<AssignFollowUp>().TakeBackAsync(c.Anna, ids[2], SeriesScope.ThisAndFuture)).Should().Be(Outcome.Done);
        (await StoredAsync(ids)).Select(f => f.OwnerId).Should().Equal(c.Anna, c.David, c.Anna, c.Anna);

        (await c.Get<ChangeOwnPart>().ExecuteAsync(c.Bo, ids[1], Priority.Medium, 30, isCompleted: true, SeriesScope.ThisAndFuture)).Should().Be(Outcome.Done);
        (await StoredAsync(ids)).Select(f => f.Participants.Single(i => i.EmployeeId == c.Bo)).Select(i => (i.AlarmMinutes, i.IsCompleted)).Should().Equal((null, false), (30, true), (30, false), (30, false));
    }

    private Participant Rooms(FollowUp followUp) => followUp.OthersInvited().Single(p => p.Kind is ParticipantKind.Resource);

    // Tuesdays of March: the 3rd, 10th, 17th and 24th.
    private Task<IReadOnlyList<int>> PlanAsync() =>
        _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Weekly(4), Participant.Employee(_company.Bo), Participant.Employee(_company.Carla), _company.Fjord);

    private Task<Outcome<int>> ChangeAsync(int id, SeriesScope scope, Func<FollowUpDraft, FollowUpDraft> change) =>
        _company.ChangeAsync(_company.Anna, id, d => change(d) with { Scope = scope });

    private async Task<IReadOnlyList<FollowUp>> StoredAsync(IReadOnlyList<int> ids)
    {
        var stored = await _company.LookAsync(d => d.FollowUps.Include(f => f.Invitations).Where(f => ids.Contains(f.Id)).ToListAsync());
        return [.. ids.Select(id => stored.Single(f => f.Id == id))];
    }
}
