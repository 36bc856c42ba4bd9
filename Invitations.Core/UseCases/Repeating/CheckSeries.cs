using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>Looks at every date of a series for everybody and every resource: "22 of 24 free", what would mend the others, and where the whole pattern fits (S08).</summary>
public sealed class CheckSeries(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
    /// <summary>Checks dates that are not saved yet.</summary>
    /// <param name="viewerId">Who asks; of a stored series they learn no more than they may read.</param>
    /// <param name="followUpId">The follow-up that is planned; neither it nor its series is in its own way. 0 for a new one.</param>
    /// <param name="time">The wished time, on any of the dates.</param>
    /// <param name="showAs">Shown as free, nothing conflicts with it.</param>
    /// <param name="ownerId">Whose work it is.</param>
    /// <param name="participants">Everybody else; people of other companies have no diary here and are left out.</param>
    /// <param name="series">Rule and dates.</param>
    /// <param name="optional">Those of them who are not waited for: a date on which only they are taken is free.</param>
    /// <returns>What is taken, or what <c>SaveFollowUp</c> would say of such dates.</returns>
    public async Task<Outcome<SeriesCheck>> ExecuteAsync(
        int viewerId, int followUpId, FollowUpTime time, ShowAs showAs, int ownerId, IReadOnlyCollection<Participant> participants, SeriesDraft series,
        IReadOnlyCollection<Participant>? optional = null)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var hours = await diary.Employees.Where(e => e.Id == ownerId).Select(e => e.Hours).FirstOrDefaultAsync();
        if (hours is null) return Refusal.ParticipantGone;
        var made = SeriesTimes.Of(series, time, participants.Count, hours);
        if (!made.IsDone) return made.WithoutValue;
        var now = clock.GetCurrentInstant();
        var (times, opened) = (made.Required, default(FollowUp));
        if (followUpId != 0 && await diary.ViewerAsync(viewerId) is { } viewer && await diary.FollowUpAsync(followUpId) is { } found && found.MaySee(viewer))
        {
            opened = found;
            if (opened.SeriesId is not null) times = await diary.AsKeptAsync(times, viewer, opened, time, participants, hours, now);
        }

        var (dates, seriesId) = (SeriesDates.Of(series), opened?.SeriesId ?? 0);
        var further = times.SelectMany(t => t.Who ?? Enumerable.Empty<Participant>())
            .Concat(series.Occurrences.Select(o => o.Room).OfType<RoomSwap>().Select(r => Participant.Resource(r.ToId)));
        var usual = CheckTime.Everybody(ownerId, participants);
        int[] except = opened is null ? [] : [opened.Id];
        var calendars = await Calendars.ReadAsync(diary, [.. usual.Union(further.Where(p => p.Kind is not ParticipantKind.ExternalPerson))], optional, [dates.Window(time.Zone)], except, seriesId);

        // What keeps a time or people of its own would not come along.
        var hasOwn = times.Any(t => t.HasOwn);
        var pattern = new SeriesPattern(calendars, usual.ToHashSet(), time, hours, times, now);
        var taken = showAs is ShowAs.Free ? [] : pattern.Taken();
        var rooms = await FreeRoomsAsync(diary, taken, participants.Prepend(Participant.Employee(ownerId)), except, seriesId);
        var ownersHolidays = calendars.DaysOff.Of(calendars.Of(Participant.Employee(ownerId))!.Country);
        return new SeriesCheck(
            times.Count,
            [.. taken.Select(t => new OccurrenceConflict(t.Time.Draft, t.Conflicts, pattern.MoveTo(t), rooms(t)))],
            hasOwn ? null : pattern.First(dates.Candidates),
            times.Select(t => t.Draft.Date).Distinct().Where(ownersHolidays.ContainsKey).ToDictionary(d => d, d => ownersHolidays[d]),
            IsPatternSought: !hasOwn);
    }

    // One query for all rooms that might do on any of the dates on which just one room is in the way.
    private static async Task<Func<TakenDate, (RoomSwap, string)?>> FreeRoomsAsync(
        DiaryDbContext diary, IReadOnlyList<TakenDate> taken, IEnumerable<Participant> everybody, int[] except, int seriesId)
    {
        var mendable = taken.Where(t => t.OnlyRoom is not null).ToList();
        if (mendable.Count == 0) return _ => null;

        var people = everybody.ToList();
        var others = await OtherRooms.ReadAsync(diary, people.Union(mendable.Select(t => t.OnlyRoom!.Value)), OtherRooms.People(people));
        Participant[] rooms = [.. others.SelectMany(o => o.Instead).Select(r => r.Participant).Distinct()];
        var busy = (await diary.BusyTimesAsync(rooms, mendable.ConvertAll(t => t.Time.Time.Interval!.Value), except, seriesId)).Select(b => (b.Window, b.Whose)).ToHashSet();
        return date =>
        {
            var window = mendable.IndexOf(date);
            if (window < 0 || others.Find(o => o.Chosen == date.OnlyRoom)?.Instead.FirstOrDefault(r => !busy.Contains((window, r.Participant))) is not { } room) return null;
            var from = date.Time.Draft.Room is { } swap && swap.ToId == date.OnlyRoom!.Value.Id ? swap.FromId : date.OnlyRoom!.Value.Id;
            return (new RoomSwap(from, room.Participant.Id), room.Name);
        };
    }
}
