using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R10 when nobody's calendar leaves room: the times that suit most.</summary>
public class FewestClashesTests(ITestOutputHelper output)
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Instant MondayEight = At(2, 8);

    [Fact]
    public void Whoever_is_in_the_way_is_named_and_it_is_said_until_when()
    {
        var best = Find([Person(), Person(Busy(8, 12))], [])[0];

        best.When.Should().Be(Busy(12, 13), "a time that suits all comes first");
        best.Required.Should().BeEmpty();

        var clash = Find([Person(Busy(8, 16)), Person(Busy(8, 12))], [], days: 1)[0];
        clash.When.Should().Be(Busy(12, 13));
        clash.Required.Should().Equal(new Hindrance(0, HindranceReason.Busy, At(2, 16)));
    }

    [Fact]
    public void A_required_clash_weighs_more_than_any_number_of_optional_ones()
    {
        var optional = Person(Busy(12, 16)) with { IsOptional = true };

        var best = Find([Person(Busy(8, 12)), optional, optional, optional], [], days: 1)[0];

        best.When.Should().Be(Busy(12, 13));
        (best.Required.Count, best.Optional.Count).Should().Be((0, 3));
    }

    [Fact]
    public void Any_one_room_will_do()
    {
        var found = Find([Person(Busy(8, 10), Busy(12, 16))], [Room(Busy(8, 16)), Room(Busy(8, 11)), Room(Busy(8, 9))], days: 1)[0];

        found.When.Should().Be(Busy(10, 11));
        found.Room.Should().Be(2, "the others are taken then");
        found.IsRoomMissing.Should().BeFalse();
    }

    [Fact]
    public void That_every_room_is_taken_is_one_clash()
    {
        var found = Find([Person()], [Room(Busy(8, 16)), Room(Busy(8, 16))], days: 1)[0];

        (found.When, found.Room, found.IsRoomMissing).Should().Be((Busy(8, 9), null, true));
        found.Required.Should().BeEmpty();
    }

    [Fact]
    public void Nobody_is_asked_at_night_only_because_a_room_is_free() =>
        Find([Person(Busy(8, 16)), Room(Busy(8, 16))], [], days: 1).Should().NotBeEmpty().And.OnlyContain(a => a.When.Start >= At(2, 8) && a.When.End <= At(2, 16));

    [Fact]
    public void The_alternatives_lie_apart()
    {
        var found = Find([Person(), Person(Busy(8, 16), new(At(3, 8), At(3, 16)))], [], days: 2);

        found.Select(a => a.When.Start).Should().Equal([At(2, 8), At(2, 12), At(3, 8), At(3, 12)], "one in each half of a day where nothing else differs, and nothing outside hours when the hours hold better");
    }

    [Fact]
    public void Longer_than_the_days_looked_at_there_is_none() => FewestClashes.Find([Person()], [], Duration.FromDays(8), MondayEight, Oslo, days: 7).Should().BeEmpty();

    [Fact]
    public void It_ranks_as_trying_every_minute_ranks()
    {
        var seed = Somebody.Seed;
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var around = Somebody.AroundAChange(random);
            Somebody[] staff = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Somebody.AtRandom(random, around))];
            Somebody[] rooms = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Somebody.AtRandom(random, around, 30) with { Week = null })];
            var (zone, days) = (Somebody.Pick(random, Somebody.Zones), random.Next(1, 8));
            var length = Somebody.Pick(random, [10, 15, 30, 60, 90, 300]);

            var found = FewestClashes.Find([.. staff.Select(s => s.Availability)], [.. rooms.Select(r => r.Availability)], Duration.FromMinutes(length), around, zone, days);

            found.Select(Short).Should().Equal(BruteForce(staff, rooms, length, around, zone, days).Select(Short), $"case {i} of SEED={seed}");
        }
    }

    private static string Short(Alternative a) =>
        $"{a.When}: {string.Join(',', a.Required.Select(h => h.Who))}; {string.Join(',', a.Optional.Select(h => h.Who))}; room {a.Room} {a.IsRoomMissing}";

    private static List<Alternative> BruteForce(Somebody[] staff, Somebody[] rooms, int length, Instant around, DateTimeZone zone, int days)
    {
        var minutes = days * 1440;
        bool[][] blocked = [.. staff.Select(s => s.Blocked(around, minutes))];
        bool[][] taken = [.. rooms.Select(r => r.Blocked(around, minutes))];
        bool[][] idle = [.. staff.Where(s => s is { IsOptional: false, Week: not null }).Select(s => (s with { Busy = [] }).Blocked(around, minutes))];
        var all = new List<Alternative>();
        for (var minute = 0; minute + length <= minutes; minute++)
        {
            var when = new Interval(around + Duration.FromMinutes(minute), around + Duration.FromMinutes(minute + length));
            if (!Somebody.IsQuarter(when.Start, zone) || !Somebody.CanBeWritten(when.Start, zone) || !Somebody.CanBeWritten(when.End, zone)) continue;
            if (idle.Length > 0 && Array.TrueForAll(idle, Any)) continue;

            var room = Array.FindIndex(taken, r => !Any(r));
            Hindrance[] clashes = [.. Enumerable.Range(0, staff.Length).Where(w => Any(blocked[w])).Select(w => new Hindrance(w, HindranceReason.Busy))];
            all.Add(new(
                when, [.. clashes.Where(c => !staff[c.Who].IsOptional)], [.. clashes.Where(c => staff[c.Who].IsOptional)], room < 0 ? null : room, room < 0 && rooms.Length > 0));

            bool Any(bool[] cannot) => cannot.AsSpan(minute, length).Contains(true);
        }

        var chosen = new List<Alternative>();
        foreach (var next in all.OrderBy(a => a.Required.Count + (a.IsRoomMissing ? 1 : 0)).ThenBy(a => a.Optional.Count).ThenBy(a => a.When.Start))
        {
            if (chosen.Count < FewestClashes.Most && !chosen.Exists(c => c.When.Overlaps(next.When) || Half(c) == Half(next) && Whom(c) == Whom(next))) chosen.Add(next);
        }

        return chosen;

        (LocalDate, bool) Half(Alternative a) => (a.When.Start.InZone(zone).Date, a.When.Start.InZone(zone).Hour < 12);

        static string Whom(Alternative a) => $"{string.Join(',', a.Required.Concat(a.Optional).Select(h => h.Who).Order())} {a.IsRoomMissing}";
    }

    private static IReadOnlyList<Alternative> Find(IReadOnlyList<Availability> everybody, IReadOnlyList<Availability> rooms, int days = 28) =>
        FewestClashes.Find(everybody, rooms, Hour, MondayEight, Oslo, days);

    private static Availability Person(params Interval[] busy) => new(Hours, Oslo, [.. busy]);

    private static Availability Room(params Interval[] busy) => new(null, Oslo, [.. busy]);

    private static Interval Busy(int from, int until) => new(At(2, from), At(2, until));

    private static Instant At(int day, int hour) => new LocalDateTime(2026, 3, day, hour, 0).InZoneStrictly(Oslo).ToInstant();
}
