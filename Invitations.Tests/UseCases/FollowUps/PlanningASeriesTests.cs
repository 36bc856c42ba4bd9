using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.UseCases.FollowUps;

/// <summary>A new series: every date a follow-up of its own, all or none (S01, S02).</summary>
public sealed class PlanningASeriesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    public static TheoryData<string, Refusal> BadSeries => new()
    {
        { "no dates", Refusal.SeriesEmpty },
        { "1,001 dates", Refusal.OccurrencesOutOfRange },
        { "a bad rule", Refusal.EveryOutOfRange },
        { "without a time", Refusal.SeriesNeedsTime },
        { "the same date twice", Refusal.SeriesOverlapsItself },
        { "longer than a day, daily", Refusal.SeriesOverlapsItself },
        { "four years", Refusal.SeriesTooLong },
        { "past the year 2100", Refusal.DateOutOfRange },
        { "too many rows", Refusal.SeriesTooLarge },
        { "an unknown room on one date", Refusal.ParticipantGone },
    };

    [Fact]
    public async Task Every_date_is_a_follow_up_of_its_own_with_everybody_invited()
    {
        var c = _company;

        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), c.Kari, c.Fjord);

        var stored = await c.StoredSeriesAsync(ids[0]);
        stored.Select(f => f.Time).Should().Equal(TestCompany.March(3), TestCompany.March(10), TestCompany.March(17), TestCompany.March(24));
        stored.Should().OnlyContain(f => f.Invitations.Count == 4 && f.RuleDate == f.Time.StartDate && !f.IsException && f.Title == "Plan the spring fair");
        (await c.LookAsync(d => d.Series.CountAsync())).Should().Be(1);
        (await c.ListAsync(c.Bo)).Should().HaveCount(4);
    }

    [Fact]
    public async Task Opened_it_shows_its_rule_and_its_dates()
    {
        var c = _company;
        var draft = SeriesDrafts.Weekly(3).With(1, o => o with { Date = o.Date.PlusDays(1) });
        var ids = await c.PlanSeriesAsync(c.Anna, draft, Participant.Employee(c.Bo));

        var series = (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, ids[2])).Required.Series!;

        (series.Rule, series.Start).Should().Be((draft.Rule, draft.Start));
        series.Occurrences.Should().Equal(
            new OccurrenceView(ids[0], new(2026, 3, 3), new(2026, 3, 3), false),
            new OccurrenceView(ids[1], new(2026, 3, 11), new(2026, 3, 10), true),
            new OccurrenceView(ids[2], new(2026, 3, 17), new(2026, 3, 17), false));
        (await c.Get<OpenFollowUp>().ReadAsync(c.Anna, await c.PlanAsync(c.Anna, TestCompany.March(5)))).Required.Series.Should().BeNull();
    }

    [Fact]
    public async Task Opened_it_shows_what_a_date_has_of_its_own()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo), c.Fjord);
        await c.ChangeAsync(c.Anna, ids[1], d => d with { Content = d.Content with { Time = TestCompany.March(10, 14) } });
        await c.ChangeAsync(c.Anna, ids[2], d => d with { Participants = [c.Skov, Participant.Employee(c.Bo)] });
        await c.ChangeAsync(c.Anna, ids[3], d => d with { Participants = [c.Skov, c.Projector], Content = d.Content with { Title = "With a projector" } });

        var series = (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, ids[0])).Required.Series!;

        series.Occurrences.Select(o => (o.StartTime, o.Room)).Should().Equal(
            (null, null), (new LocalTime(14, 0), null), (null, (new RoomSwap(c.Fjord.Id, c.Skov.Id), "Skov")), (null, null));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_no_trace_and_does_not_stop_the_next()
    {
        var c = _company;
        var orphan = FollowUp.Plan(TestCompany.Content(), c.Anna, TestCompany.Monday).Required;
        orphan.SetParticipants([Participant.Employee(4711)]);

        await FluentActions.Invoking(() => c.Get<DiaryWriter>().WriteAsync(diary =>
        {
            diary.AddInBulk([orphan]);
            return Task.FromResult(Outcome.Done);
        })).Should().ThrowAsync<Exception>("nobody has that number");

        (await c.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(0);
        (await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3), Participant.Employee(c.Bo))).Should().HaveCount(3);
    }

    [Fact]
    public async Task The_diary_says_what_repeats()
    {
        await _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Weekly(2), Participant.Employee(_company.Bo));
        await _company.PlanAsync(_company.Anna, TestCompany.March(4), Participant.Employee(_company.Bo));

        var week = (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Bo, Participant.Employee(_company.Bo), new(2026, 3, 2), 7)).Required;

        week.Entries.Select(e => e.Repeats).Should().Equal(true, false);
    }

    /// <summary>The clocks go forward on 29 March 2026.</summary>
    [Fact]
    public async Task It_stays_at_ten_whatever_becomes_of_the_clocks()
    {
        var ids = await _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Daily(40), _company.Fjord);

        var stored = await _company.StoredSeriesAsync(ids[0]);
        stored.Should().OnlyContain(f => f.Time.StartTime == new LocalTime(10, 0) && f.Time.EndTime == new LocalTime(11, 0) && f.Time.Interval!.Value.Duration == Duration.FromHours(1));
        stored.Select(f => f.Time.Starts!.Value.InUtc().Hour).Distinct().Should().Equal(9, 8);
    }

    [Fact]
    public async Task A_time_the_clock_skips_moves_on_with_it_and_does_not_stop_the_series()
    {
        var night = FollowUpTime.At(new(2026, 3, 28, 2, 0), new(2026, 3, 28, 3, 0), TestCompany.Oslo).Required;
        var draft = _company.New(_company.Anna, night) with { Series = SeriesDrafts.Daily(3, new(2026, 3, 28)) };

        var id = (await _company.SaveAsync(_company.Anna, draft)).Required;

        (await _company.StoredSeriesAsync(id)).Select(f => (f.Time.StartDate.Day, f.Time.StartTime!.Value.Hour, f.Time.Interval!.Value.Duration.TotalHours))
            .Should().Equal((28, 2, 1), (29, 3, 1), (30, 2, 1));
    }

    [Fact]
    public async Task A_date_may_have_a_start_and_a_room_of_its_own()
    {
        var c = _company;
        var draft = SeriesDrafts.Weekly(3)
            .With(1, o => o with { StartTime = new(14, 30) })
            .With(2, o => o with { Room = new(c.Fjord.Id, c.Skov.Id) });

        var stored = await c.StoredSeriesAsync((await c.PlanSeriesAsync(c.Anna, draft, Participant.Employee(c.Bo), c.Fjord))[0]);

        stored.Select(f => f.IsException).Should().Equal(false, true, true);
        stored[1].Time.Should().Be(TestCompany.March(10, 14, 30));
        stored.Select(f => f.Participants.Single(i => i.ResourceId is not null).Participant).Should().Equal(c.Fjord, c.Fjord, c.Skov);
        stored[2].Participants.Should().HaveCount(3);
    }

    [Fact]
    public async Task Whole_days_follow_the_owners_hours_of_their_weekday()
    {
        var hours = WorkingHours.Parse("08:00-16:00|08:00-16:00|09:00-12:00|08:00-16:00|08:00-16:00|-|-");
        await _company.LookAsync(async d =>
        {
            (await d.Employees.SingleAsync(e => e.Id == _company.Anna)).Work(TestCompany.Oslo, hours, null);
            return await d.SaveChangesAsync();
        });
        var day = FollowUpTime.WholeDays(SeriesDrafts.Start, SeriesDrafts.Start, TestCompany.Oslo, hours).Required;

        var id = (await _company.SaveAsync(_company.Anna, _company.New(_company.Anna, day) with { Series = SeriesDrafts.Daily(2) })).Required;

        (await _company.StoredSeriesAsync(id)).Select(f => (f.Time.AllDay, f.Time.StartTime!.Value.Hour)).Should().Equal((true, 8), (true, 9));
    }

    [Fact]
    public async Task The_same_click_twice_saves_one_series()
    {
        var draft = _company.New(_company.Anna, TestCompany.March(3), Participant.Employee(_company.Bo)) with { Series = SeriesDrafts.Weekly(5) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _company.SaveAsync(_company.Anna, draft))));

        outcomes.Select(o => o.Required).Distinct().Should().ContainSingle();
        (await _company.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(5);
        (await _company.LookAsync(d => d.Series.CountAsync())).Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(BadSeries))]
    public async Task A_bad_series_is_refused_and_nothing_is_stored(string what, Refusal refusal)
    {
        var c = _company;
        var draft = c.New(c.Anna, TestCompany.March(3), c.Fjord);
        draft = what switch
        {
            "no dates" => draft with { Series = SeriesDrafts.Weekly(2) with { Occurrences = [] } },
            "1,001 dates" => draft with { Series = SeriesDrafts.March(3) with { Occurrences = [.. Enumerable.Range(0, 1001).Select(i => new OccurrenceDraft(SeriesDrafts.Start.PlusDays(i)))] } },
            "a bad rule" => draft with { Series = SeriesDrafts.Weekly(2) with { Rule = Recurrence.Weekly(0, Weekdays.Monday).After(2) } },
            "without a time" => draft with { Series = SeriesDrafts.Weekly(2), Content = draft.Content with { Time = FollowUpTime.Due(SeriesDrafts.Start, SeriesDrafts.Start, TestCompany.Oslo).Required } },
            "the same date twice" => draft with { Series = SeriesDrafts.March(3, 4, 4) },
            "longer than a day, daily" => draft with { Series = SeriesDrafts.Daily(3), Content = draft.Content with { Time = TestCompany.March(3, minutes: 25 * 60) } },
            "four years" => draft with { Series = SeriesDrafts.March(3) with { Occurrences = [new(SeriesDrafts.Start), new(SeriesDrafts.Start.PlusYears(3).PlusDays(1))] } },
            "past the year 2100" => draft with { Series = SeriesDrafts.March(3) with { Occurrences = [new(new(2101, 1, 1))] } },
            "too many rows" => draft with { Series = SeriesDrafts.Daily(1000), Participants = [.. Enumerable.Range(1, 20).Select(Participant.Employee)] },
            "an unknown room on one date" => draft with { Series = SeriesDrafts.Weekly(2).With(1, o => o with { Room = new(1, 4711) }) },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

        (await c.SaveAsync(c.Anna, draft)).Refusal.Should().Be(refusal);

        (await c.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(0);
        (await c.LookAsync(d => d.Series.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task More_than_five_hundred_participants_are_refused_new_or_old()
    {
        var c = _company;
        Participant[] crowd = [.. Enumerable.Range(1, 501).Select(Participant.Employee)];
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));

        (await c.SaveAsync(c.Anna, c.New(c.Anna, TestCompany.March(3), crowd))).Refusal.Should().Be(Refusal.TooManyParticipants);
        (await c.SaveAsync(c.Anna, c.New(c.Anna, TestCompany.March(3), crowd) with { Series = SeriesDrafts.Weekly(2) })).Refusal.Should().Be(Refusal.TooManyParticipants);
        (await c.ChangeAsync(c.Anna, id, d => d with { Participants = crowd })).Refusal.Should().Be(Refusal.TooManyParticipants);
    }

    [Fact]
    public async Task One_date_on_which_a_room_without_double_booking_is_taken_refuses_them_all()
    {
        var c = _company;
        await c.Get<KeepResources>().SaveAsync(c.Astrid, c.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true));
        await c.PlanAsync(c.Bo, TestCompany.March(17, 10, 30), c.Fjord);

        var draft = c.New(c.Anna, TestCompany.March(3), c.Fjord) with { Series = SeriesDrafts.Weekly(4) };
        (await c.SaveAsync(c.Anna, draft)).Should().BeEquivalentTo(new { Refusal = Refusal.ResourceTaken, About = "Fjord" });
        (await c.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(1);

        (await c.SaveAsync(c.Anna, draft with { Series = draft.Series!.With(2, o => o with { StartTime = new(9, 30) }) })).IsDone.Should().BeTrue("10:30 is a neighbour");
    }

    [Fact]
    public async Task A_whole_series_is_announced_once_to_everybody()
    {
        var c = _company;
        IReadOnlyList<int> ids = [];

        var change = await c.HearAsync(Participant.Employee(c.Bo), async () => ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(5), Participant.Employee(c.Bo), c.Fjord));

        change.FollowUpIds.Should().BeEquivalentTo(ids);
        change.Concerned.Should().BeEquivalentTo([Participant.Employee(c.Anna), Participant.Employee(c.Bo), c.Fjord]);
    }
}
