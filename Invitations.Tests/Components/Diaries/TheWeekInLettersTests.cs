using Invitations.Tests.Benchmarks;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.Diaries;

/// <summary>Why the grid is our own: how much HTML 200 entries take. How long it takes is measured, not tested (docs/performance.md).</summary>
public sealed class TheWeekInLettersTests
{
    // A third of what a component library's scheduler took for the same entries, doing the same.
    private const int Most = 168_300 / 3;

    [Fact]
    public async Task A_week_of_200_entries_with_all_their_names_takes_few_characters()
    {
        await using var drawing = new Drawing();
        var week = await WeekOf200.ReadAsync();

        var html = await WeekOf200.DrawAsync(drawing, week);

        week.Entries.Should().HaveCount(WeekOf200.Entries);
        foreach (var entry in week.Entries) html.Should().Contain($">{entry.Title}<");
        html.Length.Should().BeLessThanOrEqualTo(Most);
    }
}
