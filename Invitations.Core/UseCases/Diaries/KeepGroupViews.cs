using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Keeps the group views of whoever is signed in; those of others are not there for them (D02).</summary>
public sealed class KeepGroupViews(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer)
{
    /// <summary>What they can choose from: their own views, one of each user group, and everybody.</summary>
    /// <returns>The choices, or <see cref="Refusal.NotFound"/>.</returns>
    public async Task<Outcome<ViewChoices>> ListAsync(int viewerId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        var employees = await diary.Employees.OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync();
        if (!employees.Exists(e => e.Id == viewerId)) return Refusal.NotFound;
        var resources = await diary.Resources.Where(r => !r.IsDeleted).OrderBy(r => r.Name).Select(r => new { r.Id, r.Name }).ToListAsync();
        var own = await diary.GroupViews.AsNoTracking().Include(v => v.Members).Where(v => v.OwnerId == viewerId).OrderBy(v => v.Name).ToListAsync();
        var groups = await diary.Groups.AsNoTracking().Include(g => g.Members).OrderBy(g => g.Name).ToListAsync();
        return new ViewChoices(
            [.. own.Select(v => new ViewChoice(v.Id, v.Name, v.Description, [.. v.Whose]))],
            // As in the list of employees: by name.
            [.. groups.Select(g => new ViewChoice(g.Id, g.Name, "", [.. employees.Where(e => g.Members.Any(m => m.EmployeeId == e.Id)).Select(e => Participant.Employee(e.Id))]))],
            [.. employees.Select(e => new DiaryOwner(Participant.Employee(e.Id), e.Name)), .. resources.Select(r => new DiaryOwner(Participant.Resource(r.Id), r.Name))]);
    }

    /// <summary>Adds one, or changes one of their own. A copy is a new one that begins with what another has.</summary>
    /// <param name="viewerId">Who.</param>
    /// <param name="viewId">Which; 0 for a new one.</param>
    /// <param name="draft">What they wrote.</param>
    /// <returns>Its id; or <see cref="Refusal.NotFound"/>, <see cref="Refusal.GroupViewNameTaken"/>, <see cref="Refusal.GroupViewMemberGone"/>,
    /// or a refusal of <see cref="GroupView.Change"/>.</returns>
    public async Task<Outcome<int>> SaveAsync(int viewerId, int viewId, GroupViewDraft draft)
    {
        GroupView? saved = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (!await diary.Employees.AnyAsync(e => e.Id == viewerId)) return Refusal.NotFound;
            var own = await diary.GroupViews.Include(v => v.Members).Where(v => v.OwnerId == viewerId).ToListAsync();
            saved = own.Find(v => v.Id == viewId);
            if (saved is null && viewId != 0) return Refusal.NotFound;

            var name = CleanText.Line(draft.Name);
            if (own.Exists(v => v != saved && string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase))) return new Outcome(Refusal.GroupViewNameTaken, name);
            if (saved is not null)
            {
                var changed = saved.Change(name, draft.Description, draft.Whose);
                if (!changed.IsDone) return changed;
            }
            else
            {
                var created = GroupView.Create(viewerId, name, draft.Description, draft.Whose);
                if (!created.IsDone) return created.WithoutValue;
                diary.Add(saved = created.Required);
            }

            return await GoneAsync(diary, draft.Whose) is { } gone ? new Outcome(Refusal.GroupViewMemberGone, gone) : Outcome.Done;
        });
        return outcome.IsDone ? saved!.Id : outcome;
    }

    /// <summary>Deletes one of their own.</summary>
    /// <returns>Done, or <see cref="Refusal.NotFound"/>.</returns>
    public Task<Outcome> DeleteAsync(int viewerId, int viewId) => writer.WriteAsync(async diary =>
    {
        if (await diary.GroupViews.FirstOrDefaultAsync(v => v.Id == viewId && v.OwnerId == viewerId) is not { } view) return Refusal.NotFound;
        diary.Remove(view);
        return Outcome.Done;
    });

    // The names of those that were deleted; a number for what was never there.
    private static async Task<string?> GoneAsync(DiaryDbContext diary, IReadOnlyList<Participant> whose)
    {
        int[] people = [.. whose.Where(p => p.Kind is ParticipantKind.Employee).Select(p => p.Id)];
        int[] things = [.. whose.Where(p => p.Kind is ParticipantKind.Resource).Select(p => p.Id)];
        var employees = await diary.Employees.Where(e => people.Contains(e.Id)).Select(e => e.Id).ToListAsync();
        var resources = await diary.Resources.Where(r => things.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.IsDeleted }).ToListAsync();
        List<string> gone =
        [
            .. people.Except(employees).Select(id => $"{id}"),
            .. things.Except(resources.Select(r => r.Id)).Select(id => $"{id}"),
            .. resources.Where(r => r.IsDeleted).Select(r => r.Name),
        ];
        return gone.Count == 0 ? null : string.Join(", ", gone);
    }
}

/// <summary>What somebody writes about a group view.</summary>
/// <param name="Name">1 to 60 characters, unlike those of their others.</param>
/// <param name="Description">At most 254 characters.</param>
/// <param name="Whose">1 to 100 employees and resources, in the order of the columns.</param>
public sealed record GroupViewDraft(string Name, string Description, IReadOnlyList<Participant> Whose);
