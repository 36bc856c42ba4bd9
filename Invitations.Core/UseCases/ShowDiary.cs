using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Shows some days of somebody's diary to somebody (R02, R04).</summary>
public sealed class ShowDiary(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>The most days one look takes.</summary>
    public const int MostDays = 42;

    /// <summary>Reads the window and not the world.</summary>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="whose">The employee or resource.</param>
    /// <param name="first">The first date, in the viewer's zone.</param>
    /// <param name="days">How many dates, 1 to 42.</param>
    /// <returns>The days, or <see cref="Refusal.NotFound"/>, or <see cref="Refusal.DateOutOfRange"/> for a date nothing can be planned on.</returns>
    public async Task<Outcome<DiaryView>> ExecuteAsync(int viewerId, Participant whose, LocalDate first, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(days is > 0 and <= MostDays, true, nameof(days));
        if (first < FollowUpTime.Earliest || first > FollowUpTime.Latest) return Refusal.DateOutOfRange;
        await using var diary = await contexts.CreateDbContextAsync();
        if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
        if (await OwnerAsync(diary, whose) is not { } owner) return Refusal.NotFound;

        var viewerZoneId = whose.IsEmployee(viewerId) ? owner.ZoneId! : await diary.Employees.Where(e => e.Id == viewerId).Select(e => e.ZoneId).SingleAsync();
        var zone = DateTimeZoneProviders.Tzdb[viewerZoneId];
        var window = new Interval(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(first.PlusDays(days)).ToInstant());

        var rows = await Rows(diary, viewerId, whose, window).ToListAsync();
        var doubleBooked = await diary.DoubleBookedAsync([.. rows.Where(r => r.TakesTime && r.HasResources).Select(r => r.FollowUpId)]);
        var entries = new List<DiaryEntry>(rows.Count);
        var busy = new List<BusyEntry>();
        foreach (var row in rows)
        {
            var when = new Interval(row.Starts, row.Ends);
            if (Rights.MaySee(viewer, row.TakesPart, row.Visibility, row.GroupId))
            {
                var conflict = row.TakesTime && (doubleBooked.Contains(row.FollowUpId) || rows.Any(other =>
                    other.FollowUpId != row.FollowUpId && other.TakesTime && new Interval(other.Starts, other.Ends).Overlaps(when)));
                entries.Add(row.ToEntry(whose, when, conflict));
            }
            else if (row.TakesTime)
            {
                busy.Add(new BusyEntry(when, row.AllDay));
            }
        }

        return new DiaryView(whose, owner.Name, first, days, viewerZoneId, whose.IsEmployee(viewerId), entries, busy, Working(owner, window));
    }

    /// <summary>Everything in the window, whoever may read it.</summary>
    internal static IQueryable<Row> Rows(DiaryDbContext diary, int viewerId, Participant whose, Interval window) =>
            from i in Touching(diary, whose, window)
            where i.Status != InvitationStatus.Declined && i.Notice != InvitationNotice.Cancelled
            join f in diary.FollowUps on i.FollowUpId equals f.Id
            join o in diary.Employees on f.OwnerId equals o.Id
            orderby i.Starts, i.Ends descending, i.FollowUpId
            select new Row
            {
                FollowUpId = f.Id,
                Kind = f.Kind,
                Title = f.Title,
                Starts = i.Starts!.Value,
                Ends = i.Ends!.Value,
                AllDay = f.Time.AllDay,
                FirstDate = f.Time.StartDate,
                LastDate = f.Time.EndDate,
                Location = f.Location,
                OwnerId = f.OwnerId,
                OwnerName = o.Name,
                Status = i.Status,
                ShowAs = f.ShowAs,
                TakesTime = i.TakesTime,
                IsCompleted = i.IsCompleted,
                HasAlarm = i.AlarmMinutes != null,
                Visibility = f.Visibility,
                GroupId = f.GroupId,
                TakesPart = f.OwnerId == viewerId || f.OrganizerId == viewerId || f.Invitations.Any(x => x.EmployeeId == viewerId && x.Notice != InvitationNotice.Cancelled),
                Repeats = f.SeriesId != null,
                ParticipantCount = f.Invitations.Count(x => x.Notice != InvitationNotice.Cancelled),
                HasExternalPeople = f.Invitations.Any(x => x.ExternalPersonId != null),
                HasUnanswered = f.Invitations.Any(x => x.EmployeeId != null && x.EmployeeId != f.OwnerId
                    && (x.Status == InvitationStatus.Unseen || x.Status == InvitationStatus.Seen) && x.Notice != InvitationNotice.Cancelled),
                HasResources = f.Invitations.Any(x => x.ResourceId != null),
            };

    /// <summary>Rows that touch the window: short ones begin less than a day before it, and long ones are few, so neither search walks through years of history (decision record 0010).</summary>
    private static IQueryable<Invitation> Touching(DiaryDbContext diary, Participant whose, Interval window)
    {
        var (yes, no) = (true, false);
        var dayBefore = window.Start - Invitation.LongerThan;
        var (start, end) = (window.Start, window.End);
        return whose.Kind is ParticipantKind.Employee
            ? diary.Invitations.AsNoTracking().Where(i =>
                i.EmployeeId == whose.Id && i.IsLong == no && i.Starts > dayBefore && i.Starts < end && i.Ends > start
                || i.EmployeeId == whose.Id && i.IsLong == yes && i.Starts < end && i.Ends > start)
            : diary.Invitations.AsNoTracking().Where(i =>
                i.ResourceId == whose.Id && i.IsLong == no && i.Starts > dayBefore && i.Starts < end && i.Ends > start
                || i.ResourceId == whose.Id && i.IsLong == yes && i.Starts < end && i.Ends > start);
    }

    private static async Task<Owner?> OwnerAsync(DiaryDbContext diary, Participant whose) => whose.Kind switch
    {
        ParticipantKind.Employee => await diary.Employees.Where(e => e.Id == whose.Id).Select(e => new Owner(e.Name, e.ZoneId, e.Hours)).FirstOrDefaultAsync(),
        ParticipantKind.Resource => await diary.Resources.Where(r => r.Id == whose.Id).Select(r => new Owner(r.Name, null, null)).FirstOrDefaultAsync(),
        _ => null, // People of other companies have no diary (R05).
    };

    private static List<Interval> Working(Owner owner, Interval window)
    {
        if (owner.Hours is null) return [];
        var zone = DateTimeZoneProviders.Tzdb[owner.ZoneId!];
        var working = new List<Interval>();
        for (var date = window.Start.InZone(zone).Date; date <= window.End.InZone(zone).Date; date = date.PlusDays(1))
        {
            if (owner.Hours.On(date, zone) is { } span && span.Overlaps(window)) working.Add(span);
        }

        return working;
    }

    private sealed record Owner(string Name, string? ZoneId, WorkingHours? Hours);

    internal sealed class Row
    {
        public int FollowUpId { get; init; }
        public FollowUpKind Kind { get; init; }
        public required string Title { get; init; }
        public Instant Starts { get; init; }
        public Instant Ends { get; init; }
        public bool AllDay { get; init; }
        public LocalDate FirstDate { get; init; }
        public LocalDate LastDate { get; init; }
        public required string Location { get; init; }
        public int OwnerId { get; init; }
        public required string OwnerName { get; init; }
        public InvitationStatus Status { get; init; }
        public ShowAs ShowAs { get; init; }
        public bool TakesTime { get; init; }
        public bool IsCompleted { get; init; }
        public bool HasAlarm { get; init; }
        public Visibility Visibility { get; init; }
        public int? GroupId { get; init; }
        public bool TakesPart { get; init; }
        public bool Repeats { get; init; }
        public int ParticipantCount { get; init; }
        public bool HasExternalPeople { get; init; }
        public bool HasUnanswered { get; init; }
        public bool HasResources { get; init; }

        public DiaryEntry ToEntry(Participant whose, Interval when, bool conflict)
        {
            var isOwn = whose.IsEmployee(OwnerId);
            return new(
                FollowUpId, Kind, Title, when, AllDay, FirstDate, LastDate, Location, OwnerName, isOwn,
                IsProvisional: Status is InvitationStatus.Unseen or InvitationStatus.Seen, IsFree: ShowAs is ShowAs.Free, IsCompleted,
                IsPrivate: Visibility is not Visibility.Everybody, HasAlarm, HasExternalPeople, HasUnanswered: isOwn && HasUnanswered, conflict, ParticipantCount, Repeats);
        }
    }
}
