namespace Invitations.Core.Inviting;

/// <summary>What the invited person has to be told besides the invitation itself.</summary>
public enum InvitationNotice
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Date or time changed: a new answer is asked for (R14).</summary>
    TimeChanged,

    /// <summary>The place changed: to be read, not answered.</summary>
    PlaceChanged,

    /// <summary>Cancelled, or no longer invited: to be read, not answered.</summary>
    Cancelled,
}
