using BenchmarkDotNet.Attributes;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>The same week of 200 entries drawn to HTML by our grid and by the component library's scheduler, side by side.</summary>
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
        foreach (var (whose, html) in new[] { ("ours", await OursAsync()), ("the library's as it comes", await LibrarysAsync()), ("the library's doing the same", await LibrarysAsOursAsync()) })
            Console.WriteLine(FormattableString.Invariant($"// HTML: {html.Length:N0} characters {whose}"));
    }

    [GlobalCleanup]
    public void Close() => _drawing.Dispose();

    [Benchmark(Description = "The library's, as it comes", Baseline = true)]
    public Task<string> LibrarysAsync() => WeekOf200.LibrarysAsync(_drawing, _week);

    [Benchmark(Description = "The library's, doing the same")]
    public Task<string> LibrarysAsOursAsync() => WeekOf200.LibrarysAsync(_drawing, _week, isAsOurs: true);

    [Benchmark(Description = "Our grid")]
    public Task<string> OursAsync() => WeekOf200.OursAsync(_drawing, _week);
}

/// <summary>A week of 200 entries, and how it is drawn by either.</summary>
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

    public static Task<string> OursAsync(Drawing drawing, DiaryView week) => drawing.DrawAsync<DiaryGrid>(new()
    {
        [nameof(DiaryGrid.Columns)] = GridColumn.Dates(week, week.First, week.Days),
        [nameof(DiaryGrid.Now)] = Monday.At(new(11, 20)),
    });

    public static Task<string> LibrarysAsync(Drawing drawing, DiaryView week, bool isAsOurs = false) =>
        drawing.DrawAsync<LibraryWeek>(new() { [nameof(LibraryWeek.View)] = week, [nameof(LibraryWeek.IsAsOurs)] = isAsOurs });
}
