using Invitations.Core.Diaries;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>A column of the grid: one date of one diary.</summary>
/// <param name="Date">The date.</param>
/// <param name="View">The diary, as the viewer may see it; it may hold more dates than this one.</param>
/// <param name="Heading">Whose it is, where diaries stand side by side; <see langword="null"/> where the dates of one do, and the date is the heading.</param>
/// <param name="IsEverybody">Whether it is the narrow column of what all the others have in common; of its view only the zone, and whether one may add, are used.</param>
public sealed record GridColumn(LocalDate Date, DiaryView View, string? Heading = null, bool IsEverybody = false)
{
    /// <summary>The dates of one diary: Day and Week.</summary>
    public static IReadOnlyList<GridColumn> Dates(DiaryView view, LocalDate first, int days) =>
        [.. Enumerable.Range(0, days).Select(day => new GridColumn(first.PlusDays(day), view))];

    /// <summary>One date of several diaries, after what they have in common.</summary>
    public static IReadOnlyList<GridColumn> SideBySide(IReadOnlyList<DiaryView> views, LocalDate date, string everybody) =>
    [
        .. views.Take(1).Select(first => new GridColumn(date, first, everybody, IsEverybody: true)),
        .. views.Select(view => new GridColumn(date, view, view.Name)),
    ];
}

/// <summary>A time somebody pointed out on the grid.</summary>
/// <param name="Start">Included, by the clock of the zone shown.</param>
/// <param name="End">Excluded; midnight of the next date for the end of a date.</param>
/// <param name="AllDay">Whether it was in the strip above the hours: then only the dates count.</param>
/// <param name="Column">In which column; <see langword="null"/> where there are none, as in a month.</param>
public readonly record struct PointedTime(LocalDateTime Start, LocalDateTime End, bool AllDay, GridColumn? Column = null);

/// <summary>An entry marked done, or no longer.</summary>
public readonly record struct EntryDone(int FollowUpId, bool IsCompleted);
