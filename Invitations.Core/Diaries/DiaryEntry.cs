using Invitations.Core.FollowUps;
using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>A follow-up as it stands in one diary, for somebody who may read it.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Kind">Appointment, task or phone call.</param>
/// <param name="Title">What it is about.</param>
/// <param name="When">Start included, end excluded.</param>
/// <param name="AllDay">Whether it stands in the strip above the hours.</param>
/// <param name="FirstDate">An all-day entry's first date, as written.</param>
/// <param name="LastDate">An all-day entry's last date, included, as written.</param>
/// <param name="Location">Where; empty for nowhere in particular.</param>
/// <param name="OwnerName">Whose work it is.</param>
/// <param name="IsOwn">Whether the diary's owner is the owner of the follow-up too.</param>
/// <param name="IsProvisional">Not answered yet by the diary's owner: hatched (R04).</param>
/// <param name="IsFree">Shown as free.</param>
/// <param name="IsCompleted">The diary's owner has marked it done.</param>
/// <param name="IsPrivate">Not visible for everybody.</param>
/// <param name="HasAlarm">The diary's owner is reminded.</param>
/// <param name="HasExternalPeople">Somebody of another company takes part.</param>
/// <param name="HasUnanswered">The diary's owner waits for answers to it.</param>
/// <param name="HasConflict">It overlaps another busy entry of this diary, or a resource of it is double-booked.</param>
/// <param name="ParticipantCount">How many take part, the owner included.</param>
/// <param name="Repeats">It is an occurrence of a series.</param>
public sealed record DiaryEntry(
    int FollowUpId,
    FollowUpKind Kind,
    string Title,
    Interval When,
    bool AllDay,
    LocalDate FirstDate,
    LocalDate LastDate,
    string Location,
    string OwnerName,
    bool IsOwn,
    bool IsProvisional,
    bool IsFree,
    bool IsCompleted,
    bool IsPrivate,
    bool HasAlarm,
    bool HasExternalPeople,
    bool HasUnanswered,
    bool HasConflict,
    int ParticipantCount,
    bool Repeats = false)
{
    /// <summary>The colour of its type.</summary>
    public EntryColour Colour { get; init; }

    /// <summary>The name of its type; empty for the basic type of its kind.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>Whether the viewer may move it: they own it, or administer, and it is not done.</summary>
    public bool MayMove { get; init; }

    /// <summary>To hand in again when moving it, so that a move on top of a change is noticed.</summary>
    public int Version { get; init; }
}

/// <summary>An occupied time of which the viewer may know nothing else. A type of its own, so that there is nothing to leak.</summary>
/// <param name="When">Start included, end excluded.</param>
/// <param name="Dates">Of whole days their dates, both included, the same whoever looks from wherever: they stand in the strip above the hours. <c>null</c> for what has hours.</param>
public sealed record BusyEntry(Interval When, (LocalDate First, LocalDate Last)? Dates = null)
{
    /// <summary>Whether it stands in the strip above the hours.</summary>
    public bool AllDay => Dates is not null;
}
