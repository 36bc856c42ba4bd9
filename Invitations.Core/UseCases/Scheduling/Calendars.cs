using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>What the searches for a time know of employees and resources: one calendar each, read in four small queries however many they are.</summary>
internal sealed class Calendars
{
    private readonly Dictionary<Participant, Calendar> _byParticipant;

    private Calendars(IEnumerable<Calendar> all, IReadOnlyList<BusyTime> busy, DaysOff daysOff)
    {
        (All, Busy, DaysOff) = ([.. all], busy, daysOff);
        _byParticipant = All.ToDictionary(c => c.Whose);
    }

    /// <summary>In the order they were asked for; who does not exist any more, and people of other companies, are left out.</summary>
    public IReadOnlyList<Calendar> All { get; }

    /// <summary>Every busy time that was read, with the window it touches.</summary>
    public IReadOnlyList<BusyTime> Busy { get; }

    /// <summary>Holidays, by country.</summary>
    public DaysOff DaysOff { get; }

    /// <summary>One participant's; <c>null</c> for somebody who has none.</summary>
    public Calendar? Of(Participant whose) => _byParticipant.GetValueOrDefault(whose);

    /// <summary>Reads them.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="whose">Each once.</param>
    /// <param name="optional">Those of them who are not waited for.</param>
    /// <param name="windows">Where to look; the last is what the calendars are of, whatever else is asked for stands in <see cref="Busy"/> alone.</param>
    /// <param name="exceptFollowUps">Follow-ups that are not in their own way.</param>
    /// <param name="exceptSeriesId">A series none of which is in its own way; 0 for none.</param>
    public static async Task<Calendars> ReadAsync(
        DiaryDbContext diary, IReadOnlyCollection<Participant> whose, IReadOnlyCollection<Participant>? optional, IReadOnlyList<Interval> windows,
        IReadOnlyCollection<int> exceptFollowUps, int exceptSeriesId = 0)
    {
        int[] Ids(ParticipantKind kind) => [.. whose.Where(p => p.Kind == kind).Select(p => p.Id)];
        var (employeeIds, resourceIds) = (Ids(ParticipantKind.Employee), Ids(ParticipantKind.Resource));

        // EF Core would open and prepare the connection anew for every query.
        await diary.Database.OpenConnectionAsync();
        var employees = await diary.Employees.AsNoTracking().Where(e => employeeIds.Contains(e.Id)).Select(e => new { e.Id, e.Name, e.Hours, e.ZoneId, e.Country }).ToDictionaryAsync(e => e.Id);
        var resources = resourceIds.Length == 0 ? [] : await diary.Resources.Where(r => resourceIds.Contains(r.Id)).Select(r => new { r.Id, r.Name }).ToDictionaryAsync(r => r.Id, r => r.Name);
        var busy = await diary.BusyTimesAsync(whose, windows, exceptFollowUps, exceptSeriesId);
        // A date more on either side: somebody's today is another's tomorrow.
        var daysOff = await diary.DaysOffAsync(windows.Min(w => w.Start).InUtc().Date.PlusDays(-1), windows.Max(w => w.End).InUtc().Date.PlusDays(1));
        await diary.Database.CloseConnectionAsync();

        var datesOff = employees.Values.Select(e => e.Country).Distinct().Select(c => (Country: c, Dates: DatesOff.Of(daysOff.Of(c).Keys))).ToList();
        var edges = Edges(busy, windows.Count - 1);
        var optionals = optional?.ToHashSet() ?? [];
        return new(whose.Select(Open).OfType<Calendar>(), busy, daysOff);

        Calendar? Open(Participant one)
        {
            var taken = edges.TryGetValue(one, out var ticks) ? BusyCalendar.FromTicks(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ticks)) : BusyCalendar.None;
            if (one.Kind is ParticipantKind.Resource)
                return resources.TryGetValue(one.Id, out var name) ? new(one, name, new(null, DateTimeZone.Utc, taken, IsOptional: optionals.Contains(one)), null) : null;
            return one.Kind is ParticipantKind.Employee && employees.TryGetValue(one.Id, out var e)
                ? new(one, e.Name, new(e.Hours, DateTimeZoneProviders.Tzdb[e.ZoneId], taken, datesOff.Find(d => d.Country == e.Country).Dates, optionals.Contains(one)), e.Country)
                : null;
        }
    }

    private static Dictionary<Participant, List<long>> Edges(List<BusyTime> busy, int window)
    {
        var edges = new Dictionary<Participant, List<long>>();
        foreach (var one in busy)
        {
            if (one.Window != window) continue;
            if (!edges.TryGetValue(one.Whose, out var own)) edges.Add(one.Whose, own = []);
            own.Add(one.Starts);
            own.Add(one.Ends);
        }

        return edges;
    }
}

/// <summary>One employee's or resource's calendar.</summary>
/// <param name="Whose">Who or what.</param>
/// <param name="Name">Their name.</param>
/// <param name="Availability">When they work and when they are taken.</param>
/// <param name="Country">Whose holidays they have.</param>
internal sealed record Calendar(Participant Whose, string Name, Availability Availability, Country? Country);
