using Bunit;
using Invitations.Core.Diaries;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

public class MonthCalendarTests : ComponentTest
{
    private static readonly LocalDate Today = new(2026, 3, 17);

    [Theory]
    [InlineData("en-GB", "Tuesday 17 March 2026, busy 3 h of 8 h", "Wednesday 18 March 2026, free, 1 h 30 min outside working hours", "Thursday 19 March 2026, free")]
    [InlineData("nb-NO", "tirsdag 17. mars 2026, opptatt 3 t av 8 t", "onsdag 18. mars 2026, ledig, 1 t 30 min utenfor arbeidstiden", "torsdag 19. mars 2026, ledig")]
    [InlineData("da-DK", "tirsdag den 17. marts 2026, optaget 3 t af 8 t", "onsdag den 18. marts 2026, ledig, 1 t 30 min uden for arbejdstiden", "torsdag den 19. marts 2026, ledig")]
    public void How_full_a_date_is_is_said_in_its_name(string culture, string tuesday, string wednesday, string thursday)
    {
        Speak(culture);
        var calendar = Draw(
            Full(0, 8, 180), Full(1, 8, 0, 90), Full(2, 8, 0));

        Names(calendar).Skip(22).Take(3).Should().Equal(tuesday, wednesday, thursday);
    }

    [Fact]
    public void And_seen_as_a_bar_where_there_is_anything()
    {
        var calendar = Draw(Full(0, 8, 240), Full(1, 8, 0), Full(4, 0, 0, 60), Full(5, 0, 0));

        calendar.FindAll(".bar").Select(b => (b.ParentElement!.GetAttribute("data-date"), b.GetAttribute("style"), b.ClassList.Contains("outside")))
            .Should().Equal(("2026-03-17", "--share:0.5", false), ("2026-03-21", "--share:1", true));
        calendar.Find("[data-date='2026-03-17']").GetAttribute("title").Should().Be("busy 4\u00a0h of 8\u00a0h");
        calendar.Find("[data-date='2026-03-22']").HasAttribute("title").Should().BeFalse();
    }

    [Fact]
    public void Dates_weeks_and_the_month_lead_there()
    {
        List<LocalDate> days = [], weeks = [], months = [];
        var calendar = Draw(p => p.Add(x => x.OnChoose, days.Add).Add(x => x.OnWeek, weeks.Add).Add(x => x.OnMonth, months.Add));

        calendar.Find("[data-date='2026-04-02']").Click();
        calendar.FindAll(".week")[2].Click();
        calendar.Find("#month-name button").Click();

        (days.Single(), weeks.Single(), months.Single()).Should().Be((new LocalDate(2026, 4, 2), new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 1)));
    }

    [Fact]
    public void Holidays_say_their_name_and_are_marked_and_the_rest_is_not()
    {
        HolidayDate[] holidays = [new(new(2026, 4, 2), new(NationalHoliday.MaundyThursday)), new(new(2026, 4, 20), new(null, "Founders' day"))];
        var calendar = Render<MonthCalendar>(p => p.Add(x => x.Shown, new LocalDate(2026, 4, 1)).Add(x => x.Today, Today).Add(x => x.Holidays, holidays));

        calendar.FindAll(".holiday").Select(d => (d.GetAttribute("aria-label"), d.GetAttribute("title")))
            .Should().Equal(("Thursday 2 April 2026, Maundy Thursday", "Maundy Thursday"), ("Monday 20 April 2026, Founders' day", "Founders' day"));
    }

    [Fact]
    public void Where_only_a_date_can_be_chosen_neither_week_nor_month_pretends_to_be_a_button()
    {
        var calendar = Draw(p => { });

        calendar.FindAll("th button").Should().BeEmpty();
        calendar.FindAll("th .week").Should().HaveCount(6);
        calendar.FindAll("#month-name button").Should().BeEmpty();
    }

    [Theory]
    [InlineData(17, 1)]
    [InlineData(16, 7)]
    [InlineData(1, 31)]
    public void What_the_diary_shows_is_marked(int first, int days) =>
        Draw(p => p.Add(x => x.RangeFirst, new LocalDate(2026, 3, first)).Add(x => x.RangeDays, days)).FindAll(".shown").Select(d => d.GetAttribute("data-date"))
            .Should().Equal(Enumerable.Range(first, days).Select(d => $"2026-03-{d:00}"));

    [Fact]
    public void Whoever_turns_it_the_first_of_its_dates_is_asked_for()
    {
        List<LocalDate> asked = [];
        var calendar = Draw(p => p.Add(x => x.OnTurned, asked.Add));

        calendar.FindAll(".month-head .turn")[1].Click();
        calendar.Render(p => p.Add(x => x.Shown, new LocalDate(2026, 5, 1)));
        calendar.Render(p => p.Add(x => x.Shown, new LocalDate(2026, 5, 2)));

        asked.Should().Equal(new LocalDate(2026, 2, 23), new LocalDate(2026, 3, 30), new LocalDate(2026, 4, 27));
    }

    [Fact]
    public void At_the_end_of_the_calendar_there_is_nothing_to_turn_to() =>
        Render<MonthCalendar>(p => p.Add(x => x.Shown, Invitations.Core.FollowUps.FollowUpTime.Latest).Add(x => x.Today, Today)).FindAll(".month-head .turn")[1].HasAttribute("disabled").Should().BeTrue();

    private static IEnumerable<string> Names(IRenderedComponent<MonthCalendar> calendar) =>
        calendar.FindAll("td button").Select(b => b.GetAttribute("aria-label")!.Replace('\u00a0', ' '));

    private static DayFullness Full(int day, int hours, int taken, int outside = 0) =>
        new(Today.PlusDays(day), Duration.FromHours(hours), Duration.FromMinutes(taken), Duration.FromMinutes(outside));

    private IRenderedComponent<MonthCalendar> Draw(params DayFullness[] fullness) => Draw(p => p.Add(x => x.Fullness, fullness));

    private IRenderedComponent<MonthCalendar> Draw(Action<ComponentParameterCollectionBuilder<MonthCalendar>> more) => Render<MonthCalendar>(p =>
    {
        p.Add(x => x.Shown, Today).Add(x => x.Today, Today);
        more(p);
    });
}
