using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Directory;

/// <summary>Finds whom or what to invite, or to assign to, and says who is taken at the chosen time (behaviour 4.2).</summary>
public sealed class FindParticipants(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>The most candidates a search hands back; a longer list is searched, not read.</summary>
    public const int Most = 200;

    /// <summary>The most of each kind that one search over all of them hands back, so that no kind crowds out another.</summary>
    public const int MostOfAKind = 50;

    /// <summary>Candidates of one kind: resources free ones first and then by name, the others by name.</summary>
    /// <param name="kind">Employees, people of other companies, or resources.</param>
    /// <param name="groupId">Employees: only this user group. People: only this company. Otherwise of no account.</param>
    /// <param name="search">Part of the name (or of the company's); empty for all. Case does not count.</param>
    /// <param name="time">The chosen time; <c>null</c> when there is none.</param>
    /// <param name="exceptFollowUpId">The follow-up that is planned, which is in nobody's way; 0 for a new one.</param>
    /// <param name="filter">What a resource has to offer; of no account for the other kinds.</param>
    public Task<IReadOnlyList<Candidate>> ExecuteAsync(
        ParticipantKind kind, int? groupId, string search, Interval? time, int exceptFollowUpId, ResourceFilter? filter = null) =>
        ForSeriesAsync(kind, groupId, search, time is { } when ? [when] : [], exceptFollowUpId, 0, filter);

    /// <summary>The same for a series: each candidate with on how many of the dates they are taken, resources in that order.</summary>
    /// <param name="kind">Employees, people of other companies, or resources.</param>
    /// <param name="groupId">Employees: only this user group. People: only this company. Otherwise of no account.</param>
    /// <param name="search">Part of the name (or of the company's); empty for all. Case does not count.</param>
    /// <param name="times">All occurrences; none when there is no time.</param>
    /// <param name="exceptFollowUpId">The follow-up that is planned, which is in nobody's way; 0 for a new one.</param>
    /// <param name="exceptSeriesId">The series that is planned, none of which is in anybody's way; 0 for a new one.</param>
    /// <param name="filter">What a resource has to offer; of no account for the other kinds.</param>
    public async Task<IReadOnlyList<Candidate>> ForSeriesAsync(
        ParticipantKind kind, int? groupId, string search, IReadOnlyList<Interval> times, int exceptFollowUpId, int exceptSeriesId = 0, ResourceFilter? filter = null)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var found = (await CandidatesAsync(diary, kind, groupId, filter ?? ResourceFilter.Any)).Where(c => HasWords(search, c.Name, c.Detail));
        if (kind is not ParticipantKind.Resource) found = found.Take(Most);
        if (kind is ParticipantKind.ExternalPerson) return [.. found];

        var answered = await WithBusyAsync(diary, [.. found], times, exceptFollowUpId, exceptSeriesId);
        return [.. (kind is ParticipantKind.Resource ? answered.OrderBy(c => c.BusyOn) : answered.AsEnumerable()).Take(Most)];
    }

    /// <summary>People, contacts and rooms by one search (R01): those of the list that is looked at first, then the others; resources free ones first, all else by name.</summary>
    /// <param name="search">Part of the name (or of the company's). Case does not count.</param>
    /// <param name="kind">The list that is looked at.</param>
    /// <param name="groupId">The user group, or the company, it is narrowed to; what is outside it comes after what is in it.</param>
    /// <param name="times">All occurrences; none when there is no time.</param>
    /// <param name="exceptFollowUpId">The follow-up that is planned, which is in nobody's way; 0 for a new one.</param>
    /// <param name="exceptSeriesId">The series that is planned, none of which is in anybody's way; 0 for a new one.</param>
    /// <param name="filter">What a resource has to offer.</param>
    public async Task<IReadOnlyList<Candidate>> SearchAsync(
        string search, ParticipantKind kind, int? groupId, IReadOnlyList<Interval> times, int exceptFollowUpId, int exceptSeriesId = 0, ResourceFilter? filter = null)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var found = new List<Candidate>();
        if (groupId is not null) await AddAsync(kind, groupId);
        foreach (var each in Enum.GetValues<ParticipantKind>().OrderBy(k => k != kind)) await AddAsync(each, null);

        var answered = await WithBusyAsync(diary, found, times, exceptFollowUpId, exceptSeriesId);
        return [.. answered.GroupBy(c => c.Participant.Kind).SelectMany(g => (g.Key is ParticipantKind.Resource ? g.OrderBy(c => c.BusyOn) : g.AsEnumerable()).Take(MostOfAKind))];

        async Task AddAsync(ParticipantKind of, int? group)
        {
            var matching = (await CandidatesAsync(diary, of, group, filter ?? ResourceFilter.Any)).Where(c => HasWords(search, c.Name, c.Detail) && !found.Exists(f => f.Participant == c.Participant));
            found.AddRange(of is ParticipantKind.Resource ? matching : matching.Take(MostOfAKind)); // Of resources the free ones are taken, once it is known which they are.
        }
    }

    /// <summary>Who said no to the work when it was last handed over, for whoever handed it over; nobody else is told (R17).</summary>
    /// <param name="viewerId">Who asks.</param>
    /// <param name="followUpId">The follow-up; 0 for a new one.</param>
    /// <returns>Who, and why not; <c>null</c> when nobody did, and for everybody else.</returns>
    public async Task<DeclinedWork?> DeclinedAsync(int viewerId, int followUpId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var assignment = await diary.FollowUps.AsNoTracking().Where(f => f.Id == followUpId && !f.IsCancelled).Select(f => f.Assignment).FirstOrDefaultAsync();
        return assignment is not null && assignment.MayKnowDecline(viewerId) ? new(Participant.Employee(assignment.AssigneeId), assignment.Reason) : null;
    }

    /// <summary>What a search can be narrowed to: user groups, companies, and where resources are and what is in them.</summary>
    public async Task<ParticipantSources> SourcesAsync()
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var resources = await diary.Resources.Where(r => !r.IsDeleted).Select(r => new { r.Address, r.Equipment }).ToListAsync();
        return new(
            await diary.Groups.OrderBy(g => g.Name).Select(g => new Named(g.Id, g.Name)).ToListAsync(),
            await diary.Companies.OrderBy(c => c.Name).Select(c => new Named(c.Id, c.Name)).ToListAsync(),
            Distinct(resources.Select(r => r.Address)),
            Distinct(resources.SelectMany(r => r.Equipment.Split([',', ';', '\n']))));
    }

    // Each with on how many of the times they are taken; people elsewhere have no diary to look into.
    private static async Task<IReadOnlyList<Candidate>> WithBusyAsync(DiaryDbContext diary, List<Candidate> found, IReadOnlyList<Interval> times, int exceptFollowUpId, int exceptSeriesId)
    {
        Participant[] whose = [.. found.Select(c => c.Participant).Where(p => p.Kind is not ParticipantKind.ExternalPerson)];
        if (times.Count == 0 || whose.Length == 0) return found;
        var busy = (await diary.BusyTimesAsync(whose, times, exceptFollowUpId == 0 ? [] : [exceptFollowUpId], exceptSeriesId))
            .GroupBy(b => b.Whose).ToDictionary(b => b.Key, b => b.Select(x => x.Window).Distinct().Count());
        return [.. found.Select(c => busy.TryGetValue(c.Participant, out var dates) ? c with { IsBusy = true, BusyOn = dates } : c)];
    }

    private static string[] Distinct(IEnumerable<string> words) =>
        [.. words.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    // Compared here and not in the database, whose LIKE knows no case beyond ASCII (Ø, ø).
    private static bool HasWords(string words, params ReadOnlySpan<string> texts)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = false;
            foreach (var text in texts) found |= text.Contains(word, StringComparison.OrdinalIgnoreCase);
            if (!found) return false;
        }

        return true;
    }

    private static async Task<List<Candidate>> CandidatesAsync(DiaryDbContext diary, ParticipantKind kind, int? groupId, ResourceFilter filter)
    {
        switch (kind)
        {
            case ParticipantKind.Employee:
                var employees = diary.Employees.Where(e => groupId == null || diary.Groups.Any(g => g.Id == groupId && g.Members.Any(m => m.EmployeeId == e.Id)));
                return [.. (await employees.OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync())
                    .Select(e => new Candidate(Participant.Employee(e.Id), e.Name, "", false))];
            case ParticipantKind.Resource:
                var resources = diary.Resources.AsNoTracking().Where(r => !r.IsDeleted && (filter.Seats == null || r.Seats >= filter.Seats) && (filter.Type == null || r.Type == filter.Type));
                return [.. (await resources.OrderBy(r => r.Name).Select(r => new { r.Id, r.Name, r.Seats, r.Type, r.Equipment, r.Address }).ToListAsync())
                    .Where(r => HasWords(filter.Equipment, r.Equipment) && HasWords(filter.Place, r.Address))
                    .Select(r => new Candidate(Participant.Resource(r.Id), r.Name, "", false, r.Seats, r.Type is ResourceType.Location, Equipment: r.Equipment, Address: r.Address))];
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
/// <param name="BusyOn">On how many of the dates of a series they are taken; 0 or 1 for a single time.</param>
/// <param name="Equipment">What is in a resource.</param>
/// <param name="Address">Where a resource is.</param>
public sealed record Candidate(
    Participant Participant, string Name, string Detail, bool IsBusy, int? Seats = null, bool IsPlace = false, int BusyOn = 0, string Equipment = "", string Address = "");

/// <summary>Somebody who said no to work.</summary>
/// <param name="Whose">The employee.</param>
/// <param name="Reason">Why not; empty when no reason was given.</param>
public sealed record DeclinedWork(Participant Whose, string Reason);

/// <summary>What a resource has to offer.</summary>
/// <param name="Seats">At least so many; <c>null</c> for any, those without seats included.</param>
/// <param name="Equipment">Words that all have to be in its equipment; empty for any. Case does not count.</param>
/// <param name="Place">Words that all have to be in its address; empty for any. Case does not count.</param>
/// <param name="Type">Only this sort; <c>null</c> for both.</param>
public sealed record ResourceFilter(int? Seats = null, string Equipment = "", string Place = "", ResourceType? Type = null)
{
    /// <summary>Whatever there is.</summary>
    public static ResourceFilter Any { get; } = new();
}

/// <summary>What a search can be narrowed to.</summary>
/// <param name="Groups">User groups.</param>
/// <param name="Companies">Other firms.</param>
/// <param name="Places">Where resources are, each once.</param>
/// <param name="Equipment">What is in resources, each once.</param>
public sealed record ParticipantSources(IReadOnlyList<Named> Groups, IReadOnlyList<Named> Companies, IReadOnlyList<string> Places, IReadOnlyList<string> Equipment);

/// <summary>Something with a name.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">What lists show.</param>
public sealed record Named(int Id, string Name);
