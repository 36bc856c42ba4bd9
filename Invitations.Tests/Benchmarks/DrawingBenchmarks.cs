using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Invitations.Core.Diaries;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;
using Radzen;
using Radzen.Blazor;

namespace Invitations.Tests.Benchmarks;

/// <summary>A week of two hundred entries, drawn by the grid with names, marks and all, and by the component library's own scheduler with nothing but titles.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class DrawingBenchmarks
{
    private ServiceProvider _services = null!;

    [GlobalSetup]
    public void Set() => _services = new ServiceCollection()
        .AddLogging().AddLocalization().AddRadzenComponents().AddSingleton<IJSRuntime, NoBrowser>().AddSingleton<NavigationManager, NoAddress>().BuildServiceProvider();

    [GlobalCleanup]
    public void Close() => _services.Dispose();

    [Benchmark(Description = "A week of 200 entries", Baseline = true)]
    public async Task<int> OwnAsync() => (await OwnHtmlAsync()).Length;

    [Benchmark(Description = "The same in the library's scheduler")]
    public async Task<int> TheirsAsync() => (await TheirHtmlAsync()).Length;

    private Task<string> OwnHtmlAsync() => DrawAsync<DiaryGrid>(new()
    {
        ["Columns"] = GridColumn.Dates(FullWeek.View, FullWeek.Monday, 7),
        ["Now"] = FullWeek.Monday.At(new(11, 20)),
        ["OnMove"] = (Func<EntryMove, Task<bool>>)(_ => Task.FromResult(true)),
    });

    private Task<string> TheirHtmlAsync() => DrawAsync<RadzenScheduler<Shown>>(new()
    {
        ["Data"] = FullWeek.View.Entries.Select(e => new Shown(e)).ToList(),
        ["StartProperty"] = "Start",
        ["EndProperty"] = "End",
        ["TextProperty"] = "Title",
        ["Date"] = FullWeek.Monday.ToDateTimeUnspecified(),
        ["ChildContent"] = (RenderFragment)(builder =>
        {
            builder.OpenComponent<RadzenWeekView>(0);
            builder.CloseComponent();
        }),
    });

    private async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>An entry as the library's scheduler takes it.</summary>
    public sealed class Shown(DiaryEntry entry)
    {
        public string Title { get; } = entry.Title;

        public DateTime Start { get; } = entry.When.Start.InZone(FullWeek.View.Zone).ToDateTimeUnspecified();

        public DateTime End { get; } = entry.When.End.InZone(FullWeek.View.Zone).ToDateTimeUnspecified();
    }

    // Static drawing asks neither.
    private sealed class NoBrowser : IJSRuntime
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => throw new NotSupportedException();

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new NotSupportedException();
    }

    private sealed class NoAddress : NavigationManager
    {
        public NoAddress() => Initialize("http://localhost/", "http://localhost/");
    }

    // A project of its own, which is the default, would have to restore and build everything once more.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance));
    }
}
