using NodaTime;

namespace Invitations.Core.Scheduling;

/// <summary>What an administrator writes about somebody's week.</summary>
/// <param name="Days">Seven days, Monday first; <c>null</c> for a day that is not worked.</param>
public sealed record WorkingWeekDraft(IReadOnlyList<WorkingDayDraft?> Days)
{
    /// <summary>The hours it means.</summary>
    /// <returns>The hours, or <see cref="Refusal.WorkingTimeMissing"/> or <see cref="Refusal.WorkingTimesOutOfOrder"/>, about the first day that cannot be,
    /// named as <see cref="IsoDayOfWeek"/> names it.</returns>
    public Outcome<WorkingHours> Read()
    {
        var days = new List<IReadOnlyList<WorkingSpan>>();
        foreach (var draft in Days)
        {
            var day = draft is null ? Outcome.Done : draft.Check();
            if (!day.IsDone) return new Outcome(day.Refusal, ((IsoDayOfWeek)(days.Count + 1)).ToString());
            days.Add(draft is null ? [] : draft.Spans);
        }

        return WorkingHours.Of(days);
    }
}

/// <summary>What an administrator writes about a day that is worked; a time that is missing or cannot be read is <c>null</c>.</summary>
/// <param name="From">When work begins.</param>
/// <param name="To">When it ends, excluded.</param>
/// <param name="HasBreak">Whether there is a break.</param>
/// <param name="BreakFrom">When the break begins.</param>
/// <param name="BreakTo">When it ends.</param>
public sealed record WorkingDayDraft(LocalTime? From, LocalTime? To, bool HasBreak = false, LocalTime? BreakFrom = null, LocalTime? BreakTo = null)
{
    internal IReadOnlyList<WorkingSpan> Spans =>
        HasBreak ? [new(From!.Value, BreakFrom!.Value), new(BreakTo!.Value, To!.Value)] : [new(From!.Value, To!.Value)];

    internal Outcome Check()
    {
        if (From is null || To is null || HasBreak && (BreakFrom is null || BreakTo is null)) return Refusal.WorkingTimeMissing;
        var inOrder = HasBreak ? From < BreakFrom && BreakFrom < BreakTo && BreakTo < To : From < To;
        return inOrder ? Outcome.Done : Refusal.WorkingTimesOutOfOrder;
    }
}
