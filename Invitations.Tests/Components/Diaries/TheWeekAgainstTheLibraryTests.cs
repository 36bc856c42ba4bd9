using Invitations.Tests.Benchmarks;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.Diaries;

/// <summary>Why the grid is our own: what a browser is sent for the same 200 entries. How long it takes is measured, not tested.</summary>
public sealed class TheWeekAgainstTheLibraryTests
{
    [Fact]
    public async Task A_week_takes_at_most_a_third_of_the_HTML_of_the_librarys_scheduler()
    {
        using var drawing = new Drawing();
        var week = await FullWeek.ReadAsync();

        var (ours, librarys) = (await FullWeek.OursAsync(drawing, week), await FullWeek.LibrarysAsync(drawing, week));

        week.Entries.Should().HaveCount(FullWeek.Entries);
        foreach (var entry in week.Entries)
        {
            ours.Should().Contain(entry.Title);
            librarys.Should().Contain(entry.Title);
        }

        ours.Length.Should().BeLessThanOrEqualTo(librarys.Length / 3, "of {0:N0} characters", librarys.Length);
    }
}
