using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>Who and what is taken at a time, and the first time when everybody is free (R09, R10).</summary>
public sealed class CheckTime(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
    /// <summary>Looks from the wished start 60 days ahead, never into the past.</summary>
    /// <param name="followUpId">The follow-up that is planned, which is not in its own way; 0 for a new one.</param>
    /// <param name="time">The wished time.</param>
    /// <param name="showAs">Shown as free, nothing conflicts with it.</param>
    /// <param name="ownerId">Whose work it is.</param>
    /// <param name="participants">Everybody else; people of other companies have no diary here and are left out.</param>
    /// <param name="optional">Those of them who are not waited for; their conflicts are told all the same.</param>
    /// <param name="declined">A time somebody said no to, whatever their diary says (R14): neither it nor what overlaps it is offered; <c>null</c> for none.</param>
    /// <returns>What is taken, and the first available time or why there is none; nothing at all for a time that is only a deadline.</returns>
    public async Task<TimeCheck> ExecuteAsync(
        int followUpId, FollowUpTime time, ShowAs showAs, int ownerId, IReadOnlyCollection<Participant> participants, IReadOnlyCollection<Participant>? optional = null,
        FollowUpTime? declined = null)
    {
        if (time.Interval is not { } wished) return TimeCheck.Nothing;
        await using var diary = await contexts.CreateDbContextAsync();

        var search = SearchFrom(wished, clock.GetCurrentInstant());
        var isInReach = declined?.Interval is { } at && at.Start < search.End && at.End > search.Start;
        // From its end on it is looked as far ahead again.
        var read = isInReach ? new(search.Start, search.End + (declined!.Interval!.Value.End - search.Start)) : search;
        var calendars = await Calendars.ReadAsync(diary, Everybody(ownerId, participants), optional, [wished, read], followUpId == 0 ? [] : [followUpId]);
        var conflicts = showAs is ShowAs.Free ? [] : Conflicts(calendars, 0);

        var first = FreeTimes.First(calendars, time, search.Start, out var none);
        var isOther = isInReach && first?.Interval is { } found && found.Start < declined!.Interval!.Value.End && declined.Interval.Value.Start < found.End;
        if (isOther) first = FreeTimes.First(calendars, time, declined!.Interval!.Value.End, out none);
        return new TimeCheck(conflicts, first, none, isOther);
    }

    /// <summary>Who has a calendar: the owner first, then the others as they were chosen.</summary>
    internal static Participant[] Everybody(int ownerId, IReadOnlyCollection<Participant> participants) =>
        [.. participants.Prepend(Participant.Employee(ownerId)).Where(p => p.Kind is not ParticipantKind.ExternalPerson).Distinct()];

    /// <summary>What is looked through: from the wish, or now when that is later, to the end of anything that may begin within the horizon.</summary>
    internal static Interval SearchFrom(Interval wished, Instant now)
    {
        var notBefore = Instant.Max(wished.Start, now);
        return new(notBefore, notBefore + Duration.FromDays(FirstAvailable.HorizonDays + 1) + wished.Duration);
    }

    /// <summary>Who or what is taken in one of the windows that were read, resources first.</summary>
    internal static IReadOnlyList<TimeConflict> Conflicts(Calendars calendars, int window) =>
        [.. calendars.Busy.Where(b => b.Window == window && calendars.Of(b.Whose) is not null).GroupBy(b => b.Whose)
            .Select(g => new TimeConflict(g.Key, calendars.Of(g.Key)!.Name, g.MinBy(b => b.Starts).When))
            .OrderBy(c => c.Whose.Kind is not ParticipantKind.Resource).ThenBy(c => c.Name, StringComparer.Ordinal)];
}

/// <summary>What is in the way of a time, and what is not.</summary>
/// <param name="Conflicts">Who or what is taken, resources first.</param>
/// <param name="FirstAvailable">The first time when everybody is free; <c>null</c> for none within 60 days.</param>
/// <param name="NoneBecause">Why there is none; <c>null</c> when there is one.</param>
/// <param name="IsOther">Whether an earlier one was passed over because it was declined.</param>
public sealed record TimeCheck(IReadOnlyList<TimeConflict> Conflicts, FollowUpTime? FirstAvailable, NoTime? NoneBecause = null, bool IsOther = false)
{
    /// <summary>A deadline takes no time, so nothing is in its way and nothing is to be found.</summary>
    public static TimeCheck Nothing { get; } = new([], null);
}

/// <summary>That somebody or something is taken.</summary>
/// <param name="Whose">Employee or resource.</param>
/// <param name="Name">Their name.</param>
/// <param name="When">The first time that is in the way, end excluded; by what is not said.</param>
public sealed record TimeConflict(Participant Whose, string Name, Interval When);

/// <summary>Why there is no time for all.</summary>
/// <param name="Reason">The plainest reason.</param>
/// <param name="Name">Whose hours it is about; empty where it is about nobody in particular.</param>
public sealed record NoTime(NoTimeReason Reason, string Name = "");

/// <summary>The reasons why there is no time for all, the plainest first.</summary>
public enum NoTimeReason
{
    /// <summary>Somebody who has to be there has no working hours at all.</summary>
    NoWorkingHours,

    /// <summary>It lasts longer than somebody ever works in one go.</summary>
    LongerThanWorkingDay,

    /// <summary>They never work at the same time, or not for so long.</summary>
    NoCommonHours,

    /// <summary>They do, but somebody is always taken, for 60 days.</summary>
    AllTaken,
}
