using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>Why First available offers nothing earlier, the smallest changes that would help, and, where nothing suits all, what suits most (R10).</summary>
/// <remarks>Whatever is offered holds: taken and checked again, or saved, it gives just that time. Others' time is only busy; what it is called is told of the viewer's own alone.</remarks>
public sealed class SuggestTimes(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
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
        var now = clock.GetCurrentInstant();
        var rooms = await OtherRooms.ReadAsync(diary, everybody, OtherRooms.People([.. everybody, .. participants]));
        var search = CheckTime.SearchFrom(wished, now);
        var calendars = await Calendars.ReadAsync(
            diary, [.. everybody, .. rooms.SelectMany(r => r.Instead).Select(o => o.Participant).Distinct()], optional, [search], followUpId == 0 ? [] : [followUpId]);

        Calendar[] asked = [.. everybody.Select(calendars.Of).OfType<Calendar>()];
        var words = new SuggestionBuilder(viewerId, time, asked, calendars);
        Availability[] availability = [.. asked.Select(c => c.Availability)];
        var explained = WhyNotEarlier.Explain(availability, wished.Duration, search.Start, now, time.Zone, words.Choices(rooms));
        var fewest = explained.First is null ? words.FewestClashes(rooms, wished.Duration, search.Start) : [];
        var suggestions = new Suggestions(words.Earlier(explained.Earlier), words.Changes(explained, rooms), fewest);
        return await words.WithTitlesAsync(diary, suggestions);
    }
}
