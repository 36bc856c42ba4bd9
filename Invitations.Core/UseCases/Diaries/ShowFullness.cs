using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Shows how full the dates of a diary are, for the bars of the small calendar.</summary>
/// <remarks>Everybody may know it of everybody: it is made of busy times alone, and those of private follow-ups are times like any other.</remarks>
public sealed class ShowFullness(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>Reads them in two queries.</summary>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="whose">The employee or resource. A resource, which has no working hours, is measured by the viewer's.</param>
    /// <param name="first">The first date, in the zone of whoever's working hours they are.</param>
    /// <param name="days">How many dates, 1 to 42.</param>
    /// <returns>Each date, or <see cref="Refusal.NotFound"/>, or <see cref="Refusal.DateOutOfRange"/> for a first date nothing can be planned near.</returns>
    public async Task<Outcome<IReadOnlyList<DayFullness>>> ExecuteAsync(int viewerId, Participant whose, LocalDate first, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(days is > 0 and <= MonthPlacement.Days, true, nameof(days));
        // The six weeks of the first month begin before it.
        if (first < FollowUpTime.Earliest.PlusDays(-MonthPlacement.Days) || first > FollowUpTime.Latest) return Refusal.DateOutOfRange;

        await using var diary = await contexts.CreateDbContextAsync();
        await diary.Database.OpenConnectionAsync(); // Or each query would open and prepare it anew.
        var frame = DiaryFrame.Read(diary, viewerId, [whose], first, first.PlusDays(days - 1));
        if (frame.Viewer is null || frame.Of(whose) is null) return Refusal.NotFound;

        var worker = frame.Of(whose.Kind is ParticipantKind.Resource ? Participant.Employee(viewerId) : whose)!;
        var zone = DateTimeZoneProviders.Tzdb[worker.ZoneId!];
        var window = new Interval(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(first.PlusDays(days)).ToInstant());
        var busy = await diary.BusyTimesAsync([whose], window);
        var off = frame.DaysOff.Value.Of(worker.Country);
        return new(Fullness.Of(worker.Hours!, zone, off.ContainsKey, busy.Select(b => b.When), first, days), null);
    }
}
