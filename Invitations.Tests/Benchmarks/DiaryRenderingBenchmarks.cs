using BenchmarkDotNet.Attributes;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>A week of 200 entries drawn to HTML by our grid.</summary>
[MemoryDiagnoser]
[Config(typeof(SchedulingBenchmarks.InThisProcess))]
public class DiaryRenderingBenchmarks
{
    private readonly Drawing _drawing = new();
    private DiaryView _week = null!;

    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    private async Task FillAsync()
    {
        _week = await WeekOf200.ReadAsync();
        Console.WriteLine(FormattableString.Invariant($"// HTML: {(await DrawAsync()).Length:N0} characters"));
    }

    [GlobalCleanup]
    public void Close() => _drawing.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Description = "Our grid")]
    public Task<string> DrawAsync() => WeekOf200.DrawAsync(_drawing, _week);
}

/// <summary>A week of 200 entries, and how it is drawn.</summary>
internal static class WeekOf200
{
    public const int Entries = 200;

    public static readonly LocalDate Monday = new(2026, 3, 9);

    public static async Task<DiaryView> ReadAsync()
    {
        using var company = new TestCompany();
        FullDiary.Fill(company.File, company.Anna, Monday, 7, Entries, [company.Bo, company.Carla, company.David, company.Eva]);
        return (await company.Get<ShowDiaries>().ExecuteAsync(company.Anna, Participant.Employee(company.Anna), Monday, 7)).Required;
    }

    public static Task<string> DrawAsync(Drawing drawing, DiaryView week) => drawing.DrawAsync<DiaryGrid>(new()
    {
        [nameof(DiaryGrid.Columns)] = GridColumn.Dates(week, week.First, week.Days),
        [nameof(DiaryGrid.Now)] = Monday.At(new(11, 20)),
    });
}
