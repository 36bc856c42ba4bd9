using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>The national holidays, worked out rather than listed: the fixed ones, and those that follow Easter (decision record 0011).</summary>
/// <remarks>By today's law for every year, but for the Great Prayer Day, which Denmark had until 2023.</remarks>
public static class Holidays
{
    private const int LastGreatPrayerDay = 2023;

    // Days after Easter.
    private static readonly (int Days, NationalHoliday Holiday)[] AroundEaster =
    [
        (-3, NationalHoliday.MaundyThursday),
        (-2, NationalHoliday.GoodFriday),
        (0, NationalHoliday.EasterSunday),
        (1, NationalHoliday.EasterMonday),
        (39, NationalHoliday.AscensionDay),
        (49, NationalHoliday.WhitSunday),
        (50, NationalHoliday.WhitMonday),
    ];

    private static readonly (int Month, int Day, NationalHoliday Holiday)[] FixedInBoth =
    [
        (1, 1, NationalHoliday.NewYearsDay),
        (12, 25, NationalHoliday.ChristmasDay),
        (12, 26, NationalHoliday.BoxingDay),
    ];

    private static readonly (int Month, int Day, NationalHoliday Holiday)[] FixedInNorway =
    [
        (5, 1, NationalHoliday.LabourDay),
        (5, 17, NationalHoliday.ConstitutionDay),
    ];

    /// <summary>The holidays of a year, by date.</summary>
    /// <returns>Where two fall on one date, as on 17 May 2027, both, the fixed one first: that is what people call the day.</returns>
    public static IReadOnlyList<HolidayDate> Of(Country country, int year)
    {
        var easter = EasterSunday(year);
        var fixedOnes = FixedInBoth.Concat(country is Country.Norway ? FixedInNorway : []).Select(h => new HolidayDate(new LocalDate(year, h.Month, h.Day), new(h.Holiday)));
        var moving = AroundEaster.Select(h => new HolidayDate(easter.PlusDays(h.Days), new(h.Holiday)));
        // The fourth Friday after Easter.
        if (country is Country.Denmark && year <= LastGreatPrayerDay) moving = moving.Append(new(easter.PlusDays(26), new(NationalHoliday.GreatPrayerDay)));
        return [.. fixedOnes.Concat(moving).OrderBy(h => h.Date)]; // A stable sort.
    }

    /// <summary>The holiday on a date; <c>null</c> for none.</summary>
    public static Holiday? On(Country country, LocalDate date)
    {
        foreach (var holiday in Of(country, date.Year))
        {
            if (holiday.Date == date) return holiday.Holiday;
        }

        return null;
    }

    /// <summary>Easter by the Gregorian calendar: the Sunday after the full moon, reckoned in cycles, that comes on or after 21 March.</summary>
    /// <remarks>The anonymous computus of 1876 as Meeus prints it (Astronomical Algorithms, chapter 8); its letters are kept.</remarks>
    public static LocalDate EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}

/// <summary>A date and the holiday it is.</summary>
/// <param name="Date">Which date, whole.</param>
/// <param name="Holiday">What it is called.</param>
public readonly record struct HolidayDate(LocalDate Date, Holiday Holiday);
