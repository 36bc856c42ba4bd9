using System.Globalization;
using Invitations.Core.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>A participant made at random, and in the plainest way possible which minutes they cannot: the oracle of the searches.</summary>
/// <param name="Zone">Where they work.</param>
/// <param name="Week">Their hours as text; <c>null</c> for a room.</param>
/// <param name="Busy">When they are taken, in no order, overlapping.</param>
/// <param name="Off">Their days off.</param>
/// <param name="IsOptional">Whether nobody waits for them.</param>
internal sealed record Somebody(DateTimeZone Zone, string? Week, Interval[] Busy, LocalDate[] Off, bool IsOptional = false)
{
    public static readonly string[] Days =
    [
        "08:00-16:00", "09:00-17:00", "08:00-11:30,12:00-16:00", "00:00-23:59", "22:00-23:30", "00:10-06:05", "02:15-02:50", "07:30-12:00", "00:00-02:30,02:40-23:59",
        "01:30-03:15,03:15-05:00", "02:15-03:00,03:00-05:00", "-",
    ];

    // Those of the contract with clock changes, then some with odd offsets.
    public static readonly DateTimeZone[] Zones =
    [
        .. new[] { "Europe/Oslo", "Europe/Copenhagen", "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Kiritimati" }
            .Select(id => DateTimeZoneProviders.Tzdb[id]),
    ];

    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly Dictionary<string, (LocalTime Start, LocalTime End)[]> Spans = Days.ToDictionary(
        d => d, d => d == "-" ? [] : d.Split(',').Select(s => (Pattern.Parse(s[..5]).Value, Pattern.Parse(s[6..]).Value)).ToArray());

    public Availability Availability => new(Week is null ? null : WorkingHours.Parse(Week), Zone, [.. Busy], DatesOff.Of(Off), IsOptional);

    /// <summary>The seed of a test: of the environment variable SEED, or a new one.</summary>
    public static int Seed => Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();

    /// <summary>A moment some days at most from a clock change of one of the zones.</summary>
    public static Instant AroundAChange(Random random)
    {
        var some = Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromDays(random.Next(9 * 365));
        return (Pick(random, Zones[..6]).GetZoneInterval(some).End + Duration.FromMinutes(random.Next(-4000, 1500)));
    }

    public static Somebody AtRandom(Random random, Instant around, int mostBusy = 12)
    {
        var zone = Pick(random, Zones);
        var busy = Enumerable.Range(0, random.Next(mostBusy)).Select(_ =>
        {
            var start = around + Duration.FromMinutes(random.Next(-600, 9000));
            return new Interval(start, start + Duration.FromMinutes(Pick(random, [5, 15, 30, 60, 61, 90, 600, 1500, 20000])));
        });
        var usual = Pick(random, Days);
        var week = string.Join('|', Enumerable.Range(0, 7).Select(_ => random.Next(3) == 0 ? Pick(random, Days) : usual));
        var today = around.InZone(zone).Date;
        LocalDate[] off = [.. Enumerable.Range(0, random.Next(4)).Select(_ => today.PlusDays(random.Next(12)))];
        return new(zone, random.Next(4) == 0 ? null : week, [.. busy], off, random.Next(6) == 0);
    }

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Minute by minute from a moment on: whether they cannot.</summary>
    public bool[] Blocked(Instant from, int minutes)
    {
        var blocked = new bool[minutes];
        Array.Fill(blocked, Week is not null);
        if (Week is not null)
        {
            var week = Week.Split('|');
            var first = from.InZone(Zone).Date.PlusDays(-2);
            for (var date = first; date <= first.PlusDays(minutes / 1440 + 5); date = date.PlusDays(1))
            {
                if (Off.Contains(date)) continue;
                foreach (var (start, end) in Spans[week[(int)date.DayOfWeek - 1]]) Fill(Zone.AtLeniently(date + start).ToInstant(), Zone.AtLeniently(date + end).ToInstant(), false);
            }
        }

        foreach (var busy in Busy) Fill(busy.Start, busy.End, true);
        return blocked;

        void Fill(Instant start, Instant end, bool value)
        {
            var (first, until) = ((int)Math.Clamp((start - from).TotalMinutes, 0, minutes), (int)Math.Clamp((end - from).TotalMinutes, 0, minutes));
            if (first < until) blocked.AsSpan(first..until).Fill(value);
        }
    }

    /// <summary>Whether a moment can be written on a wall: what it shows twice means the first time.</summary>
    public static bool CanBeWritten(Instant moment, DateTimeZone zone) => zone.MapLocal(moment.InZone(zone).LocalDateTime).First().ToInstant() == moment;

    /// <summary>Whether it is a quarter-hour on a wall.</summary>
    public static bool IsQuarter(Instant moment, DateTimeZone zone) => moment.InZone(zone).LocalDateTime is { Second: 0, NanosecondOfSecond: 0 } wall && wall.Minute % 15 == 0;
}
