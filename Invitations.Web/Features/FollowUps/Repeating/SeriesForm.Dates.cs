using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Repeating;
using Invitations.Web.Texts;
using NodaTime;

namespace Invitations.Web.Features.FollowUps.Repeating;

public sealed partial class SeriesForm
{
    /// <summary>Every date as it stands: the rule's own, with what was changed by hand.</summary>
    /// <returns>The dates in order, none when all were deleted; or why the rule makes none.</returns>
    public Outcome<IReadOnlyList<OccurrenceDraft>> Dates()
    {
        var rule = Rule();
        if (!rule.IsDone) return new Outcome(rule.Refusal, rule.About);
        var made = rule.Required.Dates(Start);
        if (!made.IsDone) return new Outcome(made.Refusal, made.About);

        var changed = ByHand.Where(d => !d.IsAdded).ToDictionary(d => d.RuleDate!.Value);
        List<OccurrenceDraft> dates = [
            .. made.Required.Select(date => changed.TryGetValue(date, out var change) ? change.AsDraft() : new OccurrenceDraft(date, date)).OfType<OccurrenceDraft>(),
            .. ByHand.Where(d => d.IsAdded && !made.Required.Contains(d.Date!.Value)).Select(d => d.AsDraft()).OfType<OccurrenceDraft>()];
        if (dates.Count > Recurrence.MostOccurrences) return Refusal.OccurrencesOutOfRange;
        return dates.OrderBy(d => d.Date).ThenBy(d => d.StartTime).ToList();
    }

    /// <summary>Moves a date by some days.</summary>
    /// <returns>How it stands then; <see langword="null"/> when that date is in the list already, or none that can be written.</returns>
    public OccurrenceDraft? Move(OccurrenceDraft chosen, int days)
    {
        var date = chosen.Date.PlusDays(days);
        return date < FollowUpTime.Earliest || date > FollowUpTime.Latest || Has(date) ? null : Put(chosen, chosen with { Date = date });
    }

    /// <summary>Moves a date to where all are free.</summary>
    /// <param name="chosen">Which.</param>
    /// <param name="start">Its date and time from then on.</param>
    /// <param name="usual">When the others start.</param>
    public OccurrenceDraft MoveTo(OccurrenceDraft chosen, LocalDateTime start, LocalTime? usual) =>
        Put(chosen, chosen with { Date = start.Date, StartTime = start.TimeOfDay == usual ? null : start.TimeOfDay });

    /// <summary>Takes another room on a date.</summary>
    public OccurrenceDraft TakeRoom(OccurrenceDraft chosen, RoomSwap room, string name) => Put(chosen, chosen with { Room = room, Location = name });

    /// <summary>Takes a date out.</summary>
    public void Delete(OccurrenceDraft chosen)
    {
        Forget(chosen);
        if (chosen.RuleDate is not null) ByHand.Add(new(chosen.RuleDate, null));
        IsTouched = true;
    }

    /// <summary>Takes a date in; one that was deleted comes back.</summary>
    /// <returns>It; <see langword="null"/> when it is in the list already.</returns>
    public OccurrenceDraft? Add(LocalDate date)
    {
        if (Has(date)) return null;
        IsTouched = true;
        if (ByHand.RemoveAll(d => d.RuleDate == date && d.Date is null) > 0) return new(date, date);
        ByHand.Add(new(null, date));
        return new(date);
    }

    /// <summary>
    /// The pattern goes where all of it fits, at one time and in one room: dates with a start of their own go back to the rule's; where it begins later, on one of the
    /// rule's dates, there are as many dates as before, and none by hand.
    /// </summary>
    public void TakePattern(LocalDate first)
    {
        var count = Dates().Value?.Count ?? 0;
        ByHand = [.. ByHand.Where(d => d.IsAdded || d.StartTime is null).Select(d => new DateByHand(d.RuleDate, d.Date)).Where(d => d.RuleDate != d.Date)];
        IsTouched = true;
        if (Dates().Value is [var now, ..] && now.Date == first) return;

        (Start, ByHand, Occurrences) = (first, [], Text(count));
        if (EndsOn && Rule() is { IsDone: true } rule && rule.Required.After(count).Dates(first).Value is [.., var last]) LastDate = WrittenTime.Write(last);
    }

    /// <summary>The first date that begins before the one before it ends.</summary>
    /// <param name="dates">In order.</param>
    /// <param name="time">When the series is on its first date.</param>
    public static LocalDate? Overlap(IReadOnlyList<OccurrenceDraft> dates, FollowUpTime time)
    {
        if (time is not { StartTime: { } start, EndTime: { } end }) return null;
        var length = Period.Between(time.StartDate + start, time.EndDate + end, PeriodUnits.Minutes);
        var starts = dates.Select(d => d.Date + (d.StartTime ?? start)).ToList();
        for (var at = 1; at < starts.Count; at++)
        {
            if (starts[at] < starts[at - 1] + length) return dates[at].Date;
        }

        return null;
    }

    private bool Has(LocalDate date) => Dates().Value?.Any(d => d.Date == date) ?? false;

    private OccurrenceDraft Put(OccurrenceDraft was, OccurrenceDraft now)
    {
        Forget(was);
        // Back where the rule had it, it is the rule's own again.
        if (now.RuleDate != now.Date || now.StartTime is not null || now.Room is not null) ByHand.Add(DateByHand.Of(now));
        IsTouched = true;
        return now;
    }

    private void Forget(OccurrenceDraft chosen) =>
        ByHand.RemoveAll(d => d.IsAdded ? d.Date == chosen.Date : chosen.RuleDate is not null && d.RuleDate == chosen.RuleDate);
}
