using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Why First available offers nothing earlier, the smallest changes that would help, and, where nothing suits all, what suits most (R10).</summary>
/// <remarks>Whatever is offered holds: taken and checked again, or saved, it gives just that time. Others' time is only busy; what it is called is told of the viewer's own alone.</remarks>
public sealed class SuggestTimes(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
    // Of rooms that would do as well the best are looked at; a company has more than anybody wants to read of.
    private const int MostRooms = 20;

    /// <summary>Looks through the rest of the wished day, and where there is no time for all through 60 days.</summary>
    /// <param name="viewerId">Who asks.</param>
    /// <param name="followUpId">The follow-up that is planned, which is not in its own way; 0 for a new one.</param>
    /// <param name="time">The wished time.</param>
    /// <param name="ownerId">Whose work it is.</param>
    /// <param name="participants">Everybody else; people of other companies have no diary here, but they need a seat.</param>
    /// <param name="optional">Those of them who are not waited for.</param>
    /// <returns>What there is to say; nothing for whole days and for a time that is only a deadline.</returns>
    public async Task<Suggestions> ExecuteAsync(
        int viewerId, int followUpId, FollowUpTime time, int ownerId, IReadOnlyCollection<Participant> participants, IReadOnlyCollection<Participant>? optional = null)
    {
        if (time is not { AllDay: false, Interval: { } wished }) return Suggestions.None;
        await using var diary = await contexts.CreateDbContextAsync();

        var everybody = CheckTime.Everybody(ownerId, participants);
        var people = participants.Append(Participant.Employee(ownerId)).Distinct().Count(p => p.Kind is not ParticipantKind.Resource);
        var now = clock.GetCurrentInstant();
        var rooms = await RoomsAsync(diary, everybody, people);
        var search = CheckTime.SearchFrom(wished, now);
        var calendars = await Calendars.ReadAsync(
            diary, [.. everybody, .. rooms.SelectMany(r => r.Instead).Distinct()], optional, [search], followUpId == 0 ? [] : [followUpId]);

        Calendar[] asked = [.. everybody.Select(calendars.Of).OfType<Calendar>()];
        var words = new SuggestionBuilder(viewerId, time, asked, calendars);
        Availability[] availability = [.. asked.Select(c => c.Availability)];
        var explained = WhyNotEarlier.Explain(availability, wished.Duration, search.Start, now, time.Zone, words.Choices(rooms));
        var fewest = explained.First is null ? words.FewestClashes(rooms, wished.Duration, search.Start) : [];
        var suggestions = new Suggestions(words.Earlier(explained.Earlier), words.Changes(explained, rooms), fewest);
        return await words.WithTitlesAsync(diary, suggestions);
    }

    // For each room that was chosen the others of its sort in which all can sit: in the same place first, and no larger than it has to be.
    private static async Task<List<OtherRooms>> RoomsAsync(DiaryDbContext diary, Participant[] everybody, int people)
    {
        int[] chosenIds = [.. everybody.Where(p => p.Kind is ParticipantKind.Resource).Select(p => p.Id)];
        if (chosenIds.Length == 0) return [];

        var found = await diary.Resources.Where(r => chosenIds.Contains(r.Id) || !r.IsDeleted && r.Seats >= people)
            .Select(r => new { r.Id, r.Name, r.Type, r.Seats, r.Address }).ToListAsync();
        var chosen = found.Where(r => chosenIds.Contains(r.Id)).ToDictionary(r => r.Id);
        var others = found.Where(r => !chosen.ContainsKey(r.Id)).ToList();
        return [.. chosenIds.Where(chosen.ContainsKey).Select(id => new OtherRooms(Participant.Resource(id), chosen[id].Type,
            [.. others.Where(o => o.Type == chosen[id].Type)
                .OrderBy(o => o.Address != chosen[id].Address).ThenBy(o => o.Seats).ThenBy(o => o.Name, StringComparer.Ordinal)
                .Take(MostRooms).Select(o => Participant.Resource(o.Id))]))];
    }
}

/// <summary>What would do as well as a resource that was chosen.</summary>
/// <param name="Chosen">That resource.</param>
/// <param name="Type">Its sort.</param>
/// <param name="Instead">The best first; perhaps none.</param>
internal sealed record OtherRooms(Participant Chosen, ResourceType Type, IReadOnlyList<Participant> Instead);
