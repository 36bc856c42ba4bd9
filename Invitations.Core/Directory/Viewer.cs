namespace Invitations.Core.Directory;

/// <summary>Whoever asks: everything that decides what they may see and do.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="Role">Their role, read from the database at the moment of asking.</param>
/// <param name="GroupIds">The user groups they belong to.</param>
public sealed record Viewer(int EmployeeId, Role Role, IReadOnlyCollection<int> GroupIds)
{
    /// <summary>Whether they keep rooms, people and rights.</summary>
    public bool IsAdministrator => Role is Role.Administrator;
}
