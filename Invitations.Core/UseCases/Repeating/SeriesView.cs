using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>The series of a follow-up that was opened.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Rule">How it repeats.</param>
/// <param name="Start">Where the rule begins.</param>
/// <param name="Occurrences">All that are left, by date.</param>
public sealed record SeriesView(int Id, Recurrence Rule, LocalDate Start, IReadOnlyList<OccurrenceView> Occurrences);

/// <summary>One occurrence of a series.</summary>
/// <param name="FollowUpId">The follow-up it is.</param>
/// <param name="Date">When it is.</param>
/// <param name="RuleDate">The date the rule made; <c>null</c> for one added by hand.</param>
/// <param name="IsException">Whether it was changed by itself.</param>
/// <param name="StartTime">Its own start, by the clock of its zone; <c>null</c> for the series'.</param>
/// <param name="Room">The room it was given by itself instead of the series', with its name.</param>
public sealed record OccurrenceView(
    int FollowUpId, LocalDate Date, LocalDate? RuleDate, bool IsException, LocalTime? StartTime = null, (RoomSwap Swap, string Name)? Room = null);

/// <summary>Whether the dates of a series are free: "22 of 24 free", and each that is not with what would mend it.</summary>
/// <param name="Total">How many dates were looked at.</param>
/// <param name="Taken">Those with a conflict, by date.</param>
/// <param name="FirstAvailable">Where the whole pattern fits, at one time and with the same people on all its dates: its first date and time; <c>null</c> for nowhere within 60 days.</param>
/// <param name="Holidays">Those of the dates that are holidays of the owner's: the date and the name.</param>
/// <param name="IsPatternSought">Whether there is one pattern to find a place for: no date is stored with a time or people of its own.</param>
public sealed record SeriesCheck(
    int Total, IReadOnlyList<OccurrenceConflict> Taken, FollowUpTime? FirstAvailable, IReadOnlyDictionary<LocalDate, Holiday> Holidays, bool IsPatternSought = true)
{
    /// <summary>How many dates are free.</summary>
    public int Free => Total - Taken.Count;
}

/// <summary>One date of a series that is taken, and what would mend it; skipping it always would.</summary>
/// <param name="Occurrence">The date as it was handed in.</param>
/// <param name="Conflicts">Who or what is taken.</param>
/// <param name="MoveTo">The first start on that date, or failing that on one of the next days before the following occurrence, at which all are free.</param>
/// <param name="Room">The free room to take instead, when only one room is in the way; with its name.</param>
public sealed record OccurrenceConflict(OccurrenceDraft Occurrence, IReadOnlyList<TimeConflict> Conflicts, LocalDateTime? MoveTo, (RoomSwap Swap, string Name)? Room);
