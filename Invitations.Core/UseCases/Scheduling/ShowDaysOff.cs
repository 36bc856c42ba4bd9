using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>Shows somebody's holidays, for a calendar that a date is chosen from: the national ones of their country and the company's own.</summary>
public sealed class ShowDaysOff(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>Reads them in two queries.</summary>
    /// <param name="viewerId">Whose; nobody known has none.</param>
    /// <param name="first">The first date.</param>
    /// <param name="days">How many dates, 1 to 42.</param>
    /// <returns>Those of the dates that are holidays, in order; none where nothing can be planned.</returns>
    public async Task<IReadOnlyList<HolidayDate>> ExecuteAsync(int viewerId, LocalDate first, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(days is > 0 and <= MonthPlacement.Days, true, nameof(days));
        if (first < FollowUpTime.Earliest.PlusDays(-MonthPlacement.Days) || first > FollowUpTime.Latest) return [];

        await using var diary = await contexts.CreateDbContextAsync();
        var viewer = await diary.Employees.Where(e => e.Id == viewerId).Select(e => new { e.Country }).FirstOrDefaultAsync();
        if (viewer is null) return [];
        var last = first.PlusDays(days - 1);
        var off = (await diary.DaysOffAsync(first, last)).Of(viewer.Country);
        return [.. off.Where(d => d.Key >= first && d.Key <= last).Select(d => new HolidayDate(d.Key, d.Value)).OrderBy(d => d.Date)];
    }
}
