using Invitations.Core.FollowUps;
using NodaTime;

namespace Invitations.Web.Features.FollowUps.Writing;

/// <summary>A time, and the words the fields showed for it: while they still do, it is that time that is meant, and not another that the same words could stand for.</summary>
/// <param name="Time">The time.</param>
/// <param name="StartDate">What Start date showed.</param>
/// <param name="StartTime">What Start time showed.</param>
/// <param name="EndDate">What End date showed.</param>
/// <param name="EndTime">What End time showed.</param>
public sealed record TimeBehind(FollowUpTime Time, string StartDate, string StartTime, string EndDate, string EndTime)
{
    /// <summary>Whether the fields still say all of it.</summary>
    public bool IsWhat(FollowUpForm form) => Time.AllDay == form.AllDay && IsStart(form) && IsEnd(form);

    /// <summary>When it starts, where that still stands; <see langword="null"/> otherwise, and for whole days.</summary>
    public Instant? StartOf(FollowUpForm form) => !Time.AllDay && !form.AllDay && IsStart(form) ? Time.Starts : null;

    /// <summary>When it ends, where that still stands; <see langword="null"/> otherwise, and for whole days.</summary>
    public Instant? EndOf(FollowUpForm form) => !Time.AllDay && !form.AllDay && IsEnd(form) ? Time.Ends : null;

    private bool IsStart(FollowUpForm form) => (form.StartDate, form.StartTime) == (StartDate, StartTime);

    private bool IsEnd(FollowUpForm form) => (form.EndDate, form.EndTime) == (EndDate, EndTime);
}
