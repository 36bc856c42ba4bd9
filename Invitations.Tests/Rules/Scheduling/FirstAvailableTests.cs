using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R10; decision 12.</summary>
public class FirstAvailableTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
    private static readonly WorkingHours RoundTheClock = WorkingHours.Parse(string.Join('|', Enumerable.Repeat("00:00-23:59", 7)));
    private static readonly WorkingHours WithLunch = WorkingHours.Parse(string.Join('|', Enumerable.Repeat("08:00-11:30,12:00-16:00", 7)));
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void A_meeting_may_begin_when_another_ends() => Start([Anna(Busy("2026-03-02T08:00", "2026-03-02T10:00"))], "2026-03-02T08:00").Should().Be("2026-03-02T10:00");

    [Fact]
    public void A_meeting_may_end_when_another_begins() => Start([Anna(Busy("2026-03-02T09:00", "2026-03-02T16:00"))], "2026-03-02T08:00").Should().Be("2026-03-02T08:00");

    [Fact]
    public void The_wish_itself_is_the_first_when_all_are_free() => Start([Anna()], "2026-03-02T10:00").Should().Be("2026-03-02T10:00");

    [Theory]
    [InlineData("2026-03-02T10:01", "2026-03-02T10:15")]
    [InlineData("2026-03-02T10:15", "2026-03-02T10:15")]
    [InlineData("2026-03-02T10:46", "2026-03-02T11:00")]
    public void It_starts_on_the_quarter_hour(string wish, string start) => Start([Anna()], wish).Should().Be(start);

    [Fact]
    public void A_gap_that_only_fits_off_the_quarter_hour_is_passed_over() =>
        Start([Anna(Busy("2026-03-02T08:00", "2026-03-02T09:05"), Busy("2026-03-02T10:10", "2026-03-02T12:00"))], "2026-03-02T08:00").Should().Be("2026-03-02T12:00");

    [Fact]
    public void Everybodys_hours_count_each_in_their_own_zone() =>
        Start([Anna(), new(Hours, Lisbon, [])], "2026-03-02T08:00").Should().Be("2026-03-02T09:00", "Lisbon begins an hour later");

    [Fact]
    public void Nobody_meets_at_the_weekend_or_in_the_evening() => Start([Anna()], "2026-03-06T15:30").Should().Be("2026-03-09T08:00");

    [Fact]
    public void A_room_is_there_at_any_hour_and_taken_when_it_is_booked() =>
        Start([new(null, Oslo, [Busy("2026-03-07T20:00", "2026-03-07T22:00")])], "2026-03-07T19:30").Should().Be("2026-03-07T22:00");

    [Fact]
    public void Busy_times_may_overlap_and_stand_in_any_order() =>
        Start([Anna(Busy("2026-03-02T11:00", "2026-03-02T12:00"), Busy("2026-03-02T08:00", "2026-03-02T11:30"), Busy("2026-03-02T09:00", "2026-03-02T09:30"))], "2026-03-02T08:00")
            .Should().Be("2026-03-02T12:00");

    [Fact]
    public void Longer_than_anybody_works_there_is_none() => FirstAvailable.Find([Anna()], Duration.FromHours(9), At("2026-03-02T08:00"), Oslo).Should().BeNull();

    [Fact]
    public void As_long_as_the_working_day_there_is_one() =>
        FirstAvailable.Find([Anna()], Duration.FromHours(8), At("2026-03-02T08:15"), Oslo)!.Value.Start.Should().Be(At("2026-03-03T08:00"));

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public void Sixty_days_are_looked_through(int daysTaken, bool found)
    {
        var wish = At("2026-03-02T08:00");

        FirstAvailable.Find([new(null, Oslo, [new Interval(wish, wish + Duration.FromDays(daysTaken))])], Hour, wish, Oslo).HasValue.Should().Be(found);
    }

    [Fact]
    public void A_time_the_wall_shows_twice_is_offered_once()
    {
        // 25 October 2026, 03:00 becomes 02:00: what is written 02:30 means the first of the two.
        var firstTime = new Interval(Instant.FromUtc(2026, 10, 25, 0, 0), Instant.FromUtc(2026, 10, 25, 1, 0));

        var found = FirstAvailable.Find([new(RoundTheClock, Oslo, [firstTime])], Duration.FromMinutes(30), firstTime.Start, Oslo)!.Value;

        found.Start.Should().Be(Instant.FromUtc(2026, 10, 25, 2, 0), "03:00, after both");
    }

    [Fact]
    public void Asking_for_no_time_at_all_is_a_mistake_of_ours() =>
        FluentActions.Invoking(() => FirstAvailable.Find([Anna()], Duration.Zero, At("2026-03-02T08:00"), Oslo)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(1, "2026-03-03")]
    [InlineData(2, "2026-03-03")]
    [InlineData(5, "2026-03-09")]
    [InlineData(6, null)]
    public void Whole_days_are_worked_days_in_a_row(int days, string? first)
    {
        Interval? Span(LocalDate from) => new Interval(Hours.On(from, Oslo)?.Start ?? Oslo.AtStartOfDay(from).ToInstant(), Oslo.AtStartOfDay(from.PlusDays(days)).ToInstant());

        FirstAvailable.FindDays([Anna(Busy("2026-03-02T09:00", "2026-03-02T09:15"))], days, new(2026, 3, 2), Span)
            .Should().Be(first is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value);
    }

    [Fact]
    public void A_day_off_of_anybody_is_no_day_of_the_run() => Days([Anna() with { DatesOff = DatesOff.Of([new(2026, 3, 4)]) }], 3).Should().Be(new LocalDate(2026, 3, 9));

    [Fact]
    public void Breaks_do_not_matter_to_whole_days() => Days([Anna() with { Hours = WithLunch }], 5).Should().Be(new LocalDate(2026, 3, 2));

    [Fact]
    public void Whoever_is_optional_does_not_hold_whole_days_up() => Days([Anna(), Anna(Busy("2026-03-02T08:00", "2026-03-20T16:00")) with { IsOptional = true }], 5).Should().Be(new LocalDate(2026, 3, 2));

    [Fact]
    public void Nobody_meets_over_lunch() => Start([Anna(Busy("2026-03-02T08:00", "2026-03-02T10:45")) with { Hours = WithLunch }], "2026-03-02T08:00").Should().Be("2026-03-02T12:00");

    [Fact]
    public void Nobody_meets_on_a_day_off_of_anybody() =>
        Start([Anna(), Anna() with { DatesOff = DatesOff.Of([new(2026, 3, 2), new(2026, 3, 3)]) }], "2026-03-02T08:00").Should().Be("2026-03-04T08:00");

    [Fact]
    public void A_day_off_is_a_date_where_they_are() =>
        Start([new(RoundTheClock, DateTimeZoneProviders.Tzdb["Pacific/Auckland"], [], DatesOff.Of([new(2026, 3, 3)]))], "2026-03-02T11:30").Should().Be("2026-03-03T12:00", "the 3rd in Auckland is noon to noon in Oslo");

    [Fact]
    public void Whoever_is_optional_is_not_waited_for() => Start([Anna(), Anna(Busy("2026-03-02T08:00", "2026-03-06T16:00")) with { IsOptional = true }], "2026-03-02T08:00").Should().Be("2026-03-02T08:00");

    [Fact]
    public void Weeks_of_absence_are_busy_time() => Start([Anna(Busy("2026-03-02T08:00", "2026-03-20T16:00"))], "2026-03-02T08:00").Should().Be("2026-03-23T08:00");

    [Fact]
    public void With_nobody_to_ask_the_wish_is_free() => Start([], "2026-03-02T10:01").Should().Be("2026-03-02T10:15");

    private static LocalDate? Days(IReadOnlyList<Availability> everybody, int days) =>
        FirstAvailable.FindDays(everybody, days, new(2026, 3, 2), from => new Interval(Oslo.AtStartOfDay(from).ToInstant(), Oslo.AtStartOfDay(from.PlusDays(days)).ToInstant()));

    private static Availability Anna(params Interval[] busy) => new(Hours, Oslo, [.. busy]);

    private static Interval Busy(string start, string end) => new(At(start), At(end));

    private static Instant At(string wall) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(wall).Value.InZoneStrictly(Oslo).ToInstant();

    private static string Start(IReadOnlyList<Availability> everybody, string wish) =>
        FirstAvailable.Find(everybody, Hour, At(wish), Oslo)!.Value.Start.InZone(Oslo).ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
