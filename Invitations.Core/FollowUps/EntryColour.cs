namespace Invitations.Core.FollowUps;

/// <summary>The colours a type may have; each is a fill, an edge and a text that are readable on light and on dark.</summary>
public enum EntryColour
{
    /// <summary>What appointments have from the start.</summary>
    Blue,

    /// <summary>Green.</summary>
    Green,

    /// <summary>What tasks have from the start.</summary>
    Amber,

    /// <summary>What phone calls have from the start.</summary>
    Violet,

    /// <summary>What is done, shown as free, or nobody's business has it too.</summary>
    Grey,

    /// <summary>Between blue and green.</summary>
    Teal,

    /// <summary>Between red and violet.</summary>
    Rose,

    /// <summary>Between green and amber.</summary>
    Olive,
}
