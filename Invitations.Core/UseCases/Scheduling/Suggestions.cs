using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Scheduling;

/// <summary>What "Why not earlier?" shows: what blocks the earlier times of the wished day, and the smallest changes that would help.</summary>
/// <param name="Earlier">The earlier candidates of the wished day, by time.</param>
/// <param name="Changes">What would give an earlier time, the earliest first.</param>
/// <param name="FewestClashes">When there is no time for all within 60 days: the times with the fewest clashes, the best first.</param>
public sealed record Suggestions(IReadOnlyList<EarlierTime> Earlier, IReadOnlyList<SmallerChange> Changes, IReadOnlyList<ClashingTime> FewestClashes)
{
    /// <summary>Nothing to suggest.</summary>
    public static Suggestions None { get; } = new([], [], []);
}

/// <summary>A run of candidates that the same people or things block: from <paramref name="First"/> to <paramref name="Last"/>, both starts, both included.</summary>
/// <param name="First">The first start, by the clock of the follow-up's zone.</param>
/// <param name="Last">The last start; the same for a single one.</param>
/// <param name="By">Who or what is in the way; never empty.</param>
public sealed record EarlierTime(LocalDateTime First, LocalDateTime Last, IReadOnlyList<Blocker> By);

/// <summary>Who or what blocks a time, and how.</summary>
/// <param name="Whose">Employee or resource.</param>
/// <param name="Name">Their name.</param>
/// <param name="How">In what way.</param>
/// <param name="Until">Until when, excluded; <c>null</c> where it makes no sense.</param>
/// <param name="Title">What the viewer's own entry is called; <c>null</c> for everybody else's, which are only busy.</param>
/// <param name="Holiday">Which holiday, with <see cref="BlockedBy.DayOff"/>.</param>
public sealed record Blocker(Participant Whose, string Name, BlockedBy How, Instant? Until = null, string? Title = null, Holiday? Holiday = null);

/// <summary>In what way somebody or something blocks a time.</summary>
public enum BlockedBy
{
    /// <summary>Busy, or booked.</summary>
    Busy,

    /// <summary>Before or after their working hours, or in their break.</summary>
    OutsideHours,

    /// <summary>They do not work that day: a weekday they never work, or a holiday.</summary>
    DayOff,
}

/// <summary>A small change and the time it would give; taken, it really gives that time.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Time">When it would be.</param>
/// <param name="Whose">Who is made optional, or which resource is given up; <c>null</c> for a shorter meeting.</param>
/// <param name="Name">Their name; empty for a shorter meeting.</param>
/// <param name="Instead">The resource to take instead, for another room.</param>
/// <param name="InsteadName">Its name; empty otherwise.</param>
public sealed record SmallerChange(SmallerChangeKind Kind, FollowUpTime Time, Participant? Whose = null, string Name = "", Participant? Instead = null, string InsteadName = "");

/// <summary>The sorts of small change.</summary>
public enum SmallerChangeKind
{
    /// <summary>A shorter meeting.</summary>
    Shorter,

    /// <summary>One participant is made optional.</summary>
    OneOptional,

    /// <summary>Another resource of the same type, with enough seats.</summary>
    OtherRoom,
}

/// <summary>A time that suits nearly everybody.</summary>
/// <param name="Time">When.</param>
/// <param name="Clashes">Whom it does not suit, the required ones first.</param>
/// <param name="Room">The one place to take instead of all that were chosen; <c>null</c> to keep the one that was chosen, or where there is none.</param>
/// <param name="RoomName">Its name; empty otherwise.</param>
public sealed record ClashingTime(FollowUpTime Time, IReadOnlyList<Clash> Clashes, Participant? Room = null, string RoomName = "");

/// <summary>Somebody whom a time does not suit.</summary>
/// <param name="By">Who, and how.</param>
/// <param name="IsOptional">Whether it can go ahead without them.</param>
public sealed record Clash(Blocker By, bool IsOptional);
