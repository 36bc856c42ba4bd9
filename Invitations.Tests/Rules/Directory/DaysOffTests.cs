using Invitations.Core.Directory;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.Directory;

public class DaysOffTests
{
    private static readonly CompanyHoliday[] Company =
    [
        new(new(2026, 5, 15), "Bridge day", Country.Denmark),
        new(new(2026, 5, 14), "Spring outing"),
        new(new(2026, 6, 1), "After the window"),
        new(new(2026, 5, 29), "Summer party"),
    ];

    private static readonly DaysOff May = new(new(2026, 5, 1), new(2026, 5, 31), Company);

    [Fact]
    public void Everybody_has_what_is_for_everybody() => Days(May.Of(null)).Should().Equal("14 Spring outing", "29 Summer party");

    [Fact]
    public void A_country_adds_its_national_holidays_which_name_a_date_that_is_both() =>
        Days(May.Of(Country.Norway)).Should().Equal("1 LabourDay", "14 AscensionDay", "17 ConstitutionDay", "24 WhitSunday", "25 WhitMonday", "29 Summer party");

    [Fact]
    public void And_what_the_company_gives_that_country() =>
        Days(May.Of(Country.Denmark)).Should().Equal("14 AscensionDay", "15 Bridge day", "24 WhitSunday", "25 WhitMonday", "29 Summer party");

    [Fact]
    public void Both_ends_of_the_window_count_and_it_may_reach_over_New_Year() =>
        new DaysOff(new(2026, 12, 26), new(2027, 1, 1), []).Of(Country.Denmark).Keys.Should().Equal(new LocalDate(2026, 12, 26), new LocalDate(2027, 1, 1));

    private static IEnumerable<string> Days(IReadOnlyDictionary<LocalDate, Holiday> days) =>
        days.OrderBy(d => d.Key).Select(d => $"{d.Key.Day} {d.Value.National?.ToString() ?? d.Value.Name}");
}
