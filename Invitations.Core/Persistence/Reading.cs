using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.Persistence;

/// <summary>What several use cases read alike.</summary>
internal static class Reading
{
    /// <summary>Whoever asks, with what decides their rights as it is now; <c>null</c> when they no longer work here.</summary>
    public static async Task<Viewer?> ViewerAsync(this DiaryDbContext diary, int employeeId)
    {
        // Two readings: both in one would need APPLY, which SQLite lacks.
        var role = await diary.Employees.Where(e => e.Id == employeeId).Select(e => (Role?)e.Role).FirstOrDefaultAsync();
        if (role is null) return null;
        var groups = await diary.Groups.Where(g => g.Members.Any(m => m.EmployeeId == employeeId)).Select(g => g.Id).ToListAsync();
        return new Viewer(employeeId, role.Value, groups);
    }

    /// <summary>A follow-up with all its rows and its assignment, in one reading: outside a transaction two could fall on either side of a save.</summary>
    public static Task<FollowUp?> FollowUpAsync(this DiaryDbContext diary, int id) =>
        diary.FollowUps.Include(f => f.Invitations).Include(f => f.Assignment).FirstOrDefaultAsync(f => f.Id == id);

    /// <summary>What lists show for participants: their names, and the company or the seats beside them.</summary>
    public static async Task<Dictionary<Participant, (string Name, string Detail)>> NamesAsync(this DiaryDbContext diary, IReadOnlyCollection<Participant> participants)
    {
        var names = new Dictionary<Participant, (string, string)>();
        int[] Ids(ParticipantKind kind) => [.. participants.Where(p => p.Kind == kind).Select(p => p.Id).Distinct()];

        if (Ids(ParticipantKind.Employee) is { Length: > 0 } employees)
        {
            foreach (var e in await diary.Employees.Where(e => employees.Contains(e.Id)).Select(e => new { e.Id, e.Name }).ToListAsync())
                names[Participant.Employee(e.Id)] = (e.Name, "");
        }

        if (Ids(ParticipantKind.Resource) is { Length: > 0 } resources)
        {
            foreach (var r in await diary.Resources.Where(r => resources.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Seats }).ToListAsync())
                names[Participant.Resource(r.Id)] = (r.Name, r.Seats?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }

        if (Ids(ParticipantKind.ExternalPerson) is { Length: > 0 } people)
        {
            var found = from p in diary.ExternalPeople
                        where people.Contains(p.Id)
                        join c in diary.Companies on p.CompanyId equals c.Id
                        select new { p.Id, p.Name, Company = c.Name };
            foreach (var p in await found.ToListAsync()) names[Participant.ExternalPerson(p.Id)] = (p.Name, p.Company);
        }

        return names;
    }

    /// <summary>The days off between two dates, of every country, in one query.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date, included.</param>
    public static async Task<DaysOff> DaysOffAsync(this DiaryDbContext diary, LocalDate from, LocalDate to) =>
        new(from, to, await diary.CompanyHolidays.AsNoTracking().Where(h => h.Date >= from && h.Date <= to).OrderBy(h => h.Id).ToListAsync());

    /// <summary>The busy times of employees and resources that touch a window, in one query whatever the number of people.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="participants">Whose; people of other companies have no diary and are left out.</param>
    /// <param name="window">Half-open; a time that only touches its ends is left out.</param>
    /// <param name="exceptFollowUpId">The follow-up that is being planned: it is not in its own way.</param>
    public static async Task<List<BusyTime>> BusyTimesAsync(
        this DiaryDbContext diary, IReadOnlyCollection<Participant> participants, Interval window, int exceptFollowUpId = 0)
    {
        int[] employees = [.. participants.Where(p => p.Kind is ParticipantKind.Employee).Select(p => p.Id)];
        int[] resources = [.. participants.Where(p => p.Kind is ParticipantKind.Resource).Select(p => p.Id)];
        if (employees.Length + resources.Length == 0) return [];

        var touching = diary.Invitations.AsNoTracking()
            .Where(i => i.TakesTime && i.Starts < window.End && i.Ends > window.Start && i.FollowUpId != exceptFollowUpId);
        var rows = await touching.Where(i => i.EmployeeId != null && employees.Contains(i.EmployeeId.Value))
            .Select(i => new { i.EmployeeId, i.ResourceId, i.Starts, i.Ends, i.FollowUpId })
            .Concat(touching.Where(i => i.ResourceId != null && resources.Contains(i.ResourceId.Value))
                .Select(i => new { i.EmployeeId, i.ResourceId, i.Starts, i.Ends, i.FollowUpId }))
            .ToListAsync();

        return [.. rows.Select(r => new BusyTime(
            r.EmployeeId is { } e ? Participant.Employee(e) : Participant.Resource(r.ResourceId!.Value), new Interval(r.Starts!.Value, r.Ends!.Value), r.FollowUpId))];
    }
}

/// <summary>That somebody's time is taken.</summary>
/// <param name="Whose">Employee or resource.</param>
/// <param name="When">Start included, end excluded.</param>
/// <param name="FollowUpId">By what; for the rule, never for the screen.</param>
internal readonly record struct BusyTime(Participant Whose, Interval When, int FollowUpId);
