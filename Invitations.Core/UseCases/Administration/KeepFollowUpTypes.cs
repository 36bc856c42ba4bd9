using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.UseCases.Administration;

/// <summary>Keeps the types of follow-ups and their colours; administrators only. Everybody chooses among them (D03).</summary>
public sealed class KeepFollowUpTypes(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer, ChangeNotifier notifier)
{
    /// <summary>All types that are not deleted, by kind, the basic one first, then by name.</summary>
    /// <returns>The list, or <see cref="Refusal.OnlyAdministrators"/>.</returns>
    public async Task<Outcome<IReadOnlyList<FollowUpType>>> ListAsync(int viewerId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
        return await diary.Types.AsNoTracking().Where(t => !t.IsDeleted).OrderBy(t => t.Kind).ThenBy(t => t.Name).ToListAsync();
    }

    /// <summary>What a follow-up of a kind can be: the basic type first, then by name.</summary>
    public async Task<IReadOnlyList<TypeChoice>> ChoicesAsync(FollowUpKind kind)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        return await diary.Types.Where(t => t.Kind == kind && !t.IsDeleted).OrderBy(t => t.Name)
            .Select(t => new TypeChoice(t.Name == "" ? null : t.Id, t.Name, t.Colour)).ToListAsync();
    }

    /// <summary>Adds one, or changes name and colour of one; its kind it keeps, and a basic one its name too.</summary>
    /// <param name="viewerId">Who.</param>
    /// <param name="typeId">Which; 0 for a new one.</param>
    /// <param name="draft">What they wrote.</param>
    /// <returns>Done, or <see cref="Refusal.OnlyAdministrators"/>, <see cref="Refusal.NotFound"/>, <see cref="Refusal.TypeTwice"/>,
    /// or a refusal of <see cref="FollowUpType.Change"/>.</returns>
    public async Task<Outcome> SaveAsync(int viewerId, int typeId, FollowUpTypeDraft draft)
    {
        IReadOnlyCollection<Participant> concerned = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
            if (typeId == 0)
            {
                if (await IsTakenAsync(diary, draft.Name, draft.Kind, typeId)) return new Outcome(Refusal.TypeTwice, CleanText.Line(draft.Name));
                var created = FollowUpType.Create(draft.Name, draft.Kind, draft.Colour);
                if (created.IsDone) diary.Add(created.Required);
                return created.WithoutValue;
            }

            if (await diary.Types.FirstOrDefaultAsync(t => t.Id == typeId && !t.IsDeleted) is not { } type) return Refusal.NotFound;
            if (!type.IsBasic && await IsTakenAsync(diary, draft.Name, type.Kind, typeId)) return new Outcome(Refusal.TypeTwice, CleanText.Line(draft.Name));
            var changed = type.Change(draft.Name, draft.Colour);
            if (changed.IsDone) concerned = await EveryDiaryAsync(diary);
            return changed;
        });
        if (outcome.IsDone && concerned.Count > 0) notifier.Publish(new DiaryChange([], concerned));
        return outcome;
    }

    /// <summary>Takes one out of the lists; follow-ups that have it keep its name and colour.</summary>
    /// <returns>Done, or <see cref="Refusal.OnlyAdministrators"/>, <see cref="Refusal.NotFound"/>, <see cref="Refusal.TypeIsBasic"/>.</returns>
    public Task<Outcome> DeleteAsync(int viewerId, int typeId) => writer.WriteAsync(async diary =>
    {
        if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
        if (await diary.Types.FirstOrDefaultAsync(t => t.Id == typeId && !t.IsDeleted) is not { } type) return Refusal.NotFound;
        if (type.IsBasic) return Refusal.TypeIsBasic;
        type.Delete();
        return Outcome.Done;
    });

    // Capitals make no other name: nobody could tell the two apart when they are read aloud. There are few, so the database need not know how.
    private static async Task<bool> IsTakenAsync(DiaryDbContext diary, string name, FollowUpKind kind, int typeId)
    {
        var others = await diary.Types.Where(t => t.Kind == kind && t.Id != typeId && !t.IsDeleted && t.Name != "").Select(t => t.Name).ToListAsync();
        return others.Contains(CleanText.Line(name), StringComparer.OrdinalIgnoreCase);
    }

    // A colour is seen in all diaries at once, and changes perhaps once a year: whoever looks at any of them reads it again.
    private static async Task<IReadOnlyCollection<Participant>> EveryDiaryAsync(DiaryDbContext diary)
    {
        var employees = await diary.Employees.Select(e => e.Id).ToListAsync();
        var resources = await diary.Resources.Where(r => !r.IsDeleted).Select(r => r.Id).ToListAsync();
        return [.. employees.Select(Participant.Employee), .. resources.Select(Participant.Resource)];
    }
}

/// <summary>What an administrator writes about a type.</summary>
/// <param name="Name">1 to 60 characters, one of a kind among the types of its kind; a basic type has none.</param>
/// <param name="Kind">Of what kind it is; a type that is there already keeps its own.</param>
/// <param name="Colour">How it looks.</param>
public sealed record FollowUpTypeDraft(string Name, FollowUpKind Kind, EntryColour Colour);

/// <summary>A type that can be chosen.</summary>
/// <param name="Id">Which; <c>null</c> for the basic one.</param>
/// <param name="Name">What the list shows; empty for the basic one, which has the kind's own word.</param>
/// <param name="Colour">How it looks.</param>
public sealed record TypeChoice(int? Id, string Name, EntryColour Colour);
