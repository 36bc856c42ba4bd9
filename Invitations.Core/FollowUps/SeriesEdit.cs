using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>
/// What was changed in one occurrence and is meant for the later ones too, field by field: what was not touched stays as each has it, and what an occurrence
/// was given by itself it keeps (S04).
/// </summary>
/// <remarks>Made before the opened occurrence changes: it remembers how that one was.</remarks>
public sealed class SeriesEdit
{
    private readonly FollowUpContent _from, _to, _usual;
    private readonly LocalDate? _usualRuleDate;
    private readonly HashSet<Participant> _added, _removed;
    private readonly WorkingHours _hours;

    /// <summary>Compares what was opened with what is to be.</summary>
    /// <param name="opened">The occurrence that was opened, as it is stored.</param>
    /// <param name="usual">One that has nothing of its own, to tell what the others have of their own; the opened one when there is none.</param>
    /// <param name="to">What was written.</param>
    /// <param name="wanted">Everybody but the owner.</param>
    /// <param name="ownersHours">What whole days are measured by.</param>
    public SeriesEdit(FollowUp opened, FollowUp usual, FollowUpContent to, IReadOnlyCollection<Participant> wanted, WorkingHours ownersHours)
    {
        (_from, _to, _usual, _usualRuleDate, _hours) = (opened.Content, to, usual.Content, usual.RuleDate, ownersHours);
        var before = opened.OthersInvited();
        (_added, _removed) = ([.. wanted.Except(before)], [.. before.Except(wanted)]);
    }

    /// <summary>What another occurrence is to be like.</summary>
    /// <param name="occurrence">As it is stored.</param>
    /// <param name="date">The date it is to be on; <c>null</c> for its own, moved by as many days as the opened one.</param>
    /// <param name="start">A start of its own on that date.</param>
    public Outcome<FollowUpContent> ContentOf(FollowUp occurrence, LocalDate? date = null, LocalTime? start = null)
    {
        var time = TimeOf(occurrence, date ?? DateOf(occurrence), start);
        if (!time.IsDone) return time.WithoutValue;
        T Field<T>(Func<FollowUpContent, T> of)
        {
            var own = of(occurrence.Content);
            return !Same(of(_from), of(_to)) && (!occurrence.IsException || Same(own, of(_usual))) ? of(_to) : own;
        }

        var (kind, type) = Field(c => (c.Kind, c.TypeId));
        var (visibility, group) = Field(c => (c.Visibility, c.GroupId));
        return new FollowUpContent(
            kind, Field(c => c.Title), time.Required, Field(c => c.Location), Field(c => c.Description), Field(c => c.ShowAs), visibility, group, type);
    }

    /// <summary>Who is to take part in another occurrence besides its owner: those added are added, those removed are removed.</summary>
    public IReadOnlyCollection<Participant> ParticipantsOf(FollowUp occurrence)
    {
        var others = occurrence.OthersInvited();
        // One that was moved to another room by itself stays there when the series changes rooms.
        var hasOwnRoom = occurrence.IsException && _removed.Any(IsResource) && !others.Any(p => IsResource(p) && _removed.Contains(p));
        return [.. others.Except(_removed).Union(_added.Where(p => !hasOwnRoom || !IsResource(p)).Where(p => !p.IsEmployee(occurrence.OwnerId)))];
    }

    private LocalDate DateOf(FollowUp occurrence)
    {
        var days = Period.DaysBetween(_from.Time.StartDate, _to.Time.StartDate);
        var wasMovedByItself = occurrence.IsException && DaysOff(occurrence.Time.StartDate, occurrence.RuleDate) != DaysOff(_usual.Time.StartDate, _usualRuleDate);
        return wasMovedByItself ? occurrence.Time.StartDate : occurrence.Time.StartDate.PlusDays(days);
    }

    // The change is judged, not the two times: what was not changed of the opened one's time is not changed of another's, in whatever zone that was written.
    private Outcome<FollowUpTime> TimeOf(FollowUp occurrence, LocalDate date, LocalTime? start)
    {
        var own = occurrence.Time;
        var (from, to, usual) = (_from.Time, _to.Time, _usual.Time);
        var (hasOwnStart, hasOwnLength) = (occurrence.IsException && StartIn(usual.Zone, own) != StartIn(usual.Zone, usual), occurrence.IsException && own.Minutes != usual.Minutes);
        // Named again, the start it has of its own is no new one.
        var isOwnAlready = start == own.StartTime && occurrence.IsException && (hasOwnStart || hasOwnLength || own.AllDay != usual.AllDay);
        if (start is not null && !isOwnAlready) return to.OnDate(date, _hours, start);

        // Through a clock change what passes and what the wall says differ: a length that is the same by one of them was not changed.
        var (startChanged, lengthChanged) = (Start(from) != Start(to), from.Minutes != to.Minutes && from.Interval?.Duration != to.Interval?.Duration);
        if (from.AllDay != to.AllDay || to.AllDay || own.AllDay)
        {
            var isLikeUsual = !hasOwnStart && !hasOwnLength && own.AllDay == usual.AllDay;
            if (isLikeUsual && (from.AllDay != to.AllDay || startChanged || lengthChanged)) return to.OnDate(date, _hours);
            return date == own.StartDate ? own : own.OnDate(date, _hours);
        }

        var (takesStart, takesLength) = (startChanged && !hasOwnStart, lengthChanged && !hasOwnLength);
        if (!takesStart && !takesLength && date == own.StartDate) return own;
        return (takesStart ? to : own).OnDate(date, _hours, minutes: takesLength ? to.Minutes : own.Minutes);
    }

    private static (LocalTime? Time, string Zone) Start(FollowUpTime time) => (time.StartTime, time.ZoneId);

    // Ten in Copenhagen is no start of its own where the others are at ten in Oslo.
    private static LocalTime? StartIn(DateTimeZone zone, FollowUpTime time) => time.AllDay ? null : time.Starts?.InZone(zone).TimeOfDay;

    private static int DaysOff(LocalDate date, LocalDate? ruleDate) => ruleDate is { } made ? Period.DaysBetween(made, date) : 0;

    private static bool IsResource(Participant participant) => participant.Kind is ParticipantKind.Resource;

    private static bool Same<T>(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);
}
