using Invitations.Core.Diaries;
using NodaTime;

namespace Invitations.Tests.Rules.Diaries;

public class PlacingEntriesTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly LocalDate Monday = new(2026, 3, 16);

    [Fact]
    public void An_entry_alone_takes_the_whole_column()
    {
        var placed = Place(Monday, Timed("Stand-up", Monday.PlusDays(1), "08:30", "09:00")).Single();

        placed.Part.Should().Be(new DayPart(1, 510, 540, false, false));
        (placed.Lane, placed.Lanes, placed.LanesWide).Should().Be((0, 1, 1));
    }

    [Fact]
    public void Overlapping_entries_stand_side_by_side() =>
        Lanes(Timed("Strategy", Monday, "10:00", "12:00"), Timed("Interview", Monday, "10:30", "11:30"))
            .Should().Equal(("Strategy", 0, 2, 1), ("Interview", 1, 2, 1));

    [Fact]
    public void Touching_is_not_overlapping() =>
        Lanes(Timed("One", Monday, "09:00", "10:00"), Timed("Two", Monday, "10:00", "11:00"))
            .Should().Equal(("One", 0, 1, 1), ("Two", 0, 1, 1));

    [Fact]
    public void A_lane_that_is_free_again_is_used_again() =>
        Lanes(Timed("Long", Monday, "09:00", "12:00"), Timed("Early", Monday, "09:00", "10:00"), Timed("Late", Monday, "10:00", "11:00"))
            .Should().Equal(("Long", 0, 2, 1), ("Early", 1, 2, 1), ("Late", 1, 2, 1));

    [Fact]
    public void Whoever_has_nobody_on_the_right_takes_the_room() =>
        Lanes(
                Timed("A", Monday, "09:00", "12:00"), Timed("B", Monday, "09:00", "10:00"), Timed("C", Monday, "09:30", "10:00"), Timed("D", Monday, "10:00", "12:00"))
            .Should().Equal(("A", 0, 3, 1), ("B", 1, 3, 1), ("C", 2, 3, 1), ("D", 1, 3, 2));

    [Fact]
    public void Twelve_at_once_are_twelve_lanes_and_none_is_left_out()
    {
        var placed = Place(Monday, [.. Enumerable.Range(0, 12).Select(n => Timed($"{n}", Monday, "09:00", "10:00"))]);

        placed.Select(p => p.Lane).Should().Equal(Enumerable.Range(0, 12));
        placed.Should().OnlyContain(p => p.Lanes == 12);
    }

    [Fact]
    public void An_entry_over_midnight_has_a_part_on_each_date()
    {
        var night = ("Night shift", Between(Monday.At(new(22, 0)), Monday.PlusDays(1).At(new(2, 0))));

        Place(Monday, night).Select(p => p.Part).Should().Equal(new DayPart(0, 1320, 1440, false, true), new DayPart(1, 0, 120, true, false));
    }

    [Fact]
    public void What_ends_at_midnight_has_nothing_on_the_next_date()
    {
        var evening = ("Evening", Between(Monday.At(new(22, 0)), Monday.PlusDays(1).AtMidnight()));

        Place(Monday, evening).Select(p => p.Part).Should().Equal(new DayPart(0, 1320, 1440, false, false));
    }

    [Fact]
    public void What_lies_outside_the_dates_is_not_placed() =>
        Place(Monday, Timed("Before", Monday.PlusDays(-1), "09:00", "10:00"), Timed("After", Monday.PlusDays(7), "09:00", "10:00")).Should().BeEmpty();

    [Fact]
    public void What_is_shorter_than_a_quarter_is_drawn_as_one_and_kept_clear()
    {
        Place(Monday, Timed("Call", Monday, "09:00", "09:05"), Timed("Next call", Monday, "09:05", "09:20"))
            .Select(p => (p.Part.Start, p.Part.End, p.Lane)).Should().Equal((540, 555, 0), (545, 560, 1));
        Place(Monday, Timed("Late call", Monday, "23:55", "23:59")).Single().Part.Should().Be(new DayPart(0, 1425, 1440, false, false));
    }

    /// <summary>Oslo, 29 March 2026: from 02:00 the clock goes to 03:00.</summary>
    [Fact]
    public void The_skipped_hour_is_drawn_over_and_what_comes_after_stands_by_the_clock()
    {
        var sunday = new LocalDate(2026, 3, 29);

        Place(sunday, Timed("Over it", sunday, "01:30", "03:30"), Timed("After it", sunday, "10:00", "11:00"))
            .Select(p => (p.Part.Start, p.Part.End)).Should().Equal((90, 210), (600, 660));
        Place(sunday, ("Whole", Between(sunday.AtMidnight(), sunday.PlusDays(1).AtMidnight()))).Single().Part.Should().Be(new DayPart(0, 0, 1440, false, false));
    }

    /// <summary>Oslo, 25 October 2026: from 03:00 the clock goes back to 02:00.</summary>
    [Fact]
    public void Both_of_the_hours_that_happen_twice_stand_in_the_same_place_side_by_side()
    {
        var sunday = new LocalDate(2026, 10, 25);
        var once = Instant.FromUtc(2026, 10, 25, 0, 0);
        var again = once + Duration.FromHours(1);

        Place(sunday, ("First", new Interval(once, again)), ("Second", new Interval(again, again + Duration.FromHours(1))))
            .Select(p => (p.Entry.Title, p.Part.Start, p.Part.End, p.Lane)).Should().Equal(("First", 120, 180, 0), ("Second", 120, 180, 1));
        Place(sunday, ("Over the change", new Interval(once + Duration.FromMinutes(45), again + Duration.FromMinutes(15))))
            .Single().Part.Should().Be(new DayPart(0, 120, 180, false, false));
        Place(sunday, Timed("After it", sunday, "10:00", "11:00")).Single().Part.Should().Be(new DayPart(0, 600, 660, false, false));
        Place(sunday, ("Whole", Between(sunday.AtMidnight(), sunday.PlusDays(1).AtMidnight()))).Single().Part.Should().Be(new DayPart(0, 0, 1440, false, false));
    }

    [Fact]
    public void Whole_dates_are_bars_cut_off_at_the_edges_and_stacked_where_they_meet()
    {
        (string Title, LocalDate First, LocalDate Last)[] runs =
        [
            ("Course", Monday.PlusDays(3), Monday.PlusDays(3)),
            ("Fair", Monday.PlusDays(-2), Monday.PlusDays(1)),
            ("Trip", Monday.PlusDays(1), Monday.PlusDays(9)),
            ("Next week", Monday.PlusDays(7), Monday.PlusDays(7)),
        ];

        EntryPlacement.PlaceRuns(runs, r => (r.First, r.Last), Monday, 7)
            .Select(r => (r.Entry.Title, r.Day, r.LastDay, r.Row, r.IsContinued, r.Continues))
            .Should().Equal(("Fair", 0, 1, 0, true, false), ("Trip", 1, 6, 1, false, true), ("Course", 3, 3, 0, false, false));
    }

    private static (string Title, Interval When) Timed(string title, LocalDate date, string start, string end) =>
        (title, Between(date.At(Clock(start)), date.At(Clock(end))));

    private static LocalTime Clock(string time) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;

    private static Interval Between(LocalDateTime start, LocalDateTime end) => new(Oslo.AtLeniently(start).ToInstant(), Oslo.AtLeniently(end).ToInstant());

    private static IReadOnlyList<PlacedEntry<(string Title, Interval When)>> Place(LocalDate first, params (string Title, Interval When)[] entries) =>
        EntryPlacement.Place(entries, e => e.When, first, 7, Oslo);

    private static IEnumerable<(string, int, int, int)> Lanes(params (string Title, Interval When)[] entries) =>
        Place(Monday, entries).Select(p => (p.Entry.Title, p.Lane, p.Lanes, p.LanesWide));
}
