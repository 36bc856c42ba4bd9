using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>What planning waits for in a company of 200, over SQLite, with one year of entries and with ten.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class SchedulingBenchmarks
{
    // Monday, with nothing but workdays for seven weeks.
    private static readonly LocalDate Monday = new(2026, 9, 7);

    private static readonly FollowUpTime Wish = At(Monday);

    private BigCompany _big = null!;
    private TestCompany _company = null!;
    private Participant[] _twentyFive = null!;
    private Participant[] _fifty = null!;
    private Participant[] _ten = null!;
    private Availability[] _calendars = null!;
    private SeriesDraft _weekly = null!;

    /// <summary>Years of entries.</summary>
    [Params(1, 10)]
    public int Years { get; set; }

    // Not every toolchain waits for a setup that is a task.
    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    private async Task FillAsync()
    {
        _big = BigCompanies.Of(Years);
        _company = _big.Company;
        _twentyFive = [.. Enumerable.Range(0, 25).Select(BigCompany.Employee)];
        _fifty = [.. Enumerable.Range(0, 50).Select(BigCompany.Employee)];
        _ten = [.. Enumerable.Range(0, 10).Select(BigCompany.Employee), BigCompany.Resource(0), BigCompany.Resource(1)];
        _weekly = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Tuesday).After(52), new(2026, 1, 6)).Required;

        // The owner is away for four weeks, so that every search has to look through them.
        await _company.PlanAsync(_twentyFive[0].Id, FollowUpTime.At(Monday.AtMidnight(), Monday.PlusWeeks(4).AtMidnight(), TestCompany.Oslo).Required);
        var search = FourWeeks;
        _calendars = [.. (await _company.LookAsync(d => Calendars.ReadAsync(d, _twentyFive, null, [search], []))).All.Select(c => c.Availability)];
    }

    [Benchmark(Description = "Busy times of 25 over 4 weeks")]
    public async Task<int> ReadAsync() => (await _company.LookAsync(d => d.BusyTimesAsync(_twentyFive, FourWeeks))).Count;

    [Benchmark(Description = "Busy times of 50 over 30 days")]
    public async Task<int> ReadFiftyAsync() =>
        (await _company.LookAsync(d => d.BusyTimesAsync(_fifty, new(Wish.Starts!.Value, Wish.Starts.Value + Duration.FromDays(30))))).Count;

    [Benchmark(Description = "First available, 25 people, 4 weeks, read and searched")]
    public async Task<Interval?> FirstAsync()
    {
        var calendars = await _company.LookAsync(d => Calendars.ReadAsync(d, _twentyFive, null, [FourWeeks], []));
        return FirstAvailable.Find([.. calendars.All.Select(c => c.Availability)], Duration.FromHours(1), Wish.Starts!.Value, Wish.Zone);
    }

    [Benchmark(Description = "Fewest clashes over the same, beyond the reading")]
    public IReadOnlyList<Alternative> Fewest() => FewestClashes.Find(_calendars, [], Duration.FromHours(1), Wish.Starts!.Value, Wish.Zone, 28);

    [Benchmark(Description = "Check a time for 25: conflicts and first available in 60 days")]
    public Task<TimeCheck> CheckAsync() => _company.Get<CheckTime>().ExecuteAsync(0, Wish, ShowAs.Busy, _twentyFive[0].Id, _twentyFive);

    [Benchmark(Description = "Why not earlier for 20 people and 5 rooms, 60 days")]
    public Task<Suggestions> SuggestAsync() => _company.Get<SuggestTimes>().ExecuteAsync(
        _company.Anna, 0, Wish, _twentyFive[0].Id, [.. _twentyFive[..20], .. Enumerable.Range(0, 5).Select(BigCompany.Resource)]);

    [Benchmark(Description = "Conflicts of a series of 52, 10 people and 2 rooms")]
    public async Task<SeriesCheck> CheckSeriesAsync() =>
        (await _company.Get<CheckSeries>().ExecuteAsync(_ten[0].Id, 0, At(new(2026, 1, 6)), ShowAs.Busy, _ten[0].Id, _ten, _weekly)).Required;

    [Benchmark(Description = "Show a week")]
    public async Task<DiaryView> ShowWeekAsync() => (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Anna, _twentyFive[3], Monday, 7)).Required;

    private static Interval FourWeeks => new(Wish.Starts!.Value, Wish.Starts.Value + Duration.FromDays(28));

    internal static FollowUpTime At(LocalDate date) => FollowUpTime.At(date + new LocalTime(9, 0), date + new LocalTime(10, 0), TestCompany.Oslo).Required;

    // A project of its own, which is the default, would have to restore and build everything once more.
    internal sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance));
    }
}

/// <summary>What writes, and rooms by the hundred: over one year.</summary>
[MemoryDiagnoser]
[Config(typeof(SchedulingBenchmarks.InThisProcess))]
public class BookingBenchmarks
{
    private BigCompany _big = null!;
    private Participant[] _others = null!;
    private Interval[] _dates = null!;

    [GlobalSetup]
    public void Fill()
    {
        _big = new BigCompany(resources: 500);
        _others = [.. Enumerable.Range(1, 9).Select(BigCompany.Employee), BigCompany.Resource(0), BigCompany.Resource(1)];
        _dates = [.. Enumerable.Range(0, 24).Select(week => SchedulingBenchmarks.At(new LocalDate(2026, 3, 3).PlusWeeks(week)).Interval!.Value)];
    }

    [GlobalCleanup]
    public void Close() => _big.Dispose();

    [Benchmark(Description = "Save a series of 52 with 10 people and 2 rooms")]
    public async Task<int> SaveSeriesAsync()
    {
        var company = _big.Company;
        var series = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Tuesday).After(52), new(2026, 3, 3)).Required;
        return (await company.SaveAsync(BigCompany.Employee(0).Id, company.New(BigCompany.Employee(0).Id, SchedulingBenchmarks.At(new(2026, 3, 3)), _others) with { Series = series })).Required;
    }

    [Benchmark(Description = "Room search over 500")]
    public Task<IReadOnlyList<Candidate>> RoomsAsync() =>
        _big.Company.Get<FindParticipants>().ExecuteAsync(ParticipantKind.Resource, null, "", _dates[0], 0, new ResourceFilter(6, "screen"));

    [Benchmark(Description = "Room search over 500, any of them")]
    public Task<IReadOnlyList<Candidate>> AnyRoomAsync() => _big.Company.Get<FindParticipants>().ExecuteAsync(ParticipantKind.Resource, null, "", _dates[0], 0);

    [Benchmark(Description = "Room search over 500 for a series of 24")]
    public Task<IReadOnlyList<Candidate>> RoomsForSeriesAsync() => _big.Company.Get<FindParticipants>().ForSeriesAsync(ParticipantKind.Resource, null, "", _dates, 0);
}

/// <summary>How the cost of reading grows with people and with days.</summary>
[Config(typeof(SchedulingBenchmarks.InThisProcess))]
public class GrowthBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 7, 6, 0);

    private BigCompany _big = null!;
    private Participant[] _people = null!;

    [Params(1, 10, 50, 200)]
    public int People { get; set; }

    [Params(1, 7, 30, 60)]
    public int Days { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _big = BigCompanies.Of(1);
        _people = [.. Enumerable.Range(0, People).Select(BigCompany.Employee)];
    }

    [Benchmark(Description = "Busy times")]
    public async Task<int> ReadAsync() => (await _big.Company.LookAsync(d => d.BusyTimesAsync(_people, new(Start, Start + Duration.FromDays(Days))))).Count;
}

/// <summary>One company for all measurements of a run: ten years of entries take half a minute to make.</summary>
internal static class BigCompanies
{
    private static readonly Dictionary<int, BigCompany> Made = [];

    public static BigCompany Of(int years)
    {
        if (!Made.TryGetValue(years, out var company)) Made.Add(years, company = new BigCompany(years));
        return company;
    }

    public static void Close()
    {
        foreach (var company in Made.Values) company.Dispose();
        Made.Clear();
    }
}
