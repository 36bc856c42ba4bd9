using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>R02, R04, R05, R09.</summary>
public sealed class ShowingADiaryTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Others_and_rooms_stand_side_by_side_and_one_save_books_them_all_R02()
    {
        var c = _company;
        Participant[] all = [Participant.Employee(c.Bo), Participant.Employee(c.Carla), c.Fjord];
        await c.PlanAsync(c.Anna, TestCompany.March(3), all);

        foreach (var whose in all)
        {
            var view = (await c.Get<ShowDiaries>().ExecuteAsync(c.Anna, whose, new(2026, 3, 3), 1)).Required;
            view.Entries.Should().ContainSingle().Which.When.Should().Be(TestCompany.March(3).Interval!.Value);
            view.MayAdd.Should().BeTrue("in another's diary it invites them");
        }
    }

    [Fact]
    public async Task It_is_provisional_from_the_save_firm_when_accepted_and_gone_when_declined_R04()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));

        (await EntriesAsync(c.Bo)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { IsProvisional = true, IsOwn = false, ParticipantCount = 2 });
        (await EntriesAsync(c.Anna)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { IsProvisional = false, IsOwn = true, HasUnanswered = true });
        await c.AcceptAsync(c.Bo, id);
        (await EntriesAsync(c.Bo)).Should().ContainSingle().Which.IsProvisional.Should().BeFalse();
        (await EntriesAsync(c.Anna)).Should().ContainSingle().Which.HasUnanswered.Should().BeFalse();
        await c.DeclineAsync(c.Bo, id);
        (await EntriesAsync(c.Bo)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_person_elsewhere_has_no_diary_and_it_goes_to_their_company_R05()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), c.Kari, c.Ola);
        await c.ChangeAsync(c.Anna, id, d => d with { Noted = new Dictionary<Participant, InvitationStatus> { [c.Kari] = InvitationStatus.Accepted } });

        (await c.Get<ShowDiaries>().ExecuteAsync(c.Anna, c.Kari, new(2026, 3, 3), 1)).Refusal.Should().Be(Refusal.NotFound);
        var activity = (await c.Get<ShowCompany>().ExecuteAsync(c.David, c.Lysverk)).Required.Activities.Rows.Should().ContainSingle("it stands there once").Subject;
        activity.Contacts.Should().Equal(new ActivityContact("Kari Nord", InvitationStatus.Accepted), new ActivityContact("Ola Vik", InvitationStatus.Unseen));
        await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id);
        (await c.Get<ShowCompany>().ExecuteAsync(c.David, c.Lysverk)).Required.Activities.Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task A_room_may_be_double_booked_and_both_say_conflict_R09()
    {
        var c = _company;
        await c.PlanAsync(c.Anna, TestCompany.March(3, 10), c.Fjord);
        await c.PlanAsync(c.Bo, TestCompany.March(3, 10, 30), c.Fjord);
        await c.PlanAsync(c.Eva, TestCompany.March(3, 11, 30), c.Fjord);

        (await EntriesAsync(c.Anna)).Single().HasConflict.Should().BeTrue();
        (await EntriesAsync(c.Bo)).Single().HasConflict.Should().BeTrue();
        (await EntriesAsync(c.Eva)).Single().HasConflict.Should().BeFalse("one begins when the other ends");
        (await c.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3, 11), ShowAs.Busy, c.David, [c.Fjord])).Conflicts.Should().ContainSingle().Which.Name.Should().Be("Fjord");
    }

    [Fact]
    public async Task What_is_free_conflicts_with_nothing()
    {
        var c = _company;
        await c.PlanAsync(c.Anna, TestCompany.March(3));
        await c.SaveAsync(c.Anna, c.New(c.Anna) with { Content = TestCompany.Content(TestCompany.March(3)) with { ShowAs = ShowAs.Free } });

        (await EntriesAsync(c.Anna)).Should().HaveCount(2).And.OnlyContain(e => !e.HasConflict);
        (await c.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3), ShowAs.Free, c.Anna, [])).Conflicts.Should().BeEmpty();
    }

    [Fact]
    public async Task A_follow_up_is_not_in_its_own_way_and_a_deadline_in_nobodys()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));

        (await c.Get<CheckTime>().ExecuteAsync(id, TestCompany.March(3, 10, 30), ShowAs.Busy, c.Anna, [])).Conflicts.Should().BeEmpty();
        var due = FollowUpTime.Due(new(2026, 3, 3), new(2026, 3, 3), TestCompany.Oslo).Required;
        (await c.Get<CheckTime>().ExecuteAsync(0, due, ShowAs.Busy, c.Anna, [])).Should().Be(TimeCheck.Nothing);
    }

    [Fact]
    public async Task First_available_is_never_past_and_counts_what_is_provisional()
    {
        var c = _company;
        c.Clock.Now = Instant.FromUtc(2026, 3, 3, 9, 20); // 10:20 in Oslo
        await c.PlanAsync(c.Anna, TestCompany.March(3, 10, 30, minutes: 30), Participant.Employee(c.Bo));

        var check = await c.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3, 8), ShowAs.Busy, c.Bo, [c.Fjord]);

        check.FirstAvailable.Should().Be(TestCompany.March(3, 11));
    }

    [Fact]
    public async Task At_the_end_of_what_can_be_planned_there_is_none()
    {
        var hours = Core.Scheduling.WorkingHours.Weekdays(new(8, 0), new(16, 0));
        LocalDate last = new(2100, 12, 31);
        await _company.PlanAsync(_company.Anna, FollowUpTime.WholeDays(last, last, TestCompany.Oslo, hours).Required);

        foreach (var time in new[] { FollowUpTime.WholeDays(last, last, TestCompany.Oslo, hours), FollowUpTime.At(last.At(new(10, 0)), last.At(new(11, 0)), TestCompany.Oslo) })
            (await _company.Get<CheckTime>().ExecuteAsync(0, time.Required, ShowAs.Busy, _company.Anna, [])).FirstAvailable.Should().BeNull();
    }

    [Fact]
    public async Task A_week_is_from_midnight_to_midnight_of_the_viewer()
    {
        var c = _company;
        await c.PlanAsync(c.Anna, FollowUpTime.At(new(2026, 3, 1, 23, 0), new(2026, 3, 2, 0, 0), TestCompany.Oslo).Required);
        await c.PlanAsync(c.Anna, FollowUpTime.At(new(2026, 3, 8, 23, 0), new(2026, 3, 9, 1, 0), TestCompany.Oslo).Required);
        await c.PlanAsync(c.Anna, FollowUpTime.At(new(2026, 3, 9, 0, 0), new(2026, 3, 9, 1, 0), TestCompany.Oslo).Required);

        (await EntriesAsync(c.Anna)).Should().ContainSingle().Which.When.End.Should().Be(Instant.FromUtc(2026, 3, 9, 0, 0));
    }

    [Fact]
    public async Task A_break_and_a_holiday_are_not_working_time()
    {
        var c = _company;
        var hours = Core.Scheduling.WorkingHours.Parse("08:00-11:30,12:00-16:00|-|-|08:00-16:00|08:00-16:00|-|-");
        await c.Get<Core.Persistence.DiaryWriter>().WriteAsync(async diary =>
        {
            (await diary.FindAsync<Core.Directory.Employee>(c.Anna))!.Work(TestCompany.Oslo, hours, Core.Scheduling.Country.Norway);
            return Outcome.Done;
        });

        // Maundy Thursday is 2 April.
        var week = (await c.Get<ShowDiaries>().ExecuteAsync(c.Bo, Participant.Employee(c.Anna), new(2026, 3, 30), 7)).Required;

        week.Working.Select(w => (w.Start.InZone(week.Zone).LocalDateTime, w.End.InZone(week.Zone).LocalDateTime)).Should().Equal(
            (new LocalDateTime(2026, 3, 30, 8, 0), new(2026, 3, 30, 11, 30)), (new(2026, 3, 30, 12, 0), new(2026, 3, 30, 16, 0)));
        week.Holidays.Select(h => (h.Date.Day, h.Holiday.National)).Should().Equal(
            (2, Core.Scheduling.NationalHoliday.MaundyThursday), (3, Core.Scheduling.NationalHoliday.GoodFriday), (5, Core.Scheduling.NationalHoliday.EasterSunday));
    }

    [Fact]
    public async Task Diaries_side_by_side_come_in_the_order_asked_for_in_the_zone_asked_for()
    {
        var c = _company;
        await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Carla), c.Fjord);
        Participant[] whose = [c.Fjord, Participant.Employee(c.Carla), Participant.Employee(c.Anna)];

        var view = (await c.Get<ShowDiaries>().ExecuteAsync(c.Bo, whose, new(2026, 3, 3), 1, "America/New_York")).Required;

        view.Diaries.Select(d => d.Name).Should().Equal("Fjord", "Carla Holm", "Anna Berg");
        (view.ZoneId, view.HomeZoneId).Should().Be(("America/New_York", TestCompany.Oslo));
        view.Diaries.Should().OnlyContain(d => d.Entries.Count == 1 && d.ZoneId == view.ZoneId);
    }

    [Fact]
    public async Task One_that_is_not_there_or_a_zone_that_is_not_is_refused()
    {
        var c = _company;
        var shown = c.Get<ShowDiaries>();

        (await shown.ExecuteAsync(c.Bo, [Participant.Employee(c.Bo), Participant.Employee(99)], new LocalDate(2026, 3, 3), 1)).Refusal.Should().Be(Refusal.NotFound);
        (await shown.ExecuteAsync(c.Bo, Participant.Employee(c.Bo), new(2026, 3, 3), 1, "Europe/Atlantis")).Refusal.Should().Be(Refusal.ZoneUnknown);
    }

    [Fact]
    public async Task Whoever_may_change_it_may_move_it_and_the_colour_is_that_of_its_type()
    {
        var c = _company;
        await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));

        async Task<Core.Diaries.DiaryEntry> SeenBy(int who) => (await c.Get<ShowDiaries>().ExecuteAsync(who, Participant.Employee(c.Anna), new(2026, 3, 3), 1)).Required.Entries.Single();
        (await SeenBy(c.Anna)).Should().BeEquivalentTo(new { MayMove = true, Version = 1, Colour = EntryColour.Blue, TypeName = "" });
        (await SeenBy(c.Bo)).MayMove.Should().BeFalse("he is invited");
        (await SeenBy(c.Astrid)).MayMove.Should().BeTrue("she administers");
    }

    private async Task<IReadOnlyList<Core.Diaries.DiaryEntry>> EntriesAsync(int who) =>
        (await _company.Get<ShowDiaries>().ExecuteAsync(who, Participant.Employee(who), new(2026, 3, 2), 7)).Required.Entries;
}
