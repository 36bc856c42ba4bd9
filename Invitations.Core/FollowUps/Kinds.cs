namespace Invitations.Core.FollowUps;

/// <summary>The three sorts of follow-up.</summary>
public enum FollowUpKind
{
    /// <summary>Has a start and an end; an hour unless said otherwise.</summary>
    Appointment,

    /// <summary>Has a deadline; stands in the diary only when it is given a time.</summary>
    Task,

    /// <summary>A call; a quarter of an hour unless said otherwise.</summary>
    PhoneCall,
}

/// <summary>Whether others may book over it.</summary>
public enum ShowAs
{
    /// <summary>The time is taken.</summary>
    Busy,

    /// <summary>The time may be booked; it never conflicts.</summary>
    Free,
}

/// <summary>Who, besides owner and participants, may read it.</summary>
public enum Visibility
{
    /// <summary>Everybody who works here.</summary>
    Everybody,

    /// <summary>Nobody: others see an occupied time and nothing else (decision 14).</summary>
    OwnerOnly,

    /// <summary>The members of one of the owner's groups; to all others it is like <see cref="OwnerOnly"/>.</summary>
    Group,
}
