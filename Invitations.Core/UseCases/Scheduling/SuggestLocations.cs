using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>Suggests where a follow-up could be: rooms, free ones first, what the viewer wrote lately, and addresses. A suggestion is words alone; it books nothing (D08).</summary>
public sealed class SuggestLocations(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>How many of the viewer's own are suggested.</summary>
    public const int MostLately = 8;

    // So many are looked through for them: the same place again and again is one suggestion.
    private const int LookedThrough = 60;

    /// <summary>Reads them in three queries.</summary>
    /// <param name="viewerId">Who writes; only what they own themselves is looked through, so nobody else's secrets come up.</param>
    /// <param name="time">The chosen time; <c>null</c> when there is none, and then no room is known to be taken.</param>
    /// <param name="exceptFollowUpId">The follow-up that is planned, which is in nobody's way; 0 for a new one.</param>
    /// <returns>Each once, rooms first.</returns>
    public async Task<IReadOnlyList<LocationSuggestion>> ExecuteAsync(int viewerId, Interval? time, int exceptFollowUpId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var rooms = await diary.Resources.Where(r => !r.IsDeleted && r.Type == ResourceType.Location).OrderBy(r => r.Name).Select(r => new { r.Id, r.Name, r.Address }).ToListAsync();
        var taken = time is not { } when ? [] : (await diary.BusyTimesAsync([.. rooms.Select(r => Participant.Resource(r.Id))], when, exceptFollowUpId)).Select(b => b.Whose.Id).ToHashSet();
        var lately = await diary.FollowUps.Where(f => f.OwnerId == viewerId && f.Location != "").OrderByDescending(f => f.Id).Take(LookedThrough).Select(f => f.Location).ToListAsync();

        return [.. rooms.Select(r => new LocationSuggestion(r.Name, LocationSource.Room, taken.Contains(r.Id))).OrderBy(r => r.IsTaken)
            .Concat(lately.Select(l => l.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostLately).Select(l => new LocationSuggestion(l, LocationSource.Lately)))
            .Concat(rooms.Select(r => r.Address.Trim()).Where(a => a.Length > 0).Order(StringComparer.OrdinalIgnoreCase).Select(a => new LocationSuggestion(a, LocationSource.Address)))
            .DistinctBy(l => l.Words, StringComparer.OrdinalIgnoreCase)];
    }
}

/// <summary>Where a follow-up could be.</summary>
/// <param name="Words">What is written into the field.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsTaken">Whether it is a room that is taken at the chosen time.</param>
public sealed record LocationSuggestion(string Words, LocationSource Source, bool IsTaken = false);

/// <summary>Where a suggestion comes from.</summary>
public enum LocationSource
{
    /// <summary>A room that can be booked.</summary>
    Room,

    /// <summary>Written by the viewer before.</summary>
    Lately,

    /// <summary>Where a room is.</summary>
    Address,
}
