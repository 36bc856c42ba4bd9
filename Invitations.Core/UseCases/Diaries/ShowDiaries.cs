using Invitations.Core.Diaries;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Shows some days of somebody's diary, or of several side by side, to somebody (R02, R04, D06).</summary>
public sealed class ShowDiaries(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>The most days one look takes.</summary>
    public const int MostDays = 42;

    /// <summary>The most diaries one look takes.</summary>
    public const int MostDiaries = GroupView.MostMembers;

    /// <summary>Reads the window and not the world, in three queries however many diaries and days.</summary>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="whose">The employees and resources, 1 to 100, each once.</param>
    /// <param name="first">The first date, in the zone shown.</param>
    /// <param name="days">How many dates, 1 to 42.</param>
    /// <param name="zoneId">The IANA zone to show it in; <c>null</c> for the viewer's own.</param>
    /// <returns>The days, or <see cref="Refusal.NotFound"/> when anybody is not there, <see cref="Refusal.ZoneUnknown"/>,
    /// or <see cref="Refusal.DateOutOfRange"/> when nothing can be planned on any of the dates.</returns>
    public async Task<Outcome<DiariesView>> ExecuteAsync(int viewerId, IReadOnlyList<Participant> whose, LocalDate first, int days, string? zoneId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(days is > 0 and <= MostDays, true, nameof(days));
        ArgumentOutOfRangeException.ThrowIfNotEqual(whose.Count is > 0 and <= MostDiaries, true, nameof(whose));
        if (first < FollowUpTime.Earliest.PlusDays(1 - days) || first > FollowUpTime.Latest) return Refusal.DateOutOfRange;
        if (zoneId is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is null) return Refusal.ZoneUnknown;

        await using var diary = await contexts.CreateDbContextAsync();
        await diary.Database.OpenConnectionAsync(); // Or each query would open and prepare it anew.
        // A date more on either side: somebody's today is another's tomorrow.
        var frame = DiaryFrame.Read(diary, viewerId, whose, first.PlusDays(-1), first.PlusDays(days));
        if (frame.Viewer is not { } viewer) return Refusal.NotFound;
        if (whose.Any(w => frame.Of(w) is null)) return Refusal.NotFound;

        var home = frame.Of(Participant.Employee(viewerId))!;
        var zone = DateTimeZoneProviders.Tzdb[zoneId ?? home.ZoneId!];
        var window = new Interval(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(first.PlusDays(days)).ToInstant());
        var rows = diary.Rows(viewerId, whose, first, days, window);
        var doubleBooked = await diary.DoubleBookedAsync([.. rows.SelectMany(r => r).Where(r => r.TakesTime && r.HasResources).Select(r => r.FollowUpId).Distinct()]);

        return new DiariesView(first, days, zone.Id, home.ZoneId!, [.. whose.Select(View)]);

        DiaryView View(Participant one)
        {
            var owner = frame.Of(one)!;
            // A room has no country; what is said of its days is what holds for whoever looks.
            var daysOff = frame.DaysOff.Value.Of(owner.ZoneId is null ? home.Country : owner.Country);
            var (entries, busy) = Split(viewer, one, rows[one].ToList(), doubleBooked, frame);
            return new DiaryView(one, owner.Name, first, days, zone.Id, MayAdd: true, entries, busy, Working(owner, window, daysOff))
            {
                Holidays = [.. daysOff.Where(d => d.Key >= first && d.Key < first.PlusDays(days)).Select(d => new HolidayDate(d.Key, d.Value)).OrderBy(d => d.Date)],
            };
        }
    }

    /// <summary>One diary alone.</summary>
    /// <returns>The days, or a refusal as above.</returns>
    public async Task<Outcome<DiaryView>> ExecuteAsync(int viewerId, Participant whose, LocalDate first, int days, string? zoneId = null)
    {
        var outcome = await ExecuteAsync(viewerId, [whose], first, days, zoneId);
        return outcome.IsDone ? outcome.Required.Diaries[0] : outcome.WithoutValue;
    }

    // What the viewer may read, and what they may only know to be taken.
    private static (List<DiaryEntry> Entries, List<BusyEntry> Busy) Split(Viewer viewer, Participant whose, List<DiaryRow> rows, HashSet<int> doubleBooked, DiaryFrame frame)
    {
        var entries = new List<DiaryEntry>(rows.Count);
        var busy = new List<BusyEntry>();
        var overlapping = Overlapping(rows);
        foreach (var row in rows)
        {
            var takesPart = row.OwnerId == viewer.EmployeeId || row.OrganizerId == viewer.EmployeeId || row.AssignedById == viewer.EmployeeId || row.IsInvited;
            if (!Rights.MaySee(viewer, takesPart, row.Visibility, row.GroupId))
            {
                if (row.TakesTime) busy.Add(new BusyEntry(row.When, row.AllDay ? (row.FirstDate, row.LastDate) : null));
                continue;
            }

            var isOwn = whose.IsEmployee(row.OwnerId);
            var isOwners = row.OwnerId == viewer.EmployeeId && row.AssignedById is null || viewer.IsAdministrator;
            var look = frame.LookOf(row.Kind, row.TypeId);
            entries.Add(new DiaryEntry(
                row.FollowUpId, row.Kind, row.Title, row.When, row.AllDay, row.FirstDate, row.LastDate, row.Location, row.OwnerName, isOwn,
                IsProvisional: row.Status is InvitationStatus.Unseen or InvitationStatus.Seen, IsFree: row.ShowAs is ShowAs.Free, row.IsCompleted,
                IsPrivate: row.Visibility is not Visibility.Everybody, row.HasAlarm, row.HasExternalPeople, HasUnanswered: isOwn && row.HasUnanswered,
                HasConflict: row.TakesTime && (overlapping.Contains(row.FollowUpId) || doubleBooked.Contains(row.FollowUpId)), row.ParticipantCount, row.Repeats)
            {
                Colour = look.Colour,
                TypeName = look.Name,
                Version = row.Version,
                // The owner's own mark locks it for everybody; another's row does not show that mark, so the use case may still say no.
                MayMove = isOwners && !(isOwn && row.IsCompleted),
            });
        }

        return (entries, busy);
    }

    /// <summary>Those that overlap another busy one of the same diary; rows by start.</summary>
    private static HashSet<int> Overlapping(List<DiaryRow> rows)
    {
        var found = new HashSet<int>();
        DiaryRow? latest = null; // The one before that goes on longest.
        foreach (var row in rows.Where(r => r.TakesTime))
        {
            if (latest is not null && row.Starts < latest.Ends)
            {
                found.Add(row.FollowUpId);
                found.Add(latest.FollowUpId);
            }

            if (latest is null || row.Ends > latest.Ends) latest = row;
        }

        return found;
    }

    private static List<Interval> Working(DiaryFrame.Owner owner, Interval window, IReadOnlyDictionary<LocalDate, Holiday> daysOff)
    {
        if (owner.Hours is null) return [];
        var zone = DateTimeZoneProviders.Tzdb[owner.ZoneId!];
        var working = new List<Interval>();
        for (var date = window.Start.InZone(zone).Date; date <= window.End.InZone(zone).Date; date = date.PlusDays(1))
        {
            if (!daysOff.ContainsKey(date)) working.AddRange(owner.Hours.SpansOn(date, zone).Where(span => span.Overlaps(window)));
        }

        return working;
    }
}
