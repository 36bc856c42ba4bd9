using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>What a dialog hands in about repetition: the rule, and the dates as they stand in the list.</summary>
/// <param name="Rule">How it repeats.</param>
/// <param name="Start">Where the rule begins.</param>
/// <param name="Occurrences">Every date that is to be, those moved, added and mended by hand included; those deleted are not among them.</param>
public sealed record SeriesDraft(Recurrence Rule, LocalDate Start, IReadOnlyList<OccurrenceDraft> Occurrences)
{
    /// <summary>The rule's own dates, none changed by hand.</summary>
    /// <returns>The draft, or a refusal of <see cref="Recurrence.Dates"/>.</returns>
    public static Outcome<SeriesDraft> Of(Recurrence rule, LocalDate start)
    {
        var dates = rule.Dates(start);
        return dates.IsDone ? new SeriesDraft(rule, start, [.. dates.Required.Select(d => new OccurrenceDraft(d, d))]) : dates.WithoutValue;
    }
}

/// <summary>One date of a series in a dialog.</summary>
/// <param name="Date">When it is to be.</param>
/// <param name="RuleDate">The date the rule made, before it was moved; <c>null</c> for a date added by hand.</param>
/// <param name="StartTime">Its own start, by the clock of the follow-up's zone; <c>null</c> for the series'. It lasts as long as the others.</param>
/// <param name="Room">Another room than the series'.</param>
/// <param name="Location">Where it is then, when the series' location is the name of the room it is not in; <c>null</c> for the series'.</param>
public sealed record OccurrenceDraft(LocalDate Date, LocalDate? RuleDate = null, LocalTime? StartTime = null, RoomSwap? Room = null, string? Location = null);

/// <summary>That on one date a resource is taken instead of another.</summary>
/// <param name="FromId">The series' resource.</param>
/// <param name="ToId">The one instead.</param>
public readonly record struct RoomSwap(int FromId, int ToId);
