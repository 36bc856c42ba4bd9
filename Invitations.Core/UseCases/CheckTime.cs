using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Who and what is taken at a time, and the first time when everybody is free (R09, R10).</summary>
public sealed class CheckTime(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
    /// <summary>Looks from the wished start 60 days ahead, never into the past.</summary>
    /// <param name="followUpId">The follow-up that is planned, which is not in its own way; 0 for a new one.</param>
    /// <param name="time">The wished time.</param>
    /// <param name="showAs">Shown as free, nothing conflicts with it.</param>
    /// <param name="ownerId">Whose work it is.</param>
    /// <param name="participants">Everybody else; people of other companies have no diary here and are left out.</param>
    /// <returns>What is taken, and the first available time; nothing at all for a time that is only a deadline.</returns>
    public async Task<TimeCheck> ExecuteAsync(int followUpId, FollowUpTime time, ShowAs showAs, int ownerId, IReadOnlyCollection<Participant> participants)
    {
        if (time.Interval is not { } wished) return TimeCheck.Nothing;
        await using var diary = await contexts.CreateDbContextAsync();

        Participant[] everybody = [.. participants.Append(Participant.Employee(ownerId)).Where(p => p.Kind is not ParticipantKind.ExternalPerson).Distinct()];
        var notBefore = Instant.Max(wished.Start, clock.GetCurrentInstant());
        var until = Instant.Max(notBefore, wished.End) + Duration.FromDays(FirstAvailable.HorizonDays) + wished.Duration;
        var busy = await diary.BusyTimesAsync(everybody, new Interval(wished.Start, until), followUpId);

        var clashes = showAs is ShowAs.Free ? [] : busy.Where(b => b.When.Overlaps(wished)).ToList();
        var names = await diary.NamesAsync([.. clashes.Select(c => c.Whose)]);
        var conflicts = clashes.GroupBy(c => c.Whose)
            .Select(g => new TimeConflict(g.Key, names[g.Key].Name, g.Select(c => c.When).MinBy(i => i.Start)))
            .OrderBy(c => c.Whose.Kind is not ParticipantKind.Resource).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();

        var hours = await HoursAsync(diary, everybody);
        var busyOf = busy.ToLookup(b => b.Whose, b => b.When);
        Availability[] availability = [.. everybody.Select(p => p.Kind is ParticipantKind.Employee && hours.TryGetValue(p.Id, out var h)
            ? new Availability(h.Hours, h.Zone, [.. busyOf[p]])
            : new Availability(null, time.Zone, [.. busyOf[p]]))];

        return new TimeCheck(conflicts, First(availability, time, wished, notBefore, hours.GetValueOrDefault(ownerId).Hours));
    }

    private static FollowUpTime? First(Availability[] everybody, FollowUpTime time, Interval wished, Instant notBefore, WorkingHours? ownersHours)
    {
        var zone = time.Zone;
        if (!time.AllDay)
        {
            return FirstAvailable.Find(everybody, wished.Duration, notBefore, zone) is { } found
                ? FollowUpTime.At(found.Start.InZone(zone).LocalDateTime, found.End.InZone(zone).LocalDateTime, time.ZoneId).Value
                : null;
        }

        if (ownersHours is null) return null;
        var days = Period.DaysBetween(time.StartDate, time.EndDate) + 1;
        // A day of which some is past already is no whole day.
        var first = notBefore > wished.Start ? notBefore.InZone(zone).Date.PlusDays(1) : time.StartDate;
        FollowUpTime? Days(LocalDate from) => FollowUpTime.WholeDays(from, from.PlusDays(days - 1), time.ZoneId, ownersHours).Value;
        return FirstAvailable.FindDays(everybody, days, first, from => Days(from)?.Interval) is { } date ? Days(date) : null;
    }

    private static async Task<Dictionary<int, (WorkingHours Hours, DateTimeZone Zone)>> HoursAsync(DiaryDbContext diary, Participant[] everybody)
    {
        int[] employees = [.. everybody.Where(p => p.Kind is ParticipantKind.Employee).Select(p => p.Id)];
        var found = await diary.Employees.Where(e => employees.Contains(e.Id)).Select(e => new { e.Id, e.Hours, e.ZoneId }).ToListAsync();
        return found.ToDictionary(e => e.Id, e => (e.Hours, DateTimeZoneProviders.Tzdb[e.ZoneId]));
    }
}

/// <summary>What is in the way of a time, and what is not.</summary>
/// <param name="Conflicts">Who or what is taken, resources first.</param>
/// <param name="FirstAvailable">The first time when everybody is free; <c>null</c> for none within 60 days.</param>
public sealed record TimeCheck(IReadOnlyList<TimeConflict> Conflicts, FollowUpTime? FirstAvailable)
{
    /// <summary>A deadline takes no time, so nothing is in its way and nothing is to be found.</summary>
    public static TimeCheck Nothing { get; } = new([], null);
}

/// <summary>That somebody or something is taken.</summary>
/// <param name="Whose">Employee or resource.</param>
/// <param name="Name">Their name.</param>
/// <param name="When">The first time that is in the way, end excluded; by what is not said.</param>
public sealed record TimeConflict(Participant Whose, string Name, Interval When);
