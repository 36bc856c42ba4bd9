using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>What was read, with the place it was read for: the two change together, so that nothing is drawn on another tab than it belongs to.</summary>
/// <param name="Place">Where the diary stood.</param>
/// <param name="Diaries">What stands there.</param>
/// <param name="Columns">What the grid shows side by side.</param>
/// <param name="Shared">For the View tab: how many are free when; otherwise empty.</param>
/// <param name="Now">The moment it was read: nothing is planned in the past.</param>
public sealed record DiaryReading(DiaryPlace Place, DiariesView Diaries, IReadOnlyList<GridColumn> Columns, IReadOnlyList<SharedTime> Shared, Instant Now)
{
    private static readonly Duration Least = Duration.FromMinutes(15);

    /// <summary>The first diary; the only one outside the View tab.</summary>
    public DiaryView Own => Diaries.Diaries[0];

    /// <summary>When all of them are free.</summary>
    public IReadOnlyList<Interval> Free { get; } = [.. Shared.Free(Now, Least)];

    /// <summary>Whether there is nothing at all in the days of one diary.</summary>
    public bool IsEmpty => Place.Tab is DiaryTab.Day or DiaryTab.Week && Own.Entries.Count == 0 && Own.Busy.Count == 0;

    /// <summary>Puts together what was read.</summary>
    /// <param name="place">Where the diary stands.</param>
    /// <param name="diaries">What was read there.</param>
    /// <param name="now">The moment.</param>
    /// <param name="everybody">What the column of all is called.</param>
    public static DiaryReading Of(DiaryPlace place, DiariesView diaries, Instant now, string everybody)
    {
        if (place.Tab is not DiaryTab.View) return new(place, diaries, GridColumn.Dates(diaries.Diaries[0], diaries.First, place.Tab is DiaryTab.Month ? 7 : diaries.Days), [], now);
        var zone = DateTimeZoneProviders.Tzdb[diaries.ZoneId];
        var window = new Interval(zone.AtStartOfDay(diaries.First).ToInstant(), zone.AtStartOfDay(diaries.First.PlusDays(diaries.Days)).ToInstant());
        return new(place, diaries, GridColumn.SideBySide(diaries.Diaries, diaries.First, everybody), EverybodyFree.Of(diaries.Diaries, window), now);
    }
}
