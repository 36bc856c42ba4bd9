namespace Invitations.Core.Directory;

/// <summary>What an employee may do beyond their own diary.</summary>
public enum Role
{
    /// <summary>Nothing more.</summary>
    Employee,

    /// <summary>Leads others; delegates.</summary>
    Manager,

    /// <summary>Keeps rooms, people and rights.</summary>
    Administrator,
}
