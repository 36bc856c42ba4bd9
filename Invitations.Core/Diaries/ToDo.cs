using Invitations.Core.FollowUps;
using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>A task or a call somebody has yet to do, or has done today.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Kind">Task or phone call.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Date">Its deadline, or the date it is planned on; in the viewer's zone where it has a time.</param>
/// <param name="Time">When on that date it starts, by the viewer's clock; <c>null</c> for one without a time and for whole days.</param>
/// <param name="IsOverdue">Whether it should have been done by now.</param>
/// <param name="IsCompleted">Whether the list's owner has marked it done.</param>
/// <param name="FromName">Who asked for it: who handed it over, or whose it is; empty for the owner's own.</param>
/// <param name="IsPrivate">Not visible for everybody.</param>
/// <param name="Repeats">It is an occurrence of a series.</param>
/// <param name="MayMove">Whether the viewer may give it another time.</param>
/// <param name="Length">How long it takes; <c>null</c> for one without a time and for whole days.</param>
/// <param name="Version">As it was read, so that a move of something changed meanwhile is noticed.</param>
public sealed record ToDoEntry(
    int FollowUpId,
    FollowUpKind Kind,
    string Title,
    LocalDate Date,
    LocalTime? Time,
    bool IsOverdue,
    bool IsCompleted,
    string FromName,
    bool IsPrivate,
    bool Repeats,
    bool MayMove,
    Duration? Length,
    int Version)
{
    /// <summary>When a follow-up is due, as one viewer reads it.</summary>
    /// <param name="time">As it is planned.</param>
    /// <param name="zone">The viewer's zone.</param>
    /// <param name="now">The moment it is looked at.</param>
    /// <returns>The date, the time on it, and whether it is over: a time at its end, a deadline or a whole day when the date has passed.</returns>
    public static (LocalDate Date, LocalTime? Time, bool IsOverdue) Due(FollowUpTime time, DateTimeZone zone, Instant now)
    {
        if (time is { AllDay: false, Starts: { } starts, Ends: { } ends })
        {
            var at = starts.InZone(zone).LocalDateTime;
            return (at.Date, at.TimeOfDay, ends <= now);
        }

        return (time.EndDate, null, time.EndDate < now.InZone(zone).Date);
    }

    /// <summary>What is overdue first, then by date and time, what has no time last on its date; what is done stands below all of it.</summary>
    public static IEnumerable<ToDoEntry> InOrder(IEnumerable<ToDoEntry> entries) =>
        from e in entries
        orderby e.IsCompleted, !e.IsOverdue, e.Date, e.Time ?? LocalTime.MaxValue, e.FollowUpId
        select e;
}

/// <summary>What of the to-do list somebody wants to see.</summary>
/// <param name="Tasks">Tasks.</param>
/// <param name="Calls">Phone calls.</param>
/// <param name="OverdueOnly">Nothing but what is overdue.</param>
/// <param name="Done">What was done today, too.</param>
public sealed record ToDoFilter(bool Tasks = true, bool Calls = true, bool OverdueOnly = false, bool Done = true)
{
    /// <summary>Whether it shows.</summary>
    public bool Shows(ToDoEntry entry) =>
        (entry.Kind is FollowUpKind.PhoneCall ? Calls : Tasks) && (Done || !entry.IsCompleted) && (!OverdueOnly || entry.IsOverdue && !entry.IsCompleted);
}

/// <summary>Somebody's to-do list, as one viewer may see it.</summary>
/// <param name="OwnerId">The employee it is of.</param>
/// <param name="OwnerName">Their name.</param>
/// <param name="IsOwn">Whether the viewer's own: only then can anything be marked done, for that mark is everybody's own (decision 10).</param>
/// <param name="Today">The viewer's date.</param>
/// <param name="Entries">In order.</param>
/// <param name="More">How many more there are than one look takes.</param>
public sealed record ToDoView(int OwnerId, string OwnerName, bool IsOwn, LocalDate Today, IReadOnlyList<ToDoEntry> Entries, int More);
