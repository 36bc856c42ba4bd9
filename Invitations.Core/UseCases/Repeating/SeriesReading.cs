using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>What a follow-up that was opened shows of its series.</summary>
internal static class SeriesReading
{
    /// <summary>The occurrences a change is meant for: the opened one, and with <see cref="SeriesScope.ThisAndFuture"/> those after it that are not over yet, by time.</summary>
    /// <remarks>What is over stays as it was; the opened one is there in any case.</remarks>
    public static async Task<IReadOnlyList<FollowUp>> OccurrencesAsync(this DiaryDbContext diary, FollowUp opened, SeriesScope scope, Instant now)
    {
        if (scope is SeriesScope.OnlyThis || opened.SeriesId is not { } id) return [opened];
        var later = await diary.FollowUps.Include(f => f.Invitations).Include(f => f.Assignment).AsSplitQuery()
            .Where(f => f.SeriesId == id && f.Id != opened.Id && !f.IsCancelled && f.Time.Starts > opened.Time.Starts && f.Time.Ends > now)
            .OrderBy(f => f.Time.Starts).ToListAsync();
        return [opened, .. later];
    }

    /// <summary>An occurrence that has nothing of its own, to tell what others have of their own: the opened one if it has not, or one after it, or failing that one before it.</summary>
    public static async Task<FollowUp> UsualAsync(this DiaryDbContext diary, FollowUp opened, IReadOnlyList<FollowUp> later) =>
        !opened.IsException ? opened
        : later.FirstOrDefault(f => !f.IsException)
            ?? await diary.FollowUps.Where(f => f.SeriesId == opened.SeriesId && !f.IsException && !f.IsCancelled).OrderByDescending(f => f.Time.Starts).FirstOrDefaultAsync()
            ?? opened;

    /// <summary>The series something belongs to; asked before it changes hands.</summary>
    public static async Task<Series?> SeriesOfAsync(this DiaryDbContext diary, FollowUp followUp) =>
        followUp.SeriesId is { } id ? await diary.Series.SingleAsync(s => s.Id == id) : null;

    /// <summary>Whether all other occurrences of a series were deleted.</summary>
    public static async Task<bool> IsAloneAsync(this DiaryDbContext diary, Series series, FollowUp occurrence, IEnumerable<FollowUp> deleted)
    {
        int[] gone = [occurrence.Id, .. deleted.Select(f => f.Id)];
        return !await diary.FollowUps.AnyAsync(f => f.SeriesId == series.Id && !f.IsCancelled && !gone.Contains(f.Id));
    }

    /// <summary>Tidies up after occurrences have left a series: its rule ends with them, and with no row left at all it goes too.</summary>
    /// <param name="diary">Where it is.</param>
    /// <param name="series">The series.</param>
    /// <param name="before">The first date that is no longer its own; <c>null</c> to leave the rule as it is.</param>
    /// <param name="gone">The rows that have left: not stored yet. A cancelled occurrence holds on to its rule until everybody has been told.</param>
    public static async Task EndSeriesAsync(this DiaryDbContext diary, Series series, LocalDate? before, IEnumerable<FollowUp> gone)
    {
        int[] left = [.. gone.Select(f => f.Id)];
        if (!await diary.FollowUps.AnyAsync(f => f.SeriesId == series.Id && !left.Contains(f.Id))) diary.Remove(series);
        else if (before > series.Start) series.EndBefore(before.Value);
    }

    /// <summary>The rule, and the dates of those occurrences the viewer may read; no more than the dates.</summary>
    public static async Task<SeriesView?> SeriesAsync(this DiaryDbContext diary, int? seriesId, Viewer viewer)
    {
        if (seriesId is not { } id) return null;
        var rows = await (
            from f in diary.FollowUps
            where f.SeriesId == id && !f.IsCancelled
            orderby f.Time.Starts
            select new
            {
                f.Id,
                f.Time.StartDate,
                f.Time.StartTime,
                f.Time.AllDay,
                f.RuleDate,
                f.IsException,
                f.Visibility,
                f.GroupId,
                f.Series!.Rule,
                f.Series.Start,
                TakesPart = f.OwnerId == viewer.EmployeeId || f.OrganizerId == viewer.EmployeeId
                    || f.Invitations.Any(i => i.EmployeeId == viewer.EmployeeId && i.Notice != InvitationNotice.Cancelled),
            }).ToListAsync();
        if (rows.Count == 0) return null;

        var seen = rows.Where(r => Rights.MaySee(viewer, r.TakesPart, r.Visibility, r.GroupId)).ToList();
        // The last that has nothing of its own: changes reach forward.
        var usual = seen.LastOrDefault(r => !r.IsException);
        var rooms = usual is null ? [] : await diary.OwnRoomsAsync(usual.Id, [.. seen.Where(r => r.IsException).Select(r => r.Id)]);
        return new SeriesView(
            id, rows[0].Rule, rows[0].Start,
            [.. seen.Select(r => new OccurrenceView(
                r.Id, r.StartDate, r.RuleDate, r.IsException,
                r.IsException && usual is { AllDay: false } && !r.AllDay && r.StartTime != usual.StartTime ? r.StartTime : null,
                rooms.TryGetValue(r.Id, out var room) ? room : null))]);
    }

    // Where one resource is taken instead of another; two other rooms, or one more, are no exchange.
    private static async Task<Dictionary<int, (RoomSwap Swap, string Name)>> OwnRoomsAsync(this DiaryDbContext diary, int usualId, int[] exceptions)
    {
        if (exceptions.Length == 0) return [];
        int[] asked = [usualId, .. exceptions];
        var resources = (await (
            from i in diary.Invitations
            where asked.Contains(i.FollowUpId) && i.Notice != InvitationNotice.Cancelled
            join r in diary.Resources on i.ResourceId equals r.Id
            select new { i.FollowUpId, r.Id, r.Name }).ToListAsync()).ToLookup(r => r.FollowUpId, r => (r.Id, r.Name));
        var swaps = new Dictionary<int, (RoomSwap, string)>();
        foreach (var exception in exceptions)
        {
            if (resources[usualId].Except(resources[exception]).ToList() is [var from] && resources[exception].Except(resources[usualId]).ToList() is [var to])
                swaps.Add(exception, (new(from.Id, to.Id), to.Name));
        }

        return swaps;
    }
}
