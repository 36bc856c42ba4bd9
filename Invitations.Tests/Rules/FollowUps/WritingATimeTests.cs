using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.FollowUps;

public class WritingATimeTests
{
    private const string Oslo = "Europe/Oslo";
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));

    [Theory]
    [InlineData("1801-03-02T10:00", "1801-03-02T11:00", Refusal.DateOutOfRange)]
    [InlineData("9999-12-31T10:00", "9999-12-31T11:00", Refusal.DateOutOfRange)]
    [InlineData("1999-12-31T10:00", "2000-01-01T11:00", Refusal.DateOutOfRange)]
    [InlineData("2100-12-31T10:00", "2101-01-01T11:00", Refusal.DateOutOfRange)]
    [InlineData("2000-01-01T00:00", "2000-01-01T00:15", null)]
    [InlineData("2100-12-31T23:45", "2100-12-31T23:59", null)]
    [InlineData("2026-03-02T10:00", "2026-03-02T10:00", Refusal.EndNotAfterStart)]
    [InlineData("2026-03-02T10:00", "2026-03-02T09:59", Refusal.EndNotAfterStart)]
    [InlineData("2026-03-02T10:00", "2026-03-01T11:00", Refusal.EndNotAfterStart)]
    [InlineData("2026-03-02T10:00", "2026-03-02T10:01", null)]
    public void Only_a_time_within_reach_that_ends_after_it_starts_can_be_written(string start, string end, Refusal? refusal) => At(start, end).Refusal.Should().Be(refusal);

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData("W. Europe Standard Time")]
    public void Only_IANA_zones_are_zones(string zone)
    {
        FollowUpTime.At(new(2026, 3, 2, 10, 0), new(2026, 3, 2, 11, 0), zone).Refusal.Should().Be(Refusal.ZoneUnknown);
        FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 2), zone).Refusal.Should().Be(Refusal.ZoneUnknown);
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "2026-03-29T04:00", "2026-03-29T01:30Z", "2026-03-29T02:00Z")] // the clock goes from 2 to 3: 02:30 is 03:30
    [InlineData("2026-03-29T01:30", "2026-03-29T03:30", "2026-03-29T00:30Z", "2026-03-29T01:30Z")] // two hours on the wall, one on the clock
    [InlineData("2026-10-25T02:30", "2026-10-25T03:30", "2026-10-25T00:30Z", "2026-10-25T02:30Z")] // the clock goes from 3 to 2: the first 02:30
    [InlineData("2026-07-01T10:00", "2026-07-01T11:00", "2026-07-01T08:00Z", "2026-07-01T09:00Z")]
    [InlineData("2026-12-01T10:00", "2026-12-01T11:00", "2026-12-01T09:00Z", "2026-12-01T10:00Z")]
    public void What_the_wall_says_becomes_the_moment_meant(string start, string end, string starts, string ends)
    {
        var time = At(start, end).Required;

        (time.Starts, time.Ends).Should().Be((Moment(starts), Moment(ends)));
        (time.StartDate.At(time.StartTime!.Value), time.EndDate.At(time.EndTime!.Value)).Should().Be((Wall(start), Wall(end)), "what was written is kept");
    }

    [Fact]
    public void An_end_that_the_clock_change_puts_before_the_start_is_refused() => At("2026-03-29T02:45", "2026-03-29T03:15").Refusal.Should().Be(Refusal.EndNotAfterStart);

    [Fact]
    public void Seconds_are_not_written()
    {
        var time = FollowUpTime.At(new(2026, 3, 2, 10, 7, 23), new(2026, 3, 2, 10, 22, 59), Oslo).Required;

        (time.StartTime, time.EndTime, time.Interval!.Value.Duration).Should().Be((new LocalTime(10, 7), new LocalTime(10, 22), Duration.FromMinutes(15)));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-03", "2026-03-02T08:00", "2026-03-03T16:00", null)]
    [InlineData("2026-03-07", "2026-03-07", "2026-03-07T08:00", "2026-03-07T16:00", null)] // a Saturday has no hours of its own
    [InlineData("2026-03-03", "2026-03-02", "", "", Refusal.EndNotAfterStart)]
    [InlineData("1801-03-02", "1801-03-02", "", "", Refusal.DateOutOfRange)]
    public void Whole_days_run_from_the_start_of_work_to_its_end(string first, string last, string start, string end, Refusal? refusal)
    {
        var time = FollowUpTime.WholeDays(Date(first), Date(last), Oslo, Hours);

        time.Refusal.Should().Be(refusal);
        if (refusal is null) (time.Required.AllDay, time.Required.Interval).Should().Be((true, At(start, end).Required.Interval));
    }

    [Fact]
    public void A_deadline_takes_nobodys_time()
    {
        var due = FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 6), Oslo).Required;

        (due.Interval, due.StartTime, due.AllDay).Should().Be((null, null, false));
        FollowUpTime.Due(new(2026, 3, 6), new(2026, 3, 2), Oslo).Refusal.Should().Be(Refusal.EndNotAfterStart);
        FollowUpTime.Due(new(2026, 3, 6), new(9999, 3, 2), Oslo).Refusal.Should().Be(Refusal.DateOutOfRange);
    }

    [Fact]
    public void A_new_deadline_a_new_length_and_whole_days_are_new_times()
    {
        var ten = At("2026-03-02T08:00", "2026-03-02T16:00").Required;
        ten.IsMovedFrom(At("2026-03-02T08:00", "2026-03-02T15:45").Required).Should().BeTrue();
        ten.IsMovedFrom(FollowUpTime.WholeDays(new(2026, 3, 2), new(2026, 3, 2), Oslo, Hours).Required).Should().BeTrue();
        ten.IsMovedFrom(ten).Should().BeFalse();
        var due = FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 6), Oslo).Required;
        due.IsMovedFrom(FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 7), Oslo).Required).Should().BeTrue();
        due.IsMovedFrom(due).Should().BeFalse();
    }

    [Theory]
    [InlineData("", 0, 0, Refusal.TitleMissing)]
    [InlineData("   ", 0, 0, Refusal.TitleMissing)]
    [InlineData("x*200", 254, 2048, null)]
    [InlineData("x*201", 0, 0, Refusal.TitleTooLong)]
    [InlineData("x", 255, 0, Refusal.LocationTooLong)]
    [InlineData("x", 0, 2049, Refusal.DescriptionTooLong)]
    [InlineData("x", 0, 10_000, Refusal.DescriptionTooLong)]
    public void Title_place_and_description_have_their_room(string title, int place, int description, Refusal? refusal)
    {
        var text = title.StartsWith("x*", StringComparison.Ordinal) ? new string('x', int.Parse(title[2..], System.Globalization.CultureInfo.InvariantCulture)) : title;

        new FollowUpContent(FollowUpKind.Appointment, text, At("2026-03-02T10:00", "2026-03-02T11:00").Required, new string('x', place), new string('x', description))
            .Check().Refusal.Should().Be(refusal);
    }

    [Fact]
    public void Visible_for_a_group_needs_the_group() =>
        new FollowUpContent(FollowUpKind.Task, "x", At("2026-03-02T10:00", "2026-03-02T11:00").Required, Visibility: Visibility.Group).Check().Refusal.Should().Be(Refusal.GroupMissing);

    private static Outcome<FollowUpTime> At(string start, string end) => FollowUpTime.At(Wall(start), Wall(end), Oslo);

    private static LocalDateTime Wall(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Moment(string text) => NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;
}
