using Invitations.Core.Assigning;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Inviting;

/// <summary>Everything that waits for one employee: what the Invitations dialog lists, and the bell counts (R06, R13, R16, R17).</summary>
public sealed class ListInvitations(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
    /// <summary>All rows, by start; which of them show is <see cref="InvitationList.Shown"/>'s to say.</summary>
    public async Task<IReadOnlyList<InvitationEntry>> ExecuteAsync(int viewerId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var zoneId = await diary.Employees.Where(e => e.Id == viewerId).Select(e => e.ZoneId).FirstOrDefaultAsync();
        if (zoneId is null) return [];
        List<InvitationEntry> entries = [.. await MineAsync(diary, viewerId, DateTimeZoneProviders.Tzdb[zoneId], clock.GetCurrentInstant()), .. await DeclinedByOthersAsync(diary, viewerId), .. await AssignmentsAsync(diary, viewerId)];
        entries.Sort((a, b) => When(a).CompareTo(When(b)) is var order and not 0 ? order : a.Key.CompareTo(b.Key));
        return entries;
    }

    // What others ask or tell me. An unanswered invitation leaves the list the day after it took place (behaviour I19),
    // one I declined after that day (decision 3).
    private static async Task<IEnumerable<InvitationEntry>> MineAsync(DiaryDbContext diary, int viewerId, DateTimeZone zone, Instant now)
    {
        var today = now.InZone(zone).Date;
        var rows = await (
            from i in diary.Invitations.AsNoTracking()
            where i.EmployeeId == viewerId && (i.Status != InvitationStatus.Accepted || i.Notice != InvitationNotice.None)
            join f in diary.FollowUps on i.FollowUpId equals f.Id
            where f.OwnerId != viewerId || f.IsCancelled
            join o in diary.Employees on f.OrganizerId equals o.Id
            select new { i.Id, i.Status, i.Notice, i.NoticeIsRead, i.Reason, F = f, o.Name }).ToListAsync();

        // Whoever was left out is told that it goes on without them, and is one of the others then: what was written since is not for them (decision 14).
        var viewer = rows.Exists(r => r.Notice is InvitationNotice.Cancelled && r.F is { IsCancelled: false, Visibility: not Visibility.Everybody })
            ? await diary.ViewerAsync(viewerId)
            : null;
        bool IsTheirs(FollowUp f) => f.IsCancelled || viewer is null || Rights.MaySee(viewer, takesPart: f.OrganizerId == viewerId, f.Visibility, f.GroupId);

        return
            from r in rows
            let kind = r.Notice switch
            {
                InvitationNotice.Cancelled => InvitationEntryKind.Cancelled,
                InvitationNotice.PlaceChanged when r.Status is InvitationStatus.Accepted => InvitationEntryKind.PlaceChanged,
                _ => r.Status is InvitationStatus.Declined ? InvitationEntryKind.DeclinedByMe : InvitationEntryKind.Invitation,
            }
            where kind switch
            {
                InvitationEntryKind.Invitation => r.F.Time.LastDateIn(zone) >= today,
                InvitationEntryKind.DeclinedByMe => r.F.Time.LastDateIn(zone).PlusDays(1) >= today,
                _ => true,
            }
            let isUnread = kind is InvitationEntryKind.Cancelled or InvitationEntryKind.PlaceChanged ? !r.NoticeIsRead : r.Status is InvitationStatus.Unseen
            let entry = Entry(kind, r.F, r.Id, r.F.OrganizerId, r.Name, isUnread, r.Reason, isMoved: r.Notice is InvitationNotice.TimeChanged)
            select kind is not InvitationEntryKind.Cancelled || IsTheirs(r.F) ? entry : entry with { Title = "", Location = "" };
    }

    private static async Task<IEnumerable<InvitationEntry>> DeclinedByOthersAsync(DiaryDbContext diary, int viewerId)
    {
        var rows = await (
            from i in diary.Invitations.AsNoTracking()
            where i.AwaitsAcknowledgement
            join f in diary.FollowUps on i.FollowUpId equals f.Id
            where f.OrganizerId == viewerId && !f.IsCancelled
            join e in diary.Employees on i.EmployeeId equals e.Id
            select new { i.Id, i.Reason, i.DeclineIsRead, i.AnsweredAt, F = f, EmployeeId = e.Id, e.Name }).ToListAsync();

        return rows.Select(r => Entry(InvitationEntryKind.Declined, r.F, r.Id, r.EmployeeId, r.Name, !r.DeclineIsRead, r.Reason) with { Since = r.AnsweredAt ?? r.F.ChangedAt });
    }

    private static async Task<IEnumerable<InvitationEntry>> AssignmentsAsync(DiaryDbContext diary, int viewerId)
    {
        var rows = await (
            from f in diary.FollowUps.AsNoTracking()
            where f.Assignment != null && !f.IsCancelled && (f.Assignment.AssigneeId == viewerId || f.Assignment.AssignedById == viewerId)
            let a = f.Assignment!
            where a.AwaitsAcknowledgement || a.Status == AssignmentStatus.Unseen || a.Status == AssignmentStatus.Seen
            join assigner in diary.Employees on a.AssignedById equals assigner.Id
            join assignee in diary.Employees on a.AssigneeId equals assignee.Id
            select new { F = f, A = a, By = assigner.Name, To = assignee.Name }).ToListAsync();

        return
            from r in rows
            let isMine = r.A.AssigneeId == viewerId
            where isMine ? r.A.IsOpen : r.A.AwaitsAcknowledgement || r.A.IsReassigned
            select isMine
                ? Entry(InvitationEntryKind.Assignment, r.F, 0, r.A.AssignedById, r.By, r.A.Status is AssignmentStatus.Unseen, "")
                : r.A.AwaitsAcknowledgement
                    ? Entry(InvitationEntryKind.AssignmentDeclined, r.F, 0, r.A.AssigneeId, r.To, !r.A.DeclineIsRead, r.A.Reason)
                    : Entry(InvitationEntryKind.Reassigned, r.F, 0, r.A.AssigneeId, r.To, isUnread: false, "");
    }

    private static InvitationEntry Entry(
        InvitationEntryKind kind, FollowUp f, int invitationId, int fromId, string fromName, bool isUnread, string reason, bool isMoved = false) => new(
            kind, f.Id, invitationId, f.Sequence, f.Kind, f.Title, f.Time, f.Location, fromId, fromName, isUnread, isMoved,
            isMoved && f is { MovedFromStart: { } start, MovedFromEnd: { } end } ? new Interval(start, end) : null,
            kind is InvitationEntryKind.PlaceChanged ? f.PreviousLocation : null, reason, f.SeriesId)
        { Since = f.ChangedAt };

    private static Instant When(InvitationEntry entry) => entry.Time.Starts ?? entry.Time.Zone.AtStartOfDay(entry.Time.EndDate).ToInstant();
}

/// <summary>What the bell shows.</summary>
/// <param name="Unread">Rows not yet seen.</param>
/// <param name="Unanswered">Rows that wait for an answer of the viewer's, seen or not.</param>
public readonly record struct InvitationCount(int Unread, int Unanswered)
{
    /// <summary>Counts a viewer's rows, a series once; those they declined themselves are no news.</summary>
    public static InvitationCount Of(IEnumerable<InvitationEntry> entries)
    {
        var (unread, unanswered) = (0, 0);
        foreach (var entry in InvitationList.Fold(entries))
        {
            if (entry.IsUnread && entry.Kind is not InvitationEntryKind.DeclinedByMe) unread++;
            if (entry.IsToAnswer) unanswered++;
        }

        return new(unread, unanswered);
    }
}
