using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases;

/// <summary>Finds whom or what to invite, or to assign to, and says who is taken at the chosen time (behaviour 4.2).</summary>
public sealed class FindParticipants(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>The most candidates a search hands back; a longer list is searched, not read.</summary>
    public const int Most = 200;

    /// <summary>Candidates of one kind, by name.</summary>
    /// <param name="kind">Employees, people of other companies, or resources.</param>
    /// <param name="groupId">Employees: only this user group. People: only this company. Otherwise of no account.</param>
    /// <param name="search">Part of the name (or of the company's); empty for all. Case does not count.</param>
    /// <param name="time">The chosen time; <c>null</c> when there is none.</param>
    /// <param name="exceptFollowUpId">The follow-up that is planned, which is in nobody's way; 0 for a new one.</param>
    public async Task<IReadOnlyList<Candidate>> ExecuteAsync(ParticipantKind kind, int? groupId, string search, Interval? time, int exceptFollowUpId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var found = await CandidatesAsync(diary, kind, groupId);
        // Compared here and not in the database, whose LIKE knows no case beyond ASCII (Ø, ø).
        var words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var matching = found
            .Where(c => Array.TrueForAll(words, w => c.Name.Contains(w, StringComparison.OrdinalIgnoreCase) || c.Detail.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .Take(Most).ToList();
        if (time is not { } when || kind is ParticipantKind.ExternalPerson) return matching;

        var busy = (await diary.BusyTimesAsync([.. matching.Select(c => c.Participant)], when, exceptFollowUpId)).Select(b => b.Whose).ToHashSet();
        return [.. matching.Select(c => c with { IsBusy = busy.Contains(c.Participant) })];
    }

    /// <summary>The user groups and companies a search can be narrowed to.</summary>
    public async Task<ParticipantSources> SourcesAsync()
    {
        await using var diary = await contexts.CreateDbContextAsync();
        return new(
            await diary.Groups.OrderBy(g => g.Name).Select(g => new Named(g.Id, g.Name)).ToListAsync(),
            await diary.Companies.OrderBy(c => c.Name).Select(c => new Named(c.Id, c.Name)).ToListAsync());
    }

    private static async Task<List<Candidate>> CandidatesAsync(DiaryDbContext diary, ParticipantKind kind, int? groupId)
    {
        switch (kind)
        {
            case ParticipantKind.Employee:
                var employees = diary.Employees.Where(e => groupId == null || diary.Groups.Any(g => g.Id == groupId && g.Members.Any(m => m.EmployeeId == e.Id)));
                return [.. (await employees.OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync())
                    .Select(e => new Candidate(Participant.Employee(e.Id), e.Name, "", false))];
            case ParticipantKind.Resource:
                return [.. (await diary.Resources.Where(r => !r.IsDeleted).OrderBy(r => r.Name).Select(r => new { r.Id, r.Name, r.Seats, r.Type }).ToListAsync())
                    .Select(r => new Candidate(Participant.Resource(r.Id), r.Name, "", false, r.Seats, r.Type is Directory.ResourceType.Location))];
            case ParticipantKind.ExternalPerson:
                var people = from p in diary.ExternalPeople
                             join c in diary.Companies on p.CompanyId equals c.Id
                             where groupId == null || c.Id == groupId
                             orderby c.Name, p.Name
                             select new { p.Id, p.Name, Company = c.Name };
                return [.. (await people.ToListAsync()).Select(p => new Candidate(Participant.ExternalPerson(p.Id), p.Name, p.Company, false))];
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind can be searched for.");
        }
    }
}

/// <summary>Somebody or something that can be chosen.</summary>
/// <param name="Participant">Who or what.</param>
/// <param name="Name">What the list shows.</param>
/// <param name="Detail">A contact's company; otherwise empty.</param>
/// <param name="IsBusy">Whether they are taken at the chosen time; they can be chosen all the same.</param>
/// <param name="Seats">A resource's seats, if it has any.</param>
/// <param name="IsPlace">Whether it is a resource that can fill in the location.</param>
public sealed record Candidate(Participant Participant, string Name, string Detail, bool IsBusy, int? Seats = null, bool IsPlace = false);

/// <summary>What a search can be narrowed to.</summary>
/// <param name="Groups">User groups.</param>
/// <param name="Companies">Other firms.</param>
public sealed record ParticipantSources(IReadOnlyList<Named> Groups, IReadOnlyList<Named> Companies);

/// <summary>Something with a name.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">What lists show.</param>
public sealed record Named(int Id, string Name);
