using Invitations.Core.Directory;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.Administration;

/// <summary>Keeps rooms and things; administrators only.</summary>
public sealed class KeepResources(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer)
{
    /// <summary>A page of the resources that are not deleted.</summary>
    /// <param name="viewerId">Who asks.</param>
    /// <param name="query">Which page; words are found in name, equipment and address. <c>null</c> for the first, by name.</param>
    /// <returns>The page, or <see cref="Refusal.OnlyAdministrators"/>.</returns>
    public async Task<Outcome<ListPage<Resource>>> ListAsync(int viewerId, ListQuery<ResourceColumn>? query = null)
    {
        query ??= new();
        await using var diary = await contexts.CreateDbContextAsync();
        if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
        var found = diary.Resources.AsNoTracking().Where(r => !r.IsDeleted).Matching(query.Search, r => r.Name + " " + r.Equipment + " " + r.Address);
        var ordered = query.By switch
        {
            ResourceColumn.Name => found.InOrder(r => r.Name, query.Descending),
            ResourceColumn.Type => found.InOrder(r => r.Type, query.Descending),
            ResourceColumn.Seats => found.InOrder(r => r.Seats, query.Descending),
            ResourceColumn.Equipment => found.InOrder(r => r.Equipment, query.Descending),
            ResourceColumn.Booking => found.InOrder(r => r.NoDoubleBooking, query.Descending),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.By, "Every column needs its order."),
        };
        var (rows, skip, total) = await ordered.ThenBy(r => r.Name).ThenBy(r => r.Id).PageAsync(query.Skip, query.Take);
        return new ListPage<Resource>(rows, skip, total);
    }

    /// <summary>Adds one, or changes one.</summary>
    /// <param name="viewerId">Who.</param>
    /// <param name="resourceId">Which; 0 for a new one.</param>
    /// <param name="draft">What they wrote.</param>
    /// <returns>Done, or <see cref="Refusal.OnlyAdministrators"/>, <see cref="Refusal.NotFound"/>, <see cref="Refusal.NameTaken"/>,
    /// or a refusal of <see cref="Resource.Change"/>.</returns>
    public Task<Outcome> SaveAsync(int viewerId, int resourceId, ResourceDraft draft) => writer.WriteAsync(async diary =>
    {
        if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
        var name = CleanText.Line(draft.Name);
        // Capitals make no other name, and the database's own idea of them ends with ASCII.
        var others = await diary.Resources.Where(r => r.Id != resourceId && !r.IsDeleted).Select(r => r.Name).ToListAsync();
        if (others.Contains(name, StringComparer.OrdinalIgnoreCase)) return new Outcome(Refusal.NameTaken, name);
        if (resourceId == 0)
        {
            var created = Resource.Create(draft);
            if (!created.IsDone) return created.WithoutValue;
            diary.Add(created.Required);
            return Outcome.Done;
        }

        return await diary.Resources.FirstOrDefaultAsync(r => r.Id == resourceId && !r.IsDeleted) is { } resource ? resource.Change(draft) : Refusal.NotFound;
    });

    /// <summary>Takes one out of the lists; old bookings keep it.</summary>
    /// <returns>Done, or <see cref="Refusal.OnlyAdministrators"/>, <see cref="Refusal.NotFound"/>.</returns>
    public Task<Outcome> DeleteAsync(int viewerId, int resourceId) => writer.WriteAsync(async diary =>
    {
        if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
        if (await diary.Resources.FirstOrDefaultAsync(r => r.Id == resourceId && !r.IsDeleted) is not { } resource) return Refusal.NotFound;
        resource.Delete();
        return Outcome.Done;
    });
}

/// <summary>What resources can be ordered by.</summary>
public enum ResourceColumn
{
    /// <summary>Name.</summary>
    Name,

    /// <summary>Rooms, then things.</summary>
    Type,

    /// <summary>How many sit there.</summary>
    Seats,

    /// <summary>What is in it.</summary>
    Equipment,

    /// <summary>Whether it may be booked twice.</summary>
    Booking,
}
