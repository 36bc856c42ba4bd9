using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>Series through every clock change of nine years: what the wall says is kept, quarter-hour by quarter-hour of the day.</summary>
public class ThroughClockChangesTests
{
    private static readonly Interval Years = new(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2033, 1, 1, 0, 0));
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));

    public static TheoryData<string> Zones => new("Europe/Oslo", "Europe/Copenhagen", "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago");

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_series_keeps_the_time_on_the_wall(string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var changes = zone.GetZoneIntervals(Years).Skip(1).ToList();
        changes.Should().HaveCount(18, "the clocks go forward and back each year");
        var (skipped, twice) = (0, 0);

        foreach (var change in changes)
        {
            // The night may belong to two dates: midnight itself is skipped in Santiago.
            var night = (change.Start - Duration.FromSeconds(1)).InZone(zone).Date;
            var weekly = Recurrence.Weekly(1, night.DayOfWeek.AsSet() | night.PlusDays(1).DayOfWeek.AsSet());
            foreach (var series in new[] { Recurrence.Daily(1).After(8).Dates(night.PlusDays(-3)), weekly.After(8).Dates(night.PlusDays(-14)) })
            {
                foreach (var (quarter, minutes) in from quarter in Enumerable.Range(0, 96) from minutes in new[] { 15, 60, 100, 24 * 60 } select (quarter, minutes))
                {
                    var from = LocalTime.Midnight.PlusMinutes(15 * quarter);
                    // Written on a day when nothing happens to the clocks.
                    var written = FollowUpTime.At(new LocalDate(2026, 1, 14) + from, (new LocalDate(2026, 1, 14) + from).PlusMinutes(minutes), zoneId).Required;
                    foreach (var date in series.Required)
                    {
                        var found = written.OnDate(date, Hours).Required;
                        var (starts, moved) = Moment(zone, date + from);
                        var (ends, _) = Moment(zone, (date + from).Plus(moved).PlusMinutes(minutes));
                        if (found.Starts == starts && found.Ends == ends && found.StartDate + found.StartTime!.Value == (date + from).Plus(moved)) continue;

                        Assert.Fail($"{date:uuuu-MM-dd} {from:HH:mm}, {minutes} minutes, in {zoneId}: {found.Starts} to {found.Ends} and not {starts} to {ends}");
                    }
                }
            }

            for (var quarter = 0; quarter < 192; quarter++)
            {
                var offsets = Offsets(zone, night.AtMidnight().PlusMinutes(15 * quarter)).Count;
                if (offsets == 0) skipped++;
                if (offsets == 2) twice++;
            }
        }

        var quarters = zoneId == "Australia/Lord_Howe" ? 2 : 4;
        (skipped, twice).Should().Be((9 * quarters, 9 * quarters), "that is what the changes skip and repeat, so the walk above met them all");
    }

    // Every offset under which that is on the wall: none when it is skipped, two when it comes twice; the greater offset is the earlier moment.
    private static List<Offset> Offsets(DateTimeZone zone, LocalDateTime wall)
    {
        var utc = wall.InUtc().ToInstant();
        return [.. Around(zone, utc).Where(o => zone.GetUtcOffset(utc - Duration.FromMilliseconds(o.Milliseconds)) == o).OrderByDescending(o => o)];
    }

    private static (Instant Moment, Duration Moved) Moment(DateTimeZone zone, LocalDateTime wall)
    {
        var (utc, offsets) = (wall.InUtc().ToInstant(), Offsets(zone, wall));
        if (offsets.Count > 0) return (utc - Duration.FromMilliseconds(offsets[0].Milliseconds), Duration.Zero);
        // Skipped: by the clock as it was before.
        var around = Around(zone, utc).Select(o => o.Milliseconds).ToList();
        return (utc - Duration.FromMilliseconds(around.Min()), Duration.FromMilliseconds(around.Max() - around.Min()));
    }

    private static IEnumerable<Offset> Around(DateTimeZone zone, Instant moment) =>
        new[] { zone.GetUtcOffset(moment - Duration.FromDays(2)), zone.GetUtcOffset(moment + Duration.FromDays(2)) }.Distinct();
}

internal static class LocalDateTimeExtensions
{
    public static LocalDateTime Plus(this LocalDateTime time, Duration duration) => time.PlusMinutes((long)duration.TotalMinutes);
}
