using System.Globalization;
using Invitations.Core;
using Invitations.Core.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>Which dates a rule falls on, by a calendar on the wall, and which rules are refused.</summary>
public class RecurrenceTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    /// <summary>The rule as it is stored, where it begins, and its dates, written down by hand; a date without a year has that of the one before it.</summary>
    public static TheoryData<string, string, string> Vectors => new()
    {
        { "FREQ=DAILY;COUNT=3", "2026-02-27", "2026-02-27 02-28 03-01" },
        { "FREQ=DAILY;COUNT=3", "2024-02-28", "2024-02-28 02-29 03-01" },
        { "FREQ=DAILY;INTERVAL=3;UNTIL=20260311", "2026-03-02", "2026-03-02 03-05 03-08 03-11" },
        { "FREQ=DAILY;INTERVAL=3;UNTIL=20260310", "2026-03-02", "2026-03-02 03-05 03-08" },
        { "FREQ=DAILY;INTERVAL=365;COUNT=3", "2024-01-01", "2024-01-01 12-31 2025-12-31" },
        { "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3", "2026-03-06", "2026-03-06 03-09 03-10" },
        { "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=2", "2026-03-07", "2026-03-09 03-10" }, // begins on a Saturday
        { "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-03-02", "2026-03-02 03-09 03-16" },
        { "FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-03-03", "2026-03-09 03-16" }, // the day after
        { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316", "2026-03-02", "2026-03-02 03-09 03-16" },
        { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260315", "2026-03-02", "2026-03-02 03-09" },
        { "FREQ=WEEKLY;BYDAY=TU;COUNT=3", "2024-12-24", "2024-12-24 12-31 2025-01-07" },
        { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;COUNT=5", "2026-03-04", "2026-03-04 03-06 03-16 03-18 03-20" }, // begins in mid-week
        { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=2", "2026-03-03", "2026-03-16 03-30" }, // weeks count from the one it begins in
        { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4", "2026-03-01", "2026-03-01 03-09 03-15 03-23" }, // Sunday ends a week
        { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,FR;COUNT=4", "2026-12-31", "2026-12-31 2027-01-01 01-14 01-15" }, // one ISO week, two years
        { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4", "2024-12-29", "2024-12-29 2025-01-06 01-12 01-20" }, // week 52, then week 2
        { "FREQ=WEEKLY;INTERVAL=52;BYDAY=MO;COUNT=3", "2026-01-05", "2026-01-05 2027-01-04 2028-01-03" },
        { "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3", "2026-01-15", "2026-01-15 02-15 03-15" },
        { "FREQ=MONTHLY;BYMONTHDAY=5;COUNT=2", "2026-01-20", "2026-02-05 03-05" }, // gone by already this month
        { "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5;COUNT=2", "2026-01-20", "2026-03-05 05-05" }, // months count from the one it begins in
        { "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=28;COUNT=3", "2026-09-01", "2026-09-28 2027-02-28 07-28" },
        { "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=5", "2026-01-31", "2026-01-31 02-28 03-31 04-30 05-31" },
        { "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=2", "2024-01-31", "2024-01-31 02-29" },
        { "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=2", "2026-02-10", "2026-02-28 03-31" },
        { "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD;COUNT=3", "2026-01-30", "2026-01-30 02-28 03-30" },
        { "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29;SKIP=BACKWARD;COUNT=3", "2026-02-01", "2026-02-28 2027-02-28 2028-02-29" },
        { "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2026-01-01", "2026-01-30 02-27 03-27" },
        { "FREQ=MONTHLY;BYDAY=-1SU;COUNT=2", "2026-02-01", "2026-02-22 03-29" }, // four Sundays, then five
        { "FREQ=MONTHLY;BYDAY=4SU;COUNT=2", "2026-02-01", "2026-02-22 03-22" },
        { "FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "2026-03-03", "2026-04-06 05-04 06-01" },
        { "FREQ=MONTHLY;BYDAY=2TU;COUNT=2", "2026-03-10", "2026-03-10 04-14" },
        { "FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH;COUNT=3", "2026-01-01", "2026-01-15 04-16 07-16" },
        { "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=17;COUNT=4", "2026-05-17", "2026-05-17 2027-05-17 2028-05-17 2029-05-17" }, // three years to the day
        { "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=17;COUNT=2", "2026-05-18", "2027-05-17 2028-05-17" },
        { "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD;COUNT=4", "2024-02-29", "2024-02-29 2025-02-28 2026-02-28 2027-02-28" },
        { "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD;COUNT=2", "2027-01-01", "2027-02-28 2028-02-29" },
        { "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=2", "2026-01-01", "2026-04-30 2027-04-30" },
        { "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;COUNT=3", "2026-01-01", "2026-10-25 2027-10-31 2028-10-29" },
        { "FREQ=YEARLY;BYMONTH=1;BYDAY=1TH;COUNT=2", "2026-01-02", "2027-01-07 2028-01-06" }, // 1 January 2026 was it
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void It_falls_where_the_calendar_says(string rule, string start, string dates)
    {
        Recurrence.Parse(rule).Dates(On(start)).Required.Should().Equal(Written(dates));
        Recurrence.Parse(rule).ToString().Should().Be(rule);
    }

    [Fact]
    public void Dates_picked_by_hand_are_not_the_rules_to_make()
    {
        Recurrence.Custom().Dates(Monday).Required.Should().BeEmpty();
        Recurrence.Custom().After(3).Until(Monday).Should().Be(Recurrence.Custom(), "they end where the list ends");
        Recurrence.Parse("RDATE").Should().Be(Recurrence.Custom());
    }

    public static TheoryData<string, Refusal?> Ends => new()
    {
        { "FREQ=DAILY;INTERVAL=0;COUNT=1", Refusal.EveryOutOfRange },
        { "FREQ=DAILY;INTERVAL=-2;COUNT=1", Refusal.EveryOutOfRange },
        { "FREQ=DAILY;INTERVAL=1000;COUNT=1", Refusal.EveryOutOfRange },
        { "FREQ=DAILY;INTERVAL=999;COUNT=2", null },
        { "FREQ=WEEKLY;COUNT=1", Refusal.WeekdayMissing },
        { "FREQ=MONTHLY;BYMONTHDAY=0;COUNT=1", Refusal.DayOutOfRange },
        { "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=32;SKIP=BACKWARD;COUNT=1", Refusal.DayOutOfRange },
        { "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=32;SKIP=BACKWARD;COUNT=1", Refusal.DayOutOfRange },
        { "FREQ=DAILY;COUNT=0", Refusal.OccurrencesOutOfRange },
        { "FREQ=DAILY;COUNT=-1", Refusal.OccurrencesOutOfRange },
        { "FREQ=DAILY;COUNT=1000", null },
        { "FREQ=DAILY;COUNT=1001", Refusal.OccurrencesOutOfRange },
        { "FREQ=DAILY;UNTIL=20281125", null }, // the thousandth day
        { "FREQ=DAILY;UNTIL=20281126", Refusal.OccurrencesOutOfRange },
        { "FREQ=DAILY", Refusal.LastDateMissing },
        { "FREQ=DAILY;UNTIL=20260302", null },
        { "FREQ=DAILY;UNTIL=20260301", Refusal.LastDateTooEarly },
        { "FREQ=WEEKLY;BYDAY=SU;UNTIL=20260307", Refusal.LastDateTooEarly }, // after the start, but before the first Sunday
        { "FREQ=WEEKLY;BYDAY=SU;UNTIL=20260308", null },
        { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20290302", null },
        { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20290303", Refusal.SeriesTooLong },
        { "FREQ=WEEKLY;BYDAY=MO;COUNT=157", null }, // the last on 26 February 2029
        { "FREQ=WEEKLY;BYDAY=MO;COUNT=158", Refusal.SeriesTooLong },
        { "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2;COUNT=4", null },
        { "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2;COUNT=5", Refusal.SeriesTooLong },
        { "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1;COUNT=4", Refusal.SeriesTooLong }, // this year's has gone by
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_rule_that_cannot_be_is_refused_with_its_reason(string rule, Refusal? refusal) => Recurrence.Parse(rule).Dates(Monday).Refusal.Should().Be(refusal);

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("9999-12-31")]
    public void A_start_out_of_reach_is_refused(string start) => Recurrence.Daily(1).After(2).Dates(On(start)).Refusal.Should().Be(Refusal.DateOutOfRange);

    [Fact]
    public void What_no_dialog_offers_cannot_be_made()
    {
        Action[] made =
        [
            () => Recurrence.Monthly(1, 5, IsoDayOfWeek.Friday), () => Recurrence.Monthly(1, 0, IsoDayOfWeek.Friday), () => Recurrence.Monthly(1, -2, IsoDayOfWeek.Friday),
            () => Recurrence.Monthly(1, 1, IsoDayOfWeek.None), () => Recurrence.Yearly(3, 5, IsoDayOfWeek.Friday), () => Recurrence.Yearly(13, 1, IsoDayOfWeek.Friday),
            () => Recurrence.Yearly(0, 1), () => Recurrence.Yearly(13, 1), () => Recurrence.Weekly(1, (Weekdays)128),
        ];
        foreach (var make in made) make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("FREQ")]
    [InlineData("FREQ=DAILY;")]
    [InlineData("freq=daily;COUNT=1")]
    [InlineData("FREQ=daily;COUNT=1")]
    [InlineData("FREQ=0;COUNT=1")]
    [InlineData("FREQ=HOURLY;COUNT=1")]
    [InlineData("FREQ=CUSTOM")]
    [InlineData("RDATE;COUNT=2")]
    [InlineData("FREQ=DAILY;FREQ=DAILY")]
    [InlineData("FREQ=DAILY;INTERVAL=1")]
    [InlineData("FREQ=DAILY;INTERVAL=two")]
    [InlineData("FREQ=DAILY;COUNT=")]
    [InlineData("FREQ=DAILY;COUNT=+3")]
    [InlineData("FREQ=DAILY;COUNT=99999999999")]
    [InlineData("FREQ=DAILY;COUNT=2;UNTIL=20260302")]
    [InlineData("FREQ=DAILY;UNTIL=20260230")]
    [InlineData("FREQ=DAILY;UNTIL=2026-03-02")]
    [InlineData("FREQ=DAILY;UNTIL=20260302T100000Z")]
    [InlineData("FREQ=DAILY;INTERVAL=7;BYDAY=MO")]
    [InlineData("FREQ=DAILY;BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=WEEKLY;BYDAY=WE,MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;WKST=SU")]
    [InlineData("FREQ=MONTHLY;COUNT=1")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=0FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=5FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=-2FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR,2FR")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1FR")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1")]
    [InlineData("FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=1XX")]
    [InlineData("every other Tuesday")]
    public void Rubbish_is_no_rule(string text) => FluentActions.Invoking(() => Recurrence.Parse(text)).Should().Throw<FormatException>();

    /// <summary>A Norwegian machine writes a minus of its own.</summary>
    [Fact]
    public void The_text_is_the_same_in_every_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nb-NO");

        Recurrence.Monthly(1, -1, IsoDayOfWeek.Friday).After(1000).ToString().Should().Be("FREQ=MONTHLY;BYDAY=-1FR;COUNT=1000");
    }

    private static IEnumerable<LocalDate> Written(string dates)
    {
        var year = "";
        foreach (var date in dates.Split(' '))
        {
            if (date.Length == 10) year = date[..5];
            yield return On(year + date[^5..]);
        }
    }

    private static LocalDate On(string date) => LocalDatePattern.Iso.Parse(date).Value;
}
