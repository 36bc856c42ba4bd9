using Invitations.Core.Inviting;

namespace Invitations.Core.Diaries;

/// <summary>Everything somebody can choose to see side by side.</summary>
/// <param name="Own">Their own group views, by name.</param>
/// <param name="UserGroups">One predefined view a user group, by name: it cannot be edited, but copied.</param>
/// <param name="Everybody">Whoever and whatever has a diary: employees first, each by name.</param>
public sealed record ViewChoices(IReadOnlyList<ViewChoice> Own, IReadOnlyList<ViewChoice> UserGroups, IReadOnlyList<DiaryOwner> Everybody)
{
    /// <summary>Whom a choice shows.</summary>
    /// <returns>The diaries, at most <see cref="DiaryShow.Most"/>; <c>null</c> when the view is not there, or is somebody else's, or nobody of it is left.</returns>
    public ShownDiaries? Find(DiaryShow show)
    {
        var (choice, whose) = show switch
        {
            DiaryShow.OwnView view => Of(Own.FirstOrDefault(o => o.Id == view.Id)),
            DiaryShow.OfUserGroup group => Of(UserGroups.FirstOrDefault(u => u.Id == group.Id)),
            DiaryShow.AllResources => (null, [.. Everybody.Select(o => o.Whose).Where(w => w.Kind is ParticipantKind.Resource)]),
            DiaryShow.These these => (null, these.Whose),
            _ => throw new ArgumentOutOfRangeException(nameof(show), show, "Every sort shows somebody."),
        };
        var known = Everybody.ToDictionary(o => o.Whose);
        List<DiaryOwner> found = [.. whose.Where(known.ContainsKey).Select(w => known[w])];
        if (found.Count == 0) return null;
        return new(show, choice?.Name ?? "", [.. found.Take(DiaryShow.Most)], Math.Max(0, found.Count - DiaryShow.Most), whose.Count - found.Count);

        static (ViewChoice?, IReadOnlyList<Participant>) Of(ViewChoice? choice) => (choice, choice?.Whose ?? []);
    }
}

/// <summary>A group view, own or predefined.</summary>
/// <param name="Id">Of the group view, or of the user group.</param>
/// <param name="Name">What the list shows.</param>
/// <param name="Description">What it is for; empty for nothing.</param>
/// <param name="Whose">Who and what, in the order of the columns.</param>
public sealed record ViewChoice(int Id, string Name, string Description, IReadOnlyList<Participant> Whose);

/// <summary>Whose diaries stand side by side.</summary>
/// <param name="Show">What was chosen.</param>
/// <param name="Name">The name of a group view or user group; empty for anything else.</param>
/// <param name="Whose">In the order of the columns; at least one.</param>
/// <param name="LeftOut">How many more there would be.</param>
/// <param name="Gone">How many were asked for that are not there.</param>
public sealed record ShownDiaries(DiaryShow Show, string Name, IReadOnlyList<DiaryOwner> Whose, int LeftOut, int Gone);
