using Invitations.Core.Directory;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases;

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
}
