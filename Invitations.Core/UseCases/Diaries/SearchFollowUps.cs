using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Finds follow-ups by what is written in them and who takes part, among those the viewer may read (D05).</summary>
public sealed class SearchFollowUps(IDbContextFactory<DiaryDbContext> contexts, IClock clock)
{
    /// <summary>The most that one search gives.</summary>
    public const int MostResults = 20;

    /// <summary>Every word has to be in the title, the place, the description or the name of a participant or their company, at least by its beginning.</summary>
    /// <param name="viewerId">Who searches.</param>
    /// <param name="words">For what; with too few letters nothing is found.</param>
    /// <param name="cancel">Something else is searched for meanwhile.</param>
    /// <returns>The nearest to today first, of equally near ones what is yet to come; a series once, with what comes next of it.</returns>
    public async Task<IReadOnlyList<FoundFollowUp>> ExecuteAsync(int viewerId, SearchWords words, CancellationToken cancel = default)
    {
        if (words.IsTooShort) return [];
        await using var diary = await contexts.CreateDbContextAsync(cancel);
        if (await diary.ViewerAsync(viewerId) is not { } viewer) return [];

        var zoneId = await diary.Employees.Where(e => e.Id == viewerId).Select(e => e.ZoneId).SingleAsync(cancel);
        var (names, called) = await NamesAsync(diary, words, cancel);
        var sought = words.Words.Select((spellings, nr) => new SoughtWord(spellings, called[nr])).ToList();
        var ids = await FollowUpSearch.FindAsync(diary, viewer, sought, DateTimeZoneProviders.Tzdb[zoneId], clock.GetCurrentInstant(), MostResults, cancel);
        if (ids.Count == 0) return [];

        var found = await diary.FollowUps.AsNoTracking().Include(f => f.Invitations).Include(f => f.Assignment).Where(f => ids.Contains(f.Id)).ToListAsync(cancel);
        return [.. from f in found
                   // Asked in the search already; asked again where the rule is kept, since it is read a moment later.
                   where f.MaySee(viewer) && !f.IsCancelled
                   orderby ids.IndexOf(f.Id)
                   select Found(f, viewerId, words, names)];
    }

    // Names are few beside follow-ups, and are folded by the same rule as what is typed: æ, ø and å are beyond what the database can do.
    private static async Task<(Dictionary<Participant, string> Names, List<Participant>[] Called)> NamesAsync(DiaryDbContext diary, SearchWords words, CancellationToken cancel)
    {
        var names = new Dictionary<Participant, string>();
        List<Participant>[] called = [.. words.Words.Select(_ => new List<Participant>())];
        void Add(Participant who, string name, string company = "")
        {
            names[who] = company.Length == 0 ? name : $"{name} ({company})";
            foreach (var nr in words.In(names[who])) called[nr].Add(who);
        }

        foreach (var e in await diary.Employees.Select(e => new { e.Id, e.Name }).ToListAsync(cancel)) Add(Participant.Employee(e.Id), e.Name);
        foreach (var r in await diary.Resources.Select(r => new { r.Id, r.Name }).ToListAsync(cancel)) Add(Participant.Resource(r.Id), r.Name);
        var people = from p in diary.ExternalPeople join c in diary.Companies on p.CompanyId equals c.Id select new { p.Id, p.Name, Company = c.Name };
        foreach (var p in await people.ToListAsync(cancel)) Add(Participant.ExternalPerson(p.Id), p.Name, p.Company);
        return (names, called);
    }

    private static FoundFollowUp Found(FollowUp f, int viewerId, SearchWords words, Dictionary<Participant, string> names)
    {
        // Whoever was searched for first, or they might be among those there is no room for.
        var people = from i in f.Participants
                     let name = names.GetValueOrDefault(i.Participant, "")
                     where name.Length > 0
                     orderby !words.In(name).Any(), !i.Participant.IsEmployee(f.OwnerId), i.Participant.Kind, name
                     select name;
        var isSeen = words.In(string.Join(' ', [f.Title, f.Location, .. f.Participants.Select(i => names.GetValueOrDefault(i.Participant, ""))])).Count() == words.Words.Count;
        return new(
            f.Id, f.Kind, f.Title, f.Time, f.Location, [.. people], isSeen ? "" : words.Excerpt(f.Description), f.OwnerId, f.TakesPart(viewerId),
            f.Participants.FirstOrDefault(i => i.EmployeeId == viewerId)?.IsCompleted ?? false, f.Visibility is not Visibility.Everybody, f.SeriesId is not null);
    }
}

/// <summary>A follow-up that was searched for.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Kind">Appointment, task or phone call.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Time">When; of a series what comes next.</param>
/// <param name="Location">Where; empty for nowhere in particular.</param>
/// <param name="Participants">Who takes part, those searched for first, then the owner.</param>
/// <param name="Excerpt">The line of the description a word was found in, where it is in nothing else that is shown.</param>
/// <param name="OwnerId">In whose diary it stands.</param>
/// <param name="TakesPart">Whether the viewer does: then it stands in their diary too.</param>
/// <param name="IsCompleted">The viewer has marked it done.</param>
/// <param name="IsPrivate">Not visible for everybody.</param>
/// <param name="Repeats">It is an occurrence of a series.</param>
public sealed record FoundFollowUp(
    int FollowUpId, FollowUpKind Kind, string Title, FollowUpTime Time, string Location, IReadOnlyList<string> Participants, string Excerpt, int OwnerId, bool TakesPart,
    bool IsCompleted, bool IsPrivate, bool Repeats);
