using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>What one date's time is on another: how a rule of dates becomes moments.</summary>
public class OnAnotherDateTests
{
    private static readonly WorkingHours Hours = WorkingHours.Parse("08:00-16:00|08:00-16:00|08:00-16:00|08:00-16:00|08:00-12:00|-|-");

    [Fact]
    public void It_keeps_its_times_its_length_and_its_days()
    {
        var night = At("2026-03-02T22:30", "2026-03-04T01:00");

        Written(night.OnDate(new(2026, 5, 6), Hours)).Should().Be("2026-05-06T22:30 2026-05-08T01:00");
        Written(night.OnDate(new(2026, 5, 6), Hours, new LocalTime(9, 15))).Should().Be("2026-05-06T09:15 2026-05-07T11:45", "another start lasts as long");
    }

    [Fact]
    public void On_its_own_date_it_is_itself()
    {
        var time = At("2026-03-02T10:00", "2026-03-02T11:00");

        time.OnDate(time.StartDate, Hours).Required.Should().Be(time);
    }

    [Fact]
    public void Whole_days_are_as_long_as_the_owners_day_is_on_that_weekday()
    {
        var monday = FollowUpTime.WholeDays(new(2026, 3, 2), new(2026, 3, 2), "Europe/Oslo", Hours).Required;

        Written(monday.OnDate(new(2026, 3, 6), Hours)).Should().Be("2026-03-06T08:00 2026-03-06T12:00");
        monday.OnDate(new(2026, 3, 6), Hours).Required.AllDay.Should().BeTrue();
        Written(monday.OnDate(new(2026, 3, 7), Hours, new LocalTime(3, 0))).Should().Be("2026-03-07T08:00 2026-03-07T16:00", "nobody works then, and a whole day has no start of its own");
    }

    [Fact]
    public void A_deadline_stays_as_many_days_off()
    {
        var due = FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 6), "Europe/Oslo").Required;

        due.OnDate(new(2026, 4, 1), Hours).Required.Should().Be(FollowUpTime.Due(new(2026, 4, 1), new(2026, 4, 5), "Europe/Oslo").Required);
    }

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("2100-12-31")]
    [InlineData("9999-12-31")]
    public void Out_of_reach_it_is_refused(string date) =>
        At("2026-03-02T22:30", "2026-03-03T01:00").OnDate(LocalDatePattern.Iso.Parse(date).Value, Hours).Refusal.Should().Be(Refusal.DateOutOfRange);

    [Theory]
    [InlineData("Europe/Oslo", "2026-03-29", "02:30", "03:15", "2026-03-29T03:30 2026-03-29T04:15", 45)] // skipped: it moves forward as a whole
    [InlineData("Europe/Oslo", "2026-03-29", "01:30", "02:15", "2026-03-29T01:30 2026-03-29T03:15", 45)] // only its end is skipped
    [InlineData("Europe/Oslo", "2026-03-29", "01:30", "03:30", "2026-03-29T01:30 2026-03-29T03:30", 60)] // two hours by the wall
    [InlineData("Europe/Oslo", "2026-10-25", "02:30", "03:30", "2026-10-25T02:30 2026-10-25T03:30", 120)] // the first 02:30
    [InlineData("Europe/Oslo", "2026-10-25", "01:30", "02:30", "2026-10-25T01:30 2026-10-25T02:30", 60)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "02:40", "2026-10-04T02:45 2026-10-04T03:10", 25)] // half an hour is skipped
    [InlineData("America/Santiago", "2026-09-06", "00:15", "01:15", "2026-09-06T01:15 2026-09-06T02:15", 60)] // midnight is skipped
    [InlineData("America/Santiago", "2026-09-05", "23:30", "00:30", "2026-09-05T23:30 2026-09-06T01:30", 60)]
    [InlineData("America/New_York", "2026-03-08", "02:00", "03:00", "2026-03-08T03:00 2026-03-08T04:00", 60)]
    [InlineData("Europe/London", "2026-03-29", "01:00", "02:00", "2026-03-29T02:00 2026-03-29T03:00", 60)]
    public void At_a_clock_change_the_wall_is_believed(string zone, string date, string from, string to, string written, int minutes)
    {
        var time = At($"2026-01-14T{from}", string.CompareOrdinal(from, to) < 0 ? $"2026-01-14T{to}" : $"2026-01-15T{to}", zone);

        var moved = time.OnDate(LocalDatePattern.Iso.Parse(date).Value, Hours);

        Written(moved).Should().Be(written);
        moved.Required.Interval!.Value.Duration.Should().Be(Duration.FromMinutes(minutes));
    }

    [Fact]
    public void Occurrences_may_touch_but_not_overlap()
    {
        var day = At("2026-03-02T10:00", "2026-03-03T10:00");
        FollowUpTime On(int date) => day.OnDate(new(2026, 3, date), Hours).Required;

        Series.KeepApart([On(4), On(2), On(3), FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 9), "Europe/Oslo").Required]).Should().Be(Outcome.Done);
        Series.KeepApart([On(4), On(2), At("2026-03-05T09:59", "2026-03-05T11:00")]).Refusal.Should().Be(Refusal.SeriesOverlapsItself);
        Series.KeepApart([On(2), On(2)]).Refusal.Should().Be(Refusal.SeriesOverlapsItself, "the same date twice");
        Series.KeepApart([At("2026-03-01T10:00", "2026-03-09T10:00"), On(2), On(4)]).Refusal.Should().Be(Refusal.SeriesOverlapsItself);
        Series.KeepApart([]).Should().Be(Outcome.Done);
    }

    private static FollowUpTime At(string start, string end, string zone = "Europe/Oslo") => FollowUpTime.At(Wall(start), Wall(end), zone).Required;

    private static LocalDateTime Wall(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static string Written(Outcome<FollowUpTime> time) => $"{time.Required.StartDate:uuuu-MM-dd}T{time.Required.StartTime:HH:mm} {time.Required.EndDate:uuuu-MM-dd}T{time.Required.EndTime:HH:mm}";
}
