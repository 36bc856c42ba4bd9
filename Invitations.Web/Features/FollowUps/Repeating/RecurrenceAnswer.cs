namespace Invitations.Web.Features.FollowUps.Repeating;

/// <summary>What came of Repeating follow-ups.</summary>
/// <param name="Series">How it repeats from now on; <see langword="null"/> for never.</param>
/// <param name="IsStop">Whether the dates that were saved are to go.</param>
public sealed record RecurrenceAnswer(SeriesForm? Series, bool IsStop = false)
{
    /// <summary>It never was to repeat.</summary>
    public static RecurrenceAnswer Never { get; } = new(Series: null);

    /// <summary>It is to stop repeating.</summary>
    public static RecurrenceAnswer Stop { get; } = new(Series: null, IsStop: true);
}
