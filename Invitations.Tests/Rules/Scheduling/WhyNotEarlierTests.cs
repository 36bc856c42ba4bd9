using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R10 explained: who is in the way of the earlier times, and what would help.</summary>
public class WhyNotEarlierTests(ITestOutputHelper output)
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void Quarter_hours_with_the_same_reason_stand_together()
    {
        var why = Explain([Person(Busy(8, 9)), Room(Busy(9, 10))], 8);

        why.First.Should().Be(Busy(10, 11));
        why.Earlier.Select(e => (e.First, e.Last, string.Join("; ", e.Hindrances))).Should().Equal(
            (At(8), At(8), Words(Taken(0, 9))),
            (At(8, 15), At(8, 45), Words(Taken(0, 9), Taken(1, 10))),
            (At(9), At(9, 45), Words(Taken(1, 10))));
    }

    [Fact]
    public void Outside_hours_a_day_off_and_the_past_have_their_own_words()
    {
        var lunch = new Availability(WorkingHours.Parse("08:00-09:00,11:00-16:00|-|-|-|-|-|-"), Oslo, []);
        var onHoliday = Person() with { DatesOff = DatesOff.Of([new(2026, 3, 2)]) };

        var why = WhyNotEarlier.Explain([lunch], Hour, At(8), At(9), Oslo);
        why.Earlier.Select(e => (e.First, e.Last, e.Hindrances.Single())).Should().Equal(
            (At(8), At(8, 45), new Hindrance(-1, HindranceReason.Past)), (At(9), At(10, 45), new Hindrance(0, HindranceReason.OutsideHours)));

        why = WhyNotEarlier.Explain([onHoliday], Hour, At(8), At(8), Oslo);
        why.Earlier.Should().ContainSingle().Which.Hindrances.Should().Equal(new Hindrance(0, HindranceReason.DayOff));
        why.First.Should().Be(new Interval(At(24 + 8), At(24 + 9)));
    }

    [Fact]
    public void A_weekday_without_hours_is_outside_hours_and_no_day_off() =>
        Explain([Person()], 6 * 24).Earlier.Should().ContainSingle("Sunday").Which.Hindrances.Should().Equal(new Hindrance(0, HindranceReason.OutsideHours));

    [Fact]
    public void Whoever_does_not_work_is_not_called_busy_as_well() =>
        Explain([Person(Busy(15, 18))], 15).Earlier[^1].Hindrances.Should().Equal(new Hindrance(0, HindranceReason.OutsideHours));

    [Fact]
    public void A_shorter_meeting_is_as_long_as_it_can_be() => Explain([Person(Busy(9, 16)), Person(new Interval(At(8, 20), At(8, 30)))], 8).Shorter.Should().Be(new Interval(At(8, 30), At(9)));

    [Fact]
    public void Without_the_one_who_is_in_the_way_it_is_earlier() =>
        Explain([Person(), Person(Busy(8, 12)), Person(Busy(8, 9))], 8).Without.Should().Equal(new WithoutOne(1, Busy(9, 10)));

    [Fact]
    public void Of_the_other_rooms_the_one_that_is_free_first_is_named()
    {
        var rooms = new RoomChoice(1, [Room(Busy(8, 11)), Room(Busy(8, 9)), Room(Busy(8, 9))]);

        WhyNotEarlier.Explain([Person(), Room(Busy(8, 12))], Hour, At(8), At(8), Oslo, [rooms]).OtherRooms.Should().Equal(new OtherRoom(1, 1, Busy(9, 10)));
    }

    [Fact]
    public void There_is_nothing_to_explain_when_the_wish_is_free() => Explain([Person()], 8).Should().BeEquivalentTo(new Explanation(Busy(8, 9), [], null, [], []));

    [Fact]
    public void The_reasons_are_those_of_trying_every_minute_and_every_offer_holds()
    {
        var seed = Somebody.Seed;
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var around = Somebody.AroundAChange(random);
            var zone = Somebody.Pick(random, Somebody.Zones);
            Somebody[] staff = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Somebody.AtRandom(random, around))];
            Availability[] everybody = [.. staff.Select(s => s.Availability)];
            Availability[] rooms = [.. Enumerable.Range(0, 3).Select(_ => (Somebody.AtRandom(random, around, 30) with { Week = null, IsOptional = false }).Availability)];
            var (length, now) = (Somebody.Pick(random, [15, 30, 60, 90, 300]), around + Duration.FromMinutes(random.Next(-500, 200)));
            var replaced = Array.FindIndex(staff, s => s is { Week: null, IsOptional: false });

            var why = WhyNotEarlier.Explain(everybody, Duration.FromMinutes(length), around, now, zone, replaced < 0 ? [] : [new(replaced, rooms)]);

            var because = $"case {i} of SEED={seed}";
            CheckLines(why, staff, around, length, now, zone, because);
            CheckOffers(why, everybody, rooms, Duration.FromMinutes(length), around, Instant.Max(around, now), zone, because);
        }
    }

    private static void CheckLines(Explanation why, Somebody[] staff, Instant from, int length, Instant now, DateTimeZone zone, string because)
    {
        const int Minutes = 3 * 1440;
        bool[][] blocked = [.. staff.Select(s => s.Blocked(from, Minutes))];
        bool[][] idle = [.. staff.Select(s => (s with { Busy = [] }).Blocked(from, Minutes))];
        bool[][] busy = [.. staff.Select(s => (s with { Week = null }).Blocked(from - Duration.FromDays(30), Minutes + 90 * 1440))];
        var day = from.InZone(zone).Date;
        for (var minute = 0; ; minute++)
        {
            var (start, end) = (from + Duration.FromMinutes(minute), from + Duration.FromMinutes(minute + length));
            if (start >= why.First?.Start || start.InZone(zone).Date > day) break;
            if (!Somebody.IsQuarter(start, zone) || !Somebody.CanBeWritten(start, zone) || !Somebody.CanBeWritten(end, zone)) continue;

            var line = why.Earlier.Single(e => e.First <= start && e.Last >= start);
            if (start < now)
            {
                line.Hindrances.Should().Equal([new Hindrance(-1, HindranceReason.Past)], because);
                continue;
            }

            line.Hindrances.Select(h => h.Who).Should().Equal(Enumerable.Range(0, staff.Length).Where(w => !staff[w].IsOptional && Any(blocked[w])), because);
            foreach (var h in line.Hindrances)
            {
                (h.Reason is HindranceReason.Busy).Should().Be(!Any(idle[h.Who]), because);
                var (zoneOfTheirs, off) = (staff[h.Who].Zone, staff[h.Who].Off);
                var isOff = Array.Exists(off, d => d >= start.InZone(zoneOfTheirs).Date && d <= (end - Duration.Epsilon).InZone(zoneOfTheirs).Date);
                (h.Reason is HindranceReason.DayOff).Should().Be(Any(idle[h.Who]) && isOff, because);
                if (h.Until is not { } until) continue;
                var free = (int)(until - from).TotalMinutes + 30 * 1440;
                (busy[h.Who][free], busy[h.Who][free - 1]).Should().Be((false, true), because);
            }

            bool Any(bool[] cannot) => cannot.AsSpan(minute, length).Contains(true);
        }
    }

    private static void CheckOffers(
        Explanation why, Availability[] everybody, Availability[] rooms, Duration length, Instant from, Instant notBefore, DateTimeZone zone, string because)
    {
        why.First.Should().Be(Ask(everybody, length), because);
        var open = Instant.Min(why.First?.Start ?? Instant.MaxValue, zone.AtStartOfDay(from.InZone(zone).Date.PlusDays(1)).ToInstant());

        Interval? longest = null;
        for (var shorter = Duration.FromMinutes(15); shorter < length; shorter += Duration.FromMinutes(15))
        {
            if (Ask(everybody, shorter) is { } found && found.Start < open) longest = found;
        }

        why.Shorter.Should().Be(longest, because);

        var without = Enumerable.Range(0, everybody.Length).Where(w => !everybody[w].IsOptional)
            .Select(w => (w, Ask([.. everybody.Select((a, i) => i == w ? a with { IsOptional = true } : a)], length))).Where(o => IsEarlier(o.Item2)).Select(o => new WithoutOne(o.w, o.Item2!.Value));
        why.Without.Should().Equal(without.OrderBy(o => o.When.Start), because);

        var replaced = Array.FindIndex(everybody, a => a is { Hours: null, IsOptional: false });
        var instead = rooms.Select((room, r) => (r, Ask([.. everybody.Select((a, i) => i == replaced ? room : a)], length))).Where(o => replaced >= 0 && IsEarlier(o.Item2)).ToList();
        why.OtherRooms.Should().Equal(instead.OrderBy(o => o.Item2!.Value.Start).Take(1).Select(o => new OtherRoom(replaced, o.r, o.Item2!.Value)), because);

        Interval? Ask(Availability[] whom, Duration howLong) => FirstAvailable.Find(whom, howLong, notBefore, zone);

        bool IsEarlier(Interval? found) => found is { } f && (why.First is not { } first || f.Start < first.Start);
    }

    private static Explanation Explain(IReadOnlyList<Availability> everybody, int hour) => WhyNotEarlier.Explain(everybody, Hour, At(hour), At(0), Oslo);

    private static string Words(params Hindrance[] hindrances) => string.Join("; ", hindrances);

    private static Hindrance Taken(int who, int until) => new(who, HindranceReason.Busy, At(until));

    private static Availability Person(params Interval[] busy) => new(Hours, Oslo, [.. busy]);

    private static Availability Room(params Interval[] busy) => new(null, Oslo, [.. busy]);

    private static Interval Busy(int from, int until) => new(At(from), At(until));

    // Hours of Monday 2 March 2026.
    private static Instant At(int hour, int minute = 0) => new LocalDateTime(2026, 3, 2, 0, 0).PlusHours(hour).PlusMinutes(minute).InZoneStrictly(Oslo).ToInstant();
}
