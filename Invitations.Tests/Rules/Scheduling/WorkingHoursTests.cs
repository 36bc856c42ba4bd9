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
}
