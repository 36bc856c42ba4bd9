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

    /// <summary>Several of them by their ids; inside a transaction only, for it takes several readings.</summary>
    public static Task<Dictionary<int, FollowUp>> FollowUpsAsync(this DiaryDbContext diary, int[] ids) =>
        diary.FollowUps.Include(f => f.Invitations).Include(f => f.Assignment).AsSplitQuery().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id);

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
}
