namespace Invitations.Core.FollowUps;

/// <summary>What the owner writes about a follow-up, participants apart.</summary>
/// <param name="Kind">Appointment, task or phone call.</param>
/// <param name="Title">1 to 200 characters.</param>
/// <param name="Time">When.</param>
/// <param name="Location">At most 254 characters; empty for none.</param>
/// <param name="Description">At most 2,048 characters; empty for none.</param>
/// <param name="ShowAs">Whether others may book over it.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="GroupId">The group it is visible for, with <see cref="Visibility.Group"/> only.</param>
/// <param name="TypeId">Which type of that kind; <c>null</c> for the basic one.</param>
public sealed record FollowUpContent(
    FollowUpKind Kind,
    string Title,
    FollowUpTime Time,
    string Location = "",
    string Description = "",
    ShowAs ShowAs = ShowAs.Busy,
    Visibility Visibility = Visibility.Everybody,
    int? GroupId = null,
    int? TypeId = null)
{
    /// <summary>1 to 200 characters in one line (<see cref="CleanText"/>).</summary>
    public string Title { get; init => field = CleanText.Line(value); } = CleanText.Line(Title);

    /// <summary>At most 254 characters in one line; empty for none.</summary>
    public string Location { get; init => field = CleanText.Line(value); } = CleanText.Line(Location);

    /// <summary>At most 2,048 characters; empty for none.</summary>
    public string Description { get; init => field = CleanText.Lines(value); } = CleanText.Lines(Description);

    /// <summary>The most characters of a title.</summary>
    public const int TitleLength = 200;

    /// <summary>The most characters of a place.</summary>
    public const int LocationLength = 254;

    /// <summary>The most characters of a description.</summary>
    public const int DescriptionLength = 2048;

    /// <summary>Whether it can be saved as it stands.</summary>
    public Outcome Check()
    {
        if (Title.Length == 0) return Refusal.TitleMissing;
        if (!Enum.IsDefined(Kind) || !Enum.IsDefined(ShowAs) || !Enum.IsDefined(Visibility)) return Refusal.ChoiceUnknown;
        if (Title.Length > TitleLength) return Refusal.TitleTooLong;
        if (Location.Length > LocationLength) return Refusal.LocationTooLong;
        if (Description.Length > DescriptionLength) return Refusal.DescriptionTooLong;
        if (Visibility is Visibility.Group && GroupId is null) return Refusal.GroupMissing;
        return Outcome.Done;
    }
}
