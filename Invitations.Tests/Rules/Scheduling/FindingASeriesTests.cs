using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R10 for a series (decision 13): a start and a time of day that suit everybody on every date.</summary>
public class FindingASeriesTests(ITestOutputHelper output)
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly LocalDate[] Mondays = [.. Enumerable.Range(0, 60).Select(i => Monday.PlusWeeks(i))];

    [Fact]
    public void The_wish_itself_when_every_date_is_free() => Find([Person()], 9).Should().Be((Monday, new LocalTime(9, 0)));

    [Fact]
    public void One_taken_date_moves_them_all() => Find([Person(On(Mondays[11], 9, 10))], 9).Should().Be((Monday, new LocalTime(10, 0)));

    [Fact]
    public void Where_no_time_of_day_is_free_on_all_it_begins_later() =>
        Find([Person(On(Mondays[1], 8, 16))], 9).Should().Be((Mondays[2], new LocalTime(8, 0)), "from another date on, any time of day will do");

    [Fact]
    public void Nothing_is_offered_before_now() =>
        FirstAvailable.FindSeries([Person()], FirstAvailable.Sliding(Mondays, 12), Hour, new(9, 0), At(Monday, 10) + Duration.FromMinutes(1), Oslo)
            .Should().Be(new SeriesStart(0, Monday, new LocalTime(10, 15)));

    [Fact]
    public void A_day_off_takes_its_date_away() =>
        Find([Person() with { DatesOff = DatesOff.Of([Mondays[3]]) }], 9).Should().Be((Mondays[4], new LocalTime(8, 0)));

    [Fact]
    public void It_stays_at_nine_on_the_wall_through_every_change_of_the_clock() =>
        Find([Person(On(new(2026, 3, 30), 8, 9), On(Monday, 10, 16))], 8).Should().Be((Monday, new LocalTime(9, 0)), "busy until nine in summer time is busy until nine on the wall");

    [Fact]
    public void Whoever_is_optional_is_not_waited_for() => Find([Person(), Person(On(Mondays[5], 0, 23)) with { IsOptional = true }], 9).Should().Be((Monday, new LocalTime(9, 0)));

    [Fact]
    public void None_within_sixty_days_is_none() => Find([Person(new Interval(At(Monday, 8), At(Mondays[20], 8)))], 9).Should().BeNull();

    [Fact]
    public void Without_dates_there_is_nothing_to_find() => FirstAvailable.FindSeries([Person()], [], Hour, new(9, 0), At(Monday, 8), Oslo).Should().BeNull();

    [Fact]
    public void It_finds_what_trying_every_start_finds()
    {
        const int Days = 80;
        var seed = Somebody.Seed;
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var around = Somebody.AroundAChange(random);
            var zone = Somebody.Pick(random, Somebody.Zones);
            Somebody[] staff = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Somebody.AtRandom(random, around))];
            var first = around.InZone(zone).Date.PlusDays(1);
            var step = random.Next(1, 4);
            LocalDate[] dates = [.. Enumerable.Range(0, random.Next(1, 16)).Select(k => first.PlusDays(step * k + random.Next(step)))];
            var candidates = FirstAvailable.Sliding(dates, random.Next(1, 7));
            var length = Somebody.Pick(random, [10, 15, 30, 60, 90, 300, 1500]);
            var wished = LocalTime.FromMinutesSinceMidnight(random.Next(1440));
            var notBefore = around + Duration.FromMinutes(random.Next(4000));

            var found = FirstAvailable.FindSeries([.. staff.Select(s => s.Availability)], candidates, Duration.FromMinutes(length), wished, notBefore, zone);

            bool[][] blocked = [.. staff.Where(s => !s.IsOptional).Select(s => s.Blocked(around, Days * 1440))];
            found.Should().Be(BruteForce(blocked, around, candidates, length, wished, notBefore, zone), $"case {i} of SEED={seed}");
        }
    }

    private static SeriesStart? BruteForce(
        bool[][] blocked, Instant around, IReadOnlyList<IReadOnlyList<LocalDate>> candidates, int length, LocalTime wished, Instant notBefore, DateTimeZone zone)
    {
        if (candidates.Count == 0) return null;
        var from = Instant.Max(notBefore, zone.AtLeniently(candidates[0][0] + wished).ToInstant());
        for (var k = 0; k < candidates.Count; k++)
        {
            for (var time = 0; time < 1440; time += 15)
            {
                var at = LocalTime.FromMinutesSinceMidnight(time);
                var begin = When(candidates[k][0] + at);
                if (begin.Start < from || begin.End > from + Duration.FromDays(60)) continue;
                if (candidates[k].All(date => IsFree(When(date + at)))) return new(k, candidates[k][0], at);
            }
        }

        return null;

        (Instant Start, Instant End) When(LocalDateTime wall) => (zone.AtLeniently(wall).ToInstant(), zone.AtLeniently(wall.PlusMinutes(length)).ToInstant());

        bool IsFree((Instant Start, Instant End) when)
        {
            if (when.End <= when.Start) return false; // cannot be written
            var (from, until) = ((int)(when.Start - around).TotalMinutes, (int)(when.End - around).TotalMinutes);
            return Array.TrueForAll(blocked, b => !b.AsSpan(from..until).Contains(true));
        }
    }

    private static (LocalDate, LocalTime)? Find(IReadOnlyList<Availability> everybody, int hour) =>
        FirstAvailable.FindSeries(everybody, FirstAvailable.Sliding(Mondays, 12), Hour, new(hour, 0), At(Monday.PlusDays(-7), 8), Oslo) is { } found ? (found.Date, found.Time) : null;

    private static Availability Person(params Interval[] busy) => new(Hours, Oslo, [.. busy]);

    private static Interval On(LocalDate date, int from, int until) => new(At(date, from), At(date, until));

    private static Instant At(LocalDate date, int hour) => (date + new LocalTime(hour, 0)).InZoneStrictly(Oslo).ToInstant();
}
