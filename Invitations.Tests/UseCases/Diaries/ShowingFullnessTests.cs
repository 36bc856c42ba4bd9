using Invitations.Core;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

public sealed class ShowingFullnessTests : IDisposable
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task It_is_how_much_of_the_working_time_is_taken_date_by_date()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(3, minutes: 120));
        await c.PlanAsync(c.Bo, TestCompany.March(4, hour: 15, minutes: 120));

        var days = await DaysAsync(c.Anna, Participant.Employee(c.Bo));

        days.Select(d => d.Date).Should().Equal(Enumerable.Range(0, 7).Select(Monday.PlusDays));
        days.Select(d => d.Taken).Should().Equal(Hours(0, 2, 1, 0, 0, 0, 0));
        days.Select(d => d.Outside).Should().Equal(Hours(0, 0, 1, 0, 0, 0, 0));
        days.Select(d => d.Working).Should().Equal(Hours(8, 8, 8, 8, 8, 0, 0));
    }

    [Fact]
    public async Task Provisional_counts_and_declined_or_shown_as_free_does_not()
    {
        var c = _company;
        await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        var declined = await c.PlanAsync(c.Anna, TestCompany.March(4), Participant.Employee(c.Bo));
        await c.DeclineAsync(c.Bo, declined);
        await c.SaveAsync(c.Bo, c.New(c.Bo) with { Content = TestCompany.Content(TestCompany.March(5)) with { ShowAs = ShowAs.Free } });

        (await DaysAsync(c.Bo, Participant.Employee(c.Bo))).Select(d => d.Taken).Should().Equal(Hours(0, 1, 0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task What_is_private_counts_as_time_and_says_nothing_else()
    {
        var c = _company;
        await c.SaveAsync(c.Bo, c.New(c.Bo) with { Content = TestCompany.Content(TestCompany.March(3)) with { Visibility = Visibility.OwnerOnly } });

        (await DaysAsync(c.Carla, Participant.Employee(c.Bo)))[1].Taken.Should().Be(Duration.FromHours(1));
        typeof(DayFullness).GetProperties().Select(p => p.Name).Should().BeEquivalentTo("Date", "Working", "Taken", "Outside", "Share");
    }

    [Fact]
    public async Task A_room_is_measured_by_the_hours_of_whoever_looks()
    {
        var c = _company;
        await c.PlanAsync(c.Anna, TestCompany.March(3, hour: 8), c.Fjord);

        (await DaysAsync(c.Anna, c.Fjord))[1].Should().BeEquivalentTo(new { Taken = Duration.FromHours(1), Outside = Duration.Zero });
        (await DaysAsync(c.Carla, c.Fjord))[1].Should().BeEquivalentTo(new { Taken = Duration.Zero, Outside = Duration.FromHours(1) }, "she begins at nine");
    }

    [Fact]
    public async Task On_the_company_s_holidays_nobody_works()
    {
        var c = _company;
        (await c.Get<KeepHolidays>().SaveAsync(c.Astrid, 0, new(new(2026, 3, 6), "Planning day"))).IsDone.Should().BeTrue();

        (await DaysAsync(c.Bo, Participant.Employee(c.Bo)))[4].Working.Should().Be(Duration.Zero);
    }

    [Fact]
    public async Task Six_weeks_are_one_look_and_a_night_that_loses_an_hour_is_as_long_as_it_is()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, FollowUpTime.At(new(2026, 3, 29, 0, 0), new(2026, 3, 29, 4, 0), TestCompany.Oslo).Required);

        var days = (await c.Get<ShowFullness>().ExecuteAsync(c.Bo, Participant.Employee(c.Bo), Monday, 42)).Required;

        days.Should().HaveCount(42);
        days.Single(d => d.Date == new LocalDate(2026, 3, 29)).Outside.Should().Be(Duration.FromHours(3));
    }

    [Fact]
    public async Task Whoever_is_not_there_has_no_days_and_nobody_else_may_ask()
    {
        var c = _company;

        (await c.Get<ShowFullness>().ExecuteAsync(c.Bo, Participant.Employee(99), Monday, 7)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowFullness>().ExecuteAsync(99, Participant.Employee(c.Bo), Monday, 7)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowFullness>().ExecuteAsync(c.Bo, Participant.Resource(99), Monday, 7)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowFullness>().ExecuteAsync(c.Bo, c.Kari, Monday, 7)).Refusal.Should().Be(Refusal.NotFound);
        (await c.Get<ShowFullness>().ExecuteAsync(c.Bo, Participant.Employee(c.Bo), new(1500, 1, 1), 7)).Refusal.Should().Be(Refusal.DateOutOfRange);
        await FluentActions.Awaiting(() => c.Get<ShowFullness>().ExecuteAsync(c.Bo, Participant.Employee(c.Bo), Monday, 43)).Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static IEnumerable<Duration> Hours(params int[] hours) => hours.Select(h => Duration.FromHours(h));

    private async Task<IReadOnlyList<DayFullness>> DaysAsync(int viewerId, Participant whose) => (await _company.Get<ShowFullness>().ExecuteAsync(viewerId, whose, Monday, 7)).Required;
}
