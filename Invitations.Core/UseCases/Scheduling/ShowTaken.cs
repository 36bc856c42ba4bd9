using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>Shows when those who take part are taken, for the marks in a list of times (R09, D07).</summary>
/// <remarks>Everybody may know it of everybody, as <see cref="CheckTime"/> says it of one time; by what somebody is taken is not told.</remarks>
public sealed class ShowTaken(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>Reads it in four small queries, however long the list of times is.</summary>
    /// <param name="followUpId">The follow-up that is planned, which is not in its own way; 0 for a new one.</param>
    /// <param name="seriesId">The series that is planned, none of which is in its own way; 0 for none.</param>
    /// <param name="ownerId">Whose work it is.</param>
    /// <param name="participants">Everybody else; people of other companies have no diary here and are left out.</param>
    /// <param name="window">Where to look; a time that only touches its ends is left out.</param>
    /// <returns>Each time that is taken, resources first; none for a window that is empty.</returns>
    public async Task<IReadOnlyList<TimeConflict>> ExecuteAsync(int followUpId, int seriesId, int ownerId, IReadOnlyCollection<Participant> participants, Interval window)
    {
        if (window.Duration == Duration.Zero) return [];
        await using var diary = await contexts.CreateDbContextAsync();
        var calendars = await Calendars.ReadAsync(diary, CheckTime.Everybody(ownerId, participants), null, [window], followUpId == 0 ? [] : [followUpId], seriesId);
        return [.. calendars.Busy.Where(b => calendars.Of(b.Whose) is not null)
            .Select(b => new TimeConflict(b.Whose, calendars.Of(b.Whose)!.Name, b.When))
            .OrderBy(c => c.Whose.Kind is not ParticipantKind.Resource).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.When.Start)];
    }
}
