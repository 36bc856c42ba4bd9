namespace Invitations.Core;

/// <summary>How pressing a follow-up is to one participant.</summary>
public enum Priority
{
    /// <summary>Before the others.</summary>
    High,

    /// <summary>As usual.</summary>
    Medium,

    /// <summary>When there is time.</summary>
    Low,
}
