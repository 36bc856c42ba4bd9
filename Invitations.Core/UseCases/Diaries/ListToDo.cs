using Invitations.Core.Diaries;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Shows what somebody has to do: their open tasks and calls, with or without a time, and those done today (behaviour 5.4, D04).</summary>
public sealed class ListToDo(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
    /// <summary>How many days ahead it looks: what begins later is not in it yet.</summary>
    public const int DaysAhead = 21;

    /// <summary>The most entries one look takes, the most pressing first.</summary>
    public const int MostEntries = 200;

    /// <summary>Reads it in two queries.</summary>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="ownerId">Whose list; what the viewer may not read is left out of it.</param>
    /// <returns>The list, or <see cref="Refusal.NotFound"/>.</returns>
    public async Task<Outcome<ToDoView>> ExecuteAsync(int viewerId, int ownerId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var people = await (
            from e in diary.Employees
            where e.Id == viewerId || e.Id == ownerId
            from m in diary.Set<GroupMember>().Where(m => m.EmployeeId == e.Id).DefaultIfEmpty()
            select new { e.Id, e.Name, e.Role, e.ZoneId, GroupId = (int?)m!.GroupId }).ToListAsync();
        if (people.Find(p => p.Id == viewerId) is not { } me || people.Find(p => p.Id == ownerId) is not { } owner) return Refusal.NotFound;

        var viewer = new Viewer(viewerId, me.Role, [.. people.Where(p => p.Id == viewerId).Select(p => p.GroupId).OfType<int>()]);
        var zone = DateTimeZoneProviders.Tzdb[me.ZoneId];
        var now = clock.GetCurrentInstant();
        var today = now.InZone(zone).Date;
        var (midnight, last) = (zone.AtStartOfDay(today).ToInstant(), today.PlusDays(DaysAhead));
        var soon = zone.AtStartOfDay(last.PlusDays(1)).ToInstant();

        // Accepted is what was taken on: one's own, an invitation one said yes to, and work handed over once one has said yes to it.
        var rows = await (
            from i in diary.Invitations.AsNoTracking()
            where i.EmployeeId == ownerId && i.Status == InvitationStatus.Accepted && i.Notice != InvitationNotice.Cancelled && (!i.IsCompleted || i.CompletedAt >= midnight)
            join f in diary.FollowUps on i.FollowUpId equals f.Id
            where !f.IsCancelled && f.Kind != FollowUpKind.Appointment && (f.Time.Starts == null || f.Time.AllDay ? f.Time.StartDate <= last : f.Time.Starts < soon)
            join o in diary.Employees on f.OwnerId equals o.Id
            select new
            {
                F = f,
                i.IsCompleted,
                Owner = o.Name,
                Assigner = diary.Employees.Where(e => f.Assignment != null && f.Assignment.AssigneeId == ownerId && e.Id == f.Assignment.AssignedById).Select(e => e.Name).FirstOrDefault(),
                TakesPart = f.OwnerId == viewerId || f.OrganizerId == viewerId || f.Invitations.Any(x => x.EmployeeId == viewerId && x.Notice != InvitationNotice.Cancelled),
            }).ToListAsync();

        var entries =
            from r in rows
            where Rights.MaySee(viewer, r.TakesPart, r.F.Visibility, r.F.GroupId)
            let due = ToDoEntry.Due(r.F.Time, zone, now)
            select new ToDoEntry(
                r.F.Id, r.F.Kind, r.F.Title, due.Date, due.Time, due.IsOverdue && !r.IsCompleted, r.IsCompleted,
                FromName: r.F.OwnerId != ownerId ? r.Owner : r.Assigner ?? "", r.F.Visibility is not Visibility.Everybody, r.F.SeriesId is not null,
                MayMove: r.F.OwnerId == viewerId && !r.IsCompleted,
                r.F.Time is { AllDay: false, Interval: { } span } ? span.Duration : null, r.F.Version);
        List<ToDoEntry> shown = [.. ToDoEntry.InOrder(entries)];
        return new ToDoView(ownerId, owner.Name, ownerId == viewerId, today, [.. shown.Take(MostEntries)], Math.Max(0, shown.Count - MostEntries));
    }
}
