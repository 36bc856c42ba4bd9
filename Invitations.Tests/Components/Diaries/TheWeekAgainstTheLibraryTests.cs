using Invitations.Tests.Benchmarks;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.Diaries;

/// <summary>Why the grid is our own: how much HTML the same 200 entries take. How long it takes is measured, not tested (docs/performance.md).</summary>
public sealed class TheWeekAgainstTheLibraryTests
{
    [Fact]
    public async Task A_week_takes_at_most_a_third_of_the_HTML_of_the_librarys_scheduler_doing_the_same()
    {
        using var drawing = new Drawing();
        var week = await WeekOf200.ReadAsync();

        var (ours, librarys) = (await WeekOf200.OursAsync(drawing, week), await WeekOf200.LibrarysAsync(drawing, week, isAsOurs: true));

        week.Entries.Should().HaveCount(WeekOf200.Entries);
        foreach (var entry in week.Entries)
        {
            ours.Should().Contain($">{entry.Title}<");
            librarys.Should().Contain($">{entry.Title}<");
        }

        ours.Length.Should().BeLessThanOrEqualTo(librarys.Length / 3);
        ours.Length.Should().BeLessThan((await WeekOf200.LibrarysAsync(drawing, week)).Length, "as it comes it has the titles alone");
    }
}
