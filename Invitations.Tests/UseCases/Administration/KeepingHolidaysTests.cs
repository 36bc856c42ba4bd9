using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Administration;

/// <summary>The company's own holidays over the real database.</summary>
public sealed class KeepingHolidaysTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Days_off_are_read_with_both_ends_of_the_window()
    {
        await _company.LookAsync(async diary =>
        {
            foreach (var day in new[] { 2, 3, 20, 21 }) diary.Add(new CompanyHoliday(new LocalDate(2026, 3, day), $"Day {day}", day == 20 ? Country.Denmark : null));
            return await diary.SaveChangesAsync();
        });

        var days = await _company.LookAsync(diary => diary.DaysOffAsync(new(2026, 3, 3), new(2026, 3, 20)));

        days.Of(Country.Denmark).Keys.Should().Equal(new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 20));
        days.Of(null).Should().ContainSingle().Which.Value.Should().Be(new Holiday(null, "Day 3"));
    }

    [Fact]
    public async Task They_stand_between_the_national_ones_and_what_both_countries_have_stands_once()
    {
        (await Save(new(new(2026, 5, 15), " Bridge day ", Country.Denmark))).Should().Be(Outcome.Done);
        (await Save(new(new(2026, 5, 14), "Spring outing"))).Should().Be(Outcome.Done);
        (await Save(new(new(2027, 5, 14), "Next year"))).Should().Be(Outcome.Done);

        (await ListAsync()).Where(r => r.Date.Month == 5).Select(r => $"{r.Date.Day} {Name(r)} {string.Join('+', r.Countries)}").Should().Equal(
            "1 LabourDay Norway", "14 AscensionDay Norway+Denmark", "14 Spring outing ", "15 Bridge day Denmark",
            "17 ConstitutionDay Norway", "24 WhitSunday Norway+Denmark", "25 WhitMonday Norway+Denmark");
        (await ListAsync()).Where(r => r.Id is not null).Should().HaveCount(2);
    }

    [Fact]
    public async Task One_is_changed_and_deleted()
    {
        await Save(new(new(2026, 5, 15), "Bridge day"));
        var id = (await ListAsync()).Single(r => r.Id is not null).Id!.Value;

        (await Save(new(new(2026, 5, 15), "Bridge day"), id)).Should().Be(Outcome.Done, "the same again is not twice");
        (await Save(new(new(2026, 5, 16), "Day after", Country.Norway), id)).Should().Be(Outcome.Done);
        (await ListAsync()).Single(r => r.Id == id).Should().BeEquivalentTo(
            new HolidayRow(new(2026, 5, 16), new(null, "Day after"), [Country.Norway], id));

        (await _company.Get<KeepHolidays>().DeleteAsync(_company.Astrid, id)).Should().Be(Outcome.Done);
        (await ListAsync()).Should().NotContain(r => r.Id != null);
        (await _company.Get<KeepHolidays>().DeleteAsync(_company.Astrid, id)).Refusal.Should().Be(Refusal.NotFound);
        (await Save(new(new(2026, 5, 16), "Day after"), id)).Refusal.Should().Be(Refusal.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_new_or_old()
    {
        await Save(new(new(2026, 5, 14), "Spring outing"));
        await Save(new(new(2026, 5, 15), "Bridge day"));
        var bridge = (await ListAsync()).Single(r => r.Holiday.Name == "Bridge day").Id!.Value;
        foreach (var id in new[] { 0, bridge })
        {
            (await Save(new(new(2026, 5, 14), "Another"), id)).Should().Be(new Outcome(Refusal.HolidayTwice, "Spring outing"));
            (await Save(new(new(2026, 6, 1), "  "), id)).Refusal.Should().Be(Refusal.NameMissing);
            (await Save(new(new(2026, 6, 1), new string('x', 101)), id)).Refusal.Should().Be(Refusal.NameTooLong);
            (await Save(new(new(1999, 12, 31), "Long ago"), id)).Refusal.Should().Be(Refusal.DateOutOfRange);
            (await Save(new(new(2101, 1, 1), "Far off"), id)).Refusal.Should().Be(Refusal.DateOutOfRange);
        }

        (await Save(new(new(2026, 5, 14), "Another", Country.Denmark))).Should().Be(Outcome.Done, "others may have something else on the date");
        (await ListAsync()).Count(r => r.Id is not null).Should().Be(3);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_keeps_them()
    {
        await Save(new(new(2026, 5, 15), "Bridge day"));
        var id = (await ListAsync()).Single(r => r.Id is not null).Id!.Value;
        var holidays = _company.Get<KeepHolidays>();
        foreach (var other in new[] { _company.Anna, _company.Bo, 4711 })
        {
            (await holidays.ListAsync(other, 2026)).Refusal.Should().Be(Refusal.OnlyAdministrators);
            (await holidays.SaveAsync(other, 0, new(new(2026, 6, 1), "Mine"))).Refusal.Should().Be(Refusal.OnlyAdministrators);
            (await holidays.SaveAsync(other, id, new(new(2026, 6, 1), "Mine"))).Refusal.Should().Be(Refusal.OnlyAdministrators);
            (await holidays.DeleteAsync(other, id)).Refusal.Should().Be(Refusal.OnlyAdministrators);
        }

        (await ListAsync()).Single(r => r.Id == id).Holiday.Name.Should().Be("Bridge day");
    }

    [Fact]
    public async Task Those_who_get_a_day_off_hear_of_it()
    {
        var change = await _company.HearAsync(Participant.Employee(_company.Bo), () => Save(new(new(2026, 5, 15), "Bridge day")));
        change.FollowUpIds.Should().BeEmpty();
        change.Concerned.Should().HaveCount(6);

        await _company.Get<KeepWorkingHours>().SaveAsync(_company.Astrid, _company.Carla, "Europe/Copenhagen", Country.Denmark, KeepingWorkingHoursTests.Office);
        change = await _company.HearAsync(Participant.Employee(_company.Carla), () => Save(new(new(2026, 5, 16), "Danes only", Country.Denmark)));
        change.Concerned.Should().Equal(Participant.Employee(_company.Carla));

        var danes = (await ListAsync()).Single(r => r.Holiday.Name == "Danes only").Id!.Value;
        change = await _company.HearAsync(Participant.Employee(_company.Carla), () => Save(new(new(2026, 5, 16), "Norwegians only", Country.Norway), danes));
        change.Concerned.Should().Equal([Participant.Employee(_company.Carla)], "she loses one; nobody is of Norway");
        change = await _company.HearAsync(Participant.Employee(_company.Carla), () => Save(new(new(2026, 5, 16), "Everybody"), danes));
        change.Concerned.Should().HaveCount(6);
        change = await _company.HearAsync(Participant.Employee(_company.Bo), () => _company.Get<KeepHolidays>().DeleteAsync(_company.Astrid, danes));
        change.Concerned.Should().HaveCount(6);
    }

    private Task<Outcome> Save(CompanyHolidayDraft draft, int id = 0) => _company.Get<KeepHolidays>().SaveAsync(_company.Astrid, id, draft);

    private async Task<IReadOnlyList<HolidayRow>> ListAsync() => (await _company.Get<KeepHolidays>().ListAsync(_company.Astrid, 2026)).Required;

    private static string Name(HolidayRow row) => row.Holiday.National?.ToString() ?? row.Holiday.Name;
}
