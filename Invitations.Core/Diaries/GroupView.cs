using Invitations.Core.Inviting;

namespace Invitations.Core.Diaries;

/// <summary>Employees and resources whose diaries somebody looks at side by side, in an order of their own, under a name.</summary>
public sealed class GroupView
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 60;

    /// <summary>The most characters of a description.</summary>
    public const int DescriptionLength = 254;

    /// <summary>The most diaries side by side.</summary>
    public const int MostMembers = 100;

    private readonly List<GroupViewMember> _members = [];

    private GroupView(int ownerId) => (OwnerId, Name, Description) = (ownerId, "", "");

    private GroupView() => (Name, Description) = (null!, null!); // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>Whose it is; nobody else sees it.</summary>
    public int OwnerId { get; private set; }

    /// <summary>What the list shows.</summary>
    public string Name { get; private set; }

    /// <summary>What it is for; empty for nothing.</summary>
    public string Description { get; private set; }

    /// <summary>Who and what, in no order.</summary>
    public IReadOnlyCollection<GroupViewMember> Members => _members;

    /// <summary>Who and what, in the order of the columns.</summary>
    public IEnumerable<Participant> Whose => _members.OrderBy(m => m.Position).Select(m => m.Participant);

    /// <summary>A new one.</summary>
    /// <returns>The view, or a refusal of <see cref="Change"/>.</returns>
    public static Outcome<GroupView> Create(int ownerId, string name, string description, IReadOnlyList<Participant> whose)
    {
        var view = new GroupView(ownerId);
        var changed = view.Change(name, description, whose);
        return changed.IsDone ? view : changed;
    }

    /// <summary>Takes over what was written; who stands twice in the list stands where they stood first.</summary>
    /// <returns>Done, or <see cref="Refusal.NameMissing"/>, <see cref="Refusal.GroupViewNameTooLong"/>, <see cref="Refusal.GroupViewDescriptionTooLong"/>,
    /// <see cref="Refusal.GroupViewEmpty"/>, <see cref="Refusal.GroupViewTooLarge"/>; then nothing has changed.</returns>
    public Outcome Change(string name, string description, IReadOnlyList<Participant> whose)
    {
        (name, description) = (CleanText.Line(name), CleanText.Line(description));
        if (name.Length == 0) return Refusal.NameMissing;
        if (name.Length > NameLength) return Refusal.GroupViewNameTooLong;
        if (description.Length > DescriptionLength) return Refusal.GroupViewDescriptionTooLong;
        var once = whose.Distinct().ToList();
        if (once.Count == 0) return Refusal.GroupViewEmpty;
        if (once.Count > MostMembers) return Refusal.GroupViewTooLarge;

        (Name, Description) = (name, description);
        _members.Clear();
        _members.AddRange(once.Select((who, position) => new GroupViewMember(position, who)));
        return Outcome.Done;
    }
}

/// <summary>A column of a group view.</summary>
public sealed class GroupViewMember
{
    /// <summary>Notes who stands where.</summary>
    public GroupViewMember(int position, Participant whose)
    {
        Position = position;
        switch (whose.Kind)
        {
            case ParticipantKind.Employee: EmployeeId = whose.Id; break;
            case ParticipantKind.Resource: ResourceId = whose.Id; break;
            default: throw new ArgumentOutOfRangeException(nameof(whose), whose, "People of other companies have no diary (R05).");
        }
    }

    private GroupViewMember() { } // EF Core fills it in.

    /// <summary>The view.</summary>
    public int GroupViewId { get; private set; }

    /// <summary>Which column, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The employee, if it is one.</summary>
    public int? EmployeeId { get; private set; }

    /// <summary>The resource, if it is one.</summary>
    public int? ResourceId { get; private set; }

    /// <summary>Who or what.</summary>
    public Participant Participant => EmployeeId is { } e ? Participant.Employee(e) : Participant.Resource(ResourceId!.Value);
}
