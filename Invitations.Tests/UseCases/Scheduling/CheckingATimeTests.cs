using System.Diagnostics;
using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>R10 as the dialog asks it: whom it waits for, days off, and a plain reason when there is no time, however odd the question.</summary>
public sealed class CheckingATimeTests : IDisposable
{
    private static readonly WorkingHours Eight = WorkingHours.Weekdays(new(8, 0), new(16, 0));

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Nobody_waits_for_the_optional_and_their_conflicts_are_told_all_the_same()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(3, 9, minutes: 180));

        var check = await CheckAsync(TestCompany.March(3, 9), optional: [Participant.Employee(c.Bo)], others: [Participant.Employee(c.Bo), c.Fjord]);

        check.FirstAvailable.Should().Be(TestCompany.March(3, 9));
        check.Conflicts.Should().ContainSingle().Which.Name.Should().Be("Bo Dahl");
        (await CheckAsync(TestCompany.March(3, 9), others: [Participant.Employee(c.Bo), c.Fjord])).FirstAvailable.Should().Be(TestCompany.March(3, 12));
    }

    [Fact]
    public async Task Days_off_of_the_company_and_of_everybodys_country_are_left_out()
    {
        var c = _company;
        await c.LookAsync(async diary =>
        {
            diary.Add(new CompanyHoliday(new(2026, 3, 3), "Summer outing"));
            diary.Add(new CompanyHoliday(new(2026, 3, 4), "Only in Denmark", Country.Denmark));
            (await diary.Employees.FindAsync(c.Carla))!.Work("Europe/Copenhagen", Eight, Country.Denmark);
            (await diary.Employees.FindAsync(c.Anna))!.Work(TestCompany.Oslo, Eight, Country.Norway);
            return await diary.SaveChangesAsync();
        });

        (await CheckAsync(TestCompany.March(3))).FirstAvailable.Should().Be(TestCompany.March(4, 8));
        (await CheckAsync(TestCompany.March(3), others: [Participant.Employee(c.Carla)])).FirstAvailable.Should().Be(TestCompany.March(5, 8));
        // Maundy Thursday and Good Friday in both; from Wednesday afternoon to Tuesday after Easter.
        var easter = FollowUpTime.At(new(2026, 4, 1, 15, 30), new(2026, 4, 1, 16, 30), TestCompany.Oslo).Required;
        (await CheckAsync(easter)).FirstAvailable!.StartDate.Should().Be(new LocalDate(2026, 4, 7));
    }

    [Fact]
    public async Task A_participant_without_working_hours_is_named()
    {
        var idle = await HireAsync("Idle Ivar", "-|-|-|-|-|-|-");

        var check = await CheckAsync(TestCompany.March(3), others: [Participant.Employee(_company.Bo), idle]);

        check.FirstAvailable.Should().BeNull();
        check.NoneBecause.Should().Be(new NoTime(NoTimeReason.NoWorkingHours, "Idle Ivar"));
        (await CheckAsync(TestCompany.March(3), others: [idle], optional: [idle])).FirstAvailable.Should().NotBeNull("nobody waits for the optional");
    }

    [Fact]
    public async Task Hours_that_never_meet_are_named_as_that()
    {
        var night = await HireAsync("Night Nils", "20:00-23:00|20:00-23:00|20:00-23:00|20:00-23:00|20:00-23:00|-|-");

        (await CheckAsync(TestCompany.March(3), others: [night])).NoneBecause.Should().Be(new NoTime(NoTimeReason.NoCommonHours));
    }

    [Theory]
    [InlineData(8 * 60 + 15)]
    [InlineData(30 * 24 * 60)]
    public async Task What_lasts_longer_than_somebody_works_is_named_as_that_and_quickly(int minutes)
    {
        var watch = Stopwatch.StartNew();

        var check = await CheckAsync(TestCompany.March(3, minutes: minutes), others: [Participant.Employee(_company.Bo)]);

        check.NoneBecause.Should().Be(new NoTime(NoTimeReason.LongerThanWorkingDay, "Anna Berg"));
        (await _company.Get<SuggestTimes>().ExecuteAsync(_company.Anna, 0, TestCompany.March(3, minutes: minutes), _company.Anna, [_company.Fjord])).Should().NotBeNull();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_break_ends_what_somebody_works_in_one_go()
    {
        var lunch = await HireAsync("Lunch Lise", string.Join('|', Enumerable.Repeat("08:00-11:30,12:00-16:00", 5)) + "|-|-");

        (await CheckAsync(TestCompany.March(3, minutes: 240), others: [lunch])).FirstAvailable.Should().Be(TestCompany.March(3, 12, minutes: 240));
        (await CheckAsync(TestCompany.March(3, minutes: 255), others: [lunch])).NoneBecause.Should().Be(new NoTime(NoTimeReason.LongerThanWorkingDay, "Lunch Lise"));
    }

    [Fact]
    public async Task When_somebody_is_always_taken_that_is_the_reason()
    {
        await _company.PlanAsync(_company.Anna, TestCompany.March(3, 0, minutes: 90 * 24 * 60));

        (await CheckAsync(TestCompany.March(4))).NoneBecause.Should().Be(new NoTime(NoTimeReason.AllTaken));
    }

    [Fact]
    public void No_duration_at_all_and_an_unknown_zone_never_become_a_time()
    {
        var start = new LocalDateTime(2026, 3, 3, 10, 0);
        FollowUpTime.At(start, start, TestCompany.Oslo).Refusal.Should().Be(Refusal.EndNotAfterStart);
        FollowUpTime.At(start, start.PlusHours(1), "Europe/Atlantis").Refusal.Should().Be(Refusal.ZoneUnknown);
    }

    [Fact]
    public async Task A_thousand_participants_are_checked_quickly_and_refused_by_name_when_saved()
    {
        Participant[] crowd = [.. Enumerable.Range(1, 1000).Select(Participant.Employee)];
        await _company.LookAsync(async diary =>
        {
            diary.AddRange(Enumerable.Range(0, 1000).Select(i => new Employee($"Employee {i:0000}", Role.Employee, TestCompany.Oslo, Eight)));
            return await diary.SaveChangesAsync();
        });
        var watch = Stopwatch.StartNew();

        (await CheckAsync(TestCompany.March(3), others: crowd)).FirstAvailable.Should().Be(TestCompany.March(3));
        (await _company.Get<SuggestTimes>().ExecuteAsync(_company.Anna, 0, TestCompany.March(3), _company.Anna, crowd)).Earlier.Should().BeEmpty();
        (await _company.SaveAsync(_company.Anna, _company.New(_company.Anna, TestCompany.March(3), crowd))).Refusal.Should().Be(Refusal.TooManyParticipants);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Who_does_not_exist_any_more_is_in_nobodys_way() =>
        (await CheckAsync(TestCompany.March(3), others: [Participant.Employee(999), Participant.Resource(999)])).FirstAvailable.Should().Be(TestCompany.March(3));

    /// <summary>R14: a no is a no, whatever the diary of whoever said it shows.</summary>
    [Fact]
    public async Task What_was_declined_is_not_offered_again_nor_what_overlaps_it()
    {
        var bo = Participant.Employee(_company.Bo);
        Task<TimeCheck> Check(FollowUpTime wished, FollowUpTime declined) =>
            _company.Get<CheckTime>().ExecuteAsync(0, wished, ShowAs.Busy, _company.Anna, [bo], declined: declined);

        (await Check(TestCompany.March(3), declined: TestCompany.March(3))).Should().BeEquivalentTo(new { FirstAvailable = TestCompany.March(3, 11), IsOther = true });
        (await Check(TestCompany.March(3, 9, 30), declined: TestCompany.March(3))).FirstAvailable.Should().Be(TestCompany.March(3, 11));
        (await Check(TestCompany.March(3, 9), declined: TestCompany.March(3))).Should().BeEquivalentTo(new { FirstAvailable = TestCompany.March(3, 9), IsOther = false });
        (await Check(TestCompany.March(4), declined: TestCompany.March(3))).Should().BeEquivalentTo(new { FirstAvailable = TestCompany.March(4), IsOther = false });
        (await Check(TestCompany.March(3, 15), declined: TestCompany.March(3, 15))).FirstAvailable.Should().Be(TestCompany.March(4, 8), "nobody works later that day");

        await _company.PlanAsync(_company.Bo, TestCompany.March(3, 11));
        (await Check(TestCompany.March(3), declined: TestCompany.March(3))).FirstAvailable.Should().Be(TestCompany.March(3, 12));
    }

    [Fact]
    public async Task After_whole_days_that_were_declined_come_the_next()
    {
        var days = FollowUpTime.WholeDays(new(2026, 3, 3), new(2026, 3, 4), TestCompany.Oslo, Eight).Required;

        var check = await _company.Get<CheckTime>().ExecuteAsync(0, days, ShowAs.Busy, _company.Anna, [], declined: days);

        check.FirstAvailable!.StartDate.Should().Be(new LocalDate(2026, 3, 5));
    }

    [Fact]
    public async Task Far_ahead_the_search_knows_what_is_taken_as_well()
    {
        // All is taken until the declined time, 60 days on, and again for a week after it.
        await _company.PlanAsync(_company.Bo, FollowUpTime.At(new(2026, 3, 3, 0, 0), new(2026, 4, 30, 10, 0), TestCompany.Oslo).Required);
        await _company.PlanAsync(_company.Bo, FollowUpTime.At(new(2026, 4, 30, 11, 0), new(2026, 5, 11, 9, 0), TestCompany.Oslo).Required);
        var declined = FollowUpTime.At(new(2026, 4, 30, 10, 0), new(2026, 4, 30, 11, 0), TestCompany.Oslo).Required;

        var check = await _company.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3), ShowAs.Busy, _company.Anna, [Participant.Employee(_company.Bo)], declined: declined);

        check.FirstAvailable.Should().Be(FollowUpTime.At(new(2026, 5, 11, 9, 0), new(2026, 5, 11, 10, 0), TestCompany.Oslo).Required);
    }

    private Task<TimeCheck> CheckAsync(FollowUpTime time, Participant[]? others = null, Participant[]? optional = null) =>
        _company.Get<CheckTime>().ExecuteAsync(0, time, ShowAs.Busy, _company.Anna, others ?? [], optional);

    private Task<Participant> HireAsync(string name, string hours) => _company.LookAsync(async diary =>
    {
        var hired = new Employee(name, Role.Employee, TestCompany.Oslo, WorkingHours.Parse(hours));
        diary.Add(hired);
        await diary.SaveChangesAsync();
        return Participant.Employee(hired.Id);
    });
}
