using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;

namespace Invitations.Tests.Benchmarks;

/// <summary>What searching waits for in a company of 200 with a year of entries: words that one thing has, that one person has, and that everything has.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class SearchBenchmarks
{
    private TestCompany _company = null!;

    /// <summary>What is typed.</summary>
    [Params("matter 12345", "colleague 017", "matter 1", "matter", "colleague", "co ma", "zzz")]
    public string Typed { get; set; } = "";

    [GlobalSetup]
    public void Fill() => _company = BigCompanies.Of(1).Company;

    [Benchmark(Description = "Search")]
    public Task<IReadOnlyList<FoundFollowUp>> SearchAsync() => _company.Get<SearchFollowUps>().ExecuteAsync(_company.Bo, SearchWords.Of(Typed));

    // A project of its own, which is the default, would have to restore and build everything once more.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance));
    }
}

/// <summary>What the to-do list waits for, of somebody who takes part in hundreds of entries.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class ToDoBenchmarks
{
    private TestCompany _company = null!;

    [GlobalSetup]
    public void Fill() => _company = BigCompanies.Of(1).Company;

    [Benchmark(Description = "To-do list")]
    public async Task<ToDoView> ListAsync() => (await _company.Get<ListToDo>().ExecuteAsync(_company.Bo, _company.Bo)).Required;

    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance));
    }
}
