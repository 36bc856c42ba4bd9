using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Whether those who are to be booked can be.</summary>
internal static class ParticipantReading
{
    /// <summary>Whether all of them are there still.</summary>
    /// <returns>Done, or <see cref="Refusal.ParticipantGone"/>, about the resource when it is one.</returns>
    public static async Task<Outcome> AreThereAsync(this DiaryDbContext diary, IReadOnlySet<Participant> wanted)
    {
        if (wanted.Count == 0) return Outcome.Done;
        int[] Ids(ParticipantKind kind) => [.. wanted.Where(p => p.Kind == kind).Select(p => p.Id)];
        var (employees, resources, people) = (Ids(ParticipantKind.Employee), Ids(ParticipantKind.Resource), Ids(ParticipantKind.ExternalPerson));

        var there = 0;
        if (employees.Length > 0) there += await diary.Employees.CountAsync(e => employees.Contains(e.Id));
        if (people.Length > 0) there += await diary.ExternalPeople.CountAsync(p => people.Contains(p.Id));
        if (resources.Length > 0)
        {
            var found = await diary.Resources.Where(r => resources.Contains(r.Id)).Select(r => new { r.Name, r.IsDeleted }).ToListAsync();
            if (found.Find(r => r.IsDeleted) is { } gone) return new Outcome(Refusal.ParticipantGone, gone.Name);
            there += found.Count;
        }

        return there == wanted.Count ? Outcome.Done : Refusal.ParticipantGone;
    }
}
