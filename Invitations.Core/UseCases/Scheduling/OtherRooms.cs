using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>What would do as well as a resource that was chosen.</summary>
/// <param name="Chosen">That resource.</param>
/// <param name="Type">Its sort.</param>
/// <param name="Instead">The best first, whether free or not; perhaps none.</param>
internal sealed record OtherRooms(Participant Chosen, ResourceType Type, IReadOnlyList<OtherRoom> Instead)
{
    // A company has more than anybody wants to read of.
    private const int Most = 20;

    /// <summary>For each resource that was chosen the others of its sort in which all can sit: in the same place first, and no larger than it has to be.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="everybody">All participants; those that are resources are asked for.</param>
    /// <param name="people">How many have to sit.</param>
    public static async Task<List<OtherRooms>> ReadAsync(DiaryDbContext diary, IEnumerable<Participant> everybody, int people)
    {
        int[] chosenIds = [.. everybody.Where(p => p.Kind is ParticipantKind.Resource).Select(p => p.Id)];
        if (chosenIds.Length == 0) return [];

        var found = await diary.Resources.Where(r => chosenIds.Contains(r.Id) || !r.IsDeleted && r.Seats >= people)
            .Select(r => new { r.Id, r.Name, r.Type, r.Seats, r.Address }).ToListAsync();
        var chosen = found.Where(r => chosenIds.Contains(r.Id)).ToDictionary(r => r.Id);
        var others = found.Where(r => !chosen.ContainsKey(r.Id)).ToList();
        return [.. chosenIds.Where(chosen.ContainsKey).Select(id => new OtherRooms(Participant.Resource(id), chosen[id].Type,
            [.. others.Where(o => o.Type == chosen[id].Type)
                .OrderBy(o => o.Address != chosen[id].Address).ThenBy(o => o.Seats).ThenBy(o => o.Name, StringComparer.Ordinal)
                .Take(Most).Select(o => new OtherRoom(Participant.Resource(o.Id), o.Name))]))];
    }

    /// <summary>How many need a seat: everybody but the resources.</summary>
    public static int People(IEnumerable<Participant> everybody) => everybody.Distinct().Count(p => p.Kind is not ParticipantKind.Resource);
}

/// <summary>A resource that would do.</summary>
/// <param name="Participant">Which.</param>
/// <param name="Name">Its name.</param>
internal sealed record OtherRoom(Participant Participant, string Name);
