using BenchmarkDotNet.Attributes;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>What the server does to open a screen of the diary in a company of 200: it reads from SQLite and draws; with one year of entries and with ten.</summary>
[MemoryDiagnoser]
[Config(typeof(SchedulingBenchmarks.InThisProcess))]
public class DiaryScreenBenchmarks
{
    /// <summary>A Monday whose week holds exactly 200, and whose six weeks from there hold exactly 1,000.</summary>
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly Drawing _drawing = new();
    private TestCompany _company = null!;
    private Participant _whose, _busiest;
    private Participant[] _thirty = null!;

    /// <summary>Years of entries.</summary>
    [Params(1, 10)]
    public int Years { get; set; }

    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    private async Task FillAsync()
    {
        _company = BigCompanies.Of(Years).Company;
        // Nobody whom other measurements are about, and in weeks they do not look at.
        (_whose, _busiest) = (BigCompany.Employee(150), BigCompany.Employee(151));
        int[] others = [.. Enumerable.Range(160, 20).Select(nr => BigCompany.Employee(nr).Id)];
        FullDiary.Fill(_company.File, _whose.Id, Monday, 7, 200, others);
        FullDiary.Fill(_company.File, _busiest.Id, Monday, MonthPlacement.Days, 1000, others);
        FullDiary.Fill(_company.File, BigCompany.Employee(152).Id, Monday.PlusWeeks(-1), 14, 60, others, FollowUpKind.Task);
        _thirty = [.. Enumerable.Range(0, 30).Select(BigCompany.Employee)];
        Held(await ReadWeekAsync(), 200);
        Held(await ReadMonthAsync(), 1000);
    }

    [GlobalCleanup]
    public void Close() => _drawing.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Description = "Week of 200 entries")]
    public async Task<string> WeekAsync()
    {
        var week = await ReadWeekAsync();
        return await WeekOf200.DrawAsync(_drawing, week.Diaries[0]);
    }

    [Benchmark(Description = "- reading alone")]
    public Task<DiariesView> ReadWeekAsync() => ReadAsync([_whose], 7);

    [Benchmark(Description = "Month of 1,000 entries")]
    public async Task<string> MonthAsync() => await _drawing.DrawAsync<MonthGrid>(new()
    {
        [nameof(MonthGrid.View)] = (await ReadMonthAsync()).Diaries[0],
        [nameof(MonthGrid.Month)] = Monday,
        [nameof(MonthGrid.Now)] = Monday.At(new(11, 20)),
    });

    [Benchmark(Description = "- its reading alone")]
    public Task<DiariesView> ReadMonthAsync() => ReadAsync([_busiest], MonthPlacement.Days);

    [Benchmark(Description = "30 people side by side, one day")]
    public async Task<string> ThirtyAsync()
    {
        var day = await ReadThirtyAsync();
        var (start, zone) = (Monday.AtMidnight(), DateTimeZoneProviders.Tzdb[day.ZoneId]);
        var window = new Interval(start.InZoneLeniently(zone).ToInstant(), start.PlusDays(1).InZoneLeniently(zone).ToInstant());
        return await _drawing.DrawAsync<DiaryGrid>(new()
        {
            [nameof(DiaryGrid.Columns)] = GridColumn.SideBySide(day.Diaries, Monday, "Everybody"),
            [nameof(DiaryGrid.Now)] = Monday.At(new(11, 20)),
            [nameof(DiaryGrid.Free)] = EverybodyFree.Of(day.Diaries, window).Free(window.Start, Duration.FromMinutes(15)).ToList(),
        });
    }

    [Benchmark(Description = "- their reading alone")]
    public Task<DiariesView> ReadThirtyAsync() => ReadAsync(_thirty, 1);

    [Benchmark(Description = "To-do list")]
    public async Task<ToDoView> ToDoAsync() => (await _company.Get<ListToDo>().ExecuteAsync(BigCompany.Employee(152).Id, BigCompany.Employee(152).Id)).Required;

    [Benchmark(Description = "How full six weeks are")]
    public async Task<IReadOnlyList<DayFullness>> FullnessAsync() => (await _company.Get<ShowFullness>().ExecuteAsync(_busiest.Id, _busiest, Monday, MonthPlacement.Days)).Required;

    [Benchmark(Description = "Search: one title")]
    public Task<IReadOnlyList<FoundFollowUp>> SearchOneAsync() => SearchAsync("matter 4711");

    [Benchmark(Description = "Search: a word in all")]
    public Task<IReadOnlyList<FoundFollowUp>> SearchAllAsync() => SearchAsync("matter");

    [Benchmark(Description = "Search: a person")]
    public Task<IReadOnlyList<FoundFollowUp>> SearchPersonAsync() => SearchAsync("colleague 042");

    [Benchmark(Description = "Search: nothing found")]
    public Task<IReadOnlyList<FoundFollowUp>> SearchNothingAsync() => SearchAsync("nowhere");

    private Task<IReadOnlyList<FoundFollowUp>> SearchAsync(string words) => _company.Get<SearchFollowUps>().ExecuteAsync(_whose.Id, SearchWords.Of(words));

    private async Task<DiariesView> ReadAsync(IReadOnlyList<Participant> whose, int days) => (await _company.Get<ShowDiaries>().ExecuteAsync(_whose.Id, whose, Monday, days)).Required;

    private static void Held(DiariesView view, int entries)
    {
        var held = view.Diaries.Sum(d => d.Entries.Count + d.Busy.Count);
        if (held != entries) throw new InvalidOperationException($"It holds {held} entries and not {entries}.");
    }
}
