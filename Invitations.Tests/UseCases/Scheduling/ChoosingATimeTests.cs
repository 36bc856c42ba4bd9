using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>What a calendar and a list of times are marked with (D07).</summary>
public sealed class ChoosingATimeTests : IDisposable
{
    private static readonly Interval March16 = new(Instant.FromUtc(2026, 3, 15, 23, 0), Instant.FromUtc(2026, 3, 16, 23, 0));

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Who_and_what_is_taken_is_told_with_each_time_resources_first()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(16), c.Fjord);
        await c.PlanAsync(c.Bo, TestCompany.March(16, 14));

        var taken = await TakenAsync(0, 0, c.Anna, Participant.Employee(c.Bo), c.Fjord, c.Kari);

        taken.Select(t => (t.Name, t.When.Start.InUtc().Hour)).Should().Equal(("Fjord", 9), ("Bo Dahl", 9), ("Bo Dahl", 13));
    }

    [Fact]
    public async Task What_is_planned_is_not_in_its_own_way_and_the_owner_counts()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(16), c.Fjord);
        await c.PlanAsync(c.Anna, TestCompany.March(16, 14));

        (await TakenAsync(id, 0, c.Anna, c.Fjord)).Select(t => t.When.Start.InUtc().Hour).Should().Equal(13);
    }

    [Fact]
    public async Task Nothing_is_taken_in_no_time() =>
        (await _company.Get<ShowTaken>().ExecuteAsync(0, 0, _company.Anna, [], new(March16.Start, March16.Start))).Should().BeEmpty();

    [Fact]
    public async Task Holidays_are_those_of_the_viewers_country_and_the_companys_own()
    {
        var c = _company;
        await c.LookAsync(async diary =>
        {
            var (anna, carla) = ((await diary.Employees.FindAsync(c.Anna))!, (await diary.Employees.FindAsync(c.Carla))!);
            anna.Work(anna.ZoneId, anna.Hours, Country.Norway);
            carla.Work(carla.ZoneId, carla.Hours, Country.Denmark);
            return await diary.SaveChangesAsync();
        });
        (await c.Get<KeepHolidays>().SaveAsync(c.Astrid, 0, new(new(2026, 5, 15), "Founders' day", null))).IsDone.Should().BeTrue();

        var annas = await c.Get<ShowDaysOff>().ExecuteAsync(c.Anna, new(2026, 4, 27), 42);
        var carlas = await c.Get<ShowDaysOff>().ExecuteAsync(c.Carla, new(2026, 4, 27), 42);

        annas.Select(h => h.Date.Day).Should().Equal(1, 14, 15, 17, 24, 25);
        annas.Select(h => h.Holiday).Should().Contain(new Holiday(NationalHoliday.ConstitutionDay)).And.Contain(new Holiday(null, "Founders' day"));
        carlas.Select(h => h.Holiday.National).Should().NotContain(NationalHoliday.ConstitutionDay);
        carlas.Select(h => h.Holiday.Name).Should().Contain("Founders' day");
    }

    [Fact]
    public async Task Where_nothing_can_be_planned_and_for_nobody_there_are_none()
    {
        (await _company.Get<ShowDaysOff>().ExecuteAsync(_company.Anna, new(2200, 1, 1), 42)).Should().BeEmpty();
        (await _company.Get<ShowDaysOff>().ExecuteAsync(99, new(2026, 4, 27), 42)).Should().BeEmpty();
    }

    private Task<IReadOnlyList<TimeConflict>> TakenAsync(int followUpId, int seriesId, int ownerId, params Participant[] participants) =>
        _company.Get<ShowTaken>().ExecuteAsync(followUpId, seriesId, ownerId, participants, March16);
}
