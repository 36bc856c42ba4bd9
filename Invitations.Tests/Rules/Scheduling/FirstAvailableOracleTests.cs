using System.Collections;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R10 against the plainest thing that could be right: minute by minute, until all have been free for long enough.</summary>
[Trait("Category", "Long")]
public class FirstAvailableOracleTests(ITestOutputHelper output)
{
    private const int Companies = 5000;
    private const int CasesEach = 20;
    private const int Minutes = FirstAvailable.HorizonDays * 24 * 60;
    private const int Spread = 3000; // How far into the minutes worked out a wish may be.

    [Fact]
    public void It_finds_what_trying_every_minute_finds()
    {
        var seed = Somebody.Seed;
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        for (var company = 0; company < Companies; company++)
        {
            var around = Somebody.AroundAChange(random);
            Somebody[] staff = [.. Enumerable.Range(0, 6).Select(_ => Somebody.AtRandom(random, around))];
            Availability[] availability = [.. staff.Select(s => s.Availability)];
            BitArray[] blocked = [.. staff.Select(s => new BitArray(s.Blocked(around, Minutes + Spread)))];
            for (var i = 0; i < CasesEach; i++)
            {
                var zone = Somebody.Pick(random, Somebody.Zones);
                var wish = random.Next(Spread);
                var length = Somebody.Pick(random, [1, 15, 20, 30, 45, 60, 90, 240, 480, 600, 1500]);
                int[] who = [.. Enumerable.Range(0, staff.Length).Where(_ => random.Next(2) == 0)];

                var found = FirstAvailable.Find([.. who.Select(w => availability[w])], Duration.FromMinutes(length), around + Duration.FromMinutes(wish), zone);

                var expected = Try([.. who.Where(w => !staff[w].IsOptional).Select(w => blocked[w])], around, wish, length, zone);
                if (found != expected) found.Should().Be(expected, $"SEED={seed}: case {i} of company {company}, {length} minutes from {wish} after {around} in {zone.Id}");
                if (i == 0 && found is { } when) CanBeWritten(when, zone, seed);
            }
        }
    }

    /// <summary>Offsets that are not whole quarter-hours, and changes by less than one: seconds are tried one by one.</summary>
    [Theory]
    [InlineData("Europe/Amsterdam", "1937-06-30T23:50:07Z")] // +1:19:32 becomes +1:20 at midnight
    [InlineData("Africa/Monrovia", "1972-01-07T00:20:00Z")] // -0:44:30 becomes 0
    [InlineData("Asia/Singapore", "1982-12-31T15:40:01Z")] // +7:30 becomes +8
    [InlineData("Europe/Paris", "1911-03-10T23:30:00Z")] // +0:09:21 becomes 0
    public void Walls_of_long_ago_have_quarter_hours_too(string zoneId, string from)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var start = NodaTime.Text.InstantPattern.ExtendedIso.Parse(from).Value;
        for (var taken = 0; taken < 5400; taken += 97)
        {
            var free = start + Duration.FromSeconds(taken);
            var second = free;
            while (!Somebody.IsQuarter(second, zone) || !Somebody.CanBeWritten(second, zone) || !Somebody.CanBeWritten(second + Duration.FromMinutes(20), zone)) second += Duration.FromSeconds(1);

            FirstAvailable.Find([new(null, zone, [new Interval(start, free)])], Duration.FromMinutes(20), start, zone)!.Value.Start.Should().Be(second, $"busy for {taken} seconds");
        }
    }

    [Fact]
    public void A_tick_too_much_is_too_much()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
        var ten = Instant.FromUtc(2026, 3, 2, 9, 0);

        Start(ten, Duration.FromMinutes(15)).Should().Be(ten);
        Start(ten + Duration.Epsilon, Duration.FromMinutes(15)).Should().Be(ten + Duration.FromMinutes(30), "at ten it is still taken for a billionth of a second");
        Start(ten, Duration.FromMinutes(15) + Duration.Epsilon).Should().Be(ten + Duration.FromMinutes(30), "it would run into the next");

        Instant Start(Instant free, Duration length) => FirstAvailable.Find(
            [new(null, zone, [new Interval(ten - Duration.FromHours(1), free), new Interval(ten + Duration.FromMinutes(15), ten + Duration.FromMinutes(15) + Duration.FromTicks(1)), new Interval(ten + Duration.FromMinutes(16), ten + Duration.FromMinutes(30))])],
            length, ten, zone)!.Value.Start;
    }

    private static Interval? Try(BitArray[] people, Instant around, int wish, int length, DateTimeZone zone)
    {
        var blocked = new BitArray(Minutes + Spread);
        foreach (var one in people) blocked.Or(one);
        var taken = new bool[Minutes + Spread];
        blocked.CopyTo(taken, 0);
        var horizon = wish + Minutes;
        for (int free = wish, busy; free < horizon; free = busy)
        {
            free += Until(taken, false, free, horizon);
            busy = free + Until(taken, true, free, horizon);
            for (var minute = free; minute + length <= busy; minute++)
            {
                var (start, end) = (around + Duration.FromMinutes(minute), around + Duration.FromMinutes(minute + length));
                if (Somebody.IsQuarter(start, zone) && Somebody.CanBeWritten(start, zone) && Somebody.CanBeWritten(end, zone)) return new Interval(start, end);
            }
        }

        return null;
    }

    private static void CanBeWritten(Interval when, DateTimeZone zone, int seed) =>
        FollowUpTime.At(when.Start.InZone(zone).LocalDateTime, when.End.InZone(zone).LocalDateTime, zone.Id).Required.Interval.Should().Be(when, $"SEED={seed}: what is offered can be written");

    private static int Until(bool[] taken, bool what, int from, int horizon)
    {
        var found = taken.AsSpan(from..horizon).IndexOf(what);
        return found < 0 ? horizon - from : found;
    }
}
