using Invitations.Core.Diaries;
using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.Directory;

/// <summary>What every screen needs to know of whoever is signed in, and what they choose for themselves.</summary>
public sealed class ShowViewer(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer)
{
    /// <summary>The employee behind an account.</summary>
    /// <returns>The profile, or <see cref="Refusal.NotFound"/>.</returns>
    public async Task<Outcome<Profile>> ExecuteAsync(int employeeId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        if (await diary.Employees.AsNoTracking().FirstOrDefaultAsync(e => e.Id == employeeId) is not { } e) return Refusal.NotFound;
        var groups = await diary.Groups.Where(g => g.Members.Any(m => m.EmployeeId == employeeId)).OrderBy(g => g.Name).Select(g => new Named(g.Id, g.Name)).ToListAsync();
        return new Profile(e.Id, e.Name, e.Role, e.ZoneId, e.Hours, e.Language, groups);
    }

    /// <summary>Everybody and everything that has a diary, employees first, each by name.</summary>
    public async Task<IReadOnlyList<DiaryOwner>> DiariesAsync()
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var employees = await diary.Employees.OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync();
        var resources = await diary.Resources.Where(r => !r.IsDeleted).OrderBy(r => r.Name).Select(r => new { r.Id, r.Name }).ToListAsync();
        return [
            .. employees.Select(e => new DiaryOwner(Participant.Employee(e.Id), e.Name)),
            .. resources.Select(r => new DiaryOwner(Participant.Resource(r.Id), r.Name))];
    }

    /// <summary>Remembers the language they chose (<c>en</c>, <c>nb</c>, <c>da</c>).</summary>
    public Task<Outcome> SpeakAsync(int employeeId, string language) => writer.WriteAsync(async diary =>
    {
        if (await diary.Employees.FirstOrDefaultAsync(e => e.Id == employeeId) is not { } employee) return Refusal.NotFound;
        employee.Speak(language);
        return Outcome.Done;
    });

    /// <summary>Takes on the first administrator of an empty company.</summary>
    /// <returns>The employee's id; <see cref="Refusal.OnlyAdministrators"/> once anybody works here, so that of two at once one is told;
    /// <see cref="Refusal.NameMissing"/>, <see cref="Refusal.NameTooLong"/>, <see cref="Refusal.ZoneUnknown"/>.</returns>
    public async Task<Outcome<int>> FoundAsync(string name, string zoneId)
    {
        name = CleanText.Line(name);
        if (name.Length == 0) return Refusal.NameMissing;
        if (name.Length > Employee.NameLength) return Refusal.NameTooLong;
        if (NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is null) return Refusal.ZoneUnknown;

        var first = new Employee(name, Role.Administrator, zoneId, WorkingHours.Weekdays(new(8, 0), new(16, 0)));
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.Employees.AnyAsync()) return Refusal.OnlyAdministrators;
            diary.Add(first);
            return Outcome.Done;
        });
        return outcome.IsDone ? first.Id : outcome;
    }
}

/// <summary>Whoever is signed in.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="Name">What the top bar shows.</param>
/// <param name="Role">What they may do beyond their own diary.</param>
/// <param name="ZoneId">Their IANA zone.</param>
/// <param name="Hours">When they work.</param>
/// <param name="Language">The language they chose; <c>null</c> for the browser's.</param>
/// <param name="Groups">Their user groups, by name.</param>
public sealed record Profile(int EmployeeId, string Name, Role Role, string ZoneId, WorkingHours Hours, string? Language, IReadOnlyList<Named> Groups);
