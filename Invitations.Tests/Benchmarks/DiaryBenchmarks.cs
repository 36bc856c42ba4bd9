using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;

namespace Invitations.Tests.Benchmarks;

/// <summary>What people wait for most often, over a file with three weeks of everybody's appointments.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class DiaryBenchmarks
{
    private TestCompany _company = null!;
    private Participant[] _five = null!;

    [GlobalSetup]
    public async Task FillAsync()
    {
        _company = new TestCompany();
        _five = [Participant.Employee(_company.Bo), Participant.Employee(_company.Carla), Participant.Employee(_company.Eva), _company.Fjord, _company.Kari];
        for (var day = 2; day < 23; day++)
        {
            foreach (var hour in new[] { 8, 10, 11, 13, 14 })
                await _company.PlanAsync(1 + (day + hour) % 5, TestCompany.March(day, hour), [Participant.Employee(1 + (day + hour + 1) % 5), _company.Fjord]);
        }
    }

    [GlobalCleanup]
    public void Close() => _company.Dispose();

    [Benchmark(Description = "Create with five participants")]
    public Task<int> CreateAsync() => _company.PlanAsync(_company.Anna, TestCompany.March(24), _five);

    [Benchmark(Description = "Show a week")]
    public async Task<DiaryView> ShowWeekAsync() =>
        (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Anna, Participant.Employee(_company.Anna), new(2026, 3, 9), 7)).Required;

    [Benchmark(Description = "Check a time for six")]
    public Task<TimeCheck> CheckTimeAsync() => _company.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(9), ShowAs.Busy, _company.Anna, _five);

    [Benchmark(Description = "Open a follow-up")]
    public async Task<FollowUpView> OpenAsync() => (await _company.Get<OpenFollowUp>().ReadAsync(_company.Anna, 1)).Required;

    [Benchmark(Description = "List the invitations")]
    public Task<IReadOnlyList<InvitationEntry>> ListAsync() => _company.ListAsync(_company.Bo);

    // A project of its own, which is the default, would have to restore and build everything once more.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance));
    }
}
