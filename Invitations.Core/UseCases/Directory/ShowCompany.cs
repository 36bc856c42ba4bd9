using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.Directory;

/// <summary>A firm with its people and its activity archive: what they are invited to (R05).</summary>
public sealed class ShowCompany(IDbContextFactory<DiaryDbContext> contexts)
{
    /// <summary>A page of all firms.</summary>
    /// <param name="query">Which page; words are found in the firm's name and its people's. <c>null</c> for the first, by name.</param>
    public async Task<ListPage<CompanyRow>> ListAsync(ListQuery<CompanyColumn>? query = null)
    {
        query ??= new();
        await using var diary = await contexts.CreateDbContextAsync();
        var found = diary.Companies.AsNoTracking().Matching(query.Search, c => c.Name, word =>
        {
            var pattern = ListReading.Pattern(word);
            return c => diary.ExternalPeople.Any(p => p.CompanyId == c.Id && EF.Functions.Glob(p.Name, pattern));
        });
        var ordered = query.By switch
        {
            CompanyColumn.Name => found.InOrder(c => c.Name, query.Descending),
            CompanyColumn.Contacts => found.InOrder(c => diary.ExternalPeople.Count(p => p.CompanyId == c.Id), query.Descending),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.By, "Every column needs its order."),
        };
        var (rows, skip, total) = await ordered.ThenBy(c => c.Name).ThenBy(c => c.Id).Select(c => new CompanyRow(c.Id, c.Name, diary.ExternalPeople.Count(p => p.CompanyId == c.Id))).PageAsync(query.Skip, query.Take);
        return new(rows, skip, total);
    }

    /// <summary>One firm, with a page of those activities the viewer may read; the others are left out altogether.</summary>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="companyId">At which.</param>
    /// <param name="query">Which page; words are found in title, place, owner and the firm's own people. <c>null</c> for the latest.</param>
    /// <returns>The firm, or <see cref="Refusal.NotFound"/>.</returns>
    public async Task<Outcome<CompanyView>> ExecuteAsync(int viewerId, int companyId, ListQuery<ActivityColumn>? query = null)
    {
        query ??= new(Descending: true);
        await using var diary = await contexts.CreateDbContextAsync();
        if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
        if (await diary.Companies.Where(c => c.Id == companyId).Select(c => c.Name).FirstOrDefaultAsync() is not { } name) return Refusal.NotFound;

        var people = await diary.ExternalPeople.Where(p => p.CompanyId == companyId).OrderBy(p => p.Name).Select(p => new Named(p.Id, p.Name)).ToListAsync();
        int[] ids = [.. people.Select(p => p.Id)];
        int[] groups = [.. viewer.GroupIds];
        var all =
            from f in diary.FollowUps.AsNoTracking()
            where !f.IsCancelled && f.Invitations.Any(i => i.ExternalPersonId != null && ids.Contains(i.ExternalPersonId.Value))
            let takesPart = f.OwnerId == viewerId || f.OrganizerId == viewerId || f.Invitations.Any(i => i.EmployeeId == viewerId && i.Notice != InvitationNotice.Cancelled)
            // As Rights has it below; asked here too, or a page and the number of all would tell of somebody else's.
            where takesPart || f.Visibility == Visibility.Everybody || f.Visibility == Visibility.Group && f.GroupId != null && groups.Contains(f.GroupId.Value)
            join o in diary.Employees on f.OwnerId equals o.Id
            select new
            {
                F = f,
                Owner = o.Name,
                TakesPart = takesPart,
                People = f.Invitations.Where(i => i.ExternalPersonId != null).Select(i => new { Id = i.ExternalPersonId!.Value, i.Status }).ToList(),
                IsCompleted = f.Invitations.Any(i => i.EmployeeId == f.OwnerId && i.IsCompleted),
            };
        var matching = all.Matching(query.Search, a => a.F.Title + " " + a.F.Location + " " + a.Owner, word =>
        {
            int[] called = [.. people.Where(p => p.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(p => p.Id)];
            return a => a.F.Invitations.Any(i => i.ExternalPersonId != null && called.Contains(i.ExternalPersonId.Value));
        });
        var ordered = query.By switch
        {
            ActivityColumn.When => matching.InOrder(a => a.F.Time.Starts, query.Descending),
            ActivityColumn.Type => matching.InOrder(a => a.F.Kind, query.Descending),
            ActivityColumn.Title => matching.InOrder(a => a.F.Title, query.Descending),
            ActivityColumn.Owner => matching.InOrder(a => a.Owner, query.Descending),
            ActivityColumn.Completed => matching.InOrder(a => a.IsCompleted, query.Descending),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.By, "Every column needs its order."),
        };
        var (found, skip, total) = await ordered.ThenByDescending(a => a.F.Time.Starts).ThenByDescending(a => a.F.Id).PageAsync(query.Skip, query.Take);

        var names = people.ToDictionary(p => p.Id, p => p.Name);
        var activities = found
            .Where(a => Rights.MaySee(viewer, a.TakesPart, a.F.Visibility, a.F.GroupId))
            .Select(a => new Activity(
                a.F.Id, a.F.Kind, a.F.Title, a.F.Time, a.F.Location, a.Owner, a.IsCompleted,
                [.. a.People.Where(p => names.ContainsKey(p.Id)).Select(p => new ActivityContact(names[p.Id], p.Status)).OrderBy(p => p.Name, StringComparer.Ordinal)]));
        return new CompanyView(companyId, name, people, new([.. activities], skip, total));
    }
}

/// <summary>A firm in the list of all.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">What lists show.</param>
/// <param name="Contacts">How many of its people are known.</param>
public sealed record CompanyRow(int Id, string Name, int Contacts);

/// <summary>What the list of firms can be ordered by.</summary>
public enum CompanyColumn
{
    /// <summary>Name.</summary>
    Name,

    /// <summary>How many of its people are known.</summary>
    Contacts,
}

/// <summary>A firm with its people and its archive.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">What lists show.</param>
/// <param name="People">Its contacts, by name.</param>
/// <param name="Activities">A page of its archive.</param>
public sealed record CompanyView(int Id, string Name, IReadOnlyList<Named> People, ListPage<Activity> Activities);

/// <summary>A follow-up in a firm's archive.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Kind">Appointment, task or phone call.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Time">When.</param>
/// <param name="Location">Where.</param>
/// <param name="OwnerName">Whose work it is.</param>
/// <param name="IsCompleted">Whether the owner has marked it done.</param>
/// <param name="Contacts">Who of the firm takes part.</param>
public sealed record Activity(
    int FollowUpId, FollowUpKind Kind, string Title, FollowUpTime Time, string Location, string OwnerName, bool IsCompleted, IReadOnlyList<ActivityContact> Contacts);

/// <summary>A contact's part in a follow-up.</summary>
/// <param name="Name">Who.</param>
/// <param name="Status">Where the invitation stands, as the organizer noted it.</param>
public sealed record ActivityContact(string Name, InvitationStatus Status);

/// <summary>What a firm's archive can be ordered by.</summary>
public enum ActivityColumn
{
    /// <summary>When it begins.</summary>
    When,

    /// <summary>Appointment, task or phone call.</summary>
    Type,

    /// <summary>Title.</summary>
    Title,

    /// <summary>Whose work it is.</summary>
    Owner,

    /// <summary>Whether it is done.</summary>
    Completed,
}
