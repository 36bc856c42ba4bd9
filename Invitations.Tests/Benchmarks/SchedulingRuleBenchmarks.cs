using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>The searches for a time from busy times in memory; one calendar is full in all the weeks there are, so that a search has to look at everything.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class SchedulingRuleBenchmarks
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly DateTimeZone Copenhagen = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];
    private static readonly Instant Wish = Instant.FromUtc(2026, 3, 9, 7, 0);
    private static readonly Duration Hour = Duration.FromHours(1);

    private Availability[] _people = null!;
    private Availability[] _rooms = null!;
    private IReadOnlyList<IReadOnlyList<LocalDate>> _candidates = null!;

    /// <summary>One thing grows at a time.</summary>
    [ParamsSource(nameof(Sizes))]
    public Size Company { get; set; } = null!;

    public static IEnumerable<Size> Sizes => [new(25, 4, 1), new(1, 4, 1), new(5, 4, 1), new(100, 4, 1), new(25, 1, 1), new(25, 8, 1), new(25, 4, 10)];

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(3);
        _people = [.. Enumerable.Range(0, Company.People).Select(i => Person(random, i))];
        // One is taken in all the weeks there are.
        _people[0] = _people[0] with { Busy = [.. _people[0].Busy, new Interval(Wish - Duration.FromHours(12), Wish + Duration.FromDays(7 * Company.Weeks))] };
        _rooms = [.. Enumerable.Range(0, 5).Select(i => Person(random, i) with { Hours = null })];
        _candidates = FirstAvailable.Sliding([.. Enumerable.Range(0, 1100).Select(d => new LocalDate(2026, 3, 9).PlusDays(d)).Where(d => d.DayOfWeek < IsoDayOfWeek.Saturday).Take(100)], 52);
    }

    [Benchmark(Description = "First available")]
    public Interval? Find() => FirstAvailable.Find(_people, Hour, Wish, Oslo);

    [Benchmark(Description = "Fewest clashes, five rooms")]
    public IReadOnlyList<Alternative> Fewest() => FewestClashes.Find(_people, _rooms, Hour, Wish, Oslo, 7 * Company.Weeks);

    [Benchmark(Description = "Why not earlier, five rooms")]
    public Explanation Why() => WhyNotEarlier.Explain(_people, Hour, Wish, Wish, Oslo, [new(0, _rooms)]);

    [Benchmark(Description = "Series of 52")]
    public SeriesStart? Series() => FirstAvailable.FindSeries(_people, _candidates, Hour, new(8, 0), Wish, Oslo);

    // A quarter of the working time is busy, in entries of half an hour to two hours; ten times as many are a tenth as long, to the minute.
    private Availability Person(Random random, int number)
    {
        var hours = WorkingHours.Parse(string.Join('|', Enumerable.Repeat("08:00-11:30,12:00-16:00", 5)) + "|-|-");
        var (zone, busy) = (number % 2 == 0 ? Oslo : Copenhagen, new List<Interval>());
        for (var i = 0; i < 46 * Company.Entries * Company.Weeks / 4; i++)
        {
            var day = random.Next(Company.Weeks * 5);
            var start = Wish + Duration.FromDays(day / 5 * 7 + day % 5) + Duration.FromMinutes(random.Next(7 * 60));
            busy.Add(new Interval(start, start + Duration.FromMinutes(15 * random.Next(2, 8) / Company.Entries)));
        }

        return new(hours, zone, [.. busy], DatesOff.Of([new(2026, 4, 2), new(2026, 4, 3), new(2026, 4, 6)]));
    }

    /// <param name="People">How many calendars.</param>
    /// <param name="Weeks">How many weeks are full.</param>
    /// <param name="Entries">How many times as many entries: 1 is 46 in four weeks.</param>
    public sealed record Size(int People, int Weeks, int Entries)
    {
        // Longer than twenty characters is cut in the table.
        public override string ToString() => $"{People} x {Weeks} weeks, {Entries}x";
    }

    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance));
    }
}
