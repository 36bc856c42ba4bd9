using System.Globalization;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Tests.Components.Texts;

public class WordsForTimesTests
{
    private static readonly LocalDate Tuesday = new(2026, 3, 17);

    private static readonly IStringLocalizer<UiText> Text =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<UiText>>();

    [Theory]
    [InlineData("en-GB", "Tue 17 Mar, 09:30–10:30", "Tuesday 17 March 2026, 09:30–10:30")]
    [InlineData("nb-NO", "tir. 17. mar., 09:30–10:30", "tirsdag 17. mars 2026, 09:30–10:30")]
    [InlineData("da-DK", "tirs. 17. mar., 09:30–10:30", "tirsdag den 17. marts 2026, 09:30–10:30")]
    public void A_time_is_said_as_people_say_it(string culture, string words, string longWords)
    {
        Speak(culture);

        When.Span(Tuesday.At(new(9, 30)), Tuesday.At(new(10, 30))).Should().Be(words);
        When.LongSpan(Tuesday.At(new(9, 30)), Tuesday.At(new(10, 30))).Should().Be(longWords);
    }

    [Fact]
    public void A_time_over_midnight_names_both_dates()
    {
        Speak("en-GB");

        When.Span(Tuesday.At(new(22, 0)), Tuesday.PlusDays(1).At(new(2, 0))).Should().Be("Tue 17 Mar, 22:00 – Wed 18 Mar, 02:00");
    }

    [Fact]
    public void A_time_until_midnight_is_on_one_date()
    {
        Speak("en-GB");

        When.Span(Tuesday.At(new(22, 0)), Tuesday.PlusDays(1).AtMidnight()).Should().Be("Tue 17 Mar, 22:00–00:00");
    }

    [Theory]
    [InlineData("en-GB", "Tue 17 Mar, all day", "Tue 17 Mar – Thu 19 Mar, all day", "Due Tue 17 Mar")]
    [InlineData("nb-NO", "tir. 17. mar., hele dagen", "tir. 17. mar. – tor. 19. mar., hele dagen", "Frist tir. 17. mar.")]
    [InlineData("da-DK", "tirs. 17. mar., hele dagen", "tirs. 17. mar. – tors. 19. mar., hele dagen", "Frist tirs. 17. mar.")]
    public void Whole_days_and_deadlines_have_no_hours(string culture, string day, string days, string due)
    {
        Speak(culture);

        When.AllDay(Text, Tuesday, Tuesday).Should().Be(day);
        When.AllDay(Text, Tuesday, Tuesday.PlusDays(2)).Should().Be(days);
        When.Due(Text, Tuesday).Should().Be(due);
    }

    [Theory]
    [InlineData("en-GB", "16–22 March 2026", "30 March – 5 April 2026", "29 December 2025 – 4 January 2026")]
    [InlineData("nb-NO", "16.–22. mars 2026", "30. mars – 5. april 2026", "29. desember 2025 – 4. januar 2026")]
    [InlineData("da-DK", "16.–22. marts 2026", "30. marts – 5. april 2026", "29. december 2025 – 4. januar 2026")]
    public void A_week_says_month_and_year_no_more_often_than_needed(string culture, string within, string overMonths, string overYears)
    {
        Speak(culture);

        Week(new(2026, 3, 16)).Should().Be(within);
        Week(new(2026, 3, 30)).Should().Be(overMonths);
        Week(new(2025, 12, 29)).Should().Be(overYears);
    }

    [Theory]
    [InlineData("en-GB", "Tue", "March 2026")]
    [InlineData("nb-NO", "tir", "mars 2026")]
    [InlineData("da-DK", "tirs", "marts 2026")]
    public void Heads_of_columns_and_months_are_short(string culture, string day, string month)
    {
        Speak(culture);

        When.ShortDayName(Tuesday).Should().Be(day);
        When.Month(Tuesday).Should().Be(month);
    }

    [Fact]
    public void A_follow_up_is_said_in_the_viewers_zone()
    {
        Speak("en-GB");
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        var time = FollowUpTime.At(Tuesday.At(new(9, 30)), Tuesday.At(new(10, 30)), "Europe/Oslo").Required;
        var allDay = FollowUpTime.WholeDays(Tuesday, Tuesday, "Europe/Oslo", WorkingHours.Weekdays(new(8, 0), new(16, 0))).Required;
        var due = FollowUpTime.Due(Tuesday, Tuesday, "Europe/Oslo").Required;

        time.InWords(Text, zone).Should().Be("Tue 17 Mar, 08:30–09:30");
        allDay.InWords(Text, zone).Should().Be("Tue 17 Mar, all day");
        due.InLongWords(Text, zone).Should().Be("Due Tuesday 17 March 2026");
    }

    private static string Week(LocalDate first) => When.Days(first, first.PlusDays(6));

    private static void Speak(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
}
