using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>The dates a series has, and those it would have if it began later.</summary>
/// <param name="Candidates">Ascending, each with all its dates, ascending; the wished one first.</param>
internal sealed record SeriesDates(IReadOnlyList<IReadOnlyList<LocalDate>> Candidates)
{
    /// <summary>
    /// The dates as they stand, those that have a time of their own where the rule had them: the pattern is at one time; and as many from each later date on which
    /// the rule falls within 60 days, whatever was changed by hand.
    /// </summary>
    public static SeriesDates Of(SeriesDraft series)
    {
        LocalDate[] wished = [.. series.Occurrences.Select(o => o.StartTime is null ? o.Date : o.RuleDate ?? o.Date).Distinct().Order()];
        var rule = series.Rule;
        if (rule.Frequency is Frequency.Custom) return new([wished]);

        var (latest, limit) = (wished[^1].PlusDays(FirstAvailable.HorizonDays), series.Start.PlusYears(Recurrence.MostYears));
        var further = rule.Until(latest < limit ? latest : limit).Dates(series.Start);
        if (!further.IsDone) return new([wished]); // Longer than a series may be: there is nothing to begin later.
        LocalDate[] later = [.. further.Required.Where(d => d > wished[0])];
        return new([wished, .. FirstAvailable.Sliding(later, wished.Length).TakeWhile(c => c[0] <= wished[0].PlusDays(FirstAvailable.HorizonDays))]);
    }

    /// <summary>From the first date of all to well past the last.</summary>
    public Interval Window(DateTimeZone zone)
    {
        // So long may the last of them last, or be moved.
        var last = Candidates.Max(c => c[^1]).PlusDays(FirstAvailable.HorizonDays / 2);
        return new(zone.AtStartOfDay(Candidates[0][0]).ToInstant(), zone.AtStartOfDay(last).ToInstant());
    }
}
