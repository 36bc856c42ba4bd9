using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Writing;

/// <summary>An edit is what changed: what nobody touched in the dialog is saved as it was, whoever looks from wherever (decision record 0017).</summary>
public sealed class SavingWhatChangedTests : IDisposable
{
    private const string NewYork = "America/New_York", London = "Europe/London";

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task A_title_for_all_future_leaves_every_date_at_its_time_though_the_owner_has_moved_to_New_York()
    {
        var ids = await SeriesAsync(new(2026, 3, 3), new(15, 0));
        await AcceptAllAsync(ids);
        await LivesInAsync(_company.Anna, NewYork);

        (await _company.EditAsync(_company.Anna, ids[1], f => f.Title = "Planning", SeriesScope.ThisAndFuture)).IsDone.Should().BeTrue();

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Title).Should().Equal("Plan the spring fair", "Planning", "Planning", "Planning", "Planning", "Planning");
        stored.Should().OnlyContain(f => f.Time.ZoneId == TestCompany.Oslo && f.Time.StartTime == new LocalTime(15, 0) && f.Time.EndTime == new LocalTime(16, 0) && !f.IsException);
        stored.Should().OnlyContain(f => Row(f).Status == InvitationStatus.Accepted && f.Sequence == 0, "nobody is asked again");
    }

    [Fact]
    public async Task A_description_by_an_administrator_in_New_York_asks_nobody_again()
    {
        var ids = await SeriesAsync(new(2026, 3, 3), new(15, 0));
        await AcceptAllAsync(ids);
        await LivesInAsync(_company.Astrid, NewYork);

        (await _company.EditAsync(_company.Astrid, ids[0], f => f.Description = "Bring numbers.", SeriesScope.ThisAndFuture)).IsDone.Should().BeTrue();

        (await StoredAsync(ids)).Should().OnlyContain(f => f.Description == "Bring numbers." && f.Time.StartTime == new LocalTime(15, 0) && Row(f).Status == InvitationStatus.Accepted);
    }

    [Fact]
    public async Task A_date_that_was_moved_by_itself_stays_there_when_all_get_a_title_and_the_owner_lives_in_London()
    {
        var ids = await SeriesAsync(new(2026, 3, 3), new(15, 0));
        (await _company.EditAsync(_company.Anna, ids[2], f => f.ChangeStart(f.StartDate, "17:00"))).IsDone.Should().BeTrue();
        await LivesInAsync(_company.Anna, London);

        (await _company.EditAsync(_company.Anna, ids[0], f => f.Title = "Planning", SeriesScope.ThisAndFuture)).IsDone.Should().BeTrue();

        (await StoredAsync(ids)).Select(f => (f.Time.StartTime, f.Time.ZoneId)).Should().Equal(
            Enumerable.Range(0, 6).Select(n => ((LocalTime?)new LocalTime(n == 2 ? 17 : 15, 0), TestCompany.Oslo)));
    }

    [Fact]
    public async Task Half_an_hour_more_for_all_is_half_an_hour_more_on_the_date_that_an_administrator_in_New_York_renamed()
    {
        var ids = await SeriesAsync(new(2026, 3, 3), new(15, 0));
        await LivesInAsync(_company.Astrid, NewYork);
        (await _company.EditAsync(_company.Astrid, ids[2], f => f.Title = "With guests")).IsDone.Should().BeTrue();

        (await _company.EditAsync(_company.Anna, ids[0], f => f.ChangeEnd(f.EndDate, "16:30"), SeriesScope.ThisAndFuture)).IsDone.Should().BeTrue();

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Title).Should().Equal(Enumerable.Range(0, 6).Select(n => n == 2 ? "With guests" : "Plan the spring fair"));
        stored.Should().OnlyContain(f => f.Time.StartTime == new LocalTime(15, 0) && f.Time.EndTime == new LocalTime(16, 30) && f.Time.ZoneId == TestCompany.Oslo);
    }

    [Fact]
    public async Task A_length_for_all_reaches_a_date_that_is_kept_in_another_zone_and_leaves_it_there()
    {
        var ids = await SeriesAsync(new(2026, 3, 3), new(15, 0));
        // As it could be stored before an edit was what changed.
        await _company.ChangeAsync(_company.Anna, ids[2], d => d with { Content = d.Content with { Time = FollowUpTime.Between(d.Content.Time.Starts!.Value, d.Content.Time.Ends!.Value, NewYork).Required } });

        (await _company.EditAsync(_company.Anna, ids[0], f => f.ChangeEnd(f.EndDate, "16:30"), SeriesScope.ThisAndFuture)).IsDone.Should().BeTrue();

        var moved = (await StoredAsync(ids))[2].Time;
        (moved.ZoneId, moved.Minutes, moved.Starts!.Value.InZone(DateTimeZoneProviders.Tzdb[TestCompany.Oslo]).TimeOfDay).Should().Be((NewYork, 90L, new LocalTime(15, 0)));
    }

    [Fact]
    public async Task Pressing_OK_in_Recurrence_without_a_change_moves_no_date_though_it_is_another_date_where_the_owner_is()
    {
        var ids = await SeriesAsync(new(2026, 3, 3), new(1, 0));
        await AcceptAllAsync(ids);
        await LivesInAsync(_company.Anna, NewYork);
        var form = await _company.ReadFormAsync(_company.Anna, ids[0]);
        (form.StartDate, form.StartTime).Should().Be(("Mon 02/03/2026", "19:00"));

        form.Repeat(form.Series!.Copy());
        (form.StartDate, form.StartTime).Should().Be(("Mon 02/03/2026", "19:00"));
        (await _company.SaveFormAsync(_company.Anna, form, SeriesScope.ThisAndFuture)).IsDone.Should().BeTrue();

        var stored = await StoredAsync(ids);
        stored.Select(f => f.Time.StartDate).Should().Equal(Enumerable.Range(0, 6).Select(n => new LocalDate(2026, 3, 3).PlusWeeks(n)));
        stored.Should().OnlyContain(f => f.Time.StartTime == new LocalTime(1, 0) && Row(f).Status == InvitationStatus.Accepted);
    }

    [Fact]
    public async Task A_date_taken_out_in_another_zone_takes_out_that_date_and_moves_none()
    {
        var ids = await SeriesAsync(new(2026, 3, 3), new(1, 0));
        await LivesInAsync(_company.Anna, NewYork);

        (await _company.EditAsync(_company.Anna, ids[0], f =>
        {
            var series = f.Series!.Copy();
            series.Delete(series.Dates().Required[2]);
            f.Repeat(series);
        })).IsDone.Should().BeTrue();

        (await _company.StoredSeriesAsync(ids[0])).Where(f => !f.IsCancelled).Select(f => f.Time.StartDate + f.Time.StartTime!.Value).Should().Equal(
            new[] { 0, 1, 3, 4, 5 }.Select(n => new LocalDate(2026, 3, 3).PlusWeeks(n) + new LocalTime(1, 0)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_title_of_whole_days_asks_nobody_again_after_the_owners_hours_have_changed(bool repeats)
    {
        var hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
        var time = FollowUpTime.WholeDays(new(2026, 3, 3), new(2026, 3, 3), TestCompany.Oslo, hours).Required;
        var draft = _company.New(_company.Anna, time, Participant.Employee(_company.Bo));
        var id = (await _company.SaveAsync(_company.Anna, repeats ? draft with { Series = SeriesDrafts.Weekly(3) } : draft)).Required;
        var ids = repeats ? await _company.OccurrencesAsync(id) : [id];
        await AcceptAllAsync(ids);
        await _company.Get<KeepWorkingHours>().SaveAsync(_company.Astrid, _company.Anna, TestCompany.Oslo, null, new([.. Enumerable.Repeat(new WorkingDayDraft(new(7, 0), new(15, 0), false, null, null), 7)]));

        (await _company.EditAsync(_company.Anna, ids[0], f => f.Title = "Fair", SeriesScope.ThisAndFuture)).IsDone.Should().BeTrue();

        (await StoredAsync(ids)).Should().OnlyContain(f => f.Title == "Fair" && f.Time.StartTime == new LocalTime(8, 0) && f.Time.AllDay && Row(f).Status == InvitationStatus.Accepted);
    }

    [Fact]
    public async Task What_was_written_in_New_York_for_the_hour_that_comes_twice_in_Oslo_takes_a_new_title_there()
    {
        // 00:30 to 01:30 UTC: from the second 02:30 but one to the second 02:30.
        var time = FollowUpTime.At(new(2026, 10, 24, 20, 30), new(2026, 10, 24, 21, 30), NewYork).Required;
        var id = await _company.PlanAsync(_company.Anna, time, Participant.Employee(_company.Bo));
        await _company.AcceptAsync(_company.Bo, id);

        (await _company.EditAsync(_company.Anna, id, f => f.Title = "Night shift")).IsDone.Should().BeTrue();
        (await _company.StoredAsync(id)).Time.Should().Be(time);

        // Half an hour more, by the clock in Oslo: the start is still the moment it was.
        (await _company.EditAsync(_company.Anna, id, f => f.ChangeEnd(f.EndDate, "03:00"))).IsDone.Should().BeTrue();
        (await _company.StoredAsync(id)).Time.Interval.Should().Be(new Interval(Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 2, 0)));
    }

    [Fact]
    public async Task Dropped_in_a_diary_shown_in_UTC_on_the_night_of_the_clock_change_it_is_as_long_as_it_was()
    {
        var id = await _company.PlanAsync(_company.Anna, FollowUpTime.At(new(2026, 10, 24, 9, 0), new(2026, 10, 24, 10, 0), TestCompany.Oslo).Required);

        var moved = await _company.Get<MoveFollowUp>().ExecuteAsync(_company.Anna, id, 0, new(new(2026, 10, 25, 1, 15), new(2026, 10, 25, 2, 15), false, "UTC"));

        moved.IsDone.Should().BeTrue();
        (await _company.StoredAsync(id)).Time.Interval.Should().Be(new Interval(Instant.FromUtc(2026, 10, 25, 1, 15), Instant.FromUtc(2026, 10, 25, 2, 15)));
        (await _company.EditAsync(_company.Anna, id, f => f.Title = "Watch")).IsDone.Should().BeTrue();
        (await _company.StoredAsync(id)).Time.Interval!.Value.Duration.Should().Be(Duration.FromHours(1));
    }

    [Fact]
    public async Task What_is_written_in_New_York_is_read_by_the_clock_there_and_kept_in_the_zone_it_had()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3, 15));
        await LivesInAsync(_company.Anna, NewYork);

        (await _company.EditAsync(_company.Anna, id, f => f.ChangeStart(f.StartDate, "10:00"))).IsDone.Should().BeTrue();

        (await _company.StoredAsync(id)).Time.Should().Be(TestCompany.March(3, 16));
    }

    [Fact]
    public async Task Two_who_change_different_things_are_both_kept()
    {
        var id = await _company.PlanAsync(_company.Anna, null, Participant.Employee(_company.Bo), _company.Fjord);
        var (annas, astrids) = (await _company.ReadFormAsync(_company.Anna, id), await _company.ReadFormAsync(_company.Astrid, id));
        annas.Title = "Autumn fair";
        annas.ChangeStart(annas.StartDate, "11:00");
        annas.Add([new(ParticipantKind.Employee, _company.Carla, "Carla Holm", "")]);
        astrids.Location = "Hall 2";
        astrids.ChangeEnd(astrids.EndDate, "11:30");
        astrids.Remove(_company.Fjord);
        astrids.Add([new(ParticipantKind.Employee, _company.David, "David Lund", "")]);

        (await _company.SaveFormAsync(_company.Anna, annas)).IsDone.Should().BeTrue();
        (await _company.SaveFormAsync(_company.Astrid, astrids)).IsDone.Should().BeTrue();

        var stored = await _company.StoredAsync(id);
        (stored.Title, stored.Location, stored.Time).Should().Be(("Autumn fair", "Hall 2", TestCompany.March(3, 11, 0, 90)));
        stored.OthersInvited().Should().BeEquivalentTo([Participant.Employee(_company.Bo), Participant.Employee(_company.Carla), Participant.Employee(_company.David)]);
    }

    [Fact]
    public async Task Where_both_changed_the_same_it_is_named_and_the_first_stays()
    {
        var id = await _company.PlanAsync(_company.Anna, null);
        var late = await _company.ReadFormAsync(_company.Anna, id);
        (await _company.EditAsync(_company.Astrid, id, f => (f.Title, f.Location) = ("Theirs", "Hall 2"))).IsDone.Should().BeTrue();

        (late.Title, late.Description) = ("Mine", "Numbers");
        var refused = await _company.SaveFormAsync(_company.Anna, late);

        (refused.Refusal, refused.About).Should().Be((Refusal.ChangedMeanwhile, "Title"));
        var stored = await _company.StoredAsync(id);
        (stored.Title, stored.Location, stored.Description).Should().Be(("Theirs", "Hall 2", ""));
    }

    [Fact]
    public async Task An_open_dialog_shows_what_others_changed_and_keeps_what_is_written()
    {
        var id = await _company.PlanAsync(_company.Anna, null, Participant.Employee(_company.Bo), _company.Fjord);
        var form = await _company.ReadFormAsync(_company.Anna, id);
        form.Title = "Mine";
        form.Add([new(ParticipantKind.Employee, _company.Carla, "Carla Holm", "")]);
        (await _company.EditAsync(_company.Astrid, id, f =>
        {
            (f.Title, f.Location) = ("Theirs", "Hall 2");
            f.ChangeStart(f.StartDate, "13:00");
            f.Remove(_company.Fjord);
        })).IsDone.Should().BeTrue();

        form.Rebase((await _company.Get<OpenFollowUp>().ReadAsync(_company.Anna, id)).Required);

        (form.Title, form.Location, form.StartTime, form.EndTime).Should().Be(("Mine", "Hall 2", "13:00", "14:00"));
        form.Participants.Select(p => p.Participant).Should().BeEquivalentTo([Participant.Employee(_company.Bo), Participant.Employee(_company.Carla)]);
        (await _company.SaveFormAsync(_company.Anna, form)).About.Should().Be("Title");
        form.Title = "Theirs";
        (await _company.SaveFormAsync(_company.Anna, form)).IsDone.Should().BeTrue();
    }

    [Fact]
    public async Task A_dialog_in_a_duplicated_tab_saves_what_is_written_in_it_and_the_same_click_twice_saves_once()
    {
        var id = await _company.PlanAsync(_company.Anna, null);
        var (first, twin) = (await _company.ReadFormAsync(_company.Anna, id), await _company.ReadFormAsync(_company.Anna, id));
        twin.Dialog = first.Dialog;
        (first.Title, twin.Location) = ("Autumn fair", "Hall 2");

        (await _company.SaveFormAsync(_company.Anna, first)).IsDone.Should().BeTrue();
        (await _company.SaveFormAsync(_company.Anna, twin)).IsDone.Should().BeTrue();
        (await _company.SaveFormAsync(_company.Anna, twin)).IsDone.Should().BeTrue();

        var stored = await _company.StoredAsync(id);
        (stored.Title, stored.Location, stored.Version).Should().Be(("Autumn fair", "Hall 2", 3));
    }

    [Fact]
    public async Task Of_something_new_a_duplicated_tab_saves_a_second_one_unless_it_says_the_same()
    {
        var draft = _company.New(_company.Anna);
        var first = (await _company.SaveAsync(_company.Anna, draft)).Required;

        (await _company.SaveAsync(_company.Anna, draft)).Required.Should().Be(first);
        (await _company.SaveAsync(_company.Anna, draft with { Content = draft.Content with { Title = "Another" } })).Required.Should().NotBe(first);
    }

    private static Invitation Row(FollowUp followUp) => followUp.Participants.Single(i => i.EmployeeId == 2);

    private async Task<IReadOnlyList<int>> SeriesAsync(LocalDate first, LocalTime start)
    {
        var from = first + start;
        var time = FollowUpTime.At(from, from.PlusHours(1), TestCompany.Oslo).Required;
        var draft = _company.New(_company.Anna, time, Participant.Employee(_company.Bo)) with { Series = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Tuesday).After(6), first).Required };
        return await _company.OccurrencesAsync((await _company.SaveAsync(_company.Anna, draft)).Required);
    }

    private async Task AcceptAllAsync(IEnumerable<int> ids)
    {
        foreach (var id in ids) (await _company.AcceptAsync(_company.Bo, id)).IsDone.Should().BeTrue();
    }

    private async Task LivesInAsync(int employeeId, string zoneId) => (await _company.Get<KeepWorkingHours>().SaveAsync(
        _company.Astrid, employeeId, zoneId, null, new([.. Enumerable.Repeat(new WorkingDayDraft(new(8, 0), new(16, 0), false, null, null), 7)]))).IsDone.Should().BeTrue();

    private async Task<IReadOnlyList<FollowUp>> StoredAsync(IEnumerable<int> ids)
    {
        var stored = new List<FollowUp>();
        foreach (var id in ids) stored.Add(await _company.StoredAsync(id));
        return stored;
    }
}
