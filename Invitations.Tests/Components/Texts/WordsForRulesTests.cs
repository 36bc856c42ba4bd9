using System.Globalization;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Tests.Components.Texts;

public class WordsForRulesTests
{
    private static readonly IStringLocalizer<UiText> Text =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<UiText>>();

    /// <summary>Rule as it is stored, and what it is called in English, Norwegian and Danish.</summary>
    public static TheoryData<string, string, string, string> Rules => new()
    {
        { "FREQ=DAILY;COUNT=5", "Every day, 5 times", "Hver dag, 5 ganger", "Hver dag, 5 gange" },
        { "FREQ=DAILY;INTERVAL=2;COUNT=5", "Every 2 days, 5 times", "Annenhver dag, 5 ganger", "Hver anden dag, 5 gange" },
        { "FREQ=DAILY;INTERVAL=10;COUNT=5", "Every 10 days, 5 times", "Hver 10. dag, 5 ganger", "Hver 10. dag, 5 gange" },
        {
            "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260331",
            "Every workday until 31 March 2026", "Hver arbeidsdag til og med 31. mars 2026", "Hver arbejdsdag til og med den 31. marts 2026"
        },
        { "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=9", "Every workday, 9 times", "Hver arbeidsdag, 9 ganger", "Hver arbejdsdag, 9 gange" },
        { "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=9", "Every day, 9 times", "Hver dag, 9 ganger", "Hver dag, 9 gange" },
        { "FREQ=WEEKLY;BYDAY=MO;COUNT=1", "Every week on Monday, once", "Hver mandag, én gang", "Hver mandag, én gang" },
        {
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10",
            "Every 2 weeks on Monday and Wednesday, 10 times", "Mandag og onsdag annenhver uke, 10 ganger", "Mandag og onsdag hver anden uge, 10 gange"
        },
        {
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SA,SU;COUNT=1000",
            "Every 3 weeks on Tuesday, Saturday and Sunday, 1000 times", "Tirsdag, lørdag og søndag hver 3. uke, 1000 ganger", "Tirsdag, lørdag og søndag hver 3. uge, 1000 gange"
        },
        { "FREQ=MONTHLY;BYMONTHDAY=15", "Day 15 of every month", "Den 15. i hver måned", "Den 15. i hver måned" },
        { "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1", "Every 2 months on day 1", "Den 1. annenhver måned", "Den 1. hver anden måned" },
        { "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=1", "Every 6 months on day 1", "Den 1. hver 6. måned", "Den 1. hver 6. måned" },
        { "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "The last day of every month", "Den siste dagen i hver måned", "Den sidste dag i hver måned" },
        {
            "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD",
            "Day 30 (or the last) of every month", "Den 30. (eller siste dag) i hver måned", "Den 30. (eller sidste dag) i hver måned"
        },
        { "FREQ=MONTHLY;BYDAY=-1FR", "The last Friday of every month", "Den siste fredagen i hver måned", "Den sidste fredag i hver måned" },
        {
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO;UNTIL=20261201",
            "Every 2 months on the first Monday until 1 December 2026", "Den første mandagen annenhver måned til og med 1. desember 2026",
            "Den første mandag hver anden måned til og med den 1. december 2026"
        },
        { "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SU", "Every 3 months on the second Sunday", "Den andre søndagen hver 3. måned", "Den anden søndag hver 3. måned" },
        { "FREQ=MONTHLY;BYDAY=3TH", "The third Thursday of every month", "Den tredje torsdagen i hver måned", "Den tredje torsdag i hver måned" },
        { "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=17;COUNT=3", "Every year on 17 May, 3 times", "Hvert år 17. mai, 3 ganger", "Hvert år den 17. maj, 3 gange" },
        {
            "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD",
            "Every year on the last day of February", "Hvert år den siste dagen i februar", "Hvert år den sidste dag i februar"
        },
        { "FREQ=YEARLY;BYMONTH=11;BYDAY=4TU", "Every year on the fourth Tuesday of November", "Hvert år den fjerde tirsdagen i november", "Hvert år den fjerde tirsdag i november" },
        { "RDATE", "On chosen dates", "På valgte datoer", "På udvalgte datoer" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_said_as_people_say_it(string rule, string english, string norwegian, string danish)
    {
        foreach (var (culture, words) in new[] { ("en-GB", english), ("nb-NO", norwegian), ("da-DK", danish) })
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            RecurrenceWords.Of(Text, Recurrence.Parse(rule)).Should().Be(words);
        }
    }

    [Fact]
    public void Weekdays_not_chosen_yet_are_no_fault()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        RecurrenceWords.Of(Text, Recurrence.Weekly(1, Weekdays.None)).Should().Be("Every week on –");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nb")]
    [InlineData("da")]
    public void Every_national_holiday_has_its_words(string language) =>
        Words.In[language].Keys.Should().Contain(Enum.GetNames<NationalHoliday>().Select(name => $"Holiday_{name}"));

    [Fact]
    public void A_holiday_of_the_companys_own_keeps_its_name()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");

        Text.Holiday(new Holiday(NationalHoliday.GoodFriday)).Should().Be("Langfredag");
        Text.Holiday(new Holiday(null, "Summer party")).Should().Be("Summer party");
    }
}
