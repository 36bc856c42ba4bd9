namespace Invitations.Core.Scheduling;

/// <summary>A country whose national holidays are known here.</summary>
public enum Country
{
    /// <summary>Norway.</summary>
    Norway,

    /// <summary>Denmark.</summary>
    Denmark,
}
