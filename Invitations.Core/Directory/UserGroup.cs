namespace Invitations.Core.Directory;

/// <summary>Employees who belong together, such as Sales.</summary>
public sealed class UserGroup
{
    private readonly List<GroupMember> _members = [];

    /// <summary>Founds a group.</summary>
    public UserGroup(string name) => Name = name;

    private UserGroup() => Name = null!; // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>What lists show.</summary>
    public string Name { get; private set; }

    /// <summary>Who belongs to it.</summary>
    public IReadOnlyCollection<GroupMember> Members => _members;

    /// <summary>Takes an employee in.</summary>
    public void Add(Employee employee) => _members.Add(new GroupMember(employee.Id));
}

/// <summary>That an employee belongs to a group.</summary>
public sealed class GroupMember
{
    /// <summary>Notes the membership.</summary>
    public GroupMember(int employeeId) => EmployeeId = employeeId;

    private GroupMember() { } // EF Core fills it in.

    /// <summary>The group.</summary>
    public int GroupId { get; private set; }

    /// <summary>The employee.</summary>
    public int EmployeeId { get; private set; }
}
