using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases;

/// <summary>What a follow-up that was opened shows of its series.</summary>
internal static class SeriesReading
{
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

        return new SeriesView(
            id, rows[0].Rule, rows[0].Start,
            [.. rows.Where(r => Rights.MaySee(viewer, r.TakesPart, r.Visibility, r.GroupId)).Select(r => new OccurrenceView(r.Id, r.StartDate, r.RuleDate, r.IsException))]);
    }
}
