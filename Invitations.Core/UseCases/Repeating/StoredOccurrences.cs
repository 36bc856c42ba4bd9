using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.UseCases.Repeating;

/// <summary>The dates of a series that is stored, as "this and all future" would leave them: each with the time and the people it has of its own (S04).</summary>
internal static class StoredOccurrences
{
    /// <summary>The same dates, those that are stored with what they keep.</summary>
    /// <param name="diary">Where they are.</param>
    /// <param name="dates">As they stand in the draft.</param>
    /// <param name="viewer">Who asks; what they may not read stays as it stands in the draft.</param>
    /// <param name="opened">What was opened.</param>
    /// <param name="time">What was written there.</param>
    /// <param name="others">Everybody written there but the owner.</param>
    /// <param name="ownersHours">What whole days are measured by.</param>
    /// <param name="now">What is over stays as it is.</param>
    /// <returns>By time.</returns>
    public static async Task<IReadOnlyList<OccurrenceTime>> AsKeptAsync(
        this DiaryDbContext diary, IReadOnlyList<OccurrenceTime> dates, Viewer viewer, FollowUp opened, FollowUpTime time, IReadOnlyCollection<Participant> others,
        WorkingHours ownersHours, Instant now)
    {
        var occurrences = await diary.OccurrencesAsync(opened, SeriesScope.ThisAndFuture, now);
        var edit = new SeriesEdit(opened, await diary.UsualAsync(opened, occurrences), opened.Content with { Time = time }, others, ownersHours);
        var stored = Match(dates, opened, [.. occurrences.Where(f => f.MaySee(viewer))], time.StartDate);
        return [.. dates.Select(date => stored.TryGetValue(date, out var row) && row != opened ? AsKept(date, row) : date).OrderBy(d => d.Time.Starts)];

        OccurrenceTime AsKept(OccurrenceTime date, FollowUp row)
        {
            var owner = Participant.Employee(row.OwnerId);
            // Done, or handed to somebody else, it stays as it is.
            if (row.OwnerId != opened.OwnerId || row.OwnersRow.IsCompleted) return new(date.Draft, row.Time, row.OthersInvited().Append(owner).ToHashSet(), HasOwn: true);
            var (people, own) = (edit.ParticipantsOf(row), edit.ContentOf(row, date.Draft.Date).Value?.Time);
            var hasOwn = own?.Interval != time.OnDate(date.Draft.Date, ownersHours).Value?.Interval || !people.ToHashSet().SetEquals(others);
            var content = edit.ContentOf(row, date.Draft.Date, date.Draft.StartTime);
            return new(date.Draft, content.Value?.Time ?? date.Time, SeriesTimes.InRoom(people, date.Draft.Room).Append(owner).ToHashSet(), hasOwn);
        }
    }

    /// <summary>Which stored occurrence becomes which date: by its date first, then by the date the rule once made; the opened one takes another date rather than be cancelled.</summary>
    public static Dictionary<OccurrenceTime, FollowUp> Match(IReadOnlyList<OccurrenceTime> times, FollowUp opened, IReadOnlyList<FollowUp> occurrences, LocalDate openedDate)
    {
        var kept = new Dictionary<OccurrenceTime, FollowUp>(ReferenceEqualityComparer.Instance);
        var open = occurrences.ToList();
        void Take(Func<OccurrenceTime, FollowUp, bool> belong)
        {
            foreach (var time in times.Where(t => !kept.ContainsKey(t)))
            {
                if (open.Find(f => belong(time, f)) is not { } row) continue;
                kept.Add(time, row);
                open.Remove(row);
            }
        }

        Take((time, row) => (row == opened ? openedDate : row.Time.StartDate) == time.Draft.Date);
        Take((time, row) => row.RuleDate is not null && row.RuleDate == time.Draft.RuleDate);
        Take((_, row) => row == opened);
        return kept;
    }
}
