using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Repeating;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>
/// Gives what was opened a rule from here on: something single becomes the first of a series, an occurrence and those after it get another rule,
/// while the old rule ends before it (S05).
/// </summary>
/// <remarks>A date that stays keeps its row, and the answers with it as long as its time is the same; a date that goes is cancelled, a new one invited.</remarks>
internal static class ReplanSeries
{
    public static async Task<Outcome> ReplanAsync(this Saving saving, FollowUp opened)
    {
        var (draft, diary) = (saving.Draft, saving.Diary);
        var hours = await saving.HoursAsync(opened.OwnerId);
        var made = SeriesTimes.Of(draft.Series!, draft.Content.Time, draft.Participants.Count, hours);
        if (!made.IsDone) return made.WithoutValue;
        // New dates book everything anew, so it is not enough that a room was there when the opened one was booked.
        if (await saving.CheckParticipantsAsync([]) is { IsDone: false } gone) return gone;

        var (oldSeries, oldDate) = (await diary.SeriesOfAsync(opened), opened.Time.StartDate);
        var occurrences = await diary.OccurrencesAsync(opened, SeriesScope.ThisAndFuture, saving.Now);
        var edit = new SeriesEdit(opened, await diary.UsualAsync(opened, occurrences), draft.Content, draft.Participants, hours);
        var rows = saving.RowChanges(opened);
        var kept = StoredOccurrences.Match(made.Required, opened, occurrences, draft.Content.Time.StartDate);

        var series = new Series(draft.Series!.Rule, draft.Series.Start);
        foreach (var time in made.Required)
        {
            var outcome = kept.TryGetValue(time, out var row) ? await saving.KeepAsync(row, time, row == opened, edit, rows) : saving.Plan(time, series, opened.OwnerId);
            if (!outcome.IsDone) return outcome;
            if (row is null) diary.Add(saving.Touched.Last());
            row?.BelongTo(series, time.Draft.RuleDate, time.IsException || row.IsException);
        }

        var left = occurrences.Except(kept.Values).Where(f => f == opened || f.MayChange(saving.Viewer)).ToList();
        foreach (var cancelled in left)
        {
            saving.Touch(cancelled);
            if (!cancelled.Cancel(saving.Viewer.EmployeeId)) diary.Remove(cancelled);
        }

        if (oldSeries is not null) await diary.EndSeriesAsync(oldSeries, oldDate, kept.Values.Concat(left.Where(f => f.Invitations.Count == 0)));
        if (Series.KeepApart(saving.Touched.Where(f => !f.IsCancelled).Select(f => f.Time)) is { IsDone: false } overlap) return overlap;
        return await saving.FinishAsync(opened.IsCancelled ? saving.Touched.First(f => !f.IsCancelled) : opened);
    }

    private static async Task<Outcome> KeepAsync(this Saving saving, FollowUp row, OccurrenceTime time, bool isOpened, SeriesEdit edit, RowChanges rows)
    {
        if (!isOpened && !saving.MayChangeToo(row)) return Outcome.Done;
        if (isOpened)
            return await saving.ChangeOpenedAsync(row, time.ContentOf(saving.Draft.Content), SeriesTimes.InRoom(saving.Draft.Participants, time.Draft.Room));

        var content = edit.ContentOf(row, time.Draft.Date, time.Draft.StartTime);
        return content.IsDone ? saving.ChangeToo(row, time.InPlace(content.Required), SeriesTimes.InRoom(edit.ParticipantsOf(row), time.Draft.Room), rows) : content.WithoutValue;
    }
}
