using Invitations.Core.Diaries;
using NodaTime;

namespace Invitations.Tests.Rules.Diaries;

public class PlacingAMonthTests
{
    private static readonly LocalDate First = new(2026, 2, 23); // The six weeks of March 2026.
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    [Fact]
    public void It_is_six_weeks_of_seven_dates_one_after_the_other()
    {
        var weeks = Place(4);

        weeks.SelectMany(w => w.Days).Select(d => d.Date).Should().Equal(Enumerable.Range(0, 42).Select(First.PlusDays));
        weeks.Should().AllSatisfy(w => w.First.Should().Be(w.Days[0].Date));
    }

    [Fact]
    public void What_has_hours_stands_in_its_date_in_the_order_given()
    {
        var day = On(Place(4, Line("first", 3), Line("second", 3), Line("elsewhere", 4)), 3);

        day.Shown.Select(r => (r.Entry.Name, r.Row)).Should().Equal(("first", 0), ("second", 1));
        (day.Count, day.Hidden).Should().Be((2, 0));
    }

    [Fact]
    public void What_takes_whole_dates_stands_above_what_has_hours()
    {
        var day = On(Place(4, Line("early", 3), Bar("course", 3, 3)), 3);

        day.Shown.Select(r => r.Entry.Name).Should().Equal("course", "early");
    }

    [Fact]
    public void A_bar_over_a_week_s_end_is_one_bar_a_week_and_lines_give_way_to_it_on_all_its_dates()
    {
        var weeks = Place(4, Bar("fair", 5, 8), Line("talk", 8));

        On(weeks, 5).Shown.Single().Should().BeEquivalentTo(new { Day = 5, LastDay = 6, IsContinued = false, Continues = true });
        On(weeks, 7).Shown.Single().Should().BeEquivalentTo(new { Day = 0, LastDay = 1, IsContinued = true, Continues = false });
        On(weeks, 6).Shown.Should().BeEmpty("the bar began the date before");
        On(weeks, 6).Count.Should().Be(1);
        On(weeks, 8).Shown.Single().Row.Should().Be(1);
    }

    [Fact]
    public void What_has_no_room_is_counted_and_the_last_line_says_so()
    {
        var full = On(Place(4, [.. Enumerable.Range(0, 4).Select(i => Line($"{i}", 2))]), 2);
        (full.Shown.Count, full.Hidden).Should().Be((4, 0), "four lines have room for four");

        var tooFull = On(Place(4, [.. Enumerable.Range(0, 40).Select(i => Line($"{i}", 2))]), 2);
        (tooFull.Shown.Count, tooFull.Hidden, tooFull.Count).Should().Be((3, 37, 40));
    }

    [Fact]
    public void A_bar_that_gives_way_on_one_date_is_counted_on_all_of_them()
    {
        // In the last line of dates 1 to 3; date 2 has more than fits.
        var weeks = Place(2, Bar("above", 1, 3), Bar("below", 1, 3), Line("too much", 2));

        On(weeks, 1).Shown.Select(r => r.Entry.Name).Should().Equal("above");
        new[] { 1, 2, 3 }.Select(d => On(weeks, d).Hidden).Should().Equal(1, 2, 1);
    }

    [Fact]
    public void Where_there_is_one_line_it_says_how_much_there_is()
    {
        var weeks = Place(1, Line("alone", 1), Line("one", 2), Line("two", 2));

        (On(weeks, 1).Shown.Count, On(weeks, 1).Hidden).Should().Be((1, 0));
        (On(weeks, 2).Shown.Count, On(weeks, 2).Hidden).Should().Be((0, 2));
    }

    [Fact]
    public void Nothing_is_lost_and_nothing_overlaps_whatever_there_is()
    {
        var random = new Random(17);
        for (var round = 0; round < 200; round++)
        {
            var lines = random.Next(1, 7);
            Entry[] entries = [.. Enumerable.Range(0, random.Next(60)).Select(i =>
            {
                var from = random.Next(-5, 45);
                return random.Next(3) == 0 ? Bar($"{i}", from, from + random.Next(12)) : Line($"{i}", from);
            })];
            var weeks = Place(lines, entries);

            foreach (var week in weeks)
            {
                var shown = week.Days.SelectMany(d => d.Shown).ToList();
                for (var day = 0; day < 7; day++)
                {
                    var here = shown.Where(r => r.Day <= day && day <= r.LastDay).ToList();
                    var date = week.Days[day];
                    here.Select(r => r.Row).Should().OnlyHaveUniqueItems();
                    here.TrueForAll(r => r.Row < (date.Hidden > 0 ? lines - 1 : lines)).Should().BeTrue("the last line is wanted for what has no room");
                    date.Count.Should().Be(entries.Count(e => e.First <= date.Date && date.Date <= e.Last));
                    (here.Count + date.Hidden).Should().Be(date.Count);
                }
            }
        }
    }

    [Fact]
    public void Dates_are_those_of_the_wall_and_midnight_belongs_to_the_date_before()
    {
        Dates(new(2026, 3, 24, 22, 0), new(2026, 3, 25, 6, 0)).Should().Be((new(2026, 3, 24), new(2026, 3, 25)));
        Dates(new(2026, 3, 24, 22, 0), new(2026, 3, 25, 0, 0)).Should().Be((new(2026, 3, 24), new(2026, 3, 24)));
        Dates(new(2026, 3, 24, 22, 0), new(2026, 3, 24, 22, 0)).Should().Be((new(2026, 3, 24), new(2026, 3, 24)));
        // The clock goes from two to three in the night to 29 March, and back from three in that to 25 October.
        Dates(new(2026, 3, 28, 23, 30), new(2026, 3, 29, 3, 0)).Should().Be((new(2026, 3, 28), new(2026, 3, 29)));
        Dates(new(2026, 10, 25, 1, 0), new(2026, 10, 26, 0, 0)).Should().Be((new(2026, 10, 25), new(2026, 10, 25)));

        static (LocalDate, LocalDate) Dates(LocalDateTime start, LocalDateTime end) =>
            MonthPlacement.DatesOf(new(Oslo.AtLeniently(start).ToInstant(), Oslo.AtLeniently(end).ToInstant()), Oslo);
    }

    [Fact]
    public void A_cell_without_any_room_is_a_mistake_of_ours() => FluentActions.Invoking(() => Place(0)).Should().Throw<ArgumentOutOfRangeException>();

    private static IReadOnlyList<MonthWeek<Entry>> Place(int lines, params Entry[] entries) =>
        MonthPlacement.Place(entries, e => (e.First, e.Last), e => e.IsBar, First, MonthPlacement.Weeks, lines);

    private static MonthDay<Entry> On(IReadOnlyList<MonthWeek<Entry>> weeks, int day) => weeks[day / 7].Days[day % 7];

    private static Entry Line(string name, int day) => new(name, First.PlusDays(day), First.PlusDays(day), false);

    private static Entry Bar(string name, int day, int lastDay) => new(name, First.PlusDays(day), First.PlusDays(lastDay), true);

    private sealed record Entry(string Name, LocalDate First, LocalDate Last, bool IsBar);
}
