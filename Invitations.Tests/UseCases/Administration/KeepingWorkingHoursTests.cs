using Invitations.Core;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases.Administration;

/// <summary>Where and when people work, over the real database.</summary>
public sealed class KeepingWorkingHoursTests : IDisposable
{
    private readonly TestCompany _company = new();

    /// <summary>Monday to Friday, eight to four.</summary>
    public static WorkingWeekDraft Office { get; } = new([.. Enumerable.Repeat(new WorkingDayDraft(new(8, 0), new(16, 0)), 5), null, null]);

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task They_are_taken_over_with_zone_country_and_break()
    {
        var week = new WorkingWeekDraft([new(new(7, 30), new(15, 0), true, new(11, 0), new(11, 30)), null, null, null, new(new(8, 0), new(12, 0)), null, null]);

        (await Save(_company.Bo, "Atlantic/Faroe", Country.Denmark, week)).Should().Be(Outcome.Done);

        var bo = (await ListAsync()).Single(r => r.EmployeeId == _company.Bo);
        bo.Should().BeEquivalentTo(new { Name = "Bo Dahl", ZoneId = "Atlantic/Faroe", Country = Country.Denmark });
        bo.Hours.ToString().Should().Be("07:30-11:00,11:30-15:00|-|-|-|08:00-12:00|-|-");
        (await ListAsync()).Select(r => r.Name).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Somebody_may_work_no_day_at_all()
    {
        (await Save(_company.Bo, TestCompany.Oslo, null, new(new WorkingDayDraft?[7]))).Should().Be(Outcome.Done);

        (await ListAsync()).Single(r => r.EmployeeId == _company.Bo).Hours.ToString().Should().Be("-|-|-|-|-|-|-");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_nothing_is_stored()
    {
        (await Save(4711, TestCompany.Oslo, null, Office)).Refusal.Should().Be(Refusal.NotFound);
        (await Save(_company.Bo, "Mars/Olympus", null, Office)).Refusal.Should().Be(Refusal.ZoneUnknown);
        (await Save(_company.Bo, "Europe/Berlin", Country.Denmark, new([null, new(new(8, 0), null), null, null, null, null, null]))).Should()
            .Be(new Outcome(Refusal.WorkingTimeMissing, "Tuesday"));

        (await ListAsync()).Single(r => r.EmployeeId == _company.Bo).Should().BeEquivalentTo(new { ZoneId = TestCompany.Oslo, Country = (Country?)null });
    }

    [Fact]
    public async Task Nobody_but_an_administrator_keeps_them()
    {
        foreach (var other in new[] { _company.Anna, _company.Bo, 4711 })
        {
            (await _company.Get<KeepWorkingHours>().ListAsync(other)).Refusal.Should().Be(Refusal.OnlyAdministrators);
            (await _company.Get<KeepWorkingHours>().SaveAsync(other, _company.Bo, "Europe/Berlin", null, Office)).Refusal.Should().Be(Refusal.OnlyAdministrators);
        }

        (await ListAsync()).Should().NotContain(r => r.ZoneId == "Europe/Berlin");
    }

    [Fact]
    public async Task Whoever_works_otherwise_from_now_on_hears_of_it()
    {
        var change = await _company.HearAsync(Participant.Employee(_company.Bo), () => Save(_company.Bo, TestCompany.Oslo, Country.Norway, Office));

        change.Should().BeEquivalentTo(new { FollowUpIds = Array.Empty<int>(), Concerned = new[] { Participant.Employee(_company.Bo) } });
    }

    [Fact]
    public async Task First_available_keeps_to_them_at_once()
    {
        await Save(_company.Bo, TestCompany.Oslo, Country.Norway, new([null, null, new(new(12, 0), new(14, 0)), null, null, null, null]));

        var check = await _company.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3), Core.FollowUps.ShowAs.Busy, _company.Anna, [Participant.Employee(_company.Bo)]);

        check.FirstAvailable.Should().Be(TestCompany.March(4, 12));
    }

    private Task<Outcome> Save(int employeeId, string zoneId, Country? country, WorkingWeekDraft week) =>
        _company.Get<KeepWorkingHours>().SaveAsync(_company.Astrid, employeeId, zoneId, country, week);

    private async Task<IReadOnlyList<WorkingHoursRow>> ListAsync() => (await _company.Get<KeepWorkingHours>().ListAsync(_company.Astrid)).Required.Rows;
}
