using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>Putting something aside: it stands in the to-do list with a deadline, and takes nobody's time (U03).</summary>
public static class Parking
{
    /// <summary>What it is without a time: an appointment becomes a task, a task or a call stays what it is.</summary>
    /// <returns>The content, or <see cref="Refusal.OthersTakePart"/>: they could not know when they are to come.</returns>
    public static Outcome<FollowUpContent> WithoutTime(this FollowUp followUp)
    {
        if (followUp.OthersInvited().Count > 0) return Refusal.OthersTakePart;
        var time = followUp.Time;
        if (time.Interval is null) return followUp.Content;
        // Until midnight is until the end of the date before.
        var last = time.EndTime == LocalTime.Midnight && time.EndDate > time.StartDate ? time.EndDate.PlusDays(-1) : time.EndDate;
        var due = FollowUpTime.Due(time.StartDate, last, time.ZoneId);
        if (!due.IsDone) return due.WithoutValue;
        var content = followUp.Content with { Time = due.Required };
        // The type belongs to the kind.
        return content.Kind is FollowUpKind.Appointment ? content with { Kind = FollowUpKind.Task, TypeId = null } : content;
    }
}
