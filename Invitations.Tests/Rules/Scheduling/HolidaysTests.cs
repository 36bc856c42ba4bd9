using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.Scheduling;

public class HolidaysTests
{
    /// <summary>Written down from calendars: year, Maundy Thursday, Easter Sunday, Ascension, Whit Sunday.</summary>
    public static TheoryData<int, string, string, string, string> Years => new()
    {
        { 2024, "03-28", "03-31", "05-09", "05-19" },
        { 2025, "04-17", "04-20", "05-29", "06-08" },
        { 2026, "04-02", "04-05", "05-14", "05-24" },
        { 2027, "03-25", "03-28", "05-06", "05-16" },
        { 2028, "04-13", "04-16", "05-25", "06-04" },
        { 2029, "03-29", "04-01", "05-10", "05-20" },
        { 2030, "04-18", "04-21", "05-30", "06-09" },
        { 2031, "04-10", "04-13", "05-22", "06-01" },
        { 2032, "03-25", "03-28", "05-06", "05-16" },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void Norway_has_twelve(int year, string maundyThursday, string easter, string ascension, string whitSunday) =>
        Holidays.Of(Country.Norway, year).Should().BeEquivalentTo(
        [
            Day(year, "01-01", NationalHoliday.NewYearsDay),
            Day(year, maundyThursday, NationalHoliday.MaundyThursday),
            Day(year, maundyThursday, NationalHoliday.GoodFriday, 1),
            Day(year, easter, NationalHoliday.EasterSunday),
            Day(year, easter, NationalHoliday.EasterMonday, 1),
            Day(year, "05-01", NationalHoliday.LabourDay),
            Day(year, "05-17", NationalHoliday.ConstitutionDay),
            Day(year, ascension, NationalHoliday.AscensionDay),
            Day(year, whitSunday, NationalHoliday.WhitSunday),
            Day(year, whitSunday, NationalHoliday.WhitMonday, 1),
            Day(year, "12-25", NationalHoliday.ChristmasDay),
            Day(year, "12-26", NationalHoliday.BoxingDay),
        ]);

    [Theory]
    [MemberData(nameof(Years))]
    public void Denmark_has_ten(int year, string maundyThursday, string easter, string ascension, string whitSunday) =>
        Holidays.Of(Country.Denmark, year).Should().BeEquivalentTo(
        [
            Day(year, "01-01", NationalHoliday.NewYearsDay),
            Day(year, maundyThursday, NationalHoliday.MaundyThursday),
            Day(year, maundyThursday, NationalHoliday.GoodFriday, 1),
            Day(year, easter, NationalHoliday.EasterSunday),
            Day(year, easter, NationalHoliday.EasterMonday, 1),
            Day(year, ascension, NationalHoliday.AscensionDay),
            Day(year, whitSunday, NationalHoliday.WhitSunday),
            Day(year, whitSunday, NationalHoliday.WhitMonday, 1),
            Day(year, "12-25", NationalHoliday.ChristmasDay),
            Day(year, "12-26", NationalHoliday.BoxingDay),
        ]);

    [Theory]
    [InlineData("2021-04-30")]
    [InlineData("2022-05-13")]
    [InlineData("2023-05-05")]
    public void The_Great_Prayer_Day_was_a_holiday_until_2023(string date) =>
        Holidays.On(Country.Denmark, On(date)).Should().Be(new Holiday(NationalHoliday.GreatPrayerDay));

    [Fact]
    public void From_2024_on_it_is_a_Friday_like_any_other() => Holidays.On(Country.Denmark, new LocalDate(2024, 4, 26)).Should().BeNull();

    [Theory]
    [InlineData("05-01")]
    [InlineData("06-05")]
    [InlineData("12-24")]
    [InlineData("12-31")]
    public void What_many_have_off_in_Denmark_but_the_law_does_not_name_is_the_companys_to_add(string monthAndDay) =>
        Holidays.On(Country.Denmark, On($"2026-{monthAndDay}")).Should().BeNull();

    [Fact]
    public void Where_two_fall_on_one_date_the_fixed_one_names_it()
    {
        var date = new LocalDate(2027, 5, 17);

        Holidays.Of(Country.Norway, 2027).Where(h => h.Date == date).Select(h => h.Holiday.National).Should().Equal(NationalHoliday.ConstitutionDay, NationalHoliday.WhitMonday);
        Holidays.On(Country.Norway, date).Should().Be(new Holiday(NationalHoliday.ConstitutionDay));
    }

    [Theory]
    [InlineData(Country.Norway)]
    [InlineData(Country.Denmark)]
    public void They_stand_in_order_of_date(Country country) => Holidays.Of(country, 2026).Select(h => h.Date).Should().BeInAscendingOrder();

    [Fact]
    public void Easter_is_the_Sunday_after_the_full_moon_of_the_tables()
    {
        for (var year = 1900; year <= 2199; year++) Holidays.EasterSunday(year).Should().Be(EasterByTheMoon(year));
    }

    // The earliest and latest of these three centuries, and the years in which Gauss's rule needs its exceptions.
    [Theory]
    [InlineData("1913-03-23")]
    [InlineData("2008-03-23")]
    [InlineData("2160-03-23")]
    [InlineData("1943-04-25")]
    [InlineData("2038-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void The_odd_years_are_right(string easter) => Holidays.EasterSunday(On(easter).Year).Should().Be(On(easter));

    // The church's own way: the golden number and the century give the age of the moon; walk to the full moon and on to the Sunday.
    private static LocalDate EasterByTheMoon(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var leapDaysDropped = (3 * century / 4) - 12;
        var moonsCorrected = (((8 * century) + 5) / 25) - 5;
        var epact = ((11 * golden) + 20 + moonsCorrected - leapDaysDropped) % 30;
        if ((epact is 25 && golden > 11) || epact is 24) epact++;
        var fullMoon = new LocalDate(year, 3, 1).PlusDays(44 - epact - 1);
        if (44 - epact < 21) fullMoon = fullMoon.PlusDays(30);
        var date = fullMoon.PlusDays(1);
        while (date.DayOfWeek is not IsoDayOfWeek.Sunday) date = date.PlusDays(1);
        return date;
    }

    private static HolidayDate Day(int year, string monthAndDay, NationalHoliday holiday, int plus = 0) => new(On($"{year}-{monthAndDay}").PlusDays(plus), new(holiday));

    private static LocalDate On(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
}
