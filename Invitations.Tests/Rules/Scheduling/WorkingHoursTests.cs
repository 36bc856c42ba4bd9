using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.Scheduling;

public class WorkingHoursTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly WorkingHours Weekdays = WorkingHours.Weekdays(new(8, 0), new(16, 30));

    [Fact]
    public void Weekdays_are_worked_and_weekends_are_not() =>
        Enum.GetValues<IsoDayOfWeek>().Where(d => d is not IsoDayOfWeek.None && Weekdays.On(d) is not null)
            .Should().Equal(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    [Fact]
    public void They_survive_being_stored()
    {
        Weekdays.ToString().Should().Be("08:00-16:30|08:00-16:30|08:00-16:30|08:00-16:30|08:00-16:30|-|-");
        WorkingHours.Parse(Weekdays.ToString()).Should().Be(Weekdays);
        FluentActions.Invoking(() => WorkingHours.Parse("08:00-16:00")).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData(3, 27, 7)] // Friday before the clock goes forward
    [InlineData(3, 30, 6)] // Monday after it
    public void Eight_on_the_wall_is_eight_whatever_the_clock_has_been_through(int month, int day, int utc) =>
        Weekdays.On(new LocalDate(2026, month, day), Oslo)!.Value.Start.Should().Be(Instant.FromUtc(2026, month, day, utc, 0));

    [Fact]
    public void A_span_that_a_clock_change_skips_is_no_span()
    {
        var night = WorkingHours.Parse(string.Join('|', Enumerable.Repeat("02:15-03:00", 7)));

        night.On(new LocalDate(2026, 3, 29), Oslo).Should().BeNull();
        night.On(new LocalDate(2026, 3, 30), Oslo).Should().NotBeNull();
    }

    [Fact]
    public void A_lunch_break_parts_the_day_and_the_whole_day_goes_from_its_first_start_to_its_last_end()
    {
        var hours = WorkingHours.Parse("08:00-11:30,12:00-16:00|08:00-12:00|-|-|-|-|-");

        hours.Spans(IsoDayOfWeek.Monday).Should().Equal(new WorkingSpan(new(8, 0), new(11, 30)), new WorkingSpan(new(12, 0), new(16, 0)));
        hours.On(IsoDayOfWeek.Monday).Should().Be(new WorkingSpan(new(8, 0), new(16, 0)));
        hours.On(IsoDayOfWeek.Tuesday).Should().Be(new WorkingSpan(new(8, 0), new(12, 0)), "part-time days have hours of their own");
        hours.Spans(IsoDayOfWeek.Sunday).Should().BeEmpty();
        WorkingHours.Of([hours.Spans(IsoDayOfWeek.Monday), hours.Spans(IsoDayOfWeek.Tuesday), [], [], [], [], []]).Should().Be(hours, "what is put together is what is read")
            .And.Match<WorkingHours>(h => h.GetHashCode() == hours.GetHashCode());
    }

    [Theory]
    [InlineData("08:00-12:00,11:00-16:00")] // overlap
    [InlineData("12:00-16:00,08:00-11:30")] // out of order
    [InlineData("16:00-08:00")]
    [InlineData("08:00-08:00")]
    [InlineData("08:00-24:00")]
    [InlineData("08:60-09:00")]
    [InlineData("8:00-16:00")]
    [InlineData("08:00-16:00,")]
    [InlineData("08.00-16.00")]
    [InlineData("")]
    public void What_is_no_day_is_refused(string day)
    {
        var text = $"{day}|-|-|-|-|-|-";

        WorkingHours.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => WorkingHours.Parse(text)).Should().Throw<FormatException>();
    }

    [Fact]
    public void A_day_of_spans_that_touch_is_a_day_without_a_break() => WorkingHours.TryParse("08:00-12:00,12:00-16:00|-|-|-|-|-|-", out _).Should().BeTrue();

    [Fact]
    public void Nobody_makes_hours_that_cannot_be_stored()
    {
        FluentActions.Invoking(() => WorkingHours.Weekdays(new(16, 0), new(8, 0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => WorkingHours.Weekdays(new(8, 0, 30), new(16, 0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => WorkingHours.Of([[], []])).Should().Throw<ArgumentException>();
    }
}
