using Invitations.Core.Diaries;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.Diaries;

public class MeasuringFullnessTests
{
    private static readonly LocalDate Monday = new(2026, 3, 16);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly WorkingHours EightToFour = WorkingHours.Weekdays(new(8, 0), new(16, 0));

    [Fact]
    public void It_is_the_share_of_the_working_time_that_is_taken()
    {
        var day = One(EightToFour, Monday, Busy(Monday, "09:00", "11:00"), Busy(Monday, "14:00", "15:00"));

        day.Should().BeEquivalentTo(new DayFullness(Monday, Duration.FromHours(8), Duration.FromHours(3), Duration.Zero));
        day.Share.Should().Be(3 / 8d);
    }

    [Fact]
    public void What_overlaps_counts_once_and_in_any_order() =>
        One(EightToFour, Monday, Busy(Monday, "10:00", "12:00"), Busy(Monday, "09:00", "11:00"), Busy(Monday, "09:30", "10:00")).Taken.Should().Be(Duration.FromHours(3));

    [Fact]
    public void What_is_outside_of_working_time_is_told_apart()
    {
        var day = One(EightToFour, Monday, Busy(Monday, "07:00", "09:00"), Busy(Monday, "18:00", "19:30"));

        (day.Taken, day.Outside).Should().Be((Duration.FromHours(1), Duration.FromMinutes(150)));
    }

    [Fact]
    public void A_break_is_not_worked()
    {
        IReadOnlyList<WorkingSpan> around = [new(new(8, 0), new(11, 30)), new(new(12, 0), new(16, 0))];
        var day = One(WorkingHours.Of([around, around, around, around, around, [], []]), Monday, Busy(Monday, "11:00", "13:00"));

        (day.Working, day.Taken, day.Outside).Should().Be((Duration.FromMinutes(450), Duration.FromMinutes(90), Duration.FromMinutes(30)));
    }

    [Fact]
    public void A_date_that_is_not_worked_is_full_with_anything_and_free_with_nothing()
    {
        var saturday = Monday.PlusDays(5);

        One(EightToFour, saturday).Share.Should().Be(0);
        One(EightToFour, saturday, Busy(saturday, "10:00", "11:00")).Should().BeEquivalentTo(new { Working = Duration.Zero, Taken = Duration.Zero, Outside = Duration.FromHours(1), Share = 1d });
    }

    [Fact]
    public void On_a_holiday_nothing_is_worked() =>
        Fullness.Of(EightToFour, Oslo, date => date == Monday, [Busy(Monday, "10:00", "11:00")], Monday, 2).Select(d => (d.Working, d.Outside))
            .Should().Equal((Duration.Zero, Duration.FromHours(1)), (Duration.FromHours(8), Duration.Zero));

    [Fact]
    public void Whole_dates_fill_them_and_what_goes_on_over_midnight_counts_on_both()
    {
        var busy = new[] { Over(Monday, Monday.PlusDays(2)), Busy(Monday.PlusDays(2), "22:00", "23:00") with { } };
        var days = Fullness.Of(EightToFour, Oslo, _ => false, busy, Monday, 3);

        days.Select(d => d.Share).Should().Equal(1, 1, 0);
        days.Select(d => d.Outside).Should().Equal(Duration.FromHours(16), Duration.FromHours(16), Duration.FromHours(1));
    }

    [Theory]
    [InlineData(29, 3, 5)] // The hour from two to three is skipped.
    [InlineData(25, 10, 7)] // The hour from two to three comes twice.
    [InlineData(22, 3, 6)]
    public void A_night_that_changes_the_clock_is_as_long_as_it_is(int day, int month, int hours)
    {
        IReadOnlyList<WorkingSpan> night = [new(new(0, 0), new(6, 0))];
        var date = new LocalDate(2026, month, day);

        var full = One(WorkingHours.Of([[], [], [], [], [], [], night]), date, Over(date, date.PlusDays(1)));

        (full.Working, full.Taken).Should().Be((Duration.FromHours(hours), Duration.FromHours(hours)));
        full.Outside.Should().Be(Duration.FromHours(18), "the rest of the date has as many hours as ever");
    }

    private static DayFullness One(WorkingHours hours, LocalDate date, params Interval[] busy) => Fullness.Of(hours, Oslo, _ => false, busy, date, 1).Single();

    private static Interval Over(LocalDate first, LocalDate end) => new(Oslo.AtStartOfDay(first).ToInstant(), Oslo.AtStartOfDay(end).ToInstant());

    private static Interval Busy(LocalDate date, string start, string end)
    {
        var pattern = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        Instant At(string time) => Oslo.AtLeniently(date + pattern.Parse(time).Value).ToInstant();
        return new(At(start), At(end));
    }
}
