using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R10 against the slowest thing that could be right: every quarter-hour in turn, minute by minute, until all are free.</summary>
public class FirstAvailableOracleTests(ITestOutputHelper output)
{
    private const int Cases = 3000;
    private static readonly string[] Zones = ["Europe/Oslo", "Europe/Copenhagen", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Kiritimati"];
    private static readonly Instant[] Around = [Instant.FromUtc(2026, 3, 28, 12, 0), Instant.FromUtc(2026, 10, 24, 12, 0), Instant.FromUtc(2026, 4, 24, 0, 0), Instant.FromUtc(2026, 6, 5, 13, 7)];

    [Fact]
    public void It_finds_what_trying_every_minute_finds()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var zone = Zone(random);
            var wish = Pick(random, Around) + Duration.FromMinutes(random.Next(-2000, 2000));
            var length = Duration.FromMinutes(Pick(random, [1, 15, 20, 30, 45, 60, 90, 240, 480, 600]));
            Availability[] everybody = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Somebody(random, wish))];

            var found = FirstAvailable.Find(everybody, length, wish, zone);

            found.Should().Be(Try(everybody, length, wish, zone), $"case {i} of SEED={seed}, {length} from {wish} in {zone.Id}");
            FirstAvailable.Find([.. everybody.Reverse()], length, wish, zone).Should().Be(found, "the same question has the same answer");
            if (found is not { } when) continue;
            var written = FollowUpTime.At(when.Start.InZone(zone).LocalDateTime, when.End.InZone(zone).LocalDateTime, zone.Id).Required;
            written.Interval.Should().Be(when, $"what is offered can be written, case {i} of SEED={seed}");
        }
    }

    private static Interval? Try(Availability[] everybody, Duration length, Instant wish, DateTimeZone zone)
    {
        // Beyond eight days the cases made here have no news: nobody is taken, and each week is like the last.
        var horizon = wish + Duration.FromDays(FirstAvailable.HorizonDays);
        var taken = everybody.SelectMany(a => a.Busy).ToList();
        for (var minute = wish; minute + length <= horizon; minute += Duration.FromMinutes(1))
        {
            var wall = minute.InZone(zone).LocalDateTime;
            if (wall.Minute % 15 != 0) continue;
            var end = minute + length;
            if (zone.MapLocal(wall).First().ToInstant() != minute || zone.MapLocal(end.InZone(zone).LocalDateTime).First().ToInstant() != end) continue;
            if (taken.Exists(b => b.Start < end && b.End > minute)) continue;
            if (everybody.All(a => a.Hours is null || WorksThrough(a, minute, end))) return new Interval(minute, end);
        }

        return null;
    }

    // By the day and not by the minute, or thousands of cases would take an hour: nobody made here works past midnight.
    private static bool WorksThrough(Availability one, Instant start, Instant end)
    {
        var date = start.InZone(one.Zone).Date;
        return one.Hours!.On(date.DayOfWeek) is { } span
            && start >= one.Zone.AtLeniently(date + span.Start).ToInstant() && end <= one.Zone.AtLeniently(date + span.End).ToInstant();
    }

    private static Availability Somebody(Random random, Instant wish)
    {
        var busy = Enumerable.Range(0, random.Next(0, 12)).Select(_ =>
        {
            var start = wish + Duration.FromMinutes(random.Next(-600, 6000));
            return new Interval(start, start + Duration.FromMinutes(Pick(random, [5, 15, 30, 60, 61, 600, 1500])));
        }).ToArray();
        return random.Next(4) == 0 ? new(null, Zone(random), [.. busy]) : new(Week(random), Zone(random), [.. busy]);
    }

    private static WorkingHours Week(Random random) => WorkingHours.Parse(string.Join('|', Enumerable.Range(0, 7).Select(_ => random.Next(5) == 0
        ? "-"
        : Pick<string>(random, ["08:00-16:00", "09:00-17:00", "00:00-23:59", "22:00-23:30", "00:10-06:05", "02:15-02:50", "07:30-12:00"]))));

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static DateTimeZone Zone(Random random) => DateTimeZoneProviders.Tzdb[Pick(random, Zones)];
}
