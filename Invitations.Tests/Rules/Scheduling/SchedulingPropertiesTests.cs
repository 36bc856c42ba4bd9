using FsCheck;
using FsCheck.Fluent;
using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;
using Interval = NodaTime.Interval;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>What holds of every search (R10), with cases FsCheck makes smaller when one fails. SEED=n in the environment repeats a run.</summary>
public class SchedulingPropertiesTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_is_found_suits_everybody_required() => Holds(c => c.Find() is not { } found || c.Required.All(a => IsFree(a, found)));

    [Fact]
    public void Nothing_earlier_does() => Holds(c =>
    {
        var until = c.Find()?.Start ?? c.Wish + Duration.FromDays(2);
        for (var start = c.Wish; start < until; start += Duration.FromMinutes(1))
        {
            var when = new Interval(start, start + c.Length);
            if (Somebody.IsQuarter(start, c.Zone) && Somebody.CanBeWritten(start, c.Zone) && Somebody.CanBeWritten(when.End, c.Zone) && c.Required.All(a => IsFree(a, when))) return false;
        }

        return true;
    }, 200);

    [Fact]
    public void The_order_of_the_people_does_not_matter() => Holds(c => (c with { People = [.. c.People.Reverse()] }).Find() == c.Find());

    [Fact]
    public void Asking_from_what_was_found_finds_it_again() => Holds(c => c.Find() is not { } found || (c with { Wish = found.Start }).Find() == found);

    [Fact]
    public void More_busy_time_never_makes_it_earlier() => Holds(c =>
    {
        var more = c with { People = [.. c.People.Select(p => p with { Busy = [.. p.Busy, new Interval(c.Wish + c.Length, c.Wish + c.Length * 3)] })] };
        return IsNoEarlier(more.Find(), c.Find());
    });

    [Fact]
    public void A_day_off_never_makes_it_earlier() => Holds(c =>
        IsNoEarlier((c with { People = [.. c.People.Select(p => p with { Off = [.. p.Off, c.Wish.InZone(p.Zone).Date.PlusDays(1)] })] }).Find(), c.Find()));

    [Fact]
    public void Not_waiting_for_somebody_never_makes_it_later() => Holds(c =>
        IsNoEarlier(c.Find(), (c with { People = [.. c.People.Select((p, i) => i == 0 ? p with { IsOptional = true } : p)] }).Find()));

    [Fact]
    public void A_longer_meeting_is_no_earlier() => Holds(c =>
        (c with { Zone = DateTimeZone.Utc }).Find() is var shorter && IsNoEarlier((c with { Zone = DateTimeZone.Utc, Length = c.Length + Duration.FromMinutes(15) }).Find(), shorter));

    /// <summary>Zones of whole quarter-hours share their starts; whose clock hangs there matters only while it shows a time twice.</summary>
    [Fact]
    public void Whose_wall_it_is_does_not_matter_to_whether_a_start_is_free() => Holds(c =>
        c.Find() is not { } found || IsNoEarlier(found, (c with { Zone = DateTimeZone.Utc }).Find()) && (c with { Zone = DateTimeZone.Utc, Wish = found.Start }).Find() == found);

    [Fact]
    public void The_fewest_clashes_are_none_when_there_is_a_time_for_all() => Holds(c =>
    {
        var best = FewestClashes.Find(c.Everybody, [], c.Length, c.Wish, c.Zone);
        // A room alone may be free at night, when nobody is asked to come; so may people who are never there together with the hours of others.
        var found = (c with { People = [.. c.People.Where(p => !p.IsOptional)] }).Find();
        return found is null ? best.All(b => b.Required.Count > 0) : best[0].Required.Count == 0 && best[0].When.Start >= found.Value.Start;
    }, 300);

    private static bool IsNoEarlier(Interval? one, Interval? other) => one is not { } found || other is { } before && before.Start <= found.Start;

    // Not by the searches' way: no moment of it is outside the hours or in a busy time.
    private static bool IsFree(Somebody one, Interval when) =>
        !one.Blocked(when.Start, (int)when.Duration.TotalMinutes).Contains(true);

    private void Holds(Func<Case, bool> property, int times = 2000)
    {
        var seed = Somebody.Seed;
        output.WriteLine($"SEED={seed}");
        var cases = Arb.From(Gen.Choose(0, int.MaxValue).Select(Case.Of), c => c.Smaller());
        Prop.ForAll(cases, property).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay((ulong)(uint)seed, 0x9E3779B97F4A7C15UL));
    }

    private sealed record Case(Somebody[] People, Duration Length, Instant Wish, DateTimeZone Zone)
    {
        public Availability[] Everybody => [.. People.Select(p => p.Availability)];

        public Somebody[] Required => [.. People.Where(p => !p.IsOptional)];

        public static Case Of(int number)
        {
            var random = new Random(number);
            var wish = Somebody.AroundAChange(random);
            return new(
                [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Somebody.AtRandom(random, wish))],
                Duration.FromMinutes(Somebody.Pick(random, [5, 15, 20, 60, 90, 480])), wish, Somebody.Pick(random, Somebody.Zones));
        }

        public Interval? Find() => FirstAvailable.Find(Everybody, Length, Wish, Zone);

        /// <summary>With somebody, or something of somebody, left out.</summary>
        public IEnumerable<Case> Smaller()
        {
            for (var i = 0; i < People.Length && People.Length > 1; i++) yield return this with { People = [.. People[..i], .. People[(i + 1)..]] };
            for (var i = 0; i < People.Length; i++)
            {
                var one = People[i];
                for (var b = 0; b < one.Busy.Length; b++) yield return With(i, one with { Busy = [.. one.Busy[..b], .. one.Busy[(b + 1)..]] });
                if (one.Off.Length > 0) yield return With(i, one with { Off = one.Off[1..] });
            }
        }

        public override string ToString() =>
            $"{Length} from {Wish} in {Zone.Id} with {string.Join(" and ", People.Select(p => $"[{p.Zone.Id} {p.Week ?? "room"} busy {string.Join(' ', p.Busy)} off {string.Join(' ', p.Off)}{(p.IsOptional ? " optional" : "")}]"))}";

        private Case With(int index, Somebody one) => this with { People = [.. People.Select((p, i) => i == index ? one : p)] };
    }
}
