using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R09: what is taken, as the searches keep it.</summary>
public class BusyCalendarTests(ITestOutputHelper output)
{
    private static readonly Instant Midnight = Instant.FromUtc(2026, 3, 2, 0, 0);

    [Fact]
    public void What_overlaps_or_touches_is_one() => BusyCalendar.Of([At(10, 11), At(8, 9), At(9, 10), At(13, 15), At(14, 16), At(12, 12)]).Should().Equal(At(8, 11), At(13, 16));

    [Fact]
    public void Ticks_of_the_database_are_taken_as_they_are() =>
        BusyCalendar.FromTicks([At(10, 11).Start.ToUnixTimeTicks(), At(10, 11).End.ToUnixTimeTicks(), At(8, 9).Start.ToUnixTimeTicks(), At(8, 9).End.ToUnixTimeTicks()]).Should().Equal(At(8, 9), At(10, 11));

    [Fact]
    public void A_start_without_an_end_is_a_mistake_of_ours() => FluentActions.Invoking(() => BusyCalendar.FromTicks([1, 2, 3])).Should().Throw<ArgumentException>();

    [Fact]
    public void What_goes_on_for_ever_blocks_for_ever()
    {
        BusyCalendar forEver = [new Interval(At(8, 9).Start, null)];

        forEver.FirstClash(At(7, 8)).Should().BeNull();
        forEver.FirstClash(At(1000, 1001)).Should().NotBeNull();
    }

    [Fact]
    public void No_time_at_all_clashes_with_nothing() => BusyCalendar.Of([At(8, 10)]).FirstClash(At(9, 9)).Should().BeNull();

    [Fact]
    public void It_clashes_when_any_single_busy_time_overlaps()
    {
        var seed = Somebody.Seed;
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        for (var i = 0; i < 100_000; i++)
        {
            Interval[] busy = [.. Enumerable.Range(0, random.Next(8)).Select(_ => Minutes(random.Next(200), random.Next(40)))];
            var asked = Minutes(random.Next(220), random.Next(1, 60));

            var clash = BusyCalendar.Of(busy).FirstClash(asked);

            // Intervals without length share no moment with anything.
            var overlapping = busy.Where(b => b.Duration > Duration.Zero && b.Overlaps(asked)).ToList();
            if (clash is not null != overlapping.Count > 0) clash.HasValue.Should().Be(overlapping.Count > 0, $"case {i} of SEED={seed}");
            if (clash is { } found && !overlapping.Exists(b => found.Start <= b.Start && b.End <= found.End)) clash.Should().BeNull($"case {i} of SEED={seed}");
        }
    }

    private static Interval At(int from, int until) => new(Midnight + Duration.FromHours(from), Midnight + Duration.FromHours(until));

    private static Interval Minutes(int from, int length) => new(Midnight + Duration.FromMinutes(from), Midnight + Duration.FromMinutes(from + length));
}
