using System.Globalization;
using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Repeating;
using Invitations.Web.Features.FollowUps.Writing;
using Invitations.Web.Texts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.UseCases.Repeating;

/// <summary>"22 of 24 free": every date, everybody, every resource; and each fix, taken, really mends its date (S08).</summary>
public sealed class CheckingASeriesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Every_date_is_looked_at_and_those_taken_say_by_whom()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(10, 10, 30), c.Fjord);
        await c.PlanAsync(c.Eva, TestCompany.March(24, 9)); // Ten-o'clock neighbours do not clash.

        var check = (await CheckAsync(SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), Participant.Employee(c.Eva), c.Fjord, c.Kari)).Required;

        (check.Total, check.Free).Should().Be((4, 3));
        var taken = check.Taken.Should().ContainSingle().Subject;
        taken.Occurrence.Date.Should().Be(new LocalDate(2026, 3, 10));
        taken.Conflicts.Should().Equal(new TimeConflict(c.Fjord, "Fjord", TestCompany.March(10, 10, 30).Interval!.Value), new TimeConflict(Participant.Employee(c.Bo), "Bo Dahl", TestCompany.March(10, 10, 30).Interval!.Value));
        taken.MoveTo.Should().Be(new LocalDateTime(2026, 3, 10, 8, 0));
        taken.Room.Should().BeNull("Bo is in the way too");
    }

    [Fact]
    public async Task When_only_the_room_is_in_the_way_another_one_is_offered_that_is_free_and_large_enough()
    {
        var c = _company;
        await c.Get<KeepResources>().SaveAsync(c.Astrid, 0, new("Hav", ResourceType.Location, 10, Address: "Bergen"));
        var big = await c.LookAsync(d => d.Resources.Where(r => r.Name == "Hav").Select(r => r.Id).SingleAsync());
        await c.PlanAsync(c.Eva, TestCompany.March(10), c.Fjord, c.Skov);

        async Task<(RoomSwap, string)?> RoomAsync(params Participant[] participants) => (await CheckAsync(SeriesDrafts.Weekly(2), participants)).Required.Taken.Single().Room;

        (await RoomAsync(c.Fjord)).Should().Be((new RoomSwap(c.Fjord.Id, big), "Hav"), "Skov is taken as well");
        await c.PlanAsync(c.Bo, TestCompany.March(10), Participant.Resource(big));
        (await RoomAsync(c.Fjord)).Should().BeNull();
        var swapped = SeriesDrafts.Weekly(2).With(1, o => o with { Room = new(c.Projector.Id, c.Fjord.Id) });
        (await CheckAsync(swapped, c.Projector)).Required.Taken.Should().ContainSingle("the room of that date counts").Which.Occurrence.Should().Be(swapped.Occurrences[1]);
    }

    [Fact]
    public async Task A_day_that_is_full_is_moved_to_the_next_one_and_never_onto_the_next_date()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(4, 8, minutes: 9 * 60));
        await c.PlanAsync(c.Bo, TestCompany.March(6, 8, minutes: 9 * 60));
        await c.PlanAsync(c.Bo, TestCompany.March(7, 8, minutes: 9 * 60));

        var check = (await CheckAsync(SeriesDrafts.March(4, 6, 7), Participant.Employee(c.Bo))).Required;

        check.Taken.Select(t => t.MoveTo).Should().Equal(new LocalDateTime(2026, 3, 5, 8, 0), null, new LocalDateTime(2026, 3, 9, 8, 0));
    }

    [Fact]
    public async Task Nobody_waits_for_whoever_is_optional_and_what_is_shown_as_free_conflicts_with_nothing()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(10));

        (await CheckAsync(SeriesDrafts.Weekly(2), [Participant.Employee(c.Bo)], optional: [Participant.Employee(c.Bo)])).Required.Taken.Should().BeEmpty();
        (await CheckAsync(SeriesDrafts.Weekly(2), [Participant.Employee(c.Bo)], showAs: ShowAs.Free)).Required.Taken.Should().BeEmpty();
        (await CheckAsync(SeriesDrafts.Weekly(2), [Participant.Employee(c.Bo)])).Required.Taken.Should().ContainSingle();
    }

    [Fact]
    public async Task A_series_that_is_changed_is_not_in_its_own_way()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), c.Fjord);

        var again = (await CheckAsync(SeriesDrafts.Weekly(4), [Participant.Employee(c.Bo), c.Fjord], id: ids[1])).Required;
        again.Taken.Should().BeEmpty();
        (again.IsPatternSought, again.FirstAvailable).Should().Be((true, TestCompany.March(3)));
        (await CheckAsync(SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), c.Fjord)).Required.Taken.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_date_that_was_mended_stays_mended_when_it_is_opened_again()
    {
        var c = _company;
        await c.PlanAsync(c.Eva, TestCompany.March(10), c.Fjord);
        await c.PlanAsync(c.Eva, TestCompany.March(17), Participant.Employee(c.Bo));
        var mended = SeriesDrafts.Weekly(4).With(1, o => o with { Room = new(c.Fjord.Id, c.Skov.Id) }).With(2, o => o with { StartTime = new(14, 0) });
        var ids = await c.PlanSeriesAsync(c.Anna, mended, Participant.Employee(c.Bo), c.Fjord);

        (await AgainAsync(ids[0])).Taken.Should().BeEmpty();
        await c.PlanAsync(c.Eva, TestCompany.March(10, 10, 30), c.Skov);
        await c.PlanAsync(c.Eva, TestCompany.March(17, 14, 30), Participant.Employee(c.Bo));
        (await AgainAsync(ids[0])).Taken.Select(t => (t.Occurrence.Date.Day, t.Occurrence.StartTime, t.Conflicts.Single().Name)).Should().Equal((10, null, "Skov"), (17, new LocalTime(14, 0), "Bo Dahl"));
    }

    [Fact]
    public async Task Each_stored_date_is_checked_for_those_who_are_invited_to_it_at_the_time_it_has()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo));
        await c.ChangeAsync(c.Anna, ids[1], d => d with { Participants = [Participant.Employee(c.Carla)] });
        await c.ChangeAsync(c.Anna, ids[2], d => d with { Content = d.Content with { Time = TestCompany.March(17, 14, minutes: 120) } });
        foreach (var (day, hour) in new[] { (10, 10), (17, 10), (17, 15) }) await c.PlanAsync(c.Bo, TestCompany.March(day, hour));
        await c.PlanAsync(c.Carla, TestCompany.March(10));

        (await AgainAsync(ids[0])).Taken.SelectMany(t => t.Conflicts).Select(x => (x.Name, x.When)).Should().Equal(
            ("Carla Holm", TestCompany.March(10).Interval!.Value), ("Bo Dahl", TestCompany.March(17, 15).Interval!.Value));
        (await AgainAsync(ids[2])).Taken.Should().ContainSingle("the one after it is still at ten").Which.Occurrence.Date.Day.Should().Be(17);
    }

    [Fact]
    public async Task A_time_that_is_changed_for_all_is_checked_on_those_that_have_none_of_their_own()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo));
        await c.ChangeAsync(c.Anna, ids[1], d => d with { Content = d.Content with { Time = TestCompany.March(10, 14) } });
        await c.ChangeAsync(c.Anna, ids[2], d => d with { IsCompleted = true });
        foreach (var day in new[] { 10, 17, 24 }) await c.PlanAsync(c.Bo, TestCompany.March(day, 12));

        var check = await AgainAsync(ids[0], TestCompany.March(3, 12));

        check.Taken.Should().ContainSingle("one has its own time and one is done").Which.Occurrence.Date.Day.Should().Be(24);
        check.Total.Should().Be(4);
        (check.IsPatternSought, check.FirstAvailable).Should().Be((false, null), "those two would not come along");
    }

    [Fact]
    public async Task The_whole_pattern_fits_at_another_time_of_the_same_dates_or_begins_later()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(10));
        (await CheckAsync(SeriesDrafts.Weekly(3), Participant.Employee(c.Bo))).Required.FirstAvailable.Should().Be(TestCompany.March(3, 11));

        await c.PlanAsync(c.Bo, TestCompany.March(10, 8, minutes: 8 * 60));
        (await CheckAsync(SeriesDrafts.Weekly(3), Participant.Employee(c.Bo))).Required.FirstAvailable!.StartDate.Should().Be(new LocalDate(2026, 3, 17));
        (await CheckAsync(SeriesDrafts.March(3, 10), Participant.Employee(c.Bo))).Required.FirstAvailable.Should().BeNull("dates picked by hand do not begin later");
    }

    [Fact]
    public async Task A_series_of_whole_days_fits_where_everybody_is_free_all_day()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(10, 15));
        var day = FollowUpTime.WholeDays(SeriesDrafts.Start, SeriesDrafts.Start, TestCompany.Oslo, WorkingHours.Weekdays(new(8, 0), new(16, 0))).Required;

        var check = (await c.Get<CheckSeries>().ExecuteAsync(c.Anna, 0, day, ShowAs.Busy, c.Anna, [Participant.Employee(c.Bo)], SeriesDrafts.Weekly(3))).Required;

        check.Taken.Should().ContainSingle().Which.MoveTo!.Value.Date.Should().Be(new LocalDate(2026, 3, 11));
        check.FirstAvailable!.StartDate.Should().Be(new LocalDate(2026, 3, 17));
    }

    [Fact]
    public async Task The_owners_holidays_are_named_and_do_not_stop_the_pattern()
    {
        var c = _company;
        await c.LookAsync(async d =>
        {
            var anna = await d.Employees.SingleAsync(e => e.Id == c.Anna);
            anna.Work(anna.ZoneId, anna.Hours, Country.Norway);
            d.Add(new CompanyHoliday(new(2026, 4, 9), "Summer outing"));
            return await d.SaveChangesAsync();
        });
        var thursdays = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Thursday).After(12), new(2026, 3, 5)).Required;

        var check = (await CheckAsync(thursdays)).Required;

        check.Holidays.Should().BeEquivalentTo(new Dictionary<LocalDate, Holiday>
        {
            [new(2026, 4, 2)] = new(NationalHoliday.MaundyThursday),
            [new(2026, 4, 9)] = new(null, "Summer outing"),
            [new(2026, 5, 14)] = new(NationalHoliday.AscensionDay),
        });
        check.FirstAvailable!.StartDate.Should().Be(new LocalDate(2026, 3, 5));
    }

    [Fact]
    public async Task What_cannot_be_saved_cannot_be_checked_and_says_the_same()
    {
        (await CheckAsync(SeriesDrafts.March(3, 3))).Refusal.Should().Be(Refusal.SeriesOverlapsItself);
        (await CheckAsync(SeriesDrafts.March())).Refusal.Should().Be(Refusal.SeriesEmpty);
        (await _company.Get<CheckSeries>().ExecuteAsync(_company.Anna, 0, TestCompany.March(3), ShowAs.Busy, 4711, [], SeriesDrafts.Weekly(2))).Refusal.Should().Be(Refusal.ParticipantGone);
    }

    /// <summary>The promise of every offer: taken, it really gives that time.</summary>
    [Fact]
    public async Task Every_fix_that_is_taken_mends_its_date_and_what_is_offered_for_all_can_be_booked()
    {
        var c = _company;
        foreach (var strict in new[] { ("Fjord", c.Fjord), ("Skov", c.Skov) })
            await c.Get<KeepResources>().SaveAsync(c.Astrid, strict.Item2.Id, new(strict.Item1, ResourceType.Location, 8, NoDoubleBooking: true));
        var random = new Random(20260302);
        for (var i = 0; i < 60; i++)
        {
            var time = TestCompany.March(3 + random.Next(28), 8 + random.Next(8), 15 * random.Next(4), 30 + 15 * random.Next(8));
            await c.SaveAsync(c.Bo, c.New(c.Bo, time, random.Next(3) == 0 ? Participant.Employee(c.Carla) : random.Next(2) == 0 ? c.Fjord : c.Skov));
        }

        Participant[] others = [Participant.Employee(c.Carla), c.Fjord];
        var series = SeriesDraft.Of(Recurrence.Workdays().After(18), SeriesDrafts.Start).Required;
        var check = (await CheckAsync(series, others)).Required;
        check.Taken.Should().NotBeEmpty();
        var mended = series with
        {
            Occurrences = [.. series.Occurrences.Select(o => check.Taken.FirstOrDefault(t => t.Occurrence == o) switch
            {
                null => o,
                { Room: { } room } => o with { Room = room.Swap },
                { MoveTo: { } to } => o with { Date = to.Date, StartTime = to.TimeOfDay },
                _ => null,
            }).OfType<OccurrenceDraft>()],
        };
        (await CheckAsync(mended, others)).Required.Taken.Should().BeEmpty();
        (await c.SaveAsync(c.Anna, c.New(c.Anna, TestCompany.March(3), others) with { Series = mended })).IsDone.Should().BeTrue();

        var first = (await CheckAsync(SeriesDrafts.Weekly(5), others)).Required.FirstAvailable!;
        var fits = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Tuesday).After(5), first.StartDate).Required;
        (await c.Get<CheckSeries>().ExecuteAsync(c.Anna, 0, first, ShowAs.Busy, c.Anna, others, fits)).Required.Taken.Should().BeEmpty();
    }

    /// <summary>The same promise for the whole pattern, taken as the dialog takes it: several weekdays, an end by date, dates mended by hand.</summary>
    [Fact]
    public async Task The_pattern_that_is_offered_is_free_on_all_its_dates_once_it_is_taken()
    {
        var c = _company;
        var random = new Random(20261121);
        for (var i = 0; i < 90; i++)
        {
            var day = TestCompany.March(3 + random.Next(28), 8 + random.Next(6), 15 * random.Next(4), 30 + 15 * random.Next(8));
            await c.SaveAsync(c.Bo, c.New(c.Bo, day, random.Next(3) == 0 ? c.Fjord : Participant.Employee(c.Carla)));
        }

        var (taken, later) = (0, 0);
        for (var round = 0; round < 120; round++)
        {
            var form = FormOf(c, TestCompany.March(3 + random.Next(4), 10));
            Write(form.Series!, random);
            var draft = form.SeriesDraft(form.Series!);
            if (!draft.IsDone) continue;
            form.StartOnFirstDate();
            var (time, count) = (form.Time(Hours).Required, draft.Required.Occurrences.Count);
            if ((await FormCheckAsync(form, time)) is not { IsDone: true, Required: { FirstAvailable: { } first } }) continue;

            form.MovePattern(first, TestCompany.Oslo);

            form.Time(Hours).Required.Should().Be(first);
            var check = (await FormCheckAsync(form, first)).Required;
            check.Taken.Should().BeEmpty($"round {round} was promised {first.StartDate} {first.StartTime}");
            check.Total.Should().Be(count, $"round {round} has as many dates as before");
            (taken, later) = (taken + 1, later + (first.StartDate > time.StartDate ? 1 : 0));
        }

        taken.Should().BeGreaterThan(50);
        later.Should().BeGreaterThan(10);
    }

    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));

    private static FollowUpForm FormOf(TestCompany company, FollowUpTime time)
    {
        var form = FollowUpForm.New(FollowUpKind.Appointment, new(company.Anna, "Anna Berg"), time.StartDate.AtMidnight(), TestCompany.Oslo);
        form.SetTime(time, TestCompany.Oslo);
        form.Repeat(SeriesForm.New(time.StartDate));
        return form;
    }

    // Rules that meet no weekend, and a date or two by hand.
    private static void Write(SeriesForm series, Random random)
    {
        (series.Frequency, series.OnlyWorkdays) = random.Next(4) == 0 ? (Frequency.Daily, true) : (Frequency.Weekly, false);
        series.Every = random.Next(1, 4).ToString(CultureInfo.InvariantCulture);
        for (var more = random.Next(3); more > 0; more--) series.Days |= (Weekdays)(1 << random.Next(5));
        series.Occurrences = random.Next(1, 7).ToString(CultureInfo.InvariantCulture);
        series.EndsOn = random.Next(3) == 0;
        series.LastDate = WrittenTime.Write(series.Start.PlusDays(random.Next(3, 40)));
        for (var byHand = random.Next(3); byHand > 0 && series.Dates().Value is [_, .., var last]; byHand--)
        {
            if (random.Next(3) == 0) series.Delete(last);
            else if (random.Next(2) == 0) series.Move(last, 1);
            else series.MoveTo(last, last.Date + new LocalTime(13 + random.Next(3), 0), new(10, 0));
        }
    }

    private Task<Outcome<SeriesCheck>> FormCheckAsync(FollowUpForm form, FollowUpTime time) =>
        CheckAsync(form.SeriesDraft(form.Series!).Required, time, Participant.Employee(_company.Bo), Participant.Employee(_company.Carla), _company.Fjord);

    private Task<Outcome<SeriesCheck>> CheckAsync(SeriesDraft series, FollowUpTime time, params Participant[] participants) =>
        _company.Get<CheckSeries>().ExecuteAsync(_company.Anna, 0, time, ShowAs.Busy, _company.Anna, participants, series);

    // As the dialog does when it is opened, or when another time is written in it.
    private async Task<SeriesCheck> AgainAsync(int id, FollowUpTime? time = null)
    {
        var opened = (await _company.Get<OpenFollowUp>().ReadAsync(_company.Anna, id)).Required;
        var form = FollowUpForm.Of(opened);
        return (await _company.Get<CheckSeries>().ExecuteAsync(
            _company.Anna, id, time ?? opened.Content.Time, ShowAs.Busy, _company.Anna, [.. opened.Participants.Where(p => !p.IsOwner).Select(p => p.Participant)], form.SeriesDraft(form.Series!).Required)).Required;
    }

    private Task<Outcome<SeriesCheck>> CheckAsync(SeriesDraft series, params Participant[] participants) => CheckAsync(series, participants, null);

    private Task<Outcome<SeriesCheck>> CheckAsync(SeriesDraft series, Participant[] participants, Participant[]? optional = null, ShowAs showAs = ShowAs.Busy, int id = 0) =>
        _company.Get<CheckSeries>().ExecuteAsync(_company.Anna, id, TestCompany.March(3), showAs, _company.Anna, participants, series, optional);
}
